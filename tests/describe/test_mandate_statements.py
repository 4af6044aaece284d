"""What is said of duties and of those who are asked."""

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Triple

import hrckg
from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe import document_triples
from hrckg.terms import rdf_type, xsd_date, xsd_duration

TEXT = """49/1. An example

The Human Rights Council,

Recalling that, in its resolution 72/171, the General Assembly requested the Secretary-General to \
submit a report,

1. Requests the High Commissioner to prepare a report, and to submit it to the Council before its \
fiftieth session;

2. Requests the High Commissioner to organize, in 2014, a biennial workshop;

3. Decides to extend the mandate of the Independent Expert on the situation of human rights in \
Mali for a period of one year;

4. Calls upon all States to cooperate.
"""


@pytest.fixture(scope="module")
def said() -> set[tuple[str, str, str]]:
    """What the document says: fragments of its own parts, names of terms, and values."""
    document = hrckg.parse(TEXT)
    return {_short(triple) for triple in document_triples(document)}


def _short(triple: Triple) -> tuple[str, str, str]:
    value = triple.object
    return (
        _name(triple.subject),
        _name(triple.predicate),
        _name(value) if isinstance(value, NamedNode) else str(value),
    )


def _name(node: NamedNode) -> str:
    name = node.value.removeprefix(iris.ONTOLOGY).removeprefix(iris.BASE)
    return name.rpartition("#")[2]


def _of(said: set[tuple[str, str, str]], part: str) -> dict[str, set[str]]:
    values: dict[str, set[str]] = {}
    for subject, predicate, value in said:
        if subject == part:
            values.setdefault(predicate, set()).add(value)
    return values


def test_a_mandate_says_who_has_to_do_what_for_whom_and_when(
    said: set[tuple[str, str, str]],
) -> None:
    mandates = _of(said, "op1")["hasMandate"]
    assert len(mandates) == 1
    mandate = _of(said, mandates.pop())
    surface, start, end = (mandate.pop(name) for name in ("surface", "start", "end"))
    assert mandate == {
        _name(rdf_type): {"Mandate"},
        "mandatedBy": {"op1"},
        "actor": {"body/HCHR"},
        "deliverable": {"deliverable/report"},
        "recipient": {"body/HRC"},
        "dueAt": {"session/50"},
        "dueRelation": {str(Literal("before"))},
    }
    assert (len(surface), len(start), len(end)) == (1, 1, 1)


def test_days_recurrences_and_durations_are_typed(said: set[tuple[str, str, str]]) -> None:
    (workshop,) = _of(said, "op2")["hasMandate"]
    assert _of(said, workshop)["dueBy"] == {str(Literal("2014-12-31", datatype=xsd_date))}
    assert _of(said, workshop)["recurrence"] == {str(Literal("biennial"))}
    (extension,) = _of(said, "op3")["hasMandate"]
    assert _of(said, extension)["duration"] == {str(Literal("P1Y", datatype=xsd_duration))}
    assert _of(said, extension)["extends"] == {"body/IE-MALI"}


def test_a_recalled_mandate_is_no_mandate(said: set[tuple[str, str, str]]) -> None:
    preamble = _of(said, "pp1")
    assert "hasMandate" not in preamble
    (recalled,) = preamble["hasRecalledMandate"]
    about = _of(said, recalled)
    assert about[_name(rdf_type)] == {"RecalledMandate"}
    assert about["recalledIn"] == {"pp1"}
    assert about["recalledFrom"] == {"A/RES/72/171"}
    assert "mandatedBy" not in about


def test_a_paragraph_says_whom_it_asks(said: set[tuple[str, str, str]]) -> None:
    assert _of(said, "op1")["addressee"] == {"body/HCHR"}
    assert _of(said, "op4")["addressee"] == {"addressee/states"}


def test_the_name_of_a_mandate_is_made_of_the_place_of_its_words() -> None:
    part = NamedNode(f"{iris.BASE}A/HRC/RES/43/21#op9")
    document = hrckg.parse(TEXT)
    (one,) = document.paragraphs[1].mandates
    this = iris.mandate(part, "en", one.span)
    assert this.value == f"{part.value}-mandate-en-0-{one.span.end}"
    assert iris.mandate(part, "en", one.span, recalled=True).value == (
        f"{part.value}-recalled-en-0-{one.span.end}"
    )


def test_a_translation_repeats_no_duty_and_asks_nobody_again() -> None:
    first = hrckg.parse(TEXT)
    own = {hrc.hasMandate, hrc.hasRecalledMandate, hrc.addressee, hrc.asks}
    assert own & {triple.predicate for triple in document_triples(first)} == own
    again = {triple.predicate for triple in document_triples(replace(first, language="fr"), first)}
    assert hrc.text in again
    assert not own & again
