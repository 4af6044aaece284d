"""What is said of a mention: what it refers to or why not, and the date that it prints."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe import document_triples
from hrckg.document import Document
from hrckg.document.record import document_record
from hrckg.formats.source import decode_source
from hrckg.mentions import load_entities, resolve
from hrckg.reader import parse
from hrckg.terms import xsd_date

TEXT = """Resolution adopted by the Human Rights Council on 8 July 2022

50/99. A title

The Human Rights Council,

Recalling General Assembly resolution 60/251 of 15 March 2006,

1. Decides to act under resolution 34/16.

42nd meeting
8 July 2022

[Adopted without a vote.]
"""
DATED = "#pp1-mention-en-10-61"
OPEN = "#op1-mention-en-21-37"


def _document() -> Document:
    return resolve(parse(decode_source(TEXT.encode(), "text.txt")), load_entities())


def _said(part: str) -> Iterator[tuple[NamedNode, object]]:
    document = _document()
    this = iris.document(document).value + part
    for triple in document_triples(document):
        if isinstance(triple.subject, NamedNode) and triple.subject.value == this:
            yield triple.predicate, triple.object


def test_a_citation_has_the_date_that_it_prints_and_no_reason() -> None:
    said = dict(_said(DATED))
    assert said[hrc.printedDate] == Literal("2006-03-15", datatype=xsd_date)
    assert hrc.refersTo in said
    assert hrc.unresolvedBecause not in said


def test_a_mention_without_a_target_says_why() -> None:
    said = dict(_said(OPEN))
    assert said[hrc.unresolvedBecause] == iris.concept("unresolved", "organ-not-named")
    assert hrc.refersTo not in said
    assert hrc.printedDate not in said


def test_the_record_has_both() -> None:
    paragraphs = document_record(_document())["paragraphs"]
    mentions = [one for paragraph in paragraphs for one in paragraph["mentions"]]
    assert [(one["printed_date"], one["unresolved_because"]) for one in mentions] == [
        ("2006-03-15", None),
        (None, "organ-not-named"),
    ]
