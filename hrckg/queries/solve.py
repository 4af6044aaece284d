"""One query over one store, straight into bytes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from io import BytesIO

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from hrckg.errors import HrckgError
from hrckg.iris import PREFIXES
from hrckg.queries.syntax import QueryError, refuse, refuse_foreign_calls

# the `GA-HLM-UHC-2019` of `event:GA-HLM-UHC-2019`
_PLAIN = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9_-]*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A query, and what its answer should look like; it travels between processes."""

    text: str
    rows_as: str | None = "application/sparql-results+json"
    """The media type for rows and for yes or no; None: neither is welcome."""
    triples_as: str | None = "application/n-triples"
    """The media type for triples; None: they are not welcome."""
    default_graphs: tuple[str, ...] = ()
    """The graphs to ask (SPARQL 1.1 Protocol, section 2.1.4); empty: all of them, united."""
    named_graphs: tuple[str, ...] = ()


class AnswerTooLargeError(HrckgError):
    """An answer with more bytes than the caller is willing to hold."""


class Kind(Enum):
    """What a form of query is answered with."""

    ROWS = "rows"
    TRIPLES = "triples"
    TRUTH = "truth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """An answer in the format that was asked for."""

    kind: Kind
    body: bytes | None
    """None: answers of this kind are not welcome."""


class _Limited(BytesIO):
    """A buffer that refuses to grow beyond ``limit`` bytes."""

    def __init__(self, limit: int | None) -> None:
        super().__init__()
        self._limit = limit

    def write(self, data: bytes, /) -> int:  # type: ignore[override]  # pyoxigraph writes bytes
        if self._limit is not None and self.tell() + len(data) > self._limit:
            raise AnswerTooLargeError(
                f"The answer is longer than {self._limit:,} bytes. "
                "Add a LIMIT to the query, or take one of the dumps."
            )
        return super().write(data)


def solve(store: Store, question: Question, *, limit: int | None = None) -> Solution:
    """Answer a question over the union of all graphs, or over the graphs that it names.

    Raises:
        QueryError: if the text is not a query, would call another host, or fails as it runs.
        AnswerTooLargeError: if the answer takes more than ``limit`` bytes.

    """
    text = question.text.removeprefix("\ufeff")
    refuse_foreign_calls(text)
    try:
        return _encode(_evaluate(store, text, question), question, limit)
    except SyntaxError as error:
        refuse(text, error)
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"The query cannot be answered: {error}.") from error


def _evaluate(
    store: Store, text: str, question: Question
) -> QuerySolutions | QueryBoolean | QueryTriples:
    if not question.default_graphs and not question.named_graphs:
        return store.query(text, use_default_graph_as_union=True)
    return store.query(
        text,
        default_graph=[NamedNode(graph) for graph in question.default_graphs],
        named_graphs=[NamedNode(graph) for graph in question.named_graphs],
    )


def _encode(
    answer: QuerySolutions | QueryBoolean | QueryTriples,
    question: Question,
    limit: int | None,
) -> Solution:
    buffer = _Limited(limit)
    if isinstance(answer, QueryTriples):
        if question.triples_as is None:
            return Solution(kind=Kind.TRIPLES, body=None)
        triples = sorted(set(answer), key=str)
        form = RdfFormat.from_media_type(question.triples_as)
        serialize(triples, buffer, form, prefixes=plain_prefixes(triples))
        return Solution(kind=Kind.TRIPLES, body=buffer.getvalue())
    kind = Kind.TRUTH if isinstance(answer, QueryBoolean) else Kind.ROWS
    if question.rows_as is None:
        return Solution(kind=kind, body=None)
    answer.serialize(buffer, QueryResultsFormat.from_media_type(question.rows_as))
    return Solution(kind=kind, body=buffer.getvalue())


def plain_prefixes(triples: Sequence[Triple]) -> dict[str, str]:
    r"""Choose the prefixes under which no name of ``triples`` needs a backslash.

    ``session:GA\/75`` is right Turtle that much software does not read.
    """
    iris = {
        term.value
        for triple in triples
        for term in (triple.subject, triple.predicate, triple.object)
        if isinstance(term, NamedNode)
    }
    plain: dict[str, str] = {}
    for prefix, start in PREFIXES.items():
        named = [iri for iri in iris if iri.startswith(start)]
        if named and all(_PLAIN.fullmatch(iri, len(start)) for iri in named):
            plain[prefix] = start
    return plain
