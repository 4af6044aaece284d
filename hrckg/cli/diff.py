"""``hrckg diff``: show what changed between two texts."""

import argparse
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from hrckg.change import ChangeKind, compare, wordings
from hrckg.change.record import Texts, comparison_record
from hrckg.cli.changes import INDENT, changed_lines, count_line
from hrckg.cli.commands import SUMMARIES
from hrckg.cli.texts import find_text
from hrckg.document import Document

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse has no public name for it

_EXAMPLES = """\
examples:
  hrckg diff draft.docx adopted.pdf
  hrckg diff A/HRC/RES/37/23 A/HRC/RES/43/21
  hrckg diff last-year.txt draft.txt --only changed,new,dropped --context 8
  hrckg diff resolutions.zip#43/21 A/HRC/46/L.22
  hrckg diff old.txt new.txt --format json | jq .counts

A and B are files in any format that hrckg reads, the older text first. FILE#43/21 names one text of
a file that holds several, by its symbol or its number. A symbol that is no file names a text of the
corpus that hrckg publishes by default. Both must be in the same language.

What can become of a paragraph (docs/change.md says how that is found):
  =  same      the words after the opening phrase agree
  ~  changed   it stands in the newer text with other words
  >  merged    its words went into the successor of another one
  <  split     its words stand in two or more paragraphs
  ^  moved     it stands with the same words in another part: operative, in an annex, below another
  +  new       -  dropped

A terminal shows words that are gone struck through in red and new ones underlined in green; without
colours, in a file or with NO_COLOR set, they are marked [-gone-] and {+new+}.

Exit code: 0 the texts were compared, whatever changed; 1 one of them could not be read, 2 misuse.
"""


def add_parser(commands: "Commands") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "diff",
        help=SUMMARIES["diff"],
        description="Compare two texts paragraph by paragraph, and word by word.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("older", metavar="A", help="the older text: a file or a symbol")
    parser.add_argument("newer", metavar="B", help="the newer text")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument(
        "--only",
        type=_kinds,
        default=frozenset(ChangeKind),
        metavar="KIND,…",
        help=f"show these alone: {', '.join(kind.value for kind in ChangeKind)}",
    )
    parser.add_argument(
        "--context",
        type=_words,
        metavar="WORDS",
        help="show so many kept words around a difference (default: all)",
    )
    parser.set_defaults(run=run)


def _kinds(text: str) -> frozenset[ChangeKind]:
    known = {kind.value: kind for kind in ChangeKind}
    words = [word.strip() for word in text.split(",")]
    for word in words:
        if word not in known:
            raise argparse.ArgumentTypeError(f"there is no '{word}'; there are {', '.join(known)}")
    return frozenset(known[word] for word in words)


def _words(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"{text} is not a number of words")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Print what changed; return 0.

    Raises:
        MisuseError: if there is no such text, or both are in different languages.
        HrckgError: if one of them cannot be read.

    """
    older, newer = find_text(args.older), find_text(args.newer)
    changes = compare(older, newer)
    words = _texts(older), _texts(newer)
    if args.format == "json":
        record = comparison_record(older, newer, changes, words, args.only)
        print(json.dumps(record, ensure_ascii=False, indent=2))
        return 0
    console = Console(highlight=False)
    shown = [change for change in changes if change.kind in args.only]
    marked = not console.is_terminal or console.no_color or console.color_system is None
    for line in _heading(older, newer):
        _print(console, line)
    for line in changed_lines(shown, words, marked=marked, context=args.context):
        _print(console, line)
    _print(console, Text(f"\n{count_line(changes)}"))
    return 0


def _print(console: Console, line: Text) -> None:
    """Print a line; on a terminal it is broken, and stays behind its indent."""
    if console.is_terminal and line.plain.startswith(INDENT):
        console.print(Padding(line[len(INDENT) :], (0, 0, 0, len(INDENT))))
    else:
        console.print(line, soft_wrap=True)


def _heading(older: Document, newer: Document) -> Iterator[Text]:
    for mark, document in (("A", older), ("B", newer)):
        name = document.symbol or document.number or document.source.name
        yield Text(f"{mark}  {name}  {document.title.text}")
    yield Text()


def _texts(document: Document) -> Texts:
    return {one.label: one.text for one in wordings(document)}
