"""Whatever arrives is read or refused; nothing makes the reader fail or lose a character."""

import random
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrckg import resources
from hrckg.cut import cut
from hrckg.describe import document_triples, reference_triples
from hrckg.document import Document, Reading
from hrckg.document.place import show_place
from hrckg.document.record import reading_record
from hrckg.formats import UnreadableSourceError
from hrckg.formats.source import decode_source
from hrckg.mentions import load_entities, resolve
from hrckg.reader import read

SOURCES = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted(resources.path("corpus").iterdir())
    if path.suffix in {".txt", ".md"}
}
PIECES = [
    *["\n", " ", "1. ", "(a) ", "(i) ", "*", "**", "<sup>1</sup>", "¹", ";", ",", "[", "]", "“"],
    *["A/HRC/1/2", "In favour:", "45th meeting", "22 June 2020", "99 June 2020", "Decides"],
    *["Noting", "46/…", "\x0c", "The Human Rights Council,", "[Adopted without a vote.]"],
    *["Angola and Peru", "2118 (2013)", "Annex", "Le Conseil des droits de l’homme,", "\r"],
    *["Rappelant", "Décide", "[Adoptée sans vote.]", "43/21. A title", "President’s statement"],
    *["Votes pour\xa0:", "\u200b", "e\u0301", "漢", "👍🏽", "ب", "General Assembly", "---", "\xa0"],
]


def cut_lines(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    del lines[at : at + chance.randrange(1, 5)]


def repeat_lines(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at:at] = lines[at : at + chance.randrange(1, 5)]


def move_line(lines: list[str], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))


def shuffle_lines(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    some = lines[at : at + 12]
    chance.shuffle(some)
    lines[at : at + 12] = some


def truncate_line(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]


def end_lines_otherwise(lines: list[str], chance: random.Random) -> None:
    end = chance.choice(["\r", "\r\n", "\n\n", " ", "\x0c"])
    lines[:] = [line.replace("\n", end) for line in lines]


def misread_letters(lines: list[str], chance: random.Random) -> None:
    """Read the UTF-8 of a line as if it were Latin-1, as a careless converter does."""
    at = chance.randrange(len(lines))
    lines[at] = lines[at].encode().decode("latin-1")


def add_noise(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    place = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + chance.choice(PIECES) + lines[at][place:]


MUTATIONS: list[Callable[[list[str], random.Random], None]] = [
    cut_lines,
    repeat_lines,
    move_line,
    shuffle_lines,
    truncate_line,
    end_lines_otherwise,
    misread_letters,
    add_noise,
]


def damaged(text: str, seed: int, times: int) -> str:
    chance = random.Random(seed)  # noqa: S311  # chance, not secrecy
    lines = text.splitlines(keepends=True)
    for _ in range(times):
        if lines:
            chance.choice(MUTATIONS)(lines, chance)
    return "".join(lines)


def understood(text: str) -> Reading | None:
    """Read a text as far as can be; None: it is refused as a file."""
    try:
        return read(decode_source(text.encode(), "test.txt"))
    except UnreadableSourceError:
        return None


def demand_faith(reading: Reading) -> None:
    """Demand that every character has one place, and every part its words from where it says."""
    text = reading.source.text
    assert "".join(block.span.of(text) for block in cut(text)) == text
    assert "".join(portion.span.of(text) for portion in reading.portions) == text
    assert reading.portions[0].span.start == 0
    for one, other in pairwise(reading.portions):
        assert one.span.end == other.span.start
        assert one.part is not other.part
        border = one.span.end
        assert not text[border - 1 : border + 1].isalpha()
    for document in reading.documents:
        demand_places(document)
        for _ in (*document_triples(document), *reference_triples(document)):
            pass
    assert len(reading_record(reading)["documents"]) == len(reading.documents)


def demand_places(document: Document) -> None:
    text = document.source.text
    for part in (*document.paragraphs, *document.footnotes):
        for character, origin in zip(part.words.text, part.words.origins, strict=True):
            assert character == " " or character == text[origin]
    labels = [part.label for part in (*document.paragraphs, *document.footnotes)]
    assert len(set(labels)) == len(labels)
    for issue in document.issues:
        assert 0 <= issue.span.start < issue.span.end <= len(text)
        assert "^" in show_place(document.source, issue.span)
    resolved = resolve(document, load_entities())
    for part in (*resolved.paragraphs, *resolved.footnotes):
        assert all(0 <= m.span.start < m.span.end <= len(part.words) for m in part.mentions)


@settings(deadline=None, max_examples=80)
@given(st.sampled_from(sorted(SOURCES)), st.integers(0, 2**32), st.integers(1, 12))
def test_a_damaged_document_is_read_or_refused(name: str, seed: int, times: int) -> None:
    reading = understood(damaged(SOURCES[name], seed, times))
    if reading:
        demand_faith(reading)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_pieces_of_documents_in_any_order_are_read_or_refused(body: str) -> None:
    reading = understood(f"43/21. A title\n\nThe Human Rights Council,\n\n{body}")
    if reading:
        demand_faith(reading)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=9)), max_size=30).map("".join))
def test_any_text_at_all_is_read_or_refused(text: str) -> None:
    reading = understood(text)
    if reading:
        demand_faith(reading)


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["official-en", "unres-en", "unres-fr", "samples"])
def test_every_reference_document_is_read_whole_and_damaged(folder: str, shared: Path) -> None:
    files = sorted((shared / "corpus" / folder).glob("*.txt"))
    assert len(files) >= 5
    for number, file in enumerate(files):
        text = file.read_text(encoding="utf-8")
        for tried in (text, damaged(text, number, 6)):
            reading = understood(tried)
            assert reading is not None
            demand_faith(reading)


LONG = [
    "The Human Rights Council,\n" * 4_000,
    "43/21. A title\nThe Human Rights Council,\n" + "Recalling a, " * 8_000,
    "43/21. A title\nThe Human Rights Council,\n" + "1. Requests a;\n" * 4_000,
    "43/21. A title\nThe Human Rights Council,\n" + "(a) a;\n" * 4_000,
    "43/21. A title\nThe Human Rights Council,\nNoting a,\n" + "*" * 60_000,
    "43/21. A title\nThe Human Rights Council,\nNoting a,\n" + "* a" * 20_000,
    "43/21. A title\nThe Human Rights Council,\n1. Notes " + "a" * 200_000,
    "43/21. A title\nThe Human Rights Council,\n1. Notes a;" + "1" * 50_000,
    "Angola,* " * 8_000 + ": draft resolution\n46/… A\nThe Human Rights Council,\n1. Notes a.",
    "Angola, Peru,\n" * 4_000
    + "Togo: draft resolution\n46/… A\nThe Human Rights Council,\n1. Notes.",
    "43/21. A title\nThe Human Rights Council,\n1. Notes a.\n<sup>1</sup> See\n" + "more\n" * 8_000,
    "43/21. A\nThe Human Rights Council,\n1. Notes a,\n" + "b<sup>1</sup> and c,2\n" * 8_000,
    "43/21. A\nThe Human Rights Council,\n"
    + "1. Requests a panel to report on the above-mentioned meeting;\n" * 4_000,
    "\n" * 400_000 + "43/21. A\nThe Human Rights Council,\n1. Notes a.",
]


@pytest.mark.parametrize("text", LONG, ids=lambda text: repr(text[-24:]))
def test_long_repetitive_text_is_read_in_the_end(text: str) -> None:
    reading = understood(text)
    if reading:
        demand_faith(reading)
