"""What sort of text a record is of, and its title."""

import re
from typing import Final

from hrckg.catalogue.doubts import differ, doubt
from hrckg.catalogue.drafts import Draft
from hrckg.catalogue.entry import Doubt
from hrckg.catalogue.record import Record, folded
from hrckg.document import Code
from hrckg.symbol import InvalidSymbolError, Kind, Symbol

_KINDS: Final = {
    "resolution": Kind.RESOLUTION,
    "decision": Kind.DECISION,
    "presidential statement": Kind.PRESIDENT_STATEMENT,
    "amendment": Kind.AMENDMENT,
}
# " : resolution /", ": resolution /", " resolution /"; the stroke tells it from words of a title
_KIND: Final = re.compile(
    r"\s*:?\s*\b(?P<kind>resolution|decision|presidential statement|amendment)\s*/\s*$",
    re.IGNORECASE,
)
_SERIES: Final = re.compile(r"/(?P<series>RES|DEC|PRST)(?![a-z])")
_DRAFT: Final = re.compile(r"(?:^|/)L\.\d")
# what the symbol of a text of each kind has in it, if it has a symbol
_MARKS: Final = {
    Kind.RESOLUTION: re.compile("/RES"),
    Kind.DECISION: re.compile("/DEC"),
    Kind.PRESIDENT_STATEMENT: re.compile("/PRST"),
    Kind.DRAFT_RESOLUTION: re.compile(r"/L\.[1-9]"),
    Kind.AMENDMENT: re.compile(r"/L\.[1-9]"),
}
_OF_SERIES: Final = {
    "RES": Kind.RESOLUTION,
    "DEC": Kind.DECISION,
    "PRST": Kind.PRESIDENT_STATEMENT,
}


def title_of(record: Record) -> tuple[str, tuple[Doubt, ...]]:
    """Return the title without the words on its kind.

    >>> title_of(Record(record="1", line=1, title="Right to food : resolution /"))
    ('Right to food', ())
    """
    title = _KIND.sub("", folded(record.title)).strip()
    if title:
        return title, ()
    return "", (doubt(Code.TITLE_MISSING, "The record has no title."),)


def kind_of(record: Record, draft: Draft) -> tuple[Kind, tuple[Doubt, ...]]:
    """Return the kind of text: by the words on it, by its symbol, by the words behind its title.

    A draft is an amendment where its record says so in any field. Where the symbol cannot be that
    of the kind that words tell, the kind is not known.
    """
    kind, doubts = _told_kind(record, draft)
    symbol = folded(record.symbol)
    if kind not in _MARKS or not _is_symbol(symbol) or _MARKS[kind].search(symbol):
        return kind, doubts
    message = f"The record tells of a {kind.value}, and {symbol} is the symbol of none."
    return Kind.OTHER, (*doubts, differ(message))


def _is_symbol(words: str) -> bool:
    try:
        return bool(Symbol.recorded(words))
    except InvalidSymbolError:
        return False


def _told_kind(record: Record, draft: Draft) -> tuple[Kind, tuple[Doubt, ...]]:
    """Return the kind that words or symbol tell."""
    match = _KIND.search(folded(record.title))
    named = _KINDS[match["kind"].lower()] if match else None
    symbol = folded(record.symbol)
    if draft.amendment or named is Kind.AMENDMENT:
        return Kind.AMENDMENT, ()
    if _DRAFT.search(symbol):
        return Kind.DRAFT_RESOLUTION, ()
    series = _SERIES.search(symbol)
    if series is None:
        return named or Kind.OTHER, ()
    kind = _OF_SERIES[series["series"]]
    if named in {None, kind}:
        return kind, ()
    message = f"The symbol {symbol} is that of a {kind.value}, its title that of a {named.value}."
    return kind, (differ(message),)
