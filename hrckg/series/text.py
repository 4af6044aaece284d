"""What must be known of a text to find those that it continues."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from hrckg import iris
from hrckg.accounts.filed import Filed
from hrckg.accounts.telling import outcome_of
from hrckg.document import Document, Outcome, SymbolTarget
from hrckg.symbol import Kind, Symbol


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text that is held, small enough to keep thousands of them together.

    ``titles`` are those of the text by language; ``cites`` are IRIs of texts that it cites.
    """

    iri: str
    kind: Kind
    organ: str  # id in the list of bodies
    session: str  # "43", "S-17"
    number: tuple[int, ...]  # within its session: (21,); (22, 1) of L.22/Rev.1; empty: unknown
    titles: Mapping[str, str]
    adopted_on: date | None = None  # of a draft: None
    begins_on: date | None = None  # the session; None: the text does not print it
    adopted_as: str | None = None  # IRI of the text that a draft became; None: not known
    failed: bool = False  # the organ took action on it, and did not adopt it
    held: bool = True  # False: a catalogue has a record of it, and nobody has its words
    cites: frozenset[str] = frozenset()

    @property
    def is_draft(self) -> bool:
        """Whether the text was put before the organ and stands for the one that came of it."""
        return self.kind is Kind.DRAFT_RESOLUTION


RECURRING = frozenset(
    {Kind.RESOLUTION, Kind.DECISION, Kind.PRESIDENT_STATEMENT, Kind.DRAFT_RESOLUTION}
)
"""The kinds of texts that can continue one another."""

_NUMBERS = re.compile(r"[0-9]+")


def text_of(document: Document) -> Text:
    """Return what must be known of a document."""
    return Text(
        iri=iris.document(document).value,
        kind=document.kind,
        organ=document.organ,
        session=document.session.number,
        number=_numbers(str(document.symbol or document.number), document.session.number),
        titles={document.language: document.title.text},
        adopted_on=document.adopted_on or document.decided_on,
        begins_on=document.session.starts_on,
        adopted_as=iris.symbol(document.adopted_as).value if document.adopted_as else None,
        failed=document.adoption is None and any(not one.on_part for one in document.actions),
        cites=frozenset(iris.symbol(symbol).value for symbol in _cited(document)),
    )


def text_of_record(filed: Filed) -> Text:
    """Return what must be known of a text that a catalogue has a record of."""
    entry = filed.entry
    outcome = outcome_of(entry)
    return Text(
        iri=filed.text.value,
        kind=entry.kind,
        organ=filed.organ,
        session=filed.session,
        number=_numbers(str(filed.symbol or ""), filed.session),
        titles={"en": entry.title},
        adopted_on=entry.day,
        adopted_as=filed.adopted_as.value if filed.adopted_as else None,
        failed=outcome is not None and outcome is not Outcome.ADOPTED,
        held=False,
    )


def _numbers(printed: str, session: str) -> tuple[int, ...]:
    """Return the numbers of a text within its session."""
    _, found, behind = f"/{printed}".partition(f"/{session}/")
    return tuple(map(int, _NUMBERS.findall(behind if found else printed.rpartition("/")[2])))


def _cited(document: Document) -> Iterator[Symbol]:
    for part in (*document.paragraphs, *document.footnotes):
        for mention in part.mentions:
            if isinstance(mention.target, SymbolTarget) and mention.target.symbol.kind in RECURRING:
                yield mention.target.symbol
