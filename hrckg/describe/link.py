"""The direct links: in one step what mentions and duties say in several."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Triple

from hrckg import iris, resources
from hrckg import vocab as hrc
from hrckg.describe.statement import Statement, Subject
from hrckg.knowledge import read_turtle
from hrckg.terms import skos_broader


def mention_links(subject: Subject, part: NamedNode, target: NamedNode) -> Iterator[Statement]:
    """Link a part, and the document that it is part of, with a thing that the part names."""
    yield from _links(subject, part, hrc.mentions, target)


def citation_links(
    subject: Subject, part: NamedNode, target: NamedNode, action: str | None
) -> Iterator[Statement]:
    """Link a part, and its document, with a text that the part cites.

    ``action`` is the id of the act whose object the text is; None: the text is the object of none,
    as one that a footnote or a clause of the paragraph names.
    """
    yield from _links(subject, part, hrc.cites, target)
    if action:
        for link in _links_of_acts().get(iris.concept("action", action), ()):
            yield from _links(subject, part, link, target)


def asking_links(subject: Subject) -> Iterator[Statement]:
    """Link a document with those whom it asks to do something.

    They are the addressees of its paragraphs, and the actors of its duties other than its organ;
    of a translation there are none but those of the text to which it was aligned.
    """
    if subject.first:
        return
    for paragraph in subject.document.paragraphs:
        for addressee in paragraph.addressees:
            list_ = "addressee" if addressee.group else "body"
            yield Triple(subject.iri, hrc.asks, iris.concept(list_, addressee.id))
        for mandate in paragraph.mandates:
            for actor in mandate.actors:
                if not mandate.recalled and actor != subject.document.organ:
                    yield Triple(subject.iri, hrc.asks, iris.concept("body", actor))


def _links(
    subject: Subject, part: NamedNode, link: NamedNode, target: NamedNode
) -> Iterator[Statement]:
    yield Triple(part, link, target)
    if iris.whole_of(target) != subject.iri:
        yield Triple(subject.iri, link, target)


@cache
def _links_of_acts() -> Mapping[NamedNode, tuple[NamedNode, ...]]:
    """Return the links that stand for each act: those of its own, and those of broader acts."""
    folder = resources.path("ontology")
    links: defaultdict[NamedNode, list[NamedNode]] = defaultdict(list)
    for link, act in _pairs(folder / "hrckg.ttl", hrc.ofAct):
        links[act].append(link)
    broader: defaultdict[NamedNode, list[NamedNode]] = defaultdict(list)
    for act, wider in _pairs(folder / "actions.ttl", skos_broader):
        broader[act].append(wider)
    found: dict[NamedNode, tuple[NamedNode, ...]] = {}
    for act in {*links, *broader}:
        acts = [act]
        for one in acts:
            acts += [wider for wider in broader.get(one, ()) if wider not in acts]
        found[act] = tuple(link for one in acts for link in links.get(one, ()))
    return found


def _pairs(path: Path, name: NamedNode) -> Iterator[tuple[NamedNode, NamedNode]]:
    for quad in read_turtle(path):
        if (
            quad.predicate == name
            and isinstance(quad.subject, NamedNode)
            and isinstance(quad.object, NamedNode)
        ):
            yield quad.subject, quad.object
