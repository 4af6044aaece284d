"""Paragraphs made of a sentence, and mentions as words."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import draw_mentions
import pytest

from hrckg.document import (
    Act,
    Document,
    Excerpt,
    Footnote,
    FootnoteRef,
    OperativeParagraph,
    Paragraph,
    Session,
    Source,
    Target,
)
from hrckg.mentions import Entities, load_entities, resolve
from hrckg.span import Span
from hrckg.symbol import Kind

Words = tuple[str, str]
"""The words of a mention, and what it refers to: ``("the Charter", "instrument/UN-CHARTER")``."""


@pytest.fixture(scope="session")
def entities() -> Entities:
    return load_entities()


@pytest.fixture(scope="session")
def target_words() -> Callable[[Target | None], str]:
    return draw_mentions.target_words


@pytest.fixture(scope="session")
def made_document() -> Callable[..., Document]:
    """Make a document of sentences; ``¹`` is the mark of the footnote 1."""

    def make(
        *sentences: str,
        footnotes: Mapping[str, str] | None = None,
        session: str = "47",
        language: str = "en",
    ) -> Document:
        entities = load_entities(language)
        paragraphs = tuple(
            _paragraph(number, sentence, entities) for number, sentence in enumerate(sentences, 1)
        )
        notes = tuple(
            Footnote(number=number, words=_excerpt(text))
            for number, text in (footnotes or {}).items()
        )
        return resolve(_document(paragraphs, notes, session, language), entities)

    return make


@pytest.fixture(scope="session")
def mentions_in(made_document: Callable[..., Document]) -> Callable[..., list[Words]]:
    """Resolve sentences as one document and list the mentions in the last one."""

    def mentions(*sentences: str, **about: Any) -> list[Words]:
        paragraph = made_document(*sentences, **about).paragraphs[-1]
        return list(_words(paragraph))

    return mentions


def _words(paragraph: Paragraph | Footnote) -> Iterator[Words]:
    for mention in paragraph.mentions:
        yield mention.span.of(paragraph.words.text), draw_mentions.target_words(mention.target)


def _excerpt(text: str) -> Excerpt:
    return Excerpt.raw(text, Span(0, len(text)))


def _paragraph(number: int, sentence: str, entities: Entities) -> OperativeParagraph:
    mark = sentence.find("¹")
    text = sentence.replace("¹", "")
    opening = entities.openings.match(text)
    act = opening and Act(
        phrase=text[: opening.end],
        action=opening.action,
        further=entities.openings.further(text, opening),
    )
    return OperativeParagraph(
        number=str(number),
        counted=number,
        words=_excerpt(text),
        act=act,
        refs=(FootnoteRef(footnote="1", at=mark),) if mark >= 0 else (),
    )


def _document(
    paragraphs: tuple[Paragraph, ...],
    footnotes: tuple[Footnote, ...],
    session: str,
    language: str,
) -> Document:
    nothing = Excerpt.of()
    return Document(
        source=Source(name="made.txt", sha256="0" * 64, media_type="text/plain", text=""),
        kind=Kind.RESOLUTION,
        language=language,
        number=f"{session}/99",
        title=nothing,
        heading=nothing,
        session=Session(number=session),
        paragraphs=paragraphs,
        footnotes=footnotes,
    )
