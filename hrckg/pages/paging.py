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
    first: str | None = None  # the file of the first page; None: that of the folder

    @property
    def file(self) -> str:
        """The file of this page, from the site's root."""
        return self.files[self.number - 1]

    @property
    def files(self) -> tuple[str, ...]:
        """The files of all pages of the list."""
        files = [sheet_file(self.folder, number + 1) for number in range(self.of)]
        return (self.first or files[0], *files[1:])


def sheet_file(folder: str, number: int) -> str:
    """Return the file of a page of a list.

    >>> sheet_file("due", 1), sheet_file("due", 2)
    ('due/index.html', 'due/2/index.html')
    """
    return f"{folder}/index.html" if number == 1 else f"{folder}/{number}/index.html"


def sheets(
    folder: str, items: Sequence[Item], most: int, first: str | None = None
) -> tuple[Sheet[Item], ...]:
    """Lay ``items`` out on pages of at ``most`` so many; nothing still makes one page.

    ``first`` is the file of a page that shows the first items and more.

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
            first=first,
        )
        for number in range(count)
    )
