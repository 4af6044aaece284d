"""The forms of an answer for people and programs."""

from collections.abc import Mapping, Sequence
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
        if text.startswith(start) and text != start:
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
    """Lay out rows for people: as a table, or one below the other where words would break."""
    rows = [["" if term is None else _visible(short(term)) for term in row] for row in answer.rows]
    words = [
        max(len(word) for cell in (name, *column) for word in cell.split() or [""])
        for name, *column in zip(answer.columns, *rows, strict=True)
    ]
    output = StringIO()
    fits = sum(words) + 3 * len(words) + 1 <= width
    console = Console(file=output, width=width, color_system=None, emoji=False, markup=False)
    if rows and fits:
        table = Table(
            *(
                Column(Text(name), no_wrap=not any(" " in cell for cell in column))
                for name, *column in zip(answer.columns, *rows, strict=True)
            )
        )
        for row in rows:
            table.add_row(*map(Text, row))
        console.print(table)
    elif rows:
        output.writelines(_record(answer.columns, row) for row in rows)
    count = len(rows)
    console.print("1 row" if count == 1 else f"{count} rows")
    return "\n".join(line.rstrip() for line in output.getvalue().splitlines()) + "\n"


def _record(columns: Sequence[str], row: Sequence[str]) -> str:
    """Write one row as lines of name and value, with an empty line behind."""
    longest = max(map(len, columns))
    lines = (
        f"{name:>{longest}}  {cell}\n" for name, cell in zip(columns, row, strict=True) if cell
    )
    return "".join((*lines, "\n"))


def _visible(text: str) -> str:
    """Replace what would steer a terminal instead of being read."""
    return "".join(
        char if char.isprintable() or char == "\n" else "\N{REPLACEMENT CHARACTER}" for char in text
    )


def _line(encoded: bytes | None) -> str:
    text = (encoded or b"").decode("utf-8")
    return text if text.endswith("\n") else text + "\n"
