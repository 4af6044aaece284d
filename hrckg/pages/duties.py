"""The duties that concern one session or one body, on its page."""

from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.pages.link import Link, Linker, query_link
from hrckg.pages.mandate import MandateLine, newest_first, read_mandate

_LONGEST: Final = 60  # duties shown
_OF: Final = (
    (hrc.Session, hrc.dueAt, "What is due here"),
    (hrc.Body, hrc.actor, "What it has to do"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duties:
    """What is due at a session, or what a body has to do."""

    heading: str
    here: Link  # the session or the body
    lines: tuple[MandateLine, ...]  # those of the latest texts first
    total: int
    query: Link  # finds them all


def read_duties(linker: Linker, node: NamedNode) -> Duties | None:
    """Return the duties of a session or body; ``None`` if there are none."""
    for class_, predicate, heading in _OF:
        if linker.graph.has_type(node, class_):
            found = linker.graph.subjects(predicate, node)
            mandates = [one for one in found if linker.graph.has_type(one, hrc.Mandate)]
            if mandates:
                latest = newest_first(linker, mandates)[:_LONGEST]
                return Duties(
                    heading=heading,
                    here=linker.link(node),
                    lines=tuple(read_mandate(linker, one) for one in latest),
                    total=len(mandates),
                    query=query_link(_query(predicate, node), "all as a query"),
                )
    return None


def _query(predicate: NamedNode, node: NamedNode) -> str:
    name = predicate.value.removeprefix(iris.ONTOLOGY)
    return (
        f"PREFIX hrc: <{iris.ONTOLOGY}>\n\n"
        "SELECT ?mandate ?paragraph ?words\nWHERE {\n"
        f"  ?mandate a hrc:Mandate ; hrc:{name} <{node.value}> ; hrc:mandatedBy ?paragraph .\n"
        "  OPTIONAL { ?mandate hrc:surface ?words }\n"
        "}\nORDER BY ?mandate ?words\n"
    )
