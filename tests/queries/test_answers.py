import csv
import datetime as dt
import io
import json

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Store, parse

from hrckg.errors import MisuseError
from hrckg.queries.answer import Answer, Rows, Triples, Truth, run_query
from hrckg.queries.render import Form, render
from hrckg.queries.solve import AnswerTooLargeError, Question, solve
from hrckg.queries.values import PythonValue, Term, python_value

XSD = "http://www.w3.org/2001/XMLSchema#"
HARD = 'Say "so",\nthen\t<b>é</b>\u202e \x1b[31m'

VALUES: list[tuple[Term, PythonValue]] = [
    (NamedNode("https://w3id.org/hrckg/id/state/AGO"), "https://w3id.org/hrckg/id/state/AGO"),
    (Literal("Angola", language="en"), "Angola"),
    (Literal("23", datatype=NamedNode(XSD + "integer")), 23),
    (Literal("true", datatype=NamedNode(XSD + "boolean")), True),
    (Literal("0", datatype=NamedNode(XSD + "boolean")), False),
    (Literal("0.5", datatype=NamedNode(XSD + "decimal")), 0.5),
    (Literal("2020-06-22", datatype=NamedNode(XSD + "date")), dt.date(2020, 6, 22)),
    (Literal("2020-06-31", datatype=NamedNode(XSD + "date")), "2020-06-31"),  # no such day
    (Literal("many", datatype=NamedNode(XSD + "integer")), "many"),
    (Literal("P1D", datatype=NamedNode(XSD + "duration")), "P1D"),  # Python has no such value
]


@pytest.mark.parametrize(("term", "value"), VALUES)
def test_a_term_becomes_a_plain_value(term: Term, value: PythonValue) -> None:
    assert python_value(term) == value
    assert type(python_value(term)) is type(value)


@pytest.fixture
def rows() -> Answer:
    literal = json.dumps(HARD)
    return run_query(
        Store(), f"SELECT ?text ?none ?number {{ VALUES (?text ?number) {{ ({literal} 7) }} }}"
    )


def test_rows_are_records_for_a_data_frame(rows: Rows) -> None:
    assert rows.columns == ("text", "none", "number")
    assert rows.records() == [{"text": HARD, "none": None, "number": 7}]
    assert len(rows) == 1


def test_csv_survives_a_csv_reader(rows: Rows) -> None:
    read = list(csv.reader(io.StringIO(render(rows, Form.CSV), newline="")))
    assert read == [["text", "none", "number"], [HARD, "", "7"]]


def test_json_is_sparql_results_json(rows: Rows) -> None:
    assert json.loads(render(rows, Form.JSON)) == {
        "head": {"vars": ["text", "none", "number"]},
        "results": {
            "bindings": [
                {
                    "text": {"type": "literal", "value": HARD},
                    "number": {"type": "literal", "value": "7", "datatype": XSD + "integer"},
                }
            ]
        },
    }


def test_tsv_has_terms_as_turtle_writes_them(rows: Rows) -> None:
    head, line, end = render(rows, Form.TSV).split("\n")
    assert (head, line.split("\t")[1:], end) == ("?text\t?none\t?number", ["", "7"], "")


def test_a_table_cannot_steer_the_terminal(rows: Rows) -> None:
    shown = render(rows, Form.TABLE, width=80)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "<b>é</b>" in shown
    assert shown.endswith("\n1 row\n")


def test_a_table_takes_square_brackets_as_they_are() -> None:
    answer = run_query(Store(), 'SELECT ?a { VALUES ?a { "[bold]x[/bold] :smile:" } }')
    assert "[bold]x[/bold] :smile:" in render(answer, Form.TABLE)


def test_no_rows_are_said_to_be_none() -> None:
    assert render(run_query(Store(), "SELECT * { ?s ?p ?o }"), Form.TABLE) == "0 rows\n"


def test_no_triples_are_said_to_be_none_in_turtle() -> None:
    turtle = render(run_query(Store(), "CONSTRUCT WHERE { ?s ?p ?o }"), Form.TTL)
    assert turtle == "# no triples\n"
    assert list(parse(turtle, format=RdfFormat.TURTLE)) == []


def test_names_of_ours_are_short_in_a_table() -> None:
    query = "SELECT * { VALUES ?a { <https://w3id.org/hrckg/id/A/HRC/46/L.22#op5> } }"
    assert " A/HRC/46/L.22#op5 " in render(run_query(Store(), query), Form.TABLE)


@pytest.mark.parametrize(
    ("form", "text"), [(Form.TABLE, "yes\n"), (Form.CSV, "true\n"), (Form.TSV, "true\n")]
)
def test_yes_is_said_in_every_form(form: Form, text: str) -> None:
    answer = run_query(Store(), "ASK { }")
    assert answer == Truth(value=True)
    assert render(answer, form) == text


def test_triples_are_turtle_without_backslashes_that_reads_back() -> None:
    query = """
        PREFIX session: <https://w3id.org/hrckg/id/session/>
        PREFIX state: <https://w3id.org/hrckg/id/state/>
        CONSTRUCT { state:AGO <x:p> <https://w3id.org/hrckg/id/session/GA/75>, 1 . } WHERE { }
    """
    answer = run_query(Store(), query)
    assert isinstance(answer, Triples)
    turtle = render(answer, Form.TTL)
    assert "\\" not in turtle
    assert "state:AGO" in turtle
    assert {quad.triple for quad in parse(turtle, format=RdfFormat.TURTLE)} == set(answer)
    assert render(answer, Form.TABLE) == turtle


@pytest.mark.parametrize(
    ("query", "form", "remedy"),
    [
        ("SELECT * { }", Form.TTL, "--format table, csv, tsv or json"),
        ("ASK { }", Form.TTL, "--format table, csv, tsv or json"),
        ("CONSTRUCT { } WHERE { }", Form.CSV, "--format ttl"),
    ],
)
def test_a_form_that_does_not_fit_is_refused(query: str, form: Form, remedy: str) -> None:
    with pytest.raises(MisuseError, match=remedy):
        render(run_query(Store(), query), form)


def test_a_describe_query_finds_what_lies_in_named_graphs(miniature_store: Store) -> None:
    answer = run_query(miniature_store, "DESCRIBE <https://w3id.org/hrckg/id/state/BRA>")
    assert len(answer) == 7  # type: ignore[arg-type]  # a DESCRIBE is answered with triples


def test_an_answer_longer_than_allowed_is_refused(miniature_store: Store) -> None:
    question = Question(text="SELECT * { ?s ?p ?o }")
    with pytest.raises(AnswerTooLargeError, match="longer than 1,000 bytes"):
        solve(miniature_store, question, limit=1_000)
