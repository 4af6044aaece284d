"""The forms of an answer for people and programs."""

from collections.abc import Mapping
from enum import Enum
from io import StringIO
from typing import Final

from pyoxigraph import Literal, QueryResultsFormat, RdfFormat, parse_query_results, serialize
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from hrckg.errors import MisuseError
from hrckg.iris import BASE, PREFIXES
from hrckg.queries.answer import Answer, Rows, Triples, Truth
from hrckg.queries.solve import plain_prefixes
from hrckg.queries.values import Term


class Form(Enum):
    """What ``--format`` takes."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    TTL = "ttl"


_SERIALISED: Final[Mapping[Form, QueryResultsFormat]] = {
    Form.CSV: QueryResultsFormat.CSV,
    Form.TSV: QueryResultsFormat.TSV,
    Form.JSON: QueryResultsFormat.JSON,
}


def render(answer: Answer, form: Form, *, width: int = 100) -> str:
    """Write an answer in the form asked for; a table is ``width`` characters wide at most.

    Raises:
        MisuseError: if an answer of this kind has no such form.

    """
    if isinstance(answer, Triples):
        return _triples(answer, form)
    if form is Form.TTL:
        raise MisuseError(
            "This query is answered with rows or yes and no, which Turtle cannot hold. "
            "Use --format table, csv, tsv or json."
        )
    if isinstance(answer, Truth):
        return _truth(answer, form)
    if form is Form.TABLE:
        return _table(answer, width)
    results = parse_query_results(answer.encoded, format=QueryResultsFormat.JSON)
    return _line(results.serialize(format=_SERIALISED[form]))


def short(term: Term) -> str:
    """Write a term for the eye: names of ours without their long beginning.

    >>> from pyoxigraph import NamedNode
    >>> short(NamedNode("https://w3id.org/hrckg/id/A/HRC/RES/43/21#op5"))
    'A/HRC/RES/43/21#op5'
    >>> short(NamedNode("http://purl.org/dc/terms/title"))
    'dcterms:title'
    """
    if isinstance(term, Literal):
        return term.value
    text = term.value if hasattr(term, "value") else str(term)
    for prefix, start in PREFIXES.items():
        if text.startswith(start):
            return f"{prefix}:{text.removeprefix(start)}"
    return text.removeprefix(BASE)


def _triples(answer: Triples, form: Form) -> str:
    if form not in {Form.TABLE, Form.TTL}:
        raise MisuseError(
            f"This query is answered with triples, which {form.value} cannot hold. "
            "Use --format ttl."
        )
    if not answer.triples:
        return "# no triples\n"
    return _line(
        serialize(answer.triples, format=RdfFormat.TURTLE, prefixes=plain_prefixes(answer.triples))
    )


def _truth(answer: Truth, form: Form) -> str:
    if form is Form.TABLE:
        return "yes\n" if answer.value else "no\n"
    encoded = b'{"head":{},"boolean":' + (b"true" if answer.value else b"false") + b"}"
    results = parse_query_results(encoded, format=QueryResultsFormat.JSON)
    return _line(results.serialize(format=_SERIALISED[form]))


def _table(answer: Rows, width: int) -> str:
    table = Table(*(Column(Text(column), overflow="fold") for column in answer.columns))
    for row in answer.rows:
        table.add_row(*(Text("" if term is None else _visible(short(term))) for term in row))
    output = StringIO()
    console = Console(file=output, width=width, color_system=None, emoji=False, markup=False)
    if answer.rows:
        console.print(table)
    count = len(answer.rows)
    console.print("1 row" if count == 1 else f"{count} rows")
    return "\n".join(line.rstrip() for line in output.getvalue().splitlines()) + "\n"


def _visible(text: str) -> str:
    """Replace what would steer a terminal instead of being read."""
    return "".join(
        char if char.isprintable() or char == "\n" else "\N{REPLACEMENT CHARACTER}" for char in text
    )


def _line(encoded: bytes | None) -> str:
    text = (encoded or b"").decode("utf-8")
    return text if text.endswith("\n") else text + "\n"
