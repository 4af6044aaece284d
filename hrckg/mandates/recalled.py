"""Duties that an earlier text made, and of which a paragraph only reminds.

"Recalls that, in its resolution 72/171, the General Assembly requested the Human Rights Council to
…" asks nobody for anything: the text that is recalled did.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hrckg.document import COUNCIL, EntityKind, EntityTarget, Mention, SymbolTarget
from hrckg.mandates.clauses import Clause
from hrckg.mandates.grammar import Grammar
from hrckg.mandates.parties import mentions_in
from hrckg.span import Span
from hrckg.symbol import Kind, Symbol

_RECALLING = frozenset({"recall", "reaffirm", "reiterate"})
_REACH = 300  # characters in front of a verb in which its text is named
_ORGANS = (
    ("A/HRC/", COUNCIL),
    ("A/", "GA"),
    ("S/", "SC"),
    ("E/CN.4/Sub.2/", "SUBCOMMISSION"),
    ("E/CN.4/", "CHR"),
    ("E/", "ECOSOC"),
)
_DECIDED = frozenset({Kind.RESOLUTION, Kind.DECISION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """A clause in which an earlier text speaks; ``speaker`` is the id of its organ, if known."""

    clause: Clause
    source: SymbolTarget | None  # None: it is not named, or several are
    speaker: str | None


def recalled_in(
    text: str, clause: Clause, mentions: Sequence[Mention], speaker: str, grammar: Grammar
) -> Iterator[Recalled]:
    """Yield the clauses within ``clause`` of the folded ``text`` that recall a duty, in order.

    ``speaker`` is the id of the organ whose text it is.
    """
    found = list(_verbs(text, clause, grammar))
    ends = [*(match.start() for match, _ in found[1:]), clause.end]
    for (match, noun), end in zip(
        found, ends, strict=False
    ):  # of no verb there is one end too many
        source = None if noun else _source(text, clause.start, match, mentions, grammar)
        yield Recalled(
            clause=Clause(
                start=match.start("verb"),
                behind=match.end(),
                end=match.start("verb") + len(text[match.start("verb") : end].rstrip(" .;:,")),
                action=grammar.acts[match["verb"]],
            ),
            source=source,
            speaker=speaker if noun else _speaker(match, source, mentions, speaker),
        )


def _verbs(text: str, clause: Clause, grammar: Grammar) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield what says that a duty was made, and whether a noun does: "its decision to …"."""
    found = [
        (match, False)
        for match in grammar.patterns["recalled"].finditer(text, clause.start, clause.end)
        if clause.action in _RECALLING or match["which"]
    ]
    if clause.action in _RECALLING:
        found += [
            (match, True)
            for match in grammar.patterns["recalled_noun"].finditer(text, clause.start, clause.end)
        ]
    yield from sorted(found, key=lambda one: one[0].start())


def _source(
    text: str,
    least: int,
    match: re.Match[str],
    mentions: Sequence[Mention],
    grammar: Grammar,
) -> SymbolTarget | None:
    """Return the text that is named last in front of the verb; None: none is, or several are."""
    window = Span(max(least, match.start() - _REACH), match.end("subject"))
    cited = [
        mention
        for mention in mentions_in(mentions, window)
        if isinstance(mention.target, SymbolTarget) and mention.target.symbol.kind in _DECIDED
    ]
    if not cited:
        return None
    last, before = cited[-1], [one for one in cited if one.span.end <= cited[-1].span.start]
    gap = text[before[-1].span.end : last.span.start] if before else ""
    if before and grammar.patterns["joined_texts"].fullmatch(gap):
        return None
    return last.target if isinstance(last.target, SymbolTarget) else None


def _speaker(
    match: re.Match[str],
    source: SymbolTarget | None,
    mentions: Sequence[Mention],
    speaker: str,
) -> str | None:
    """Return the organ that made the duty: the one that is named, else that of the text."""
    subject = Span(*match.span("subject"))
    named = [
        mention.target.id
        for mention in mentions_in(mentions, subject)
        if isinstance(mention.target, EntityTarget) and mention.target.kind is EntityKind.BODY
    ]
    if named:
        return named[-1]
    return _organ_of(source.symbol) if source else (speaker if match["which"] else None)


def _organ_of(symbol: Symbol) -> str | None:
    return next((organ for start, organ in _ORGANS if str(symbol).startswith(start)), None)
