"""Look for a text that the reader cannot stand: coverage-guided fuzzing with Atheris.

Run ``python tools/fuzz_reader.py --minutes 60`` (first ``pip install -e '.[fuzz]'``).
It begins with the packaged documents, changes them, keeps whatever reaches new lines of the code,
and writes each text that makes the reader fail, or read for half a minute, into the folder.
What was found once belongs into ``tests/reader/test_any_text.py``.
"""

import argparse
import contextlib
import hashlib
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import atheris

with atheris.instrument_imports(include=["hrckg"]):
    from hrckg import resources
    from hrckg.describe import document_triples, reference_triples
    from hrckg.document import Reading
    from hrckg.document.place import show_place
    from hrckg.document.record import reading_record
    from hrckg.errors import HrckgError
    from hrckg.formats.source import decode_source
    from hrckg.language import language_tags
    from hrckg.mentions import load_entities, resolve
    from hrckg.reader import Reader, read

_SECONDS: Final = 30
_LONGEST: Final = 4_000  # bytes of a changed text
_HEAD, _TAIL = 1_500, 1_000  # characters of a document to begin with: quick to read, of every part
_STRUCTURED: Final = 0xFF  # the first byte of an input whose other bytes are pieces, not characters
_PIECES: Final = (
    *("\n", "\n\n", " ", "  ", "\x0c", "\r", "\n---\n", "\t", "\xa0", ". ", ";\n\n", ",\n\n", ": "),
    *("The Human Rights Council,", "Le Conseil des droits de l’homme,", "The General Assembly,"),
    *("The Commission on Human Rights,", "43/21. ", "S-17/1. ", "46/… ", "OM/1/1", "2005/83. "),
    *("A title", "Un titre", "Recalling", "Rappelant", "*Noting*", "Decides", "Décide", "Requests"),
    *(
        "also ",
        "welcomes ",
        "1. ",
        "2. ",
        "3. ",
        "10. ",
        "(a) ",
        "(b) ",
        "(i) ",
        "a) ",
        "i) ",
        "A. ",
    ),
    *("*", "**", "¹", "<sup>1</sup>", "<sup>*</sup>", "1 See A/HRC/43/31.", "* State not a member"),
    *(
        "In favour:",
        "Against:",
        "Abstaining:",
        "Votes pour\xa0:",
        "Contre\xa0:",
        "Abstentions\xa0:",
    ),
    *("Angola,", "Chad, ", "and", "et", "Bolivia (Plurinational State of)", "Korea, Republic of"),
    *("Côte d’Ivoire", "Niger", "none", "Néant", "45th meeting", "45e séance", "22 June 2020"),
    *(
        "22 juin 2020",
        "99 June 2020",
        "[",
        "]",
        "“",
        "”",
        "«\xa0",
        "\xa0»",
        "(",
        ")",
        "-",
        "–",
        "…",
    ),
    *("[Adopted without a vote.]", "[Adoptée sans vote.]", "rejected", "withdrawn", "S’est"),
    *("[Adopted by a recorded vote of 2 to 1, with 1 abstention. ", "The voting was as follows:"),
    *(
        "[Adoptée par 2 voix contre 1, avec 1 abstention. ",
        "Ont voté pour",
        "Operative paragraph 5",
    ),
    *("A/HRC/43/L.2/Rev.1", "A/HRC/PRST/35/1", "GE.20-08312(E)", "Page 7", "Annex", "Annexe II"),
    *(
        "General Assembly",
        "Distr.: Limited",
        "Original: English",
        "Agenda item 3",
        "draft resolution",
    ),
    *("Human Rights Council", "Forty-third session", "24 February–23 March 2020", "decision"),
    *(
        "President’s statement",
        "Amendment",
        "its resolution 5/1 of 18 June 2007",
        "S/RES/2118 (2013)",
    ),
    *(
        "the Charter of the United Nations",
        "at its forty-ninth session",
        "e\u0301",
        "漢",
        "👍🏽",
        "ب",
    ),
)


class UnfaithfulError(Exception):
    """A reading that does not say what the source says."""


