"""Finding texts by their symbols.

Two symbols joined by a dash are two documents (``E/CN.4/2001/2–E/CN.4/Sub.2/2000/46``, the report
of the Sub-Commission under the series of both bodies); what a citation says of a part of them
(``chap. II, sect. A``) is said of both.
"""

import re
from collections.abc import Iterator

from hrckg.mentions.finding import Finding, SymbolText
from hrckg.mentions.grammar import Grammar
from hrckg.span import Span
from hrckg.symbol import InvalidSymbolError, Symbol

# A/HRC/43/31 | E/CN.4/Sub.2/2000/46 | S/RES/2118 (2013) | A/CONF.157/24
_SYMBOL = re.compile(
    r"""
    (?<! [\w/.] ) [A-Z]{1,5}
    (?: / (?: [A-Za-z0-9.()]  | - (?! [A-Z]{1,5}/ ) ){1,40} ){1,12}
    (?: \ \( (?: [IVXL]+ | (?:19|20)\d\d ) \) )?
    """,
    re.VERBOSE,
)


def find_symbols(text: str, grammar: Grammar) -> Iterator[Finding]:
    """Yield the symbols in the folded ``text``, in order, each with its pinpoint."""
    pinpoint: str | None = None
    symbols = list(_symbols(text, grammar))
    found = []
    for span, symbol in reversed(symbols):
        after = grammar.patterns["pinpoint_after"].match(text, span.end)
        joined = text[span.end : span.end + 1] == "-"
        pinpoint = after["pinpoint"] if after else pinpoint if joined else None
        found.append(Finding(span=span, reference=SymbolText(symbol=symbol), pinpoint=pinpoint))
    yield from reversed(found)


def _symbols(text: str, grammar: Grammar) -> Iterator[tuple[Span, Symbol]]:
    place = 0
    while match := _SYMBOL.search(text, place):
        place = match.end()
        read = _symbol(match)
        if not read:
            continue
        span, symbol = read
        yield read
        place = span.end
        while addition := grammar.patterns["addition"].match(text, place):
            place = addition.end()
            yield Span(*addition.span("part")), Symbol.parse(f"{symbol}/{addition['part']}")


def _symbol(match: re.Match[str]) -> tuple[Span, Symbol] | None:
    """Read a symbol, without the punctuation behind it; None: the words are something else."""
    printed = match[0].rstrip(".-")
    while printed.count(")") > printed.count("("):
        printed = printed[: printed.rindex(")")].rstrip(".-")
    if not any(one.isdigit() for one in printed):
        return None
    try:
        symbol = Symbol.parse(printed.replace(" ", ""))
    except InvalidSymbolError:
        return None
    return Span(match.start(), match.start() + len(printed)), symbol
