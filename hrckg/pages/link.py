"""Links: how any term of the graph is shown, and where a click on it leads in this copy."""

from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from hrckg import iris
from hrckg.pages.address import address_of
from hrckg.pages.graph import Graph, Term
from hrckg.pages.naming import part_name
from hrckg.pages.survey import Survey
from hrckg.pages.wording import LANGUAGES, NAMES
from hrckg.queries.render import short

_ONTOLOGY_AND_VERSIONS: Final = iris.ONTOLOGY.replace("#", "/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words to show, perhaps leading somewhere."""

    label: str
    href: str | None = None  # from the site's root; whole, if external; None: leads nowhere
    external: bool = False
    language: str | None = None  # of the label; None: not words of a language
    note: Literal | None = None  # words beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class Linker:
    """Makes links out of terms, knowing which pages this copy has."""

    graph: Graph
    survey: Survey
    _made: dict[NamedNode, Link] = field(default_factory=dict)

    def link(self, term: Term) -> Link:
        """Return the link for any term."""
        if isinstance(term, Literal):
            return Link(label=term.value, language=term.language)
        if term not in self._made:
            self._made[term] = self._link(term)
        return self._made[term]

    def _link(self, term: NamedNode) -> Link:
        if term.value.startswith(iris.BASE):
            return self._link_to_page(term)
        label = self.graph.label(term)
        words = label.value if label else _foreign_name(term)
        if term.value.startswith(iris.ONTOLOGY):
            known = term.value in self.survey.uses or label
            name = term.value.removeprefix(iris.ONTOLOGY)
            return Link(label=words, href=f"ontology/index.html#{name}" if known else None)
        if f"{term.value}/".startswith(_ONTOLOGY_AND_VERSIONS):
            return Link(label=words, href="ontology/index.html")
        outside = term.value.startswith(("http://", "https://"))
        return Link(label=words, href=term.value if outside else None, external=outside)

    def _link_to_page(self, node: NamedNode) -> Link:
        thing, _, fragment = node.value.partition("#")
        label = self.graph.label(node)
        if label is None and fragment:
            owner = self.link(NamedNode(thing))
            label = Literal(f"{owner.label}, {part_name(fragment)}", language="en")
        words = label.value if label else thing.removeprefix(iris.BASE)
        href = address_of(thing).page
        if fragment and self.survey.has_part(thing, fragment):
            href = f"{href}#{fragment}"
        return Link(label=words, href=href, language=label.language if label else None)


def within(link: Link, document: str) -> Link:
    """Shorten the label of a link to a part where its document is plain from the place."""
    return replace(link, label=link.label.removeprefix(f"{document}, "))


def _foreign_name(node: NamedNode) -> str:
    if node.value.startswith(iris.LANGUAGE_AUTHORITY):
        code = node.value.removeprefix(iris.LANGUAGE_AUTHORITY)
        return LANGUAGES.get(code, code)
    return NAMES.get(node) or short(node)


def query_link(query: str, label: str) -> Link:
    """Return a link that opens ``query`` in the SPARQL page."""
    return Link(label=label, href=f"sparql/index.html#query={quote(query, safe='')}")
