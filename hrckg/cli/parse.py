"""``hrckg parse``: show what was understood of one document."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hrckg.cli.commands import SUMMARIES
from hrckg.corpus import find_corpus
from hrckg.describe import document_triples, reference_triples
from hrckg.document import (
    Document,
    OperativeParagraph,
    Paragraph,
    PreambularParagraph,
    RecordedVote,
    Subparagraph,
)
from hrckg.document.place import show_place
from hrckg.document.record import document_record
from hrckg.dump.resource import render_turtle
from hrckg.errors import MisuseError
from hrckg.publication import read_document

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse has no public name for it

_EXAMPLES = """\
examples:
  hrckg parse A-HRC-RES-43-21.txt
  hrckg parse draft.txt --format json | jq .paragraphs
  hrckg parse draft.txt --format ttl > draft.ttl

Exit code: 0 read, 1 the file is no document that can be read, 2 misuse.
"""
_WIDTH = 96
_INDENT = 6


def add_parser(commands: "Commands") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "parse",
        help=SUMMARIES["parse"],
        description="Read one document and show what was understood.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--format", choices=("summary", "json", "ttl"), default="summary", help="default: summary"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the reading of one file; return 0.

    Raises:
        MisuseError: if it is no file.
        HrckgError: if it cannot be read as a document.

    """
    if args.file.is_dir():
        raise MisuseError(f"{args.file} is a folder; name one of its files.")
    corpus = find_corpus([args.file])
    document = read_document(args.file, corpus)
    match args.format:
        case "json":
            print(json.dumps(document_record(document), ensure_ascii=False, indent=2))
        case "ttl":
            triples = (*document_triples(document), *reference_triples(document))
            print(render_turtle(triples).decode(), end="")
        case _:
            print("\n".join(summary(document, args.file)))
    return 0


def summary(document: Document, file: Path) -> Iterator[str]:
    """Yield the lines that a person reads: metadata, paragraphs, and issues with their place."""
    yield f"{document.symbol or 'no symbol'}  {document.title.text}"
    yield ""
    for name, value in _facts(document):
        if value:
            yield f"  {name:<14} {value}"
    yield ""
    for paragraph in document.paragraphs:
        yield _line(paragraph)
    for footnote in document.footnotes:
        yield _cut(f"{footnote.label:<{_INDENT}} {footnote.words.text}")
    yield ""
    for issue in document.issues:
        line, column = document.source.line_of(issue.span.start)
        yield f"{file}:{line}:{column}: {issue.code.value}: {issue.message} {issue.remedy}"
        yield show_place(document.source, issue.span)
    number = len(document.issues)
    yield f"{number or 'no'} issue{'' if number == 1 else 's'}"


def _facts(document: Document) -> Iterator[tuple[str, str]]:
    preambular, operative = len(list(document.preambular)), len(list(document.operative))
    mentions = sum(len(one.mentions) for one in (*document.paragraphs, *document.footnotes))
    yield "kind", document.kind.value
    yield "number", document.number
    yield "adopted as", str(document.adopted_as or "")
    yield "session", document.session.number
    yield "agenda item", " ".join(filter(None, [document.agenda_item, document.agenda_item_title]))
    yield "distributed", str(document.distributed_on or "")
    yield "adopted on", str(document.adopted_on or "")
    yield "meeting", document.meeting or ""
    yield "action", _action(document)
    yield "sponsors", ", ".join(one.printed.text for one in document.sponsorships)
    yield "paragraphs", f"{preambular} preambular, {operative} operative"
    yield "mentions", str(mentions)


def _action(document: Document) -> str:
    match document.taken:
        case None:
            return ""
        case RecordedVote() as vote:
            return (
                f"recorded vote: {vote.in_favour} in favour, {vote.against} against, "
                f"{vote.abstaining} abstaining; {len(vote.ballots)} ballots"
            )
        case _:
            return "adopted without a vote"


def _line(paragraph: Paragraph) -> str:
    phrase = paragraph.act.phrase if paragraph.act else "?"
    printed = ""
    match paragraph:
        case OperativeParagraph(number=number):
            printed = f"{number}. " if number else ""
        case Subparagraph(marks=marks):
            printed = f"({marks[-1]}) "
        case PreambularParagraph():
            pass
    rest = paragraph.words.text.removeprefix(phrase)
    return _cut(f"{paragraph.label:<{_INDENT}} {printed}[{phrase}]{rest}")


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"
