"""Ordinals, as sessions and meetings are counted: "forty-third", "quarante-troisième"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Forms = str | Sequence[str]
"""The forms of one number; where there are several, the first is the one that we write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinals:
    """The ordinals of one language.

    ``numbers`` gives the number of each form in lower case; ``words`` the form that we write
    ourselves for each number.
    """

    numbers: Mapping[str, int]
    words: Mapping[int, str]

    @classmethod
    def of(cls, ones: Sequence[Forms], tens: Sequence[Mapping[str, Any]]) -> "Ordinals":
        """Make the ordinals from the section ``[ordinals]`` of a language.

        ``ones`` are the ordinals from 1 up to the first of ``tens``; each of ``tens`` has its
        ``number``, its form ``alone``, what stands ``before`` the ordinals 1 to ``last``, and the
        whole words of those that are ``irregular``.
        """
        forms = {number: _forms(one) for number, one in enumerate(ones, start=1)}
        for ten in tens:
            forms |= dict(_decade(ten, forms))
        return cls(
            numbers={form: number for number, several in forms.items() for form in several},
            words={number: several[0] for number, several in forms.items()},
        )


def _forms(given: Forms) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _decade(
    ten: Mapping[str, Any], ones: Mapping[int, tuple[str, ...]]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    irregular = ten.get("irregular", {})
    yield ten["number"], _forms(ten["alone"])
    for one in range(1, ten["last"] + 1):
        regular = [start + end for start in _forms(ten["before"]) for end in ones[one]]
        yield ten["number"] + one, _forms(irregular.get(str(one), regular))
