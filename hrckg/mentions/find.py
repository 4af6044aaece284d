"""Finding every reference in a text, with no knowledge of what exists."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hrckg.folding import fold
from hrckg.mentions.finding import (
    Finding,
    Named,
    NumberedText,
    ShortForm,
    SymbolText,
)
from hrckg.mentions.grammar import Grammar
from hrckg.mentions.names import Names, find_names
from hrckg.mentions.numbered import find_numbered
from hrckg.mentions.phrases import find_collections, find_outcomes, find_references
from hrckg.mentions.sessions import find_agenda_items, find_sessions
from hrckg.mentions.symbols import find_symbols


def find(text: str, names: Names) -> tuple[Finding, ...]:
    """Return what ``text`` (white space folded) refers to, by place; longer spans come first.

    Findings may lie within each other; two with the same span are two readings or two things.

    >>> names = Names.of("en", ["Charter of the United Nations"])
    >>> [one.span for one in find("Guided by the Charter of the United Nations,", names)]
    [Span(start=14, end=43)]
    """
    folded, grammar = fold(text), names.grammar
    named = list(find_names(folded, names))
    findings = [
        *named,
        *find_numbered(folded, grammar),
        *find_symbols(folded, grammar),
        *find_sessions(folded, grammar),
        *find_agenda_items(folded, grammar),
        *find_collections(folded, grammar),
        *find_outcomes(folded, named, grammar),
        *find_references(folded, grammar),
    ]
    pinned = _with_pinpoints(folded, findings, grammar)
    return tuple(sorted(pinned, key=lambda one: (one.span.start, -one.span.end)))


_PINNED = NumberedText | SymbolText | Named | ShortForm


def _with_pinpoints(text: str, findings: Iterable[Finding], grammar: Grammar) -> Iterator[Finding]:
    """Say of each text which part of it is cited: ``article 19 of the``, ``, annex``."""
    before: dict[int, str] = {}
    for match in grammar.patterns["pinpoint_before"].finditer(text):
        before[match.end()] = match["pinpoint"] or match["annex"]
        if match["article"]:  # a name may begin with its article: "the Charter"
            before[match.start("article")] = before[match.end()]
    for finding in findings:
        pinpoint = before.get(finding.span.start)
        if isinstance(finding.reference, NumberedText) and not pinpoint:
            after = grammar.patterns["pinpoint_after"].match(text, finding.span.end)
            pinpoint = after["pinpoint"] if after else finding.reference.number.part
        if pinpoint and not finding.pinpoint and isinstance(finding.reference, _PINNED):
            yield replace(finding, pinpoint=pinpoint)
        else:
            yield finding
