"""A record of a text that is described already: what it adds, and what it says otherwise."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.accounts.filed import Filed
from hrckg.accounts.telling import casts_of, is_told, totals_of
from hrckg.accounts.told import Told
from hrckg.describe.act import (
    act_triples,
    ballot_triples,
    bare_act_triples,
    link_triples,
)
from hrckg.describe.record import (
    filing_triples,
    record_issue_triples,
    sponsor_triples,
)
from hrckg.describe.statement import Statement, both_ways, day, integer
from hrckg.positions import TOTALS
from hrckg.symbol import Kind
from hrckg.terms import dcterms_source, dcterms_title

_ACTION = "action"


def joined_triples(filed: Filed, told: Told, *, apart: bool) -> Iterator[Statement]:
    """Describe what a record adds to a text; each statement once.

    ``apart``: it says otherwise what was done, and gives an account of its own.
    """
    yield from dict.fromkeys(_statements(filed, told, apart=apart))


def account_label(filed: Filed) -> str:
    """Return the label of a record's own account of what was done."""
    return f"{_ACTION}-{filed.entry.record}"


def _statements(filed: Filed, told: Told, *, apart: bool) -> Iterator[Statement]:
    yield from filing_triples(filed)
    yield from _circumstances(filed, told)
    if not told.action:
        yield from act_triples(filed.text, _ACTION, filed.entry)
    elif apart:
        yield from _account(filed)
    elif is_told(filed.entry):
        yield from _confirmed(filed, told)
    if not told.sponsors:
        yield from sponsor_triples(filed.text, filed.entry.backers)
    yield from record_issue_triples(filed)


def _circumstances(filed: Filed, told: Told) -> Iterator[Statement]:
    """Add what the text does not say; a text has one value of each of these alone."""
    this, entry = filed.text, filed.entry
    if entry.title and not told.languages:
        yield Triple(this, dcterms_title, Literal(entry.title, language="en"))
    if filed.session and not told.session:
        yield Triple(this, hrc.session, iris.session(filed.session, filed.organ))
    session = iris.session(filed.session, filed.organ) if filed.session else told.session
    if filed.agenda_item and not told.agenda_items:
        yield Triple(this, hrc.agendaItem, filed.agenda_item)
    if filed.is_adopted and told.outcome in ("", "adopted"):
        if not told.outcome:
            yield Triple(this, hrc.adoptedBy, iris.concept("body", filed.organ))
        if entry.day and not told.adopted_on and entry.kind is not Kind.DRAFT_RESOLUTION:
            yield Triple(this, hrc.adoptedOn, day(entry.day))
        if filed.meeting and not told.adopted_at and told.session in (None, session):
            yield Triple(this, hrc.adoptedAt, filed.meeting)
    if filed.adopted_as and not told.adopted_as:
        yield Triple(this, hrc.adoptedAs, filed.adopted_as)
    if filed.amends and not told.amends:
        yield Triple(this, hrc.amends, filed.amends)


def _account(filed: Filed) -> Iterator[Statement]:
    """Describe what the record says was done as a further account, without direct links."""
    label = account_label(filed)
    first, this = iris.part(filed.text, _ACTION), iris.part(filed.text, label)
    yield from bare_act_triples(filed.text, label, filed.entry)
    yield from both_ways(this, hrc.accountOf, first, hrc.hasAccount)


def _confirmed(filed: Filed, told: Told) -> Iterator[Statement]:
    """Say that the record tells the same, and add the numbers and ballots that only it has."""
    this, entry = iris.part(filed.text, _ACTION), filed.entry
    if entry.page:
        yield Triple(this, dcterms_source, NamedNode(entry.page))
    for position, total in totals_of(entry).items():
        if position not in told.printed and (told.kind in (hrc.RecordedVote, hrc.NonRecordedVote)):
            yield Triple(this, TOTALS[position], integer(total))
    if told.kind == hrc.RecordedVote:
        for cast in casts_of(entry):
            if cast.state not in told.ballots:
                yield from ballot_triples(filed.text, _ACTION, cast)
                yield from link_triples(this, cast)
