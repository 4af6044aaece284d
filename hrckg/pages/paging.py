"""Long lists over several pages: no page grows with the corpus."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Generic[Item]):
    """One page of a list that may need several."""

    folder: str  # of the list, from the site's root
    number: int  # from 1
    of: int
    items: tuple[Item, ...]

    @property
    def file(self) -> str:
        """The file of this page, from the site's root."""
        return sheet_file(self.folder, self.number)

    @property
    def files(self) -> tuple[str, ...]:
        """The files of all pages of the list."""
        return tuple(sheet_file(self.folder, number + 1) for number in range(self.of))


def sheet_file(folder: str, number: int) -> str:
    """Return the file of a page of a list.

    >>> sheet_file("due", 1), sheet_file("due", 2)
    ('due/index.html', 'due/2/index.html')
    """
    return f"{folder}/index.html" if number == 1 else f"{folder}/{number}/index.html"


def sheets(folder: str, items: Sequence[Item], most: int) -> tuple[Sheet[Item], ...]:
    """Lay ``items`` out on pages of at ``most`` so many; nothing still makes one page.

    >>> [sheet.items for sheet in sheets("due", "abcde", 2)]
    [('a', 'b'), ('c', 'd'), ('e',)]
    """
    count = max(1, -(-len(items) // most))
    return tuple(
        Sheet(
            folder=folder,
            number=number + 1,
            of=count,
            items=tuple(items[number * most : (number + 1) * most]),
        )
        for number in range(count)
    )
