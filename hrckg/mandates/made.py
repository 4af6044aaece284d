"""From the duties of a clause to mandates: what each delivers, to whom, by when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from hrckg.document import COUNCIL, Due, Mandate, Mention, SymbolTarget
from hrckg.mandates.duties import Duty, is_handed_over
from hrckg.mandates.grammar import WRITTEN, Grammar
from hrckg.mandates.objects import MEETINGS, ORAL, Object, object_of
from hrckg.mandates.parties import Seen, extended_in, mentions_in, recipients_in
from hrckg.mandates.timing import due_of, duration_of, sessions_in
from hrckg.span import Span

_PAPERS = WRITTEN | ORAL
_CREATED = frozenset({"inquiry", "mechanism"})
_NEAR = 60  # characters in front of a session that say that something falls due there
_MOST = 50  # joints between the objects of one duty
_RECENT = 50  # duties; what is handed over was made by none that is farther off


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The folded words of a paragraph, what they mention, and what is known of the text."""

    text: str
    mentions: Sequence[Mention]
    grammar: Grammar
    seen: Seen
    speaker: str = COUNCIL  # id of the organ whose text it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who is bound by the duties of a clause, and how they came about."""

    actors: tuple[str, ...]
    deciding: bool  # the organ binds itself
    recalled: bool = False
    source: SymbolTarget | None = None  # of what is recalled


def mandates_of(
    words: Words, start: int, duties: Sequence[Duty], origin: Origin
) -> tuple[Mandate, ...]:
    """Return the mandates that the ``duties`` of one clause make; the first begins at ``start``.

    What one duty makes and the next one hands over is one mandate: "to prepare a summary report …
    and to submit it". A study takes the due of the report that is made on it. A duty that may be
    somebody else's ("to enable the Commission to investigate, and to submit a report") is left out
    unless it goes to a body, or falls due at a session.
    """
    made: list[Mandate] = []
    for duty in [part for one in duties for part in _parts(words, one)]:
        mandate = _mandate(words, duty, _of_later(origin, made))
        if duty.doubtful and not (mandate.recipients or mandate.due.sessions):
            continue
        product = _product(words, made, mandate, duty) if _hands_over(words, duty) else None
        if product is None:
            made.append(mandate if made else replace(mandate, span=Span(start, mandate.span.end)))
        else:
            made[product] = _with_delivery(made, product, mandate)
    return tuple(
        _with_due_of_report(words, one, made[nth + 1 : nth + 1 + _RECENT])
        for nth, one in enumerate(made)
    )


def _of_later(origin: Origin, made: Sequence[Mandate]) -> Origin:
    """Return who is bound behind the duties that are ``made``.

    What follows the creation of a body may be the body's own: "Decides to dispatch a commission
    of inquiry, to investigate all violations, and to report to the Council".
    """
    created = origin.deciding and any(one.deliverable in _CREATED for one in made)
    return replace(origin, actors=()) if created else origin


def _parts(words: Words, duty: Duty) -> Iterator[Duty]:
    """Divide a duty with two objects: "an oral update at its … session and a report at its …"."""
    text, grammar = words.text, words.grammar
    first = object_of(text, duty, grammar, deciding=False)
    joints = grammar.patterns["object_joint"].finditer(text, duty.behind, duty.end)
    for match in islice(joints, _MOST):
        if first is None or first.id not in _PAPERS or match.start() < first.end:
            continue
        left = replace(duty, end=match.start())
        right = replace(duty, start=match.end(), behind=match.end() - 1)
        second = _paper(text, match.end(), duty.end, grammar)
        if second and (
            _has_session(words, left)
            or match.start() == first.end
            or (first.id in ORAL) != (second in ORAL)
        ):
            yield left
            duty = right
            first = object_of(text, duty, grammar, deciding=False)
    yield duty


def _paper(text: str, start: int, end: int, grammar: Grammar) -> str | None:
    """Return the id of the paper or oral account that begins at ``start``; None: there is none."""
    match = grammar.patterns["indefinite"].match(text, start, end)
    found = grammar.deliverables[match["noun"].casefold()] if match else None
    return found if found in _PAPERS else None


def _has_session(words: Words, duty: Duty) -> bool:
    """Say whether a session stands in the words of ``duty``, be it known or not."""
    span, pattern = Span(duty.start, duty.end), words.grammar.patterns["at_session"]
    return any(sessions_in(words.text, span, words.mentions, words.grammar)) or any(
        mention.target is None
        and pattern.search(
            words.text[max(span.start, mention.span.start - _NEAR) : mention.span.start]
        )
        for mention in mentions_in(words.mentions, span)
    )


