"""Bodies, events, instruments and the documents that have names of their own."""

import re
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store, parse

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.document import SymbolTarget
from hrckg.folding import fold
from hrckg.iris import BASE, PREFIXES
from hrckg.language import language_tags
from hrckg.mentions import load_entities
from hrckg.mentions.number import TextNumber
from hrckg.mentions.series import organs_numbering
from hrckg.symbol import Kind, Symbol

FILES = ("bodies.ttl", "events.ttl", "instruments.ttl")
ID = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*")
CLASSES = {Kind.RESOLUTION: hrc.Resolution, Kind.REPORT: hrc.Report}
NAMES = (terms.skos_prefLabel, terms.skos_altLabel)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
ROMAN = (
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
    "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI",
    "XXVII", "XXVIII", "XXIX", "XXX",
)  # fmt: skip


def sections(path: Path) -> list[list[str]]:
    """Return the things that a file describes, in its order, by section."""
    found: list[list[str]] = [[]]
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        if block.startswith("# "):
            found.append([])
        elif not block.startswith("@prefix"):
            found[-1].append(block.split(" ", 1)[0])
    return found


def natural(subject: str) -> list[tuple[bool, int, str]]:
    """Sort numbers as numbers."""
    parts = re.findall(r"\d+|\D+", subject)
    return [(not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts]


def names_in(store: Store, thing: NamedNode, language: str) -> set[str]:
    return {
        quad.object.value
        for predicate in NAMES
        for quad in store.quads_for_pattern(thing, predicate, None)
        if isinstance(quad.object, Literal) and quad.object.language == language
    }


@pytest.fixture(scope="module")
def named(folder: Path) -> list[Quad]:
    return [quad for name in FILES for quad in parse(path=folder / name)]


@pytest.mark.parametrize("name", FILES)
def test_a_thing_is_described_once_and_in_order(folder: Path, name: str) -> None:
    found = sections(folder / name)
    things = [thing for section in found for thing in section]
    assert len(things) == len(set(things))
    for section in found:
        assert section == sorted(section, key=natural)


def test_an_id_is_made_of_capitals_and_hyphens(named: list[Quad]) -> None:
    for thing in {quad.subject for quad in named}:
        assert isinstance(thing, NamedNode)
        kind, _, name = thing.value.removeprefix(BASE).partition("/")
        if kind in {"body", "event", "instrument"}:
            assert ID.fullmatch(name), thing


@pytest.mark.parametrize("tag", language_tags())
def test_a_name_means_one_thing(tag: str) -> None:
    entities = load_entities(tag)
    assert len(entities.by_name) > 700
    assert {name: those for name, those in entities.by_name.items() if len(those) > 1} == {}


def test_everything_has_a_name_in_both_languages(named: list[Quad]) -> None:
    languages = {
        tag: {
            quad.subject
            for quad in named
            if quad.predicate == terms.skos_prefLabel
            and isinstance(quad.object, Literal)
            and quad.object.language == tag
        }
        for tag in language_tags()
    }
    assert languages["en"] == languages["fr"]


def test_bodies_and_events_are_defined(named: list[Quad]) -> None:
    told = {quad.subject for quad in named if quad.predicate == terms.skos_definition}
    things = {
        quad.subject
        for quad in named
        if quad.predicate == terms.rdf_type and quad.object in {hrc.Body, hrc.Event}
    }
    assert things - told == set()


def test_a_document_with_a_name_is_of_the_class_that_its_symbol_says(named: list[Quad]) -> None:
    seen = 0
    for quad in named:
        symbol = isinstance(quad.subject, NamedNode) and iris.symbol_of(quad.subject)
        if symbol and quad.predicate == terms.rdf_type and quad.object != hrc.Document:
            assert quad.object == CLASSES[symbol.kind], quad.subject
            seen += 1
    assert seen > 40


def test_what_holds_an_instrument_has_a_symbol(named: list[Quad]) -> None:
    held = [quad for quad in named if quad.predicate == hrc.containedIn]
    assert len(held) > 30
    for quad in held:
        assert isinstance(quad.object, NamedNode)
        symbol = iris.symbol_of(quad.object)
        assert symbol, quad
        assert Symbol.parse(str(symbol)) == symbol
        assert iris.symbol(symbol) == quad.object


ADOPTED = {
    "APARTHEID-CONVENTION": 1973,
    "CAT": 1984,
    "CEDAW": 1979,
    "CEDAW-OP": 1999,
    "CONSENT-TO-MARRIAGE-CONVENTION": 1962,
    "CRC": 1989,
    "CRC-OPAC": 2000,
    "CRC-OPIC": 2011,
    "CRC-OPSC": 2000,
    "CRPD": 2006,
    "CRPD-OP": 2006,
    "GENOCIDE-CONVENTION": 1948,
    "ICCPR": 1966,
    "ICCPR-OP1": 1966,
    "ICCPR-OP2": 1989,
    "ICERD": 1965,
    "ICESCR": 1966,
    "ICESCR-OP": 2008,
    "ICMW": 1990,
    "ICPPED": 2006,
    "MERCENARIES-CONVENTION": 1989,
    "NPT": 1968,
    "OPCAT": 2002,
    "PALERMO-PROTOCOL": 2000,
    "POLITICAL-RIGHTS-OF-WOMEN-CONVENTION": 1952,
    "SMUGGLING-PROTOCOL": 2000,
    "STATUTORY-LIMITATIONS-CONVENTION": 1968,
    "TRAFFIC-IN-PERSONS-CONVENTION": 1949,
    "UDHR": 1948,
    "UNCAC": 2003,
    "UNTOC": 2000,
}


def test_the_assembly_sat_at_the_session_that_adopted_an_instrument(named: list[Quad]) -> None:
    held = {
        str(quad.subject)[1:-1].removeprefix(PREFIXES["instrument"]): str(symbol)
        for quad in named
        if quad.predicate == hrc.containedIn
        and isinstance(quad.object, NamedNode)
        and (symbol := iris.symbol_of(quad.object))
        and str(symbol).startswith("A/RES/")
    }
    assert held.keys() == ADOPTED.keys()
    for instrument, symbol in held.items():
        number = symbol.removeprefix("A/RES/").replace("(", " (")
        organs = organs_numbering(TextNumber.parse(number), Kind.RESOLUTION)
        assert "GA" in organs, instrument
        session = TextNumber.parse(number).session or ""
        first = 1945 + (int(session) if session.isdigit() else ROMAN.index(session))
        assert ADOPTED[instrument] in (first, first + 1), instrument


def test_the_years_in_the_name_and_id_of_an_event_are_in_its_definition(named: list[Quad]) -> None:
    said: dict[NamedNode, set[str]] = {}
    told: dict[NamedNode, set[str]] = {}
    for quad in named:
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(PREFIXES["event"]):
            text = quad.object.value if isinstance(quad.object, Literal) else quad.subject.value
            found = told if quad.predicate == terms.skos_definition else said
            found.setdefault(quad.subject, set()).update(YEAR.findall(text))
    assert len(told) > 25
    assert {event for event, years in said.items() if not years <= told[event]} == set()


def test_a_misnomer_is_no_published_name_but_found(named: list[Quad]) -> None:
    hidden = [
        quad.object.value
        for quad in named
        if quad.predicate == terms.skos_hiddenLabel and isinstance(quad.object, Literal)
    ]
    assert "Addis Ababa Programme of Action" in hidden
    for name in hidden:
        assert load_entities("en").named(name), name
    assert not load_entities("en").named("Palestine")  # of a State: a name in lists of sponsors


def test_no_name_is_a_part_of_a_word_or_has_loose_space(named: list[Quad]) -> None:
    for quad in named:
        if quad.predicate in NAMES and isinstance(quad.object, Literal):
            name = quad.object.value
            assert name == " ".join(name.replace("\u00a0", " ").split()), name
            assert fold(name)[0].isalnum(), name
            assert not name.endswith((",", ".", ";", " the", " of", " de", " la")), name


def test_a_special_rapporteur_is_named_in_both_genders_in_french(lists: Store) -> None:
    mandates = [
        quad.subject
        for quad in lists.quads_for_pattern(None, terms.rdf_type, hrc.Body)
        if isinstance(quad.subject, NamedNode)
        and quad.subject.value.startswith(f"{PREFIXES['body']}SR-")
    ]
    assert len(mandates) > 40
    for mandate in mandates:
        starts = {name.split(" ", 1)[0] for name in names_in(lists, mandate, "fr")}
        assert {"Rapporteur", "Rapporteuse"} <= starts, mandate


def test_the_documents_with_names_can_be_targets() -> None:
    named = load_entities("en").named("Nelson Mandela Rules")
    assert named == (SymbolTarget(Symbol.parse("A/RES/70/175")),)
