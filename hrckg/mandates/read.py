"""The mandates and the addressees of a whole document."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from hrckg.document import Document, Mandate, Paragraph, PreambularParagraph, Subparagraph
from hrckg.folding import fold
from hrckg.mandates.grammar import Grammar, load_grammar
from hrckg.mandates.made import Words
from hrckg.mandates.parties import bodies_in
from hrckg.mandates.reading import Found, Left, read_paragraph, read_preamble
from hrckg.reader.opening import Openings, load_openings
from hrckg.span import Span

_UNKNOWN = ""  # stands for a body that the list does not have
_OTHER_VOICE = ("annex", "quoted")  # in the label of a paragraph in which another text speaks


def mandate(document: Document) -> Document:
    """Return ``document``, of which the mentions were found, with mandates and addressees.

    Annexes and quoted drafts make no duties: another text speaks in them.
    """
    grammar, openings = load_grammar(document.language), load_openings(document.language)
    return replace(document, paragraphs=tuple(_paragraphs(document, grammar, openings)))


def _paragraphs(document: Document, grammar: Grammar, openings: Openings) -> Iterator[Paragraph]:
    seen: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    left: dict[str, Left | None] = {}
    for paragraph in document.paragraphs:
        text = fold(paragraph.words.text)
        for name, body in _names(text, paragraph, grammar):
            seen[name] = tuple(dict.fromkeys((*seen[name], body)))
        if any(voice in paragraph.label for voice in _OTHER_VOICE):
            yield paragraph
            continue
        words = Words(
            text=text,
            mentions=paragraph.mentions,
            grammar=grammar,
            seen=seen,
            speaker=document.organ,
        )
        found = _read(words, openings, paragraph, left)
        holders = dict(_holders(text, paragraph, found.mandates, grammar))
        if any(seen[name] != (body,) for name, body in holders.items()):
            seen.update({name: (body,) for name, body in holders.items()})
            found = _read(words, openings, paragraph, left)  # "…, and requests the mandate holder"
        left[paragraph.label] = found.left
        yield replace(
            paragraph,
            mandates=tuple(_still_due(one, document) for one in found.mandates),
            addressees=found.addressees,
        )


def _still_due(mandate: Mandate, document: Document) -> Mandate:
    """Leave out a session that was over when ``document`` was adopted: nothing is due there."""
    if mandate.recalled or not document.session.number.isdigit():
        return mandate
    to_come = tuple(
        one
        for one in mandate.due.sessions
        if one.body != document.organ
        or not one.number.isdigit()
        or int(one.number) >= int(document.session.number)
    )
    relation = mandate.due.relation if to_come else None
    return replace(mandate, due=replace(mandate.due, sessions=to_come, relation=relation))


def _read(
    words: Words, openings: Openings, paragraph: Paragraph, left: Mapping[str, Left | None]
) -> Found:
    match paragraph:
        case PreambularParagraph():
            return read_preamble(words, openings)
        case Subparagraph(parent=parent):
            return read_paragraph(words, openings, left.get(parent))
        case _:
            return read_paragraph(words, openings)


def _names(text: str, paragraph: Paragraph, grammar: Grammar) -> Iterator[tuple[str, str]]:
    """Yield the short names under which bodies can be named again: "the Special Rapporteur"."""
    named = list(bodies_in(paragraph.mentions, Span(0, len(text))))
    for mention, body in named:
        yield from ((name, body) for name in _short_names(mention.span.of(text), grammar))
    for match in grammar.patterns["named_again"].finditer(text):
        if not any(
            mention.span.start <= match.start("head") < mention.span.end for mention, _ in named
        ):
            yield match["head"].strip().casefold(), _UNKNOWN


def _short_names(name: str, grammar: Grammar) -> Iterator[str]:
    folded = name.casefold()
    for end in grammar.patterns["head_end"].finditer(folded):
        yield folded[: end.start()].removeprefix("the ")


def _holders(
    text: str, paragraph: Paragraph, mandates: Sequence[Mandate], grammar: Grammar
) -> Iterator[tuple[str, str]]:
    """Yield the names under which the holder of a mandate is named again that was extended."""
    extended = {one.extends for one in mandates} - {None}
    for mention, body in bodies_in(paragraph.mentions, Span(0, len(text))):
        if extended == {body}:
            yield grammar.holder, body
            yield from ((name, body) for name in _short_names(mention.span.of(text), grammar))
