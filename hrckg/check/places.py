"""Where the things of a graph were read, and what the graph says is wrong there."""

from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.check.report import FoundIssue, Place


def place_of(store: Store, iri: str) -> Place | None:
    """Return the first place at which the thing, or what holds it, was read; None: none is told.

    A mention lies in its paragraph, a ballot in its vote, a range in itself. What is no IRI was
    read nowhere: a literal or a blank node where a thing should stand.
    """
    try:
        node = NamedNode(iri)
    except ValueError:
        return None
    for holder in (node, *_holders(store, node)):
        ranges = (*_objects(store, holder, hrc.hasSource), holder)
        places = sorted(filter(None, (_place(store, range_) for range_ in ranges)), key=_position)
        if places:
            return places[0]
    return None


def issues(store: Store) -> tuple[FoundIssue, ...]:
    """Return all faults of sources that the data states, by what they concern."""
    found = {
        FoundIssue(
            issue=quad.subject.value,
            code=_first(store, quad.subject, hrc.code),
            message=_first(store, quad.subject, hrc.message),
            part=_first(store, quad.subject, hrc.issueOf),
            place=place_of(store, quad.subject.value),
        )
        for quad in store.quads_for_pattern(None, terms.rdf_type, hrc.SourceIssue)
        if isinstance(quad.subject, NamedNode)
    }
    return tuple(sorted(found, key=lambda issue: (issue.part, issue.code, issue.issue)))


def _holders(store: Store, node: NamedNode) -> Iterator[NamedNode]:
    for predicate in (hrc.mentionedIn, hrc.ballotOf, hrc.issueOf, hrc.sponsorshipOf):
        yield from _objects(store, node, predicate)
    for quad in store.quads_for_pattern(None, hrc.footnoteRef, node):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject


def _place(store: Store, source_range: NamedNode) -> Place | None:
    start, end = (_first(store, source_range, p) for p in (hrc.sourceStart, hrc.sourceEnd))
    if not (start.isdecimal() and end.isdecimal()):
        return None
    files = sorted(_objects(store, source_range, hrc.sourceFile), key=lambda file: file.value)
    name = _first(store, files[0], hrc.fileName) if files else ""
    return Place(file_name=name or "an unknown file", start=int(start), end=int(end))


def _objects(store: Store, subject: NamedNode, predicate: NamedNode) -> Iterator[NamedNode]:
    for quad in store.quads_for_pattern(subject, predicate, None):
        if isinstance(quad.object, NamedNode):
            yield quad.object


def _first(store: Store, subject: NamedNode, predicate: NamedNode) -> str:
    """Return the least value of a property; "" where there is none."""
    values = (quad.object for quad in store.quads_for_pattern(subject, predicate, None))
    named = (v.value for v in values if isinstance(v, NamedNode | Literal | BlankNode))
    return min(named, default="")


def _position(place: Place) -> tuple[str, int, int]:
    return place.file_name, place.start, place.end
