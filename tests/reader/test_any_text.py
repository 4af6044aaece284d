"""Whatever arrives is read or refused; nothing makes the reader fail or take for ever."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrckg import resources
from hrckg.describe import document_triples, reference_triples
from hrckg.document import Document
from hrckg.formats.source import UnreadableSourceError, decode_source
from hrckg.mentions import load_entities, resolve
from hrckg.reader import NotADocumentError, Reader, parse

SOURCES = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted(resources.path("corpus").iterdir())
    if path.suffix in {".txt", ".md"}
}
PIECES = [
    *["\n", " ", "1. ", "(a) ", "(i) ", "*", "**", "<sup>1</sup>", "¹", ";", ",", "[", "]", "“"],
    *["A/HRC/1/2", "In favour:", "45th meeting", "22 June 2020", "99 June 2020", "Decides"],
    *["Noting", "46/…", "\x0c", "The Human Rights Council,", "[Adopted without a vote.]"],
    *["Angola and Peru", "2118 (2013)"],
]


def cut_lines(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    del lines[at : at + chance.randrange(1, 5)]


def repeat_lines(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at:at] = lines[at : at + chance.randrange(1, 5)]


def move_line(lines: list[str], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))


def truncate_line(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]


def add_noise(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    place = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + chance.choice(PIECES) + lines[at][place:]


MUTATIONS: list[Callable[[list[str], random.Random], None]] = [
    cut_lines,
    repeat_lines,
    move_line,
    truncate_line,
    add_noise,
]


def understood(text: str) -> Document | None:
    """Take a text the whole way to statements; None: it was refused."""
    try:
        document = parse(decode_source(text.encode(), "test.txt"), Reader.of("en"))
    except (NotADocumentError, UnreadableSourceError):
        return None
    return resolve(document, load_entities())


def is_faithful(document: Document) -> bool:
    """Say whether every part has its words from where it says, and can be described."""
    text = document.source.text
    for part in (*document.paragraphs, *document.footnotes):
        for character, origin in zip(part.words.text, part.words.origins, strict=True):
            assert character == " " or character == text[origin]
        assert all(0 <= m.span.start < m.span.end <= len(part.words) for m in part.mentions)
    labels = [part.label for part in document.paragraphs]
    assert len(set(labels)) == len(labels)
    return len([*document_triples(document), *reference_triples(document)]) > 0


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(sorted(SOURCES)), st.integers(0, 2**32), st.integers(1, 12))
def test_a_damaged_document_is_read_or_refused(name: str, seed: int, times: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # chance, not secrecy
    lines = SOURCES[name].splitlines(keepends=True)
    for _ in range(times):
        chance.choice(MUTATIONS)(lines, chance)
    document = understood("".join(lines))
    assert document is None or is_faithful(document)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_pieces_of_documents_in_any_order_are_read_or_refused(body: str) -> None:
    document = understood(f"43/21. A title\n\nThe Human Rights Council,\n\n{body}")
    assert document is None or is_faithful(document)


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
    document = understood(text)
    assert document is None or is_faithful(document)
