"""Print which share of the numbers and symbols of texts lies in a mention.

Run ``python tools/mention_figures.py FOLDER``. What counts as a number or a symbol is told by
regular expressions of this tool, which know nothing of how mentions are found. Each that lies in no
mention is printed with the words around it, and so is each whose mention is unresolved.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from figures import Figure, render

from hrckg.document import Document, Footnote, Mention, Paragraph
from hrckg.formats import DOCUMENTS, UnreadableSourceError, read_sources
from hrckg.mentions import load_entities, resolve
from hrckg.reader import read
from hrckg.span import Span

# A/HRC/43/31 | E/CN.4/Sub.2/2000/46 | FCCC/CP/2015/10/Add.1
SYMBOL = re.compile(r"(?<![\w/.-])[A-Z]{1,5}(?:/[\w.-]*\w(?:\((?:\d{4}|[IVXL]+)\))?)+")
# 70/1 | S-17/1 | OM/1/1 | 1996/31 | 59/113 A | 1/CP.21
NUMBER = re.compile(
    r"(?<![\w/.-])(?:E?S-|OM/)?\d{1,4}/(?:CP\.|CMP\.|CMA\.)?\d{1,4}[A-Z]?(?![\w/-])"
)
# 2118 (2013) | 217 A (III) | 2200 A (XXI)
IN_BRACKETS = re.compile(r"(?<![\w/.-])\d{1,4}(?:\ [A-Z])?\ \((?:(?:19|20)\d\d|[IVXL]+)\)")
_AROUND = 60  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A number or a symbol in a text, and the smallest mention in which it lies."""

    symbol: str  # of the text
    part: str  # label of the paragraph or footnote
    words: str
    around: str
    mention: Mention | None

    def __str__(self) -> str:
        """Say where it is printed."""
        reason = f" ({self.mention.open.value})" if self.mention and self.mention.open else ""
        return f"{self.symbol} {self.part}: {self.words}{reason}: … {self.around} …"


def printed_in(document: Document) -> Iterator[Printed]:
    """Yield the numbers and symbols that the paragraphs and footnotes of ``document`` print."""
    for part in (*document.paragraphs, *document.footnotes):
        text = part.words.text
        for span in _numbers(text):
            yield Printed(
                symbol=str(document.symbol or document.source.name),
                part=part.label,
                words=span.of(text),
                around=text[max(0, span.start - _AROUND) : span.end + _AROUND],
                mention=_mention_around(span, part),
            )


def _numbers(text: str) -> Iterator[Span]:
    symbols = [Span(*one.span()) for one in SYMBOL.finditer(text) if re.search(r"\d", one[0])]
    yield from symbols
    for pattern in (NUMBER, IN_BRACKETS):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(span.within(symbol) for symbol in symbols):
                yield span


def _mention_around(span: Span, part: Paragraph | Footnote) -> Mention | None:
    """Return the smallest mention around ``span``; at one place, one that is resolved."""
    around = [one for one in part.mentions if span.within(one.span)]
    return min(
        around,
        key=lambda one: (one.span.end - one.span.start, one.target is None),
        default=None,
    )


def mention_figures(printed: Sequence[Printed]) -> tuple[Figure, ...]:
    """Return the shares of what is ``printed``: in a mention that resolves, in any mention."""
    resolved = [one for one in printed if one.mention and one.mention.target]
    mentioned = [one for one in printed if one.mention]
    return (
        _figure("in a mention that resolves", resolved, printed, mentioned),
        _figure("… or says why it does not", mentioned, printed, printed),
    )


def _figure(
    name: str, right: Sequence[Printed], of: Sequence[Printed], judged: Sequence[Printed]
) -> Figure:
    """Return a figure whose misses are those of ``judged`` that are not ``right``."""
    good = {id(one) for one in right}
    misses = tuple(str(one) for one in judged if id(one) not in good)
    return Figure(name=name, right=len(right), of=len(of), misses=misses)


def read_resolved(path: Path) -> Iterator[Document]:
    """Yield the documents of a file with their mentions; of an unreadable one, none."""
    try:
        sources = read_sources(path)
    except UnreadableSourceError as error:
        print(f"{path.name}: {error}", file=sys.stderr)
        return
    for source in sources:
        for document in read(source).documents:
            yield resolve(document, load_entities(document.language))


def documents_in(paths: Iterable[Path]) -> Iterator[Document]:
    """Yield the documents of the files in folders, by their names, with their mentions."""
    for folder in paths:
        for file in sorted(folder.glob("*")):
            if file.suffix.lower() in DOCUMENTS:
                yield from read_resolved(file)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of folders; return 0, or 2 if there is nothing to read."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    args = parser.parse_args(arguments)
    documents = list(documents_in(args.folders))
    if not documents:
        print("no documents there; check the folders.", file=sys.stderr)
        return 2
    print(render(mention_figures([one for each in documents for one in printed_in(each)])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
