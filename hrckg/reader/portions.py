"""What became of each character of a source: header, paragraph, note, action, or unknown.

The words that documents have are theirs. Between them, white space, rules and markup belong to the
piece before (at the start, after); a number or letter that begins a paragraph belongs to that
paragraph; words that nothing claims are unknown.
"""

import re
from collections.abc import Iterable, Iterator

from hrckg.document import Code, Document, Excerpt, Part, Portion, RecordedVote, Source
from hrckg.span import Span

Claim = tuple[Part, Span]
"""A place that the reader has understood as a whole: a page header, the enacting words, a close."""

_CODES = {part: number for number, part in enumerate(Part, 1)}
_PARTS = {number: part for part, number in _CODES.items()}
_FREE = 0  # the code of a character that nothing has claimed
_LETTERS = r"[^\W\d_]"
# "(a)", "iv)", "<sup>", "</sup>": letters that are no words
_NO_WORD = re.compile(r"</?sup>|\b(?:[ivxl]{1,6}|[a-z]{1,2})\)|\b[^\W\d_]\b", re.IGNORECASE)
_WORD = re.compile(rf"{_LETTERS}{{2,}}")
_SHOWN = re.compile(r"\w")
_REST_OF_WORD = re.compile(rf"{_LETTERS}*")
_REST_OF_SENTENCE = re.compile(r"[^\w\s]{0,9}")  # the full stop behind unknown words
_TOUCHING = re.compile(r"\S*\s*")
_RUN = re.compile(rb"(.)\1*", re.DOTALL)
_GAP = re.compile(rb"\0+")


def portions(
    source: Source, documents: Iterable[Document], claims: Iterable[Claim] = ()
) -> tuple[Portion, ...]:
    """Return what each character of a source is, in portions that cover it exactly, in order.

    ``claims`` are lines that no value of ``documents`` holds: page headers and footers, enacting
    words, the lines of a close. Where a document has words of its own at the place, these count.
    """
    text = source.text
    kinds = bytearray(len(text))
    for part, span in claims:
        _paint(kinds, span, part)
    for span in source.layout.furniture if source.layout else ():
        _paint(kinds, span, Part.FURNITURE)
    for document in documents:
        _paint_document(kinds, document)
    _fill_gaps(kinds, text)
    _keep_words_whole(kinds, text)
    return tuple(
        Portion(part=_PARTS[run[0][0]], span=Span(*run.span())) for run in _RUN.finditer(kinds)
    )


def _paint(kinds: bytearray, span: Span, part: Part) -> None:
    kinds[span.start : span.end] = bytes([_CODES[part]]) * len(span)


def _paint_document(kinds: bytearray, document: Document) -> None:
    for part, words in _words(document):
        code = _CODES[part]
        for place in words.origins:
            kinds[place] = code
    unclear = bytes.maketrans(
        bytes([_FREE, _CODES[Part.HEADER], _CODES[Part.ACTION]]), bytes([_CODES[Part.UNKNOWN]] * 3)
    )
    for issue in document.issues:
        if issue.code is Code.BLOCK_UNKNOWN:
            rest = _REST_OF_SENTENCE.match(document.source.text, issue.span.end)
            at = slice(issue.span.start, rest.end() if rest else issue.span.end)
            kinds[at] = kinds[at].translate(unclear)


def _words(document: Document) -> Iterator[tuple[Part, Excerpt]]:
    """Yield the words of a document, a part within another part after it."""
    yield Part.HEADER, document.heading
    yield Part.HEADER, document.title
    for action in document.actions:
        yield Part.ACTION, action.words
        if isinstance(action, RecordedVote):
            for ballot in action.ballots:
                yield Part.ACTION, ballot.printed
    for annex in document.annexes:
        yield Part.HEADER, annex.heading
        yield Part.HEADER, annex.title
    for paragraph in document.paragraphs:
        for heading in paragraph.headings:
            yield Part.HEADER, heading
        yield Part.PARAGRAPH, paragraph.words
        if paragraph.closing:
            yield Part.PARAGRAPH, paragraph.closing
    for footnote in document.footnotes:
        yield Part.NOTE, footnote.words


def _fill_gaps(kinds: bytearray, text: str) -> None:
    """Give each gap to its neighbours, or to none if it holds words."""
    for gap in list(_GAP.finditer(kinds)):
        start, end = gap.span()
        before = kinds[start - 1] if start else _FREE
        after = kinds[end] if end < len(kinds) else _FREE
        between = text[start:end]
        if _WORD.search(_NO_WORD.sub(" ", between)) or not (before or after):
            shown = _SHOWN.search(between)
            at, after = shown.start() if shown else 0, _CODES[Part.UNKNOWN]
        else:
            at = _border(between)
        before, after = before or after, after or before
        kinds[start:end] = bytes([before]) * at + bytes([after]) * (end - start - at)


def _border(between: str) -> int:
    r"""Say how much of a gap without words goes with the words before it.

    What touches them does; what stands on the line of the words behind, or apart from both, is a
    number or the like that goes with these.

    >>> _border(";¹\n\n2. "), _border(".\n---\n"), _border(";1 (a) ")
    (4, 6, 3)
    """
    line = between.rfind("\n") + 1
    if not line and (touching := _TOUCHING.match(between)):
        line = touching.end()
    return line if between[line:].strip() else len(between)


def _keep_words_whole(kinds: bytearray, text: str) -> None:
    """Give a word that lies across a border to the part in which it begins."""
    done = 0
    for run in list(_RUN.finditer(kinds)):
        at = run.start()
        if at > done and text[at - 1].isalpha() and text[at].isalpha():
            rest = _REST_OF_WORD.match(text, at)
            done = rest.end() if rest else at
            kinds[at:done] = kinds[at - 1 : at] * (done - at)
