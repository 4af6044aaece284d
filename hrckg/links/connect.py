"""Links that are looked up once everything is in the store, and become part of the graph."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Store, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.links import unbis
from hrckg.links.sdg import goals_by_descriptor
from hrckg.terms import (
    rdf_type,
    rdfs_label,
    skos_altLabel,
    skos_exactMatch,
    skos_inScheme,
    skos_prefLabel,
    skos_relatedMatch,
)

_SUBJECTS = iris.concept("scheme", "subject")


def link_triples(store: Store) -> Iterator[Triple]:
    """Link subjects and States to the UNBIS Thesaurus, and subjects on to the goals.

    A subject is linked by its label as recorded. A State is linked by its preferred English name,
    or, where no descriptor is called so, by its other names if they lead to one descriptor that is
    no other State's. A name that another State bore in its day leads nowhere: the descriptor may
    mean both, as "Yugoslavia" does.
    """
    for subject in subjects(store):
        descriptor = descriptor_of(store, subject, rdfs_label)
        if descriptor:
            yield Triple(subject, skos_exactMatch, iris.descriptor(descriptor))
            for goal in goals_by_descriptor().get(descriptor, ()):
                yield Triple(subject, skos_relatedMatch, iris.goal(goal))
    for state, descriptor in _states(store):
        yield Triple(state, skos_exactMatch, iris.descriptor(descriptor))


def subjects(store: Store) -> Iterator[NamedNode]:
    """Yield the subject headings of the store."""
    for quad in store.quads_for_pattern(None, skos_inScheme, _SUBJECTS):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject


def unlinked_subjects(store: Store) -> list[str]:
    """Return the labels of the subjects that no descriptor is called, sorted."""
    return sorted(
        label
        for subject in subjects(store)
        if not descriptor_of(store, subject, rdfs_label)
        for label in _english(store, subject, rdfs_label)
    )


def descriptor_of(store: Store, thing: NamedNode, predicate: NamedNode) -> str | None:
    """Return the id of the one descriptor that bears a name of ``thing``; None: none or two."""
    return _only(map(unbis.lookup, _english(store, thing, predicate)))


def _states(store: Store) -> Iterator[tuple[NamedNode, str]]:
    states = {
        quad.subject
        for quad in store.quads_for_pattern(None, rdf_type, hrc.State)
        if isinstance(quad.subject, NamedNode)
    }
    preferred = {state: descriptor_of(store, state, skos_prefLabel) for state in states}
    others = {
        state: descriptor_of(store, state, skos_altLabel)
        for state, found in preferred.items()
        if found is None
    }
    taken = [found for found in (*preferred.values(), *others.values()) if found]
    former = _former(store)
    for state in sorted(states, key=str):
        found = preferred[state] or others[state]
        alone = found is not None and former.get(found, {state}) == {state}
        if found and alone and (preferred[state] or taken.count(found) == 1):
            yield state, found


def _former(store: Store) -> dict[str, set[NamedNode]]:
    """Return the States that once bore the name of a descriptor, by its id."""
    bearers: dict[str, set[NamedNode]] = {}
    for quad in store.quads_for_pattern(None, hrc.hasFormerName, None):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            found = descriptor_of(store, quad.object, rdfs_label)
            if found:
                bearers.setdefault(found, set()).add(quad.subject)
    return bearers


def _only(found: Iterable[str | None]) -> str | None:
    ids = {one for one in found if one}
    return ids.pop() if len(ids) == 1 else None


def _english(store: Store, thing: NamedNode, predicate: NamedNode) -> Iterator[str]:
    for quad in store.quads_for_pattern(thing, predicate, None):
        if isinstance(quad.object, Literal) and quad.object.language == "en":
            yield quad.object.value
