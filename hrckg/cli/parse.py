"""``hrckg parse``: show what was understood of documents."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hrckg.cli.commands import SUMMARIES
from hrckg.cli.progress import show_progress
from hrckg.cli.summary import summary
from hrckg.corpus import Corpus, StaleFactError, find_corpus
from hrckg.describe import document_triples, reference_triples
from hrckg.document import Document, Part, Reading
from hrckg.document.record import Record, reading_record
from hrckg.dump.resource import render_turtle
from hrckg.errors import HrckgError
from hrckg.faults import load_faults
from hrckg.formats import shown_name
from hrckg.intake import NOTHING, read_documents
from hrckg.language import language_tags

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse has no public name for it

_EXAMPLES = """\
examples:
  hrckg parse A-HRC-RES-43-21.txt
  hrckg parse resolutions/ report.docx more.zip
  hrckg parse draft.pdf --format json | jq .paragraphs
  hrckg parse resolutions/ --format json | jq '.[] | {{file, unknown: .shares.unknown}}'
  hrckg parse draft.txt --format ttl > draft.ttl

The summary shows each document, below each paragraph the mandates that it makes or recalls, and
each fault of the source with a caret at its place, then how much of the source is header,
paragraph, note, action, furniture (page headers) and unknown.
JSON has one object a source: what it is, `shares`, `unknown`, `unread` and `documents`; the fields
of a document that is alone in its source stand in that object, too. One FILE gives one object;
several, a folder or an archive give an array.

Codes of faults, explained in docs/issues.md and on every site under report/issues/:
  {codes}

Exit code: 0 all was read, 1 a file or a text in it could not be read (with --strict: or has a
fault), 2 misuse.
"""
_ARCHIVE = ".zip"


def add_parser(commands: "Commands") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "parse",
        help=SUMMARIES["parse"],
        description="Read documents and show what was understood, with every fault and its place.",
        epilog=_EXAMPLES.format(codes="\n  ".join(_codes())),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="a document, a folder of documents, or a zip archive of them",
    )
    parser.add_argument(
        "--format", choices=("summary", "json", "ttl"), default="summary", help="default: summary"
    )
    parser.add_argument(
        "--language",
        choices=("auto", *language_tags()),
        default="auto",
        help="of the documents (default: auto, by their words)",
    )
    parser.add_argument("--strict", action="store_true", help="refuse faults of the sources too")
    parser.set_defaults(run=run)


def _codes() -> Iterator[str]:
    return (f"{fault.code:<20} {fault.name}" for fault in load_faults())


def run(args: argparse.Namespace) -> int:
    """Print what was read; return 0 if everything was, else 1.

    Raises:
        MisuseError: if there is no such file, or no document in a folder.

    """
    corpus = find_corpus(args.files)
    tally = _Tally()
    for catalogue in corpus.catalogues:
        name = shown_name(catalogue.name)
        tally.refuse(name, f"{name}: a voting catalogue, and no document; see `hrckg build`.")
    readings = _read(corpus, None if args.language == "auto" else args.language, tally)
    match args.format:
        case "json":
            alone = len(args.files) == 1 and _is_one_source(args.files[0])
            _print_json((reading_record(reading) for _, reading in readings), alone=alone)
        case "ttl":
            documents = [one for _, reading in readings for one in reading.documents]
            _print_turtle(documents)
        case _:
            for number, (name, reading) in enumerate(readings):
                if number:
                    print()
                print("\n".join(summary(reading, name)))
    return 1 if tally.refused or (args.strict and tally.faulty) else 0


def _is_one_source(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() != _ARCHIVE


@dataclass(slots=True)
class _Tally:
    """What makes a command end with 1; grows while files are read."""

    refused: bool = False
    faulty: bool = False

    def refuse(self, name: str, reason: object) -> None:
        """Say on standard error that a file, or a text in it, could not be read, and go on."""
        del name  # the reason begins with it
        self.refused = True
        print(f"hrckg: {reason}", file=sys.stderr)

    def take(self, reading: Reading) -> None:
        """Note the faults of a source, and say what could not be read."""
        name = reading.source.name
        for unread in reading.unread:
            self.refuse(name, unread.reason)
        if not reading.documents and not reading.unread:
            self.refuse(name, f"{name}: {NOTHING}")
        if reading.share(Part.UNKNOWN) or any(one.issues for one in reading.documents):
            self.faulty = True


def _read(corpus: Corpus, language: str | None, tally: _Tally) -> Iterator[tuple[str, Reading]]:
    """Yield what was read of each source in which something was, under its name."""
    with show_progress(hidden=sys.stdout.isatty()) as told:
        for done, path in enumerate(corpus.files):
            told("reading", done, len(corpus.files))
            try:
                for reading in read_documents(
                    path, corpus, refused=tally.refuse, language=language
                ):
                    tally.take(reading)
                    if reading.documents:
                        yield _name(path, reading), reading
            except StaleFactError:
                raise
            except HrckgError as error:
                tally.refuse(shown_name(path.name), error)


def _name(path: Path, reading: Reading) -> str:
    return shown_name(path if _is_one_source(path) else f"{path}: {reading.source.name}")


def _print_json(records: Iterable[Record], *, alone: bool) -> None:
    """Print records as they come: one as an object, several as an array."""
    before = ""
    for record in records:
        words = json.dumps(record, ensure_ascii=False, indent=2)
        print(words if alone else f"{before or '['}\n{words}", end="\n" if alone else "")
        before = ","
    if not alone:
        print("\n]" if before else "[]")


def _print_turtle(documents: Iterable[Document]) -> None:
    triples = dict.fromkeys(
        triple
        for document in documents
        for triple in (*document_triples(document), *reference_triples(document))
    )
    print(render_turtle(triples).decode(), end="")