def _demand(holds: bool, message: str) -> None:  # noqa: FBT001  # it reads like an assertion
    if not holds:
        raise UnfaithfulError(message)


def text_of(data: bytes) -> str:
    """Make a text of what the fuzzer tries: the characters of a text, or numbers of pieces."""
    if data[:1] == bytes([_STRUCTURED]):
        return "".join(_PIECES[byte % len(_PIECES)] for byte in data[1:])
    return data.decode("utf-8", "ignore")


def take(text: str) -> Reading | None:
    """Take a text the whole way from its file to statements; None: it was refused.

    Raises:
        UnfaithfulError: if a part has its words from elsewhere, or portions leave a gap.

    """
    try:
        reading = read(decode_source(text.encode(), "fuzz.txt"))
    except HrckgError:
        return None
    _demand(
        "".join(portion.span.of(text) for portion in reading.portions) == text,
        "The portions do not cover the source.",
    )
    for document in reading.documents:
        for part in (*document.paragraphs, *document.footnotes):
            for character, origin in zip(part.words.text, part.words.origins, strict=True):
                _demand(
                    character.isspace() or character == text[origin],
                    f"{part.label} has words that do not stand where it says.",
                )
        labels = [part.label for part in (*document.paragraphs, *document.footnotes)]
        _demand(len(set(labels)) == len(labels), "Two parts have one label.")
        for issue in document.issues:
            show_place(document.source, issue.span)
        resolved = resolve(document, load_entities())
        for _ in (*document_triples(resolved), *reference_triples(resolved)):
            pass
    reading_record(reading)
    return reading


class _Keeper:
    """Keeps one text for each place in the code that fails, and goes on."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: set[str] = set()

    def __call__(self, data: bytes) -> None:
        text = text_of(data)
        try:
            take(text)
        except Exception as error:  # noqa: BLE001  # any of them is a finding
            last = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{last.filename}:{last.lineno}"
            if place not in self._known:
                self._known.add(place)
                name = f"{hashlib.sha256(data).hexdigest()[:12]}.txt"
                (self._folder / name).write_text(text, encoding="utf-8", newline="")
                print(f"{name}: {error!r} at {place}", file=sys.stderr, flush=True)


@contextlib.contextmanager
def _seeds(folders: Sequence[Path]) -> Iterator[tuple[Path, Path]]:
    """Yield a folder of texts to begin with, and a dictionary of words to put in."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "seeds"
        folder.mkdir()
        for source in folders:
            for file in sorted(source.iterdir()):
                if file.suffix in {".txt", ".md"}:
                    text = file.read_text(encoding="utf-8")
                    (folder / file.name).write_text(text[:_HEAD] + text[-_TAIL:], encoding="utf-8")
        (folder / "pieces").write_bytes(bytes([_STRUCTURED, *range(len(_PIECES))]))
        words = Path(name) / "words.dict"
        escaped = ["".join(f"\\x{byte:02x}" for byte in word.encode()) for word in _PIECES]
        words.write_text("".join(f'"{word}"\n' for word in escaped), encoding="ascii")
        yield folder, words


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz as long as asked; libFuzzer ends the process itself."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--runs", type=int, default=-1, help="end after so many texts")
    parser.add_argument("--out", type=Path, default=Path("crashers"), metavar="FOLDER")
    parser.add_argument("seeds", type=Path, nargs="*", metavar="FOLDER", help="more texts")
    args = parser.parse_args(arguments)
    args.out.mkdir(parents=True, exist_ok=True)
    for tag in language_tags():
        Reader.of(tag)
    take("What every reading needs is loaded before the clock runs.")
    with _seeds([resources.path("corpus"), *args.seeds]) as (seeds, words):
        options = (
            f"-max_total_time={int(args.minutes * 60)}",
            f"-runs={args.runs}",
            f"-timeout={_SECONDS}",
            f"-max_len={_LONGEST}",
            f"-dict={words}",
            f"-artifact_prefix={args.out}/",
            "-rss_limit_mb=4096",
            "-print_final_stats=1",
        )
        atheris.Setup([sys.argv[0], *options, str(seeds)], _Keeper(args.out))
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
