"""The days on which texts were adopted, as the texts that cite them print."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from hrckg.describe import CitedDay
from hrckg.document import Code, Issue
from hrckg.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Citing:
    """The part of a text that prints a day."""

    text: str  # IRI
    place: str  # label of the paragraph or footnote
    language: str  # "": the text stands for itself; otherwise that of the aligned text


@dataclass(slots=True)
class CitedDays:
    """What was printed so far, by the symbol of the cited text; lives while one store is filled."""

    printed: dict[str, dict[date, set[Citing]]] = field(default_factory=dict)

    def take(self, text: str, language: str, days: tuple[CitedDay, ...]) -> None:
        """Note what a text prints; ``language`` as in ``Citing``."""
        for one in days:
            said = self.printed.setdefault(one.symbol, {})
            said.setdefault(one.day, set()).add(Citing(text, one.place, language))

    def agreed(self, symbol: str) -> date | None:
        """Return the day that every citation of a text prints; None: none does, or they differ."""
        days = self.printed.get(symbol, {})
        return next(iter(days)) if len(days) == 1 else None

    def doubts(self, held: Mapping[str, date]) -> Iterator[tuple[Citing, Issue]]:
        """Yield the citations that are alone with their day, each once, in a stable order.

        ``held`` gives the days of the texts that are held, by symbol: what they print of themselves
        counts. Of other texts the day counts that more texts print than any other; where there is
        no such day, all citations are in doubt.
        """
        found = (
            (citing, symbol, day, right)
            for symbol, said in self.printed.items()
            for right in (held.get(symbol, _most(said)),)
            for day, places in said.items()
            if day != right
            for citing in places
        )
        for citing, symbol, day, right in sorted(found, key=lambda one: one[:3]):
            yield citing, _issue(citing, symbol, day, right, own=symbol in held)


def _most(said: Mapping[date, set[Citing]]) -> date | None:
    """Return the day that more texts print than any other; None: there is none."""
    counted = Counter({day: len({one.text for one in places}) for day, places in said.items()})
    (first, most), *others = counted.most_common(2)
    return None if others and others[0][1] == most else first


def _issue(citing: Citing, symbol: str, day: date, right: date | None, *, own: bool) -> Issue:
    if own:
        other = f"the text itself says {right}"
    elif right:
        other = f"most texts that cite it say {right}"
    else:
        other = "other texts that cite it say another day"
    return Issue(
        code=Code.CITED_DATE_DIFFERS,
        message=f"The citation of {symbol} says that it was adopted on {day}; {other}.",
        remedy="Compare with the cited text: its number or its day may be a misprint.",
        place=citing.place,
        span=Span(0, 0),
    )
