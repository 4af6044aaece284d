"""Texts of which we hold nothing but the symbol."""

from collections.abc import Iterator
from datetime import date

from pyoxigraph import Literal, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe.document import CLASSES
from hrckg.describe.reference import session_triples
from hrckg.describe.statement import Statement, day, types
from hrckg.document import COUNCIL, SessionTarget
from hrckg.symbol import Kind, Symbol
from hrckg.terms import rdfs_label, rdfs_seeAlso

_DECIDED = {Kind.RESOLUTION, Kind.DECISION, Kind.PRESIDENT_STATEMENT}


def text_triples(symbol: Symbol, adopted_on: date | None = None) -> Iterator[Statement]:
    """Describe a text that is cited: class, organ and page follow from the symbol alone.

    ``adopted_on`` is the day that all texts which cite it print; None: none or several.
    """
    this = iris.symbol(symbol)
    yield from types(this, hrc.Document)
    if symbol.kind in CLASSES:
        yield from types(this, CLASSES[symbol.kind])
    yield Triple(this, rdfs_label, Literal(str(symbol), language="en"))
    yield Triple(this, hrc.symbol, Literal(str(symbol)))
    yield Triple(this, hrc.holding, iris.concept("holding", "cited-only"))
    yield Triple(this, rdfs_seeAlso, iris.docs_page(symbol))
    if symbol.organ and symbol.kind in _DECIDED:
        yield Triple(this, hrc.adoptedBy, iris.concept("body", symbol.organ))
    if adopted_on:
        yield Triple(this, hrc.adoptedOn, day(adopted_on))
    if symbol.council_number:
        session = symbol.council_number.rsplit("/", 1)[0].replace("OM/", "OM-")
        yield Triple(this, hrc.number, Literal(symbol.council_number))
        yield Triple(this, hrc.session, iris.session(session))
        yield from session_triples(SessionTarget(body=COUNCIL, number=session))
