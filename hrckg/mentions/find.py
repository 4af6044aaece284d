"""Finding every reference in a text, with no knowledge of what exists."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hrckg.folding import fold
from hrckg.mentions.bracketed import find_bracketed
from hrckg.mentions.comments import find_comments
from hrckg.mentions.finding import (
    Finding,
    GeneralComment,
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
        *_find_by_number(folded, grammar),
        *find_sessions(folded, grammar),
        *find_agenda_items(folded, grammar),
        *find_collections(folded, grammar),
        *find_outcomes(folded, named, grammar),
        *find_references(folded, grammar),
    ]
    pinned = _with_pinpoints(folded, findings, grammar)
    return tuple(sorted(pinned, key=lambda one: (one.span.start, -one.span.end)))


def _find_by_number(text: str, grammar: Grammar) -> Iterator[Finding]:
    """Yield the texts that are cited by number or symbol; most paragraphs print no figure."""
    if _FIGURE.search(text):
        yield from find_numbered(text, grammar)
        yield from find_bracketed(text, grammar)
        yield from find_symbols(text, grammar)
        yield from find_comments(text, grammar)


_FIGURE = re.compile(r"\d")
_PINNED = NumberedText | GeneralComment | SymbolText | Named | ShortForm


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
