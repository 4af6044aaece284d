"""Mentions that name nothing that we know, by the reason for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.iris import whole_of
from hrckg.pages.link import Link, Linker
from hrckg.pages.paging import Sheet, sheets
from hrckg.pages.references import MentioningText, mentioning_texts

FOLDER: Final = "report/open"
_MOST: Final = 200  # mentions on one page
_UNSAID: Final = "no-reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSheet:
    """Some of the mentions that are open for one reason."""

    sheet: Sheet[NamedNode]
    texts: tuple[MentioningText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenReason:
    """Why mentions are open, and which."""

    code: str
    reason: Link
    definition: str | None  # None: the data does not explain it
    number: int
    sheets: tuple[OpenSheet, ...]

    @property
    def file(self) -> str:
        """The page that lists the first of them, from the site's root."""
        return self.sheets[0].sheet.file


def read_open(linker: Linker, mentions: Iterable[NamedNode]) -> tuple[OpenReason, ...]:
    """Return open mentions by their reason, that with the most of them first."""
    by_reason: dict[NamedNode | None, list[NamedNode]] = {}
    for mention in sorted(mentions, key=lambda one: (whole_of(one).value, one.value)):
        reason = linker.graph.node(mention, hrc.unresolvedBecause)
        by_reason.setdefault(reason, []).append(mention)
    reasons = (_reason(linker, reason, found) for reason, found in by_reason.items())
    return tuple(sorted(reasons, key=lambda reason: (-reason.number, reason.code)))


def _reason(linker: Linker, reason: NamedNode | None, mentions: list[NamedNode]) -> OpenReason:
    code = reason.value.rpartition("/")[2] if reason else _UNSAID
    return OpenReason(
        code=code,
        reason=linker.link(reason) if reason else Link(label="no reason is given"),
        definition=linker.graph.text(reason, terms.skos_definition) if reason else None,
        number=len(mentions),
        sheets=tuple(
            OpenSheet(sheet=sheet, texts=mentioning_texts(linker, sheet.items))
            for sheet in sheets(f"{FOLDER}/{code}", mentions, _MOST)
        ),
    )
