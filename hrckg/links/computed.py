"""Links that follow from what the graph says, and stand in their own files only."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Store, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.links.akn import akn_name
from hrckg.links.sdg import goals_named
from hrckg.terms import rdf_type, rdfs_seeAlso


def member_states(store: Store) -> Iterator[Triple]:
    """Yield the entry of each State of today in the list of Member States, by its M49 code."""
    ended = {quad.subject for quad in store.quads_for_pattern(None, hrc.endsOn, None)}
    for quad in store.quads_for_pattern(None, hrc.m49, None):
        if isinstance(quad.object, Literal) and quad.subject not in ended:
            entry = NamedNode(iris.MEMBER_STATES + quad.object.value)
            yield Triple(quad.subject, rdfs_seeAlso, entry)


def undocs(store: Store) -> Iterator[Triple]:
    """Yield the page of each text at undocs.org, from that at docs.un.org."""
    for quad in store.quads_for_pattern(None, rdfs_seeAlso, None):
        page = quad.object
        if isinstance(page, NamedNode) and page.value.startswith(iris.DOCS_PAGES):
            older = iris.UNDOCS_PAGES + page.value.removeprefix(iris.DOCS_PAGES)
            yield Triple(quad.subject, rdfs_seeAlso, NamedNode(older))


def goals_in_texts(store: Store) -> Iterator[Triple]:
    """Yield the goals that paragraphs and footnotes name by their numbers."""
    for quad in store.quads_for_pattern(None, hrc.text, None):
        words = quad.object
        if isinstance(words, Literal) and words.language == "en":
            for number in goals_named(words.value):
                yield Triple(quad.subject, rdfs_seeAlso, iris.goal(number))


def akn_names(store: Store) -> Iterator[Triple]:
    """Yield the names of the Council's resolutions and decisions whose day is known."""
    for quad in store.quads_for_pattern(None, rdf_type, hrc.Document):
        text = quad.subject
        symbol = iris.symbol_of(text) if isinstance(text, NamedNode) else None
        if symbol is None:
            continue
        for day in store.quads_for_pattern(text, hrc.adoptedOn, None):
            name = akn_name(symbol, day.object.value) if isinstance(day.object, Literal) else None
            if name:
                yield Triple(text, hrc.akn4unName, Literal(name))
