"""Queries that must return nothing: the rules that hold between documents (``checks/*.rq``)."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, NamedNode, QuerySolutions, Store

from hrckg import resources
from hrckg.check.report import BLANK
from hrckg.errors import HrckgError

_HEADER: Final = re.compile(
    r"# problem: (?P<problem>.+)\n# solution: (?P<solution>.+)\n(?P<apart># graphs: apart\n)?"
)
COLUMNS: Final = ("entity", "property", "value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One query, the problem that each of its rows is, and what to do about it."""

    name: str  # of the file, without its ending
    problem: str  # one whole sentence
    solution: str  # one whole sentence
    query: str
    apart: bool = False  # is asked of what stands in no named graph, and not of all graphs as one


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Row:
    """One answer: the thing that is wrong, the property, and the value as N-Triples writes it."""

    entity: str
    property: str  # "": the rule concerns the thing as a whole
    value: str  # "": a value is lacking


@cache
def load_assertions() -> tuple[Assertion, ...]:
    """Return the queries of ``checks/*.rq`` in the order of their names."""
    return tuple(map(read_assertion, sorted(resources.path("checks").glob("*.rq"))))


def read_assertion(file: Path) -> Assertion:
    """Read one query with its header.

    Raises:
        HrckgError: if the header lacks the problem or the solution.

    """
    text = file.read_text(encoding="utf-8")
    header = _HEADER.match(text)
    if header is None:
        raise HrckgError(f"{file} must begin with '# problem: …' and '# solution: …' lines.")
    return Assertion(
        name=file.stem,
        problem=header["problem"],
        solution=header["solution"],
        query=text,
        apart=header["apart"] is not None,
    )


def rows(store: Store, assertion: Assertion) -> tuple[Row, ...]:
    """Return what breaks an assertion, sorted.

    Raises:
        HrckgError: if the query answers other columns than ``?entity ?property ?value``.

    """
    answers = store.query(assertion.query, use_default_graph_as_union=not assertion.apart)
    if not isinstance(answers, QuerySolutions):
        raise HrckgError(f"checks/{assertion.name}.rq is not a SELECT query.")
    if tuple(variable.value for variable in answers.variables) != COLUMNS:
        raise HrckgError(f"checks/{assertion.name}.rq must select ?entity ?property ?value.")
    return tuple(
        sorted(
            {
                Row(
                    entity=_text(answer["entity"], iri_alone=True),
                    property=_text(answer["property"], iri_alone=True),
                    value=_text(answer["value"]),
                )
                for answer in answers
            }
        )
    )


def _text(term: object, *, iri_alone: bool = False) -> str:
    match term:
        case None:
            return ""
        case BlankNode():
            return BLANK
        case NamedNode(value=iri) if iri_alone:
            return iri
        case _:
            return str(term)
