"""Print how well the reader reads a folder of documents.

Run ``python tools/figures.py FOLDER``. What a catalogue knows of the documents stands in
``FOLDER/facts.csv`` (or ``--catalogue``), in the columns of ``catalogue.py``; without one, only
the figures that need none. Each figure names the files that miss it.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from catalogue import Fact, load_facts

from hrckg.document import (
    Code,
    Document,
    OperativeParagraph,
    Part,
    Portion,
    Position,
    PreambularParagraph,
    RecordedVote,
)
from hrckg.formats import DOCUMENTS, UnreadableSourceError, read_sources
from hrckg.reader import read

_NAMES_A_NUMBER = {Code.NUMBER_MISSING, Code.NUMBER_REPEATED}
_SHOWN = 0.01  # a file with a larger share of unknown text is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One file: what was read of it, and what the catalogue says."""

    file: str
    document: Document | None  # None: it could not be read
    reason: str = ""  # why not
    unknown: tuple[int, int] = (0, 0)  # characters that are unknown, of how many
    pieces: tuple[str, ...] = ()  # the unknown words
    fact: Fact | None = None  # None: the catalogue lacks it


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A share, with what misses it."""

    name: str
    right: int
    of: int
    misses: tuple[str, ...]

    @property
    def share(self) -> float | None:
        """The share, 0 to 1; None: of nothing."""
        return self.right / self.of if self.of else None


Check = tuple[str, bool, str]
"""The file, whether it is right, and what to say if not."""


def read_case(path: Path, fact: Fact | None) -> Case:
    """Read one file; of several documents in it, take the one that the catalogue means."""
    try:
        readings = [read(source) for source in read_sources(path)]
    except UnreadableSourceError as error:
        return Case(file=path.name, document=None, reason=str(error), fact=fact)
    documents = [one for reading in readings for one in reading.documents]
    wanted = [one for one in documents if fact and str(one.symbol) == fact.symbol]
    unknown = [
        words for reading in readings for words in _unknown(reading.source.text, reading.portions)
    ]
    everything = sum(_size(reading.source.text) for reading in readings)
    return Case(
        file=path.name,
        document=next(iter(wanted or documents), None),
        reason=" ".join(one.reason for reading in readings for one in reading.unread),
        unknown=(sum(map(_size, unknown)), everything),
        pieces=tuple(" ".join(words.split()) for words in unknown),
        fact=fact,
    )


def _unknown(text: str, portions: Iterable[Portion]) -> Iterator[str]:
    return (one.span.of(text) for one in portions if one.part is Part.UNKNOWN)


def _size(text: str) -> int:
    return len("".join(text.split()))


def figures(cases: Sequence[Case]) -> tuple[Figure, ...]:
    """Return every figure over the files read."""
    known = [(case, case.document) for case in cases if case.document]
    judged = [(case.file, document, case.fact) for case, document in known if case.fact]
    votes = [
        (file, vote, fact)
        for file, document, fact in judged
        if isinstance(vote := document.adoption, RecordedVote)
    ]
    return (
        _figure("documents read", ((c.file, c.document is not None, c.reason) for c in cases)),
        _figure("symbol", (_same(f, str(d.symbol or ""), fact.symbol) for f, d, fact in judged)),
        _figure("title printed", ((c.file, bool(d.title.text), "none") for c, d in known)),
        _figure("title (English)", _titles(judged)),
        _figure("kind of adoption", (_kind(*one) for one in judged)),
        _figure("date", (_same(f, str(d.adopted_on), fact.adopted_on) for f, d, fact in judged)),
        _figure("meeting", (_same(f, d.meeting or "", fact.meeting) for f, d, fact in judged)),
        _figure("totals of those printed", (_totals(*one) for one in votes)),
        _figure("operative numbers complete", (_numbers(c.file, d) for c, d in known)),
        _figure("… or the gap is named", (_named(c.file, d) for c, d in known)),
        _figure("opening phrase", (one for c, d in known for one in _openings(c.file, d))),
        _figure("votes State by State", (_votes(*one) for one in votes if one[1].ballots)),
        _figure("ballots", (one for vote in votes if vote[1].ballots for one in _ballots(*vote))),
        _understood(cases),
    )


def _figure(name: str, checks: Iterable[Check]) -> Figure:
    made = list(checks)
    misses = tuple(f"{file}: {why}" for file, right, why in made if not right)
    return Figure(name=name, right=len(made) - len(misses), of=len(made), misses=misses)


def _same(file: str, text: str, catalogue: str) -> Check:
    return file, text == catalogue, f"the text says {text or 'nothing'}, the catalogue {catalogue}"


def _titles(judged: Iterable[tuple[str, Document, Fact]]) -> Iterator[Check]:
    """Compare English titles, since those of the catalogue are."""
    for file, document, fact in judged:
        if document.language == "en":
            right = _folded(document.title.text) == _folded(fact.title)
            yield file, right, _same(file, document.title.text, fact.title)[2]


def _folded(title: str) -> str:
    return re.sub(r"\W+", " ", title).casefold().strip()


def _kind(file: str, document: Document, fact: Fact) -> Check:
    name = {True: "a recorded vote", False: "no vote", None: ""}
    read_as = isinstance(document.adoption, RecordedVote) if document.adoption else None
    return _same(file, name[read_as], name[fact.recorded])


def _totals(file: str, vote: RecordedVote, fact: Fact) -> Check:
    printed = "-".join(str(vote.total(one)) for one in Position)
    return _same(file, printed, "-".join(fact.totals[one] or "0" for one in Position))


def _printed_numbers(document: Document) -> list[int]:
    own = [one for one in document.operative if not one.prefix]
    if len(own) == 1 and own[0].number is None:
        return [1]  # one alone needs no number
    return [int(one.number or 0) for one in own]


def _numbers(file: str, document: Document) -> Check:
    numbers = _printed_numbers(document)
    right = numbers == list(range(1, len(numbers) + 1)) and bool(numbers)
    return file, right, f"numbered {' '.join(str(number or '–') for number in numbers) or '–'}"


def _named(file: str, document: Document) -> Check:
    numbers = _printed_numbers(document)
    missing = sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers))
    named = " ".join(one.message for one in document.issues if one.code in _NAMES_A_NUMBER)
    silent = [number for number in missing if not re.search(rf"\b{number}\b", named)]
    return (
        file,
        not silent and bool(numbers),
        f"no issue names {' '.join(map(str, silent)) or 'it'}",
    )


def _openings(file: str, document: Document) -> Iterator[Check]:
    """Yield each paragraph of the text; those of annexes need no act."""
    numbered = {annex.label for annex in document.annexes}
    own: list[PreambularParagraph | OperativeParagraph]
    own = [*document.preambular, *document.operative]
    for one in own:
        if one.prefix.partition(".")[0] not in numbered:
            yield file, one.act is not None, f"{one.label} begins '{one.words.text[:60]}'"


def _votes(file: str, vote: RecordedVote, fact: Fact) -> Check:
    differences = [why for _, right, why in _ballots(file, vote, fact) if not right]
    return file, not differences, f"{len(differences)} differences"


def _ballots(file: str, vote: RecordedVote, fact: Fact) -> Iterator[Check]:
    printed = {one.state: one.position for one in vote.ballots}
    for state in sorted(printed.keys() | fact.ballots.keys()):
        text, catalogue = printed.get(state), fact.ballots.get(state)
        why = f"{state} the text says {_word(text)}, the catalogue {_word(catalogue)}"
        yield file, text is catalogue, why


def _word(position: Position | None) -> str:
    return position.value if position else "nothing"


def _understood(cases: Iterable[Case]) -> Figure:
    """Count characters, white space left out."""
    shares = [(case, *case.unknown) for case in cases if case.document]
    misses = (
        f"{case.file}: {unknown} of {everything} are unknown: {' | '.join(case.pieces)[:200]}"
        for case, unknown, everything in shares
        if unknown > everything * _SHOWN
    )
    everything = sum(of for _, _, of in shares)
    unknown = sum(one for _, one, _ in shares)
    return Figure(
        name="characters understood",
        right=everything - unknown,
        of=everything,
        misses=tuple(misses),
    )


def render(found: Iterable[Figure]) -> str:
    """Return a table of the figures, and under it what misses each."""
    found = tuple(found)
    lines = [f"{'figure':<28} {'right':>8} {'of':>8}    share"]
    lines += [f"{one.name:<28} {one.right:>8} {one.of:>8} {_percent(one.share)}" for one in found]
    for one in found:
        if one.misses:
            lines += ["", f"{one.name}:", *(f"  {miss}" for miss in one.misses)]
    return "\n".join(lines)


def _percent(share: float | None) -> str:
    return f"{share:>8.2%}" if share is not None else f"{'–':>8}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of a folder; return 0, or 2 if there is nothing to read."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--catalogue", type=Path, metavar="CSV", help="default: FOLDER/facts.csv")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    args = parser.parse_args(arguments)
    catalogue = args.catalogue or args.folder / "facts.csv"
    files = sorted(one for one in args.folder.glob("*") if one.suffix.lower() in DOCUMENTS)
    if not files or (args.catalogue and not catalogue.is_file()):
        print(f"{args.folder}: no documents, or no such catalogue; check it.", file=sys.stderr)
        return 2
    facts = load_facts(catalogue) if catalogue.is_file() else {}
    found = figures([read_case(file, facts.get(file.name)) for file in files])
    if args.json:
        records = [
            {
                "figure": one.name,
                "right": one.right,
                "of": one.of,
                "share": one.share,
                "misses": list(one.misses),
            }
            for one in found
        ]
        print(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        print(render(found))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