def _hands_over(words: Words, duty: Duty) -> bool:
    return not words.grammar.verbs["hand_over"].isdisjoint(duty.verbs) and is_handed_over(
        words.text, _behind_shared(words, duty), words.grammar
    )


def _handed_over(words: Words, duty: Duty) -> str | None:
    """Return what a duty hands over that no duty of a list has made: "to submit the report"."""
    if not _hands_over(words, duty):
        return None
    grammar = words.grammar
    match = grammar.patterns["handed_over"].match(words.text, _behind_shared(words, duty))
    return grammar.deliverables[match["noun"].casefold()] if match and match["noun"] else None


def _behind_shared(words: Words, duty: Duty) -> int:
    """Return where the last verb of a duty ends."""
    shared = words.grammar.patterns["shared"].match(words.text, duty.behind, duty.end)
    return shared.end() if shared else duty.behind


def _product(words: Words, made: Sequence[Mandate], delivery: Mandate, duty: Duty) -> int | None:
    """Return the place of the last mandate of which the paper comes that is handed over.

    None: nothing was made, or it has a due of its own, so that it is handed over once more.
    """
    named = _handed_over(words, duty)
    least = max(len(made) - _RECENT, 0)
    places = [place for place in range(least, len(made)) if made[place].deliverable in _PAPERS]
    same = [place for place in places if made[place].deliverable == named]
    last = next(iter([*reversed(same), *reversed(places)]), None)
    if last is not None and made[last].due.sessions and delivery.due.sessions:
        return None
    return last


def _with_delivery(made: Sequence[Mandate], product: int, delivery: Mandate) -> Mandate:
    """Return the mandate whose product is handed over, with the words that say to whom and when."""
    mandate = made[product]
    end = delivery.span.end if product == len(made) - 1 else mandate.span.end
    due = mandate.due
    return replace(
        mandate,
        span=Span(mandate.span.start, end),
        recipients=tuple(dict.fromkeys((*mandate.recipients, *delivery.recipients))),
        due=Due(
            sessions=delivery.due.sessions or due.sessions,
            relation=delivery.due.relation if delivery.due.sessions else due.relation,
            by=delivery.due.by or due.by,
            recurrence=due.recurrence or delivery.due.recurrence,
        ),
    )


def _with_due_of_report(words: Words, mandate: Mandate, later: Sequence[Mandate]) -> Mandate:
    if mandate.deliverable != "study" or mandate.due.sessions or mandate.due.by:
        return mandate
    thereon = words.grammar.patterns["thereon"]
    for report in later:
        if report.deliverable == "report" and thereon.search(
            words.text, report.span.start, report.span.end
        ):
            return replace(
                mandate, due=report.due, recipients=mandate.recipients or report.recipients
            )
    return mandate


def _mandate(words: Words, duty: Duty, origin: Origin) -> Mandate:
    text, grammar = words.text, words.grammar
    whole = Span(duty.start, duty.end)
    thing = object_of(text, duty, grammar, deciding=origin.deciding)
    due = due_of(text, duty, thing, words.mentions, grammar)
    deliverable = thing.id if thing else _handed_over(words, duty) if due.sessions else None
    tail = grammar.patterns["tail"].search(text, duty.behind, duty.end)
    end = tail.start() if tail else duty.end
    delivered = thing is not None and thing.id in _PAPERS | {"dialogue"}
    extended = (
        extended_in(text, whole, words.mentions, words.seen, grammar)
        if grammar.verbs["extend"].intersection(duty.verbs)
        else None
    )
    return Mandate(
        span=Span(duty.start, duty.start + len(text[duty.start : end].rstrip())),
        actors=origin.actors,
        deliverable=deliverable,
        recipients=(
            recipients_in(text, whole, words.mentions, words.speaker, grammar)
            if delivered or _hands_over(words, duty)
            else ()
        ),
        due=due,
        duration=_duration(words, duty, thing),
        extends=extended,
        recalled=origin.recalled,
        recalled_from=origin.source,
    )


def _duration(words: Words, duty: Duty, thing: Object | None) -> str | None:
    """Return for how long a mandate is made or extended, or how long a meeting lasts."""
    span, grammar = Span(duty.start, duty.end), words.grammar
    names: tuple[str, ...] = ("duration",)
    if thing and thing.id in MEETINGS:
        names = ("compound", "lasting")
    elif not (thing and thing.id in _CREATED) and not (
        grammar.verbs["extend"].intersection(duty.verbs)
        and grammar.patterns["mandate"].search(words.text, duty.start, duty.end)
    ):
        return None
    found = (duration_of(words.text, span, name, grammar) for name in names)
    return next((one for one in found if one), None)
