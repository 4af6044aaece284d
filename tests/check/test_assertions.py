"""The files of checks/ are what their reader expects."""

import re
from pathlib import Path

import pytest
from pyoxigraph import Store

from hrckg import iris
from hrckg.check.assertions import Assertion, load_assertions, read_assertion, rows
from hrckg.errors import HrckgError

ASSERTIONS = pytest.mark.parametrize("assertion", load_assertions(), ids=lambda a: a.name)


@ASSERTIONS
def test_the_problem_and_the_solution_are_sentences(assertion: Assertion) -> None:
    assert re.fullmatch(r"[A-Z].+\.", assertion.problem)
    assert re.fullmatch(r"[A-Z].+\.", assertion.solution)


@ASSERTIONS
def test_nothing_is_found_in_nothing(assertion: Assertion) -> None:
    assert rows(Store(), assertion) == ()


@ASSERTIONS
def test_prefixes_are_those_of_the_data_and_all_are_used(assertion: Assertion) -> None:
    declared = dict(re.findall(r"^PREFIX (\w+): <(.+)>$", assertion.query, re.MULTILINE))
    assert declared.items() <= iris.PREFIXES.items()
    body = assertion.query.split("\nSELECT", maxsplit=1)[1]
    assert all(re.search(rf"\b{prefix}:", body) for prefix in declared)


@ASSERTIONS
def test_answers_have_an_order(assertion: Assertion) -> None:
    assert re.search(r"^ORDER BY \?entity\b", assertion.query, re.MULTILINE)


def test_a_query_without_a_header_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "nameless.rq"
    file.write_text("SELECT * { ?s ?p ?o }", encoding="utf-8")
    with pytest.raises(HrckgError, match=r"nameless\.rq must begin with '# problem: …'"):
        read_assertion(file)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("ASK { ?s ?p ?o }", r"checks/odd\.rq is not a SELECT query\."),
        ("SELECT ?s { ?s ?p ?o }", r"checks/odd\.rq must select \?entity \?property \?value\."),
    ],
)
def test_a_query_with_other_columns_is_refused(query: str, message: str) -> None:
    odd = Assertion(name="odd", problem="A problem.", solution="A solution.", query=query)
    with pytest.raises(HrckgError, match=message):
        rows(Store(), odd)
