"""Texts that a catalogue has a record of: what the record says of each of them."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.accounts.filed import Filed
from hrckg.catalogue.entry import Backer
from hrckg.describe.act import act_triples
from hrckg.describe.document import CLASSES, issue_triples
from hrckg.describe.statement import Statement, both_ways, day, types
from hrckg.document.issue import WHOLE
from hrckg.folding import fold_name
from hrckg.knowledge import lasting_names
from hrckg.symbol import InvalidSymbolError, Kind, Symbol
from hrckg.terms import (
    dcterms_source,
    dcterms_subject,
    dcterms_title,
    rdfs_label,
    rdfs_seeAlso,
)


def record_triples(filed: Filed) -> Iterator[Statement]:
    """Describe a text of which we hold nothing but a record; each statement once."""
    yield from dict.fromkeys(_statements(filed))


def _statements(filed: Filed) -> Iterator[Statement]:
    this, entry = filed.text, filed.entry
    yield from types(this, hrc.Document)
    if entry.kind in CLASSES:
        yield from types(this, CLASSES[entry.kind])
    yield Triple(this, hrc.holding, iris.concept("holding", "catalogue-record"))
    yield from _names(filed)
    yield from _circumstances(filed)
    yield from filing_triples(filed)
    yield from act_triples(this, "action", entry)
    yield from sponsor_triples(this, entry.backers)
    yield from record_issue_triples(filed)


def _names(filed: Filed) -> Iterator[Statement]:
    this, symbol, entry = filed.text, filed.symbol, filed.entry
    yield Triple(this, rdfs_label, Literal(_label(filed), language="en"))
    if symbol:
        yield Triple(this, hrc.symbol, Literal(str(symbol)))
    if symbol and filed.named:
        if symbol.council_number:
            yield Triple(this, hrc.number, Literal(symbol.council_number))
        if _is_printed(symbol):
            yield Triple(this, rdfs_seeAlso, iris.docs_page(symbol))
    if entry.title:
        yield Triple(this, dcterms_title, Literal(entry.title, language="en"))


def _label(filed: Filed) -> str:
    if filed.symbol and filed.named:
        return str(filed.symbol)
    name = str(filed.symbol) if filed.symbol else filed.entry.title
    return ", ".join(filter(None, [name, f"record {filed.entry.record}"]))


def _is_printed(symbol: Symbol) -> bool:
    """Say whether documents print such a symbol, and it is not one that a cataloguer made up."""
    try:
        return bool(Symbol.parse(str(symbol)))
    except InvalidSymbolError:
        return False


def _circumstances(filed: Filed) -> Iterator[Statement]:
    this, entry = filed.text, filed.entry
    if filed.session:
        yield Triple(this, hrc.session, iris.session(filed.session, filed.organ))
    if item := filed.agenda_item:
        yield Triple(this, hrc.agendaItem, item)
    if filed.is_adopted:
        yield Triple(this, hrc.adoptedBy, iris.concept("body", filed.organ))
        if entry.day and entry.kind is not Kind.DRAFT_RESOLUTION:
            yield Triple(this, hrc.adoptedOn, day(entry.day))
        if filed.meeting:
            yield Triple(this, hrc.adoptedAt, filed.meeting)
    if filed.amends:
        yield Triple(this, hrc.amends, filed.amends)
    if filed.adopted_as:
        yield Triple(this, hrc.adoptedAs, filed.adopted_as)


def filing_triples(filed: Filed) -> Iterator[Statement]:
    """Say which record a text has, where it was read, and under which subjects it is filed."""
    this, entry = filed.text, filed.entry
    yield Triple(this, hrc.recordId, Literal(entry.record))
    for file in filed.files:
        yield Triple(this, hrc.recordedIn, iris.source_file(file))
    if entry.page:
        yield Triple(this, dcterms_source, NamedNode(entry.page))
    states = lasting_names("en")
    for heading in entry.subjects:
        if iris.slug(heading):
            yield Triple(this, dcterms_subject, iris.subject(heading))
        if state := states.get(fold_name(heading)):
            yield Triple(this, hrc.concerns, iris.concept("state", state))


def sponsor_triples(text: NamedNode, backers: Iterable[Backer]) -> Iterator[Statement]:
    """Describe the sponsorships of a text that a record names; each sponsor once."""
    for backer in {one.state or one.body: one for one in backers}.values():
        sponsor = backer.state or backer.body or ""
        this = iris.sponsorship(text, sponsor)
        thing = iris.concept("state" if backer.state else "body", sponsor)
        yield from types(this, hrc.Sponsorship)
        yield from both_ways(text, hrc.hasSponsorship, this, hrc.sponsorshipOf)
        yield Triple(this, hrc.sponsoredBy, thing)
        if backer.on_behalf_of:
            yield Triple(this, hrc.onBehalfOf, iris.concept("body", backer.on_behalf_of))
        yield Triple(this, hrc.printedName, Literal(backer.name, language="en"))
        yield Triple(text, hrc.sponsor, thing)


def record_issue_triples(filed: Filed) -> Iterator[Statement]:
    """Describe the faults of a record; those with the label of no part are of the whole text.

    The record id is part of their names: a text can have several records, and faults of its own.
    """
    counted: dict[tuple[str, str], int] = {}
    for issue in filed.issues:
        place = issue.place if issue.place in WHOLE else issue.place.partition("-")[0]
        key = (issue.code.value, f"{place}-{filed.entry.record}")
        counted[key] = counted.get(key, 0) + 1
        this = iris.issue(filed.text, *key, counted[key])
        yield from issue_triples(filed.text, this, issue)
