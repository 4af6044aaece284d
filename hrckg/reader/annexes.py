"""Annexes: texts behind a text, with headings and numbers of their own."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from hrckg.cut import Line
from hrckg.document import Annex, Excerpt, Paragraph
from hrckg.language import Language
from hrckg.reader.body import assemble, begin_letter, begin_numbered, is_wrapped
from hrckg.reader.draft import Draft, is_sentence, words_of
from hrckg.reader.ending import is_annex
from hrckg.reader.footnotes import take_marks
from hrckg.reader.headings import is_italic, is_section, is_title, is_unstopped
from hrckg.reader.numbering import Number, read_letter, read_number
from hrckg.reader.opening import Openings
from hrckg.reader.paragraphs import Scope, finish_paragraphs
from hrckg.reader.quotations import is_organ

_STARTS = frozenset('“"«„(–—•-')
_LINES_OF_A_TITLE = 6
_LONG_TITLE = 80  # characters; a line with the next number that is longer is no heading
_NUMBERS_LOST = 3  # a dump may have lost so many numbers in a row; a greater step is no number


@dataclass(frozen=True, slots=True, kw_only=True)
class Annexed:
    """An annex and its paragraphs."""

    annex: Annex
    paragraphs: tuple[Paragraph, ...]


def parse_annex(
    lines: Sequence[Line],
    number: int,
    language: Language,
    openings: Openings,
    notes: Collection[str],
) -> Annexed:
    """Read the lines of an annex, the ``number``-th of its text.

    An annex in which an organ speaks ("The General Assembly,") is read as a text is; any other has
    headings, paragraphs with numbers and letters, and paragraphs without.
    """
    headed = bool(lines) and is_annex(lines[0], language)
    below = lines[headed:]
    end = _end_of_title(below)
    rest = below[end:]
    spoken = bool(rest) and is_organ(rest[0]) and openings.match(rest[0].text) is None
    if spoken:
        drafts = assemble(rest[1:], openings)
        if drafts:
            drafts[0].headings = (rest[0], *drafts[0].headings)
    else:
        drafts = _assemble(rest)
    annex = Annex(
        number=number,
        heading=lines[0].words if headed else Excerpt.of(),
        title=take_marks(*words_of(below[:end]), notes)[0],
    )
    return Annexed(
        annex=annex,
        paragraphs=finish_paragraphs(
            drafts,
            language,
            openings,
            notes,
            Scope(prefix=f"{annex.label}.", annex=not spoken),
        ),
    )


def _end_of_title(lines: Sequence[Line]) -> int:
    """Return how many lines name the annex: those before a section, a paragraph or an organ."""
    for at, line in enumerate(lines[:_LINES_OF_A_TITLE]):
        if is_section(line) or is_organ(line) or read_letter(line.text):
            return at
        if not (is_title(line) or (at == 0 and is_unstopped(line) and not read_number(line.text))):
            return at
        if at and _runs(lines, at):
            return at
    return 0


def _runs(lines: Sequence[Line], at: int) -> bool:
    """Say whether a paragraph set to a width begins at a line: it goes on right below."""
    following = lines[at + 1] if at + 1 < len(lines) else None
    return lines[at].apart and following is not None and not following.apart


def _assemble(lines: Sequence[Line]) -> list[Draft]:
    """Put the lines of an annex together to paragraphs, in order."""
    wrapped = is_wrapped(lines)
    drafts: list[Draft] = []
    headings: list[Line] = []
    numbered = 0  # the last number
    for at, line in enumerate(lines):
        last = drafts[-1] if drafts else None
        if begun := _begin(line, last, numbered):
            begun[0].headings, headings = tuple(headings), []
            numbered = int(begun[0].number or numbered)
            drafts.extend(begun)
        elif _is_heading(line, last, wrapped=wrapped and _runs(lines, at)):
            headings.append(line)
        elif last is None or headings or _is_apart(line, last):
            drafts.append(Draft(operative=False, lines=[line], headings=tuple(headings)))
            headings = []
        else:
            last.lines.append(line)
    if headings:
        drafts.append(Draft(operative=False, lines=headings))
    return drafts


def _begin(line: Line, last: Draft | None, numbered: int) -> list[Draft] | None:
    """Return the paragraphs that a number or a letter begins; ``numbered`` is the last number."""
    if last and not last.ended:
        return None
    number = read_number(line.text)
    if number and not number.loose and _is_paragraph(line, number, numbered + 1):
        if number.number == 1 or numbered < number.number <= numbered + 1 + _NUMBERS_LOST:
            return begin_numbered(line.after(number.end), str(number.number))
        return None
    return begin_letter(line, operative=last.operative, above=last) if last else None


def _is_paragraph(line: Line, number: Number, expected: int) -> bool:
    """Say whether a numbered line is a paragraph, and no heading; a page may break a paragraph."""
    is_long = number.number == expected and len(line.text) > _LONG_TITLE
    return is_long or not is_title(line.after(number.end))


def _is_heading(line: Line, last: Draft | None, *, wrapped: bool) -> bool:
    """Say whether a line that begins no paragraph is a heading; ``wrapped``: it runs on below."""
    if last and not is_sentence(last.text):
        return False
    number = read_number(line.text)
    if number and not number.loose:
        return is_title(line.after(number.end))
    return is_section(line) or is_italic(line) or (line.apart and not wrapped and is_title(line))


def _is_apart(line: Line, last: Draft) -> bool:
    """Say whether a line without number or letter begins a paragraph of its own."""
    return (
        line.apart
        and is_sentence(last.text)
        and (line.text[:1].isupper() or line.text[:1] in _STARTS)
    )
