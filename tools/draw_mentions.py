"""Draw mentions from the texts of folders, so that a person can judge them one by one.

Run ``python tools/draw_mentions.py --seed 1 FOLDER…``. The table that it writes has an empty column
for the verdict and one for a note; ``--sentences`` prints the words around each mention, for the
reader's eyes. Which mentions are drawn depends on the seed and on what is found in the texts.
"""

import argparse
import csv
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mention_figures import documents_in

from hrckg.document import (
    AgendaItemTarget,
    Document,
    EntityTarget,
    Mention,
    ParagraphTarget,
    SessionTarget,
    SymbolTarget,
    Target,
)

COLUMNS = ("text", "part", "start", "end", "surface", "target", "verdict", "note")
_LONGEST = 120  # characters of a surface
_AROUND = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A mention at its place."""

    text: str  # symbol of the document, or its file
    part: str  # label of the paragraph or footnote
    words: str  # of the paragraph
    mention: Mention

    @property
    def row(self) -> tuple[str, ...]:
        """The row of the table, without a verdict."""
        span = self.mention.span
        surface = span.of(self.words)[:_LONGEST]
        target = _target_or_reason(self.mention)
        return self.text, self.part, str(span.start), str(span.end), surface, target, "", ""

    @property
    def sentence(self) -> str:
        """The words around the mention, which stands in brackets."""
        start, end = self.mention.span.start, self.mention.span.end
        before, after = self.words[max(0, start - _AROUND) : start], self.words[end : end + _AROUND]
        where = f"{self.text} {self.part} {start}-{end} → {_target_or_reason(self.mention)}"
        return f"{where}\n    {before}[[{self.words[start:end]}]]{after}"


def _target_or_reason(mention: Mention) -> str:
    return f"{target_words(mention.target)}{mention.open.value if mention.open else ''}"


def target_words(target: Target | None) -> str:
    """Return what a mention refers to, in one word; a question mark: nothing that is known."""
    match target:
        case SymbolTarget(symbol=symbol):
            return str(symbol)
        case EntityTarget(kind=kind, id=id_):
            return f"{kind.value}/{id_}"
        case SessionTarget(body=body, number=number):
            return f"session/{body}/{number}"
        case AgendaItemTarget(number=number):
            return f"agenda/{number}"
        case ParagraphTarget(label=label):
            return f"#{label}"
        case None:
            return "?"


def mentions_of(documents: Iterable[Document]) -> Iterator[Drawn]:
    """Yield every mention of ``documents``, by place."""
    for document in documents:
        name = str(document.symbol or document.source.name)
        for part in (*document.paragraphs, *document.footnotes):
            for mention in part.mentions:
                yield Drawn(text=name, part=part.label, words=part.words.text, mention=mention)


def draw(everything: Sequence[Drawn], number: int, seed: int) -> list[Drawn]:
    """Return ``number`` of the mentions, by place; the same seed draws the same ones."""
    places = random.Random(seed).sample(range(len(everything)), min(number, len(everything)))  # noqa: S311 - a sample, no secret
    return [everything[place] for place in sorted(places)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the table to the standard output; return 0, or 2 if there is nothing to read."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--sentences", action="store_true", help="print sentences, not the table")
    args = parser.parse_args(arguments)
    everything = list(mentions_of(documents_in(args.folders)))
    if not everything:
        print("no mentions there; check the folders.", file=sys.stderr)
        return 2
    drawn = draw(everything, args.number, args.seed)
    if args.sentences:
        print("\n".join(one.sentence for one in drawn))
        return 0
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(one.row for one in drawn)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
