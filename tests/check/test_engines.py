"""The quick engine of SHACL says what the reference says; where it cannot, the reference does."""

import random
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest
from pyoxigraph import Store

import hrckg
from hrckg import resources
from hrckg import vocab as hrc
from hrckg.check import check, reference_engine, validation
from hrckg.check.portions import Portions

XSD = "http://www.w3.org/2001/XMLSchema#"
ODD = (
    '"many"',
    '"maybe"@en',
    '"il \\"faut\\"\\n\\tvoir"@fr',
    f'"007"^^<{XSD}integer>',
    f'"2031-02-30"^^<{XSD}date>',
    "<https://w3id.org/hrckg/id/state/AGO>",
)
# of values in an order the engines say the same if they are numbers or days; else each finds
# that they are none
IN_ORDER = ("order>", "start>", "end>", "sourceStart>", "sourceEnd>", "startsOn>", "endsOn>")


@pytest.fixture(scope="module")
def quick_engine() -> ModuleType:
    pytest.importorskip("shacl", reason="there is no quick engine for this machine")
    from hrckg.check import quick_engine  # noqa: PLC0415  # not where it cannot be had

    return quick_engine


@pytest.fixture
def anew() -> Iterator[None]:
    """Look for the quick engine again, and afterwards once more."""
    validation.find_quick.cache_clear()
    yield
    validation.find_quick.cache_clear()


@pytest.fixture
def spoilt_store(store: Store) -> Store:
    for quad in list(store.quads_for_pattern(None, hrc.order, None)):
        store.remove(quad)
    return store


def subjects(data: str) -> frozenset[str]:
    found = (line.split(" ", 1)[0] for line in data.splitlines())
    return frozenset(term[1:-1] for term in found if term.startswith("<"))


def spoilt(data: str, seed: int) -> str:
    """The same graph, with one statement in ten lost, said otherwise, or about another thing."""
    chance = random.Random(seed)  # noqa: S311  # the same faults each time
    told = [line.removesuffix(" .").split(" ", 2) for line in data.splitlines()]
    lines = []
    for subject, predicate, value in told:
        odd = value if predicate.endswith(IN_ORDER) else chance.choice(ODD)
        other = chance.choice(told)[0]
        kinds = {
            f"{subject} {predicate} {value} .\n": 90,
            "": 3,
            f"{subject} {predicate} {odd} .\n": 4,
            f"{other} {predicate} {value} .\n": 3,
        }
        lines += chance.choices(list(kinds), list(kinds.values()))
    return "".join(lines)


@pytest.mark.parametrize("seed", range(5))
def test_both_engines_find_the_same_in_spoilt_data(
    seed: int, store: Store, quick_engine: ModuleType
) -> None:
    lines = {line for one in Portions(store) for line in one.data.splitlines(keepends=True)}
    bad = spoilt("".join(sorted(lines)), seed)
    results = reference_engine.validate(bad, subjects(bad))
    assert quick_engine.validate(bad, subjects(bad)) == results
    assert len({result.shape for result in results}) >= 40


@pytest.mark.parametrize("name", ["A-HRC-46-L.22.txt", "A-HRC-RES-37-23.md"])
def test_both_engines_find_the_same_in_a_document(name: str, quick_engine: ModuleType) -> None:
    document = hrckg.read(resources.path("corpus") / name)  # of what it names it says no class
    data = hrckg.graph(document).serialize(format="nt")
    results = reference_engine.validate(data, subjects(data))
    assert quick_engine.validate(data, subjects(data)) == results
    assert len(results) > 100


@pytest.mark.usefixtures("anew")
def test_without_the_quick_engine_the_reference_finds_the_same_and_says_so(
    spoilt_store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    usual = check(spoilt_store)
    assert caplog.messages == []
    monkeypatch.setitem(sys.modules, "shacl", None)
    monkeypatch.delitem(sys.modules, "hrckg.check.quick_engine")
    validation.find_quick.cache_clear()
    assert check(spoilt_store) == usual
    assert len(usual.violations) > 10
    why = "import of shacl halted; None in sys.modules"
    assert caplog.messages == [f"The shapes are checked by pyshacl alone, which is slow: {why}"]


@pytest.mark.usefixtures("anew")
def test_data_that_the_quick_engine_refuses_is_checked_by_the_reference(
    spoilt_store: Store,
    quick_engine: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def refuse(*_: object) -> None:
        raise ValueError("line 7 is odd")

    usual = check(spoilt_store)
    monkeypatch.setattr(quick_engine, "validate", refuse)
    validation.find_quick.cache_clear()
    assert check(spoilt_store) == usual
    assert set(caplog.messages) == {"Some data is checked by pyshacl alone: line 7 is odd"}
