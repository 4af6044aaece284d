"""Texts made of a few paragraphs, and their mandates as words."""

from collections.abc import Callable

import pytest

import hrckg
from hrckg.document import Document, Mandate

HEAD = "1/1. An example\n\nThe Human Rights Council,\n\n"
PREAMBLE = "Guided by the Charter of the United Nations,"


def _document(*operative: str, preamble: tuple[str, ...] = (PREAMBLE,)) -> Document:
    paragraphs = [*preamble, *(f"{nth}. {text}" for nth, text in enumerate(operative, 1))]
    return hrckg.parse(HEAD + "\n\n".join(paragraphs) + "\n")


def _line(mandate: Mandate) -> str:
    """Write a mandate down: ``HCHR: report > HRC, at HRC/49``; what it lacks is left out."""
    due = mandate.due
    sessions = " ".join(f"{one.body}/{one.number}" for one in due.sessions)
    words = [
        f"{'+'.join(mandate.actors) or '?'}: {mandate.deliverable or '-'}",
        *(f"> {one}" for one in mandate.recipients),
        *([f"{due.relation.value if due.relation else 'of'} {sessions}"] if sessions else []),
        *([f"by {due.by}"] if due.by else []),
        *([due.recurrence.value] if due.recurrence else []),
        *([f"extends {mandate.extends}"] if mandate.extends else []),
        *([f"for {mandate.duration}"] if mandate.duration else []),
        *([f"of {mandate.recalled_from.symbol}"] if mandate.recalled_from else []),
    ]
    return ("recalled " if mandate.recalled else "") + " ".join(words)


@pytest.fixture(scope="session")
def made_document() -> Callable[..., Document]:
    """Make a document of operative paragraphs; ``preamble`` has those in front of them."""
    return _document


@pytest.fixture(scope="session")
def line_of() -> Callable[[Mandate], str]:
    return _line


@pytest.fixture(scope="session")
def mandates_in() -> Callable[..., list[str]]:
    """Read paragraphs as one document, and list the mandates of the last one."""

    def mandates(*paragraphs: str) -> list[str]:
        last = _document(*paragraphs).paragraphs[-1]
        return [_line(mandate) for mandate in last.mandates]

    return mandates


@pytest.fixture(scope="session")
def addressees_in() -> Callable[[str], list[str]]:
    """Read one paragraph and list whom it addresses."""

    def addressees(paragraph: str) -> list[str]:
        last = _document(paragraph).paragraphs[-1]
        return [f"{'group' if one.group else 'body'}/{one.id}" for one in last.addressees]

    return addressees
