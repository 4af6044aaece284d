"""When a duty is due, how often it comes again, and how long what is decided lasts."""

from collections.abc import Iterator, Sequence
from datetime import date

from hrckg.document import Due, EntityTarget, Mention, Recurrence, Relation, SessionTarget
from hrckg.language import load_language
from hrckg.mandates.duties import Duty
from hrckg.mandates.grammar import Grammar
from hrckg.mandates.objects import Object
from hrckg.mandates.parties import mentions_in
from hrckg.span import Span

_REACH = 120  # characters in front of a session that say how the duty lies to it
_LAST = (12, 31)  # month and day with which a year ends


def due_of(
    text: str, duty: Duty, thing: Object | None, mentions: Sequence[Mention], grammar: Grammar
) -> Due:
    """Return when a ``duty`` in the folded ``text`` is due.

    ``thing`` is what it delivers, and ``mentions`` are those of the paragraph.
    """
    span = Span(duty.start, duty.end)
    found = list(sessions_in(text, _own_words(text, duty, thing, grammar), mentions, grammar))
    relations = {relation for _, relation in found}
    return Due(
        sessions=tuple(dict.fromkeys(session for session, _ in found)),
        relation=relations.pop() if len(relations) == 1 else None,
        by=_last_day(text, duty, thing, grammar),
        recurrence=_recurrence(text, span, thing, mentions, grammar),
    )


def _own_words(text: str, duty: Duty, thing: Object | None, grammar: Grammar) -> Span:
    """Return the words of ``duty`` that can say at which session it is due.

    Where nothing is delivered, the session of a purpose is not its own: "to grant the Committee
    additional time in order to allow it to submit the report at its twenty-seventh session".
    """
    purpose = grammar.patterns["infinitive"].search(text, duty.behind, duty.end)
    return Span(duty.start, purpose.start() if purpose and thing is None else duty.end)


def sessions_in(
    text: str, span: Span, mentions: Sequence[Mention], grammar: Grammar
) -> Iterator[tuple[SessionTarget, Relation]]:
    """Yield the sessions at ``span`` for which a duty is due, and how it lies to each."""
    last: tuple[int, Relation] | None = None  # where a session that counts ends
    for mention in mentions_in(mentions, span):
        if not isinstance(mention.target, SessionTarget):
            continue
        joined = last and grammar.patterns["joined_session"].fullmatch(
            text, last[0], mention.span.start
        )
        relation = (
            last[1] if last and joined else _relation(text, span.start, mention.span, grammar)
        )
        if relation:
            yield mention.target, relation
            last = mention.span.end, relation


def _relation(text: str, least: int, session: Span, grammar: Grammar) -> Relation | None:
    """Return how the duty lies to a session; None: it is not the one at which it is due."""
    least = max(least, session.start - _REACH)
    verbs = grammar.patterns["infinitive"].finditer(text, least, session.start)
    least = max([least, *(verb.start() for verb in verbs)])
    before = text[least : session.start]
    if grammar.patterns["past"].search(before):
        return None
    if grammar.patterns["before_session"].search(before):
        return Relation.BEFORE
    return Relation.AT if grammar.patterns["at_session"].search(before) else None


def _last_day(text: str, duty: Duty, thing: Object | None, grammar: Grammar) -> date | None:
    """Return the last day that is printed for a duty that delivers something.

    A year alone counts where it stands behind the verb or behind the object: elsewhere it may be
    that of a goal.
    """
    if thing is None:
        return None
    patterns = grammar.patterns
    match = patterns["by_date"].search(text, duty.start, duty.end)
    if match:
        return load_language(grammar.tag).date_of(match["date"])
    match = (
        patterns["by_end"].search(text, duty.start, duty.end)
        or patterns["in_year"].match(text, duty.behind, duty.end)
        or patterns["in_year"].match(text, thing.end, duty.end)
    )
    return date(int(match["year"]), *_LAST) if match else None


def _recurrence(
    text: str, span: Span, thing: Object | None, mentions: Sequence[Mention], grammar: Grammar
) -> Recurrence | None:
    """Return how often a duty comes again; "universal periodic review" is a name, and says none."""
    for recurrence, pattern in grammar.recurrences.items():
        if pattern.search(text, span.start, span.end):
            return recurrence
    if thing is None:
        return None
    names = [
        one.span for one in mentions_in(mentions, span) if isinstance(one.target, EntityTarget)
    ]
    for recurrence, pattern in grammar.noun_recurrences.items():
        for match in pattern.finditer(text, thing.start, thing.end):
            if not any(name.start <= match.start() < name.end for name in names):
                return recurrence
    return None


def duration_of(text: str, span: Span, name: str, grammar: Grammar) -> str | None:
    """Return how long something lasts as an ISO 8601 duration: ``P3Y``.

    ``name`` is that of the pattern: "duration" of mandates, "lasting" of meetings.
    """
    match = grammar.patterns[name].search(text, span.start, span.end)
    if match is None:
        return None
    count = load_language(grammar.tag).count_of(match["count"]) if match["count"] else 1
    return grammar.units[match["unit"]].replace("#", str(count)) if count else None
