"""Days as texts print them: "22 June 2020", "1er avril 2022"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """How one language prints days.

    ``pattern`` matches a day in a text. A day in a language has the parts ``{day}``, ``{month}``
    and ``{year}``, in the order of that language.
    """

    months: tuple[str, ...]
    pattern: str
    _whole: re.Pattern[str]
    _numbers: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, months: Sequence[str | Sequence[str]], day: str, form: str) -> Self:
        """Make the days of a language from its ``months``, the pattern of a ``day`` of a month.

        A month with several spellings has the one that we write first. ``form`` is the whole:
        ``{day} {month} {year}``.
        """
        spellings = [(one,) if isinstance(one, str) else tuple(one) for one in months]
        numbers = [
            (spelling.casefold(), number)
            for number, several in enumerate(spellings, start=1)
            for spelling in several
        ]
        month = "(?:" + "|".join(re.escape(spelling) for spelling, _ in numbers) + ")"
        parts = {"{day}": day, "{month}": month, "{year}": r"\d{4}"}
        pattern = whole = form
        for name, part in parts.items():
            pattern = pattern.replace(name, f"(?:{part})")
            whole = whole.replace(name, f"(?P<{name[1:-1]}>{part})")
        return cls(
            months=tuple(several[0] for several in spellings),
            pattern=pattern,
            _whole=re.compile(whole, re.IGNORECASE),
            _numbers=tuple(numbers),
        )

    @property
    def month(self) -> str:
        """The pattern of the name of a month."""
        return "(?:" + "|".join(re.escape(spelling) for spelling, _ in self._numbers) + ")"

    def date_of(self, printed: str) -> date | None:
        """Return the date that ``printed`` spells; None: there is no such day."""
        match = self._whole.fullmatch(" ".join(printed.split()))
        if match is None:
            return None
        month = dict(self._numbers)[match["month"].casefold()]
        digits = re.match(r"\d+", match["day"])
        try:
            return date(int(match["year"]), month, int(digits[0] if digits else 0))
        except ValueError:
            return None

    def borrowing(self, printed: str, later: str) -> date | None:
        r"""Return the date of a day that borrows what it does not print from a ``later`` one.

        >>> days = Days.of(["May", "June"], r"\d{1,2}", "{day} {month} {year}")
        >>> days.borrowing("18", "6 June 2018")
        datetime.date(2018, 2, 18)
        """
        whole = self._whole.fullmatch(" ".join(later.split()))
        digits = re.match(r"\d+", printed)
        if whole is None or digits is None:
            return None
        month = re.search(self.month, printed, re.IGNORECASE)
        year = re.search(r"\d{4}", printed)
        try:
            return date(
                int(year[0] if year else whole["year"]),
                dict(self._numbers)[(month[0] if month else whole["month"]).casefold()],
                int(digits[0]),
            )
        except ValueError:
            return None
