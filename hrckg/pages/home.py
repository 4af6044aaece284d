"""The first page: how much is held, one question with its answer, and the way to everything."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.pages.address import address_of
from hrckg.pages.due import Due
from hrckg.pages.link import Linker
from hrckg.pages.question import QuestionPage
from hrckg.pages.shelves import (
    AGENDA_ITEMS,
    CITED,
    DRAFTS,
    HELD,
    MEETINGS,
    RECORDED,
    Entry,
    ListPage,
)

_QUESTION = "narrowest-votes"
_NAMES = (
    hrc.number,
    hrc.iso3,
    terms.dcterms_title,
    terms.skos_prefLabel,
    terms.skos_altLabel,
)
_NOT_INDEXED: Final = frozenset({AGENDA_ITEMS, DRAFTS, MEETINGS})
"""What other pages lead to: those of a session or an organ, or of the text that it became."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How much there is of something."""

    number: int
    name: str
    href: str


def read_counts(linker: Linker, lists: Sequence[ListPage], due: Due) -> tuple[Count, ...]:
    """Return how much this copy holds."""
    shelves = {shelf.heading: len(shelf.entries) for page in lists for shelf in page.shelves}
    uses = linker.survey.uses
    return (
        Count(
            number=shelves.get(HELD, 0),
            name="texts held in full",
            href="documents/index.html",
        ),
        Count(
            number=uses.get(hrc.Paragraph.value, 0),
            name="paragraphs",
            href="documents/index.html",
        ),
        Count(number=uses.get(hrc.Citation.value, 0), name="citations", href="queries/index.html"),
        Count(number=due.all_mandates, name="duties asked for", href="due/index.html"),
        Count(
            number=uses.get(hrc.Ballot.value, 0), name="votes of States", href="votes/index.html"
        ),
        Count(
            number=shelves.get(CITED, 0),
            name="further texts cited",
            href="documents/index.html",
        ),
        Count(
            number=shelves.get(RECORDED, 0),
            name="texts known from a catalogue",
            href="documents/index.html",
        ),
        Count(number=linker.survey.statements, name="statements", href="data/index.html"),
    )


def choose_question(questions: Iterable[QuestionPage]) -> QuestionPage | None:
    """Return the question for the first page: one that has an answer here."""
    answered = [question for question in questions if question.rows]
    chosen = (question for question in answered if question.name == _QUESTION)
    return next(chosen, next(iter(answered), None))


def render_jump_index(linker: Linker, lists: Iterable[ListPage]) -> bytes:
    """Return the index of symbols, titles and names, as the script that a page loads.

    It is a script and not a JSON file since pages opened from a folder may not fetch.
    """
    rows = [
        _jump_row(linker, entry)
        for page in lists
        if page.name != "lists"
        for shelf in page.shelves
        if shelf.heading not in _NOT_INDEXED
        for entry in shelf.entries
    ]
    return f"hrckgJumpIndex({json.dumps(rows, separators=(',', ':'))});\n".encode()


def _jump_row(linker: Linker, entry: Entry) -> list[str]:
    """Return what is shown, what else is searched, and the path of the IRI.

    The path is left out where it is what is shown, up to a colon: the symbol of a text.
    """
    node = NamedNode(entry.iri)
    label = f"{entry.link.label}: {entry.title.value}" if entry.title else entry.link.label
    names = {
        value.value for predicate in _NAMES for value in linker.graph.literals(node, predicate)
    }
    names |= {linker.link(draft).label for draft in linker.graph.subjects(hrc.adoptedAs, node)}
    shown = {entry.link.label, entry.title.value if entry.title else ""}
    row = [label, " ".join(sorted(names - shown))]
    path = address_of(entry.iri).page.removeprefix("id/").removesuffix("/index.html")
    return row if path == label.partition(": ")[0] else [*row, path]
