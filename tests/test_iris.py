"""The contract of identifiers: what is named how, for ever."""

import json

import pytest
from pyoxigraph import NamedNode

from hrckg import iris, resources
from hrckg.document import EntityKind
from hrckg.span import Span
from hrckg.symbol import Symbol

WHOLE = iris.symbol(Symbol.parse("A/HRC/RES/43/21"))
OP5 = iris.part(WHOLE, "op5")
NAMES = [
    (WHOLE, "A/HRC/RES/43/21"),
    (OP5, "A/HRC/RES/43/21#op5"),
    (iris.graph(WHOLE), "A/HRC/RES/43/21/graph"),
    (iris.REFERENCE_GRAPH, "graph/reference"),
    (iris.symbol(Symbol.parse("A/HRC/46/L.22")), "A/HRC/46/L.22"),
    (iris.symbol(Symbol.parse("S/RES/2118(2013)")), "S/RES/2118(2013)"),
    (iris.symbol(Symbol.parse("E/CN.4/RES(XX) (XXI)")), "E/CN.4/RES(XX)%20(XXI)"),
    (iris.mention(OP5, "en", Span(14, 215)), "A/HRC/RES/43/21#op5-mention-en-14-215"),
    (iris.mention(OP5, "en", Span(14, 215), 2), "A/HRC/RES/43/21#op5-mention-en-14-215.2"),
    (iris.footnote_ref(OP5, "en", 216), "A/HRC/RES/43/21#op5-ref-en-216"),
    (iris.source_range(OP5, "en", 1), "A/HRC/RES/43/21#op5-source-en-1"),
    (iris.ballot(WHOLE, "action", "AGO"), "A/HRC/RES/43/21#ballot-AGO"),
    (iris.ballot(WHOLE, "action-op5", "AGO"), "A/HRC/RES/43/21#action-op5-ballot-AGO"),
    (iris.sponsorship(WHOLE, "CHN"), "A/HRC/RES/43/21#sponsor-CHN"),
    (iris.issue(WHOLE, "number-missing", "op3"), "A/HRC/RES/43/21#issue-number-missing-op3"),
    (iris.session("43"), "session/43"),
    (iris.session("S-31", "GA"), "session/GA/S-31"),
    (iris.meeting("43", "45"), "meeting/43/45"),
    (iris.agenda_item("43", "3"), "agenda/3"),
    (iris.agenda_item("5", "3"), "agenda/5/3"),  # before the standing agenda
    (iris.agenda_item("S-17", "1"), "agenda/S-17/1"),
    (iris.entity(EntityKind.INSTRUMENT, "ICCPR"), "instrument/ICCPR"),
    (iris.entity(EntityKind.COLLECTION, "SDG"), "instrument/SDG"),
    (iris.entity(EntityKind.FUND, "UN-VFTC"), "body/UN-VFTC"),
    (iris.entity(EntityKind.STATE, "AGO"), "state/AGO"),
    (iris.source_file("0" * 64), "source/" + "0" * 64),
    (iris.draft("46", "A title"), "draft/46/a-title"),
]


@pytest.mark.parametrize(("named", "expected"), NAMES, ids=lambda value: str(value)[-40:])
def test_a_thing_has_the_iri_of_the_contract(named: NamedNode, expected: str) -> None:
    assert named.value == iris.BASE + expected


TITLES = [
    ("Côte d’Ivoire: technical assistance", "cote-d-ivoire-technical-assistance"),
    ("  Rights – of the child  ", "rights-of-the-child"),
    # at 80 characters a title is cut at a word, and its digest follows
    ("word " * 16, "word-" * 15 + "word"),
]


@pytest.mark.parametrize(("title", "slug"), TITLES)
def test_a_title_is_folded(title: str, slug: str) -> None:
    assert iris.slug(title) == slug


def test_a_long_title_is_cut_at_a_word_and_keeps_a_digest_of_the_whole() -> None:
    one, other = iris.slug("word " * 17 + "a"), iris.slug("word " * 17 + "b")
    assert one != other
    assert one.startswith("word-" * 10)
    assert len(one) < 90


def test_the_jsonld_context_has_the_same_prefixes() -> None:
    context = json.loads((resources.path("ontology") / "context.jsonld").read_text())["@context"]
    prefixes = {name: iri for name, iri in context.items() if name in iris.PREFIXES}
    assert prefixes == iris.PREFIXES
