"""The whole check over data in which nothing is wrong, and its agreement with plain pyshacl."""

import re
from collections.abc import Callable
from pathlib import Path

import pyshacl
import pytest
from pyoxigraph import RdfFormat, Store
from rdflib import Graph
from rdflib.namespace import SH

from hrckg.check import Counts, FoundIssue, Place, Violation, check
from hrckg.check.assertions import load_assertions
from hrckg.check.shapes import load_shapes, rule_iris

DOCUMENT = "https://w3id.org/hrckg/id/A/HRC/RES/90/1"
DRAFT = "https://w3id.org/hrckg/id/A/HRC/90/L.1"


def flat(store: Store) -> bytes:
    """The union of all graphs, as N-Triples."""
    lines = {f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in store}
    return "".join(sorted(lines)).encode()


def test_good_data_breaks_no_rule(store: Store) -> None:
    assert check(store).violations == ()


def test_good_data_without_named_graphs_breaks_no_rule(store: Store) -> None:
    union = Store()
    union.load(flat(store), format=RdfFormat.N_TRIPLES)
    assert check(union).violations == ()


def test_faults_of_sources_are_found_with_their_place(store: Store) -> None:
    report = check(store)
    assert report.publishable
    assert report.issues == (
        FoundIssue(
            issue=f"{DRAFT}#issue-number-missing-op3",
            code="number-missing",
            message="Paragraph 3 follows paragraph 1; no paragraph has the number 2.",
            part=f"{DRAFT}#op3",
            place=Place(file_name="draft-90-1.md", start=141, end=188),
        ),
    )


def test_what_was_checked_is_counted(store: Store) -> None:
    assert check(store).counts == Counts(
        triples=len(flat(store).splitlines()),
        documents=2,
        shapes=len(rule_iris()),
        checks=len(load_assertions()),
    )


def test_a_violation_tells_the_graph_the_value_and_where_it_was_read(
    load: Callable[[str], Store], example: str
) -> None:
    violations = check(load(example.replace("hrc:at 50", "hrc:at 52"))).violations
    assert violations == (
        Violation(
            rule="https://w3id.org/hrckg/shapes#FootnoteRef-in-text",
            message=(
                "A footnote mark stands at 52, outside the text of its paragraph in the language "
                "that its IRI names."
            ),
            focus=f"{DOCUMENT}#op1-ref-en-50",
            value='"52"^^<http://www.w3.org/2001/XMLSchema#integer>',
            graph=f"{DOCUMENT}/graph",
            place=Place(file_name="resolution-90-1.txt", start=234, end=288),
        ),
        Violation(
            rule="iri-of-footnote-mark",
            message=(
                "The IRI of a footnote mark names another paragraph or another place than the mark "
                "has. Correct hrc:at or the IRI."
            ),
            focus=f"{DOCUMENT}#op1-ref-en-50",
            path="https://w3id.org/hrckg/ontology#at",
            value='"52"^^<http://www.w3.org/2001/XMLSchema#integer>',
            graph=f"{DOCUMENT}/graph",
            place=Place(file_name="resolution-90-1.txt", start=234, end=288),
        ),
    )


def test_the_order_of_a_report_does_not_depend_on_that_of_the_data(
    load: Callable[[str], Store], example: str
) -> None:
    bad = load(example.replace("hrc:hasMention", "hrc:hasIssue"))
    backwards = Store()
    for quad in sorted(bad, key=str, reverse=True):
        backwards.add(quad)
    assert check(bad) == check(backwards)
    assert len(check(bad).violations) > 20


def test_no_name_of_a_blank_node_is_reported(load: Callable[[str], Store], example: str) -> None:
    bad = load(example.replace("hrc:agendaOf body:HRC", "hrc:agendaOf [ a hrc:Body ]"))
    assert "_:" not in str([(v.focus, v.value) for v in check(bad).violations])


def test_an_empty_store_is_publishable_and_has_nothing() -> None:
    report = check(Store())
    assert (report.violations, report.issues, report.counts.triples) == ((), (), 0)


def test_portions_find_what_plain_pyshacl_finds_in_the_whole(
    load: Callable[[str], Store], example: str
) -> None:
    bad = load(
        example.replace("hrc:inFavourCount 2", "hrc:inFavourCount 3")
        .replace("hrc:start 14 ;", "hrc:start 13 ;")
        .replace('"A/HRC/89/31" ;', '"A/HRC/RES/5/1" ;')
        .replace("hrc:order 4 ;", "")
    )
    data = Graph().parse(data=flat(bad).decode(), format="nt")
    _, report, _ = pyshacl.validate(data, shacl_graph=load_shapes(), inference="none")
    whole = {
        (
            str(report.value(result, SH.sourceConstraint) or report.value(result, SH.sourceShape)),
            str(report.value(result, SH.focusNode)),
        )
        for result in report.objects(None, SH.result)
    }
    ours = {(v.rule, v.focus) for v in check(bad).violations if v.rule.startswith("https:")}
    assert ours == whole
    assert len(ours) >= 6


def test_a_store_on_disk_is_checked_like_one_in_memory(store: Store, tmp_path: Path) -> None:
    on_disk = Store(tmp_path)
    on_disk.bulk_extend(store)
    assert check(on_disk) == check(store)


@pytest.mark.parametrize(
    ("value", "odd"),
    [
        (r"(?<= )\d+(?= [;.])", '"many"^^xsd:integer'),
        (r'"\d{4}-\d\d-\d\d"', '"2031-02-31"'),
        (r"(?<= )(true|false)(?= )", '"maybe"^^xsd:boolean'),
        (r"(?<= )\d+(?= [;.])", '"7"'),
        (r"@en", ""),
        (r"(?<=hrc:)(?=[a-z])", "not-"),
    ],
)
def test_a_kind_of_value_that_is_wrong_throughout_is_reported_and_not_a_crash(
    value: str, odd: str, load: Callable[[str], Store], example: str
) -> None:
    text, count = re.subn(value, lambda _: odd, example)
    assert count >= 2
    assert len(check(load(text)).violations) >= count
