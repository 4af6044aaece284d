"""The order in which people look for names."""

import re
import unicodedata
from typing import Final, TypeAlias

Order: TypeAlias = list[str | int]

_NUMBER: Final = re.compile(r"([0-9]+)")


def natural(name: str) -> Order:
    """Return what sorts names without regard to marks, and numbers by value.

    >>> sorted(["43/10", "43/2", "Égypte", "Fidji"], key=natural)
    ['43/2', '43/10', 'Égypte', 'Fidji']
    """
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    runs = _NUMBER.split(plain)  # words and numbers take turns
    return [int(run) if n % 2 else run for n, run in enumerate(runs)]
