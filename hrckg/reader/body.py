"""The body: preambular and operative paragraphs put together from their lines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hrckg.cut import Line
from hrckg.document import Excerpt
from hrckg.reader.joining import joined
from hrckg.reader.opening import Openings

_NUMBER = re.compile(r"(?P<number>\d{1,3})\. ?(?=[A-Z(“\"])")
_LETTER = re.compile(r"\((?P<mark>[a-z]{1,2}|[ivxl]{1,6})\) ?(?=\S)")
_ENDED = re.compile(r"[,;.:]\s*(?:[”\"'’)]|\d{1,3})*$|[,;]\s(?:and|or)$")
# what may be a joint: before "2. Requests" and before "Recalling"
_GLUED = re.compile(r"(?<=[;.,]) ?(?=\d{1,3}\. ?[A-Z])|(?<=[,;]) ?(?=[A-Z][a-z])")
_LINE_WIDTH = 120


@dataclass(slots=True, kw_only=True)
class Draft:
    """A paragraph while its lines are being put together."""

    operative: bool
    number: str | None = None  # printed number of an operative paragraph
    marks: tuple[str, ...] = ()  # ("a", "i") of a sub-paragraph
    lines: list[Line] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)  # lines behind its sub-paragraphs

    @property
    def text(self) -> str:
        """The words of the last line."""
        return self.lines[-1].text if self.lines else ""

    @property
    def ended(self) -> bool:
        """Say whether the words so far can be the whole paragraph."""
        return not self.lines or _ENDED.search(self.text) is not None

    def words(self) -> tuple[Excerpt, list[tuple[str, int]]]:
        """Return the joined words and the raised marks in them, as number and place."""
        words = joined(line.words for line in self.lines)
        places = dict(zip(reversed(words.origins), reversed(range(len(words))), strict=True))
        marks = [
            (mark.number, _place(places, line, mark.at))
            for line in self.lines
            for mark in line.marks
        ]
        return words, marks


def _place(places: Mapping[int, int], line: Line, at: int) -> int:
    """Translate the place of a mark in a line; ``places`` has those of the joined words."""
    if at == 0:
        return places[line.words.origins[0]]
    return places[line.words.origins[at - 1]] + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """What the lines of a whole body tell of each: see ``assemble``."""

    wrapped: bool  # lines are set to a width
    numbered: bool  # a paragraph 1 is printed: whatever stands before it is preamble


def assemble(lines: Sequence[Line], openings: Openings) -> list[Draft]:
    """Put the lines of a body together to paragraphs, in order.

    A paragraph begins at an opening phrase (in the preamble), at a number or a letter; and only
    where the one before it can have ended, since a line may begin with anything. Text whose lines
    are paragraphs gets a further rule: a participle behind a comma begins a paragraph, too.
    """
    layout = _Layout(wrapped=_is_wrapped(lines), numbered=_starts_with_one(lines, openings))
    drafts: list[Draft] = []
    for line in _unglued(lines, openings):
        begun = _begin(line, drafts, openings, layout)
        if begun:
            drafts.extend(begun)
        elif closed := _closed_by(line, drafts, layout):
            closed.closing.append(line)
        elif drafts:
            drafts[-1].lines.append(line)
        else:
            drafts.append(Draft(operative=False, lines=[line]))
    return drafts


def _closed_by(line: Line, drafts: Sequence[Draft], layout: _Layout) -> Draft | None:
    """Return the paragraph whose sub-paragraphs end before ``line``, which goes on with it.

    Where lines are paragraphs, it is one that begins small behind a semicolon.
    """
    if layout.wrapped or not drafts or not drafts[-1].marks:
        return None
    whole = next((draft for draft in reversed(drafts) if not draft.marks), None)
    ends = line.apart and line.text[:1].islower() and drafts[-1].text.endswith(";")
    return whole if whole and (whole.closing or ends) else None


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Say whether most of the lines that do not end a paragraph are set to a width."""
    running = [line for line in lines if not _ENDED.search(line.text)]
    narrow = [line for line in running if len(line.text) <= _LINE_WIDTH]
    return len(running) > len(lines) // 4 and len(narrow) > len(running) * 3 // 4


def _starts_with_one(lines: Sequence[Line], openings: Openings) -> bool:
    """Say whether the first number before an opening phrase is 1."""
    for line in _unglued(lines, openings):
        number = _NUMBER.match(line.text)
        if number and openings.match(line.text[number.end() :]):
            return number["number"] == "1"
    return False


def _unglued(lines: Sequence[Line], openings: Openings) -> Iterator[Line]:
    """Divide the lines that hold several paragraphs."""
    for line in lines:
        yield from _divided(line, openings)


def _divided(line: Line, openings: Openings) -> Iterator[Line]:
    start = 0
    for end, at in _joints(line.text, openings):
        yield line.part(start, end)
        start = at
    yield line.part(start, len(line.text)) if start else line


def _joints(text: str, openings: Openings) -> Iterator[tuple[int, int]]:
    """Yield where a glued paragraph ends and the next one begins, outside quotation marks."""
    seen = depth = 0
    straight = False
    for joint in _GLUED.finditer(text):
        at = joint.end()
        for character in text[seen:at]:
            depth += (character == "“") - (character == "”" and depth > 0)
            straight ^= character == '"'
        seen = at
        if depth or straight:
            continue
        number = _NUMBER.match(text, at)
        opening = openings.match(text, number.end() if number else at)
        if opening and opening.finite == bool(number):
            yield joint.start(), at


def _begin(
    line: Line, drafts: list[Draft], openings: Openings, layout: _Layout
) -> list[Draft] | None:
    """Return the paragraphs that begin with ``line``; None: it runs on."""
    last = drafts[-1] if drafts else None
    number = _NUMBER.match(line.text)
    if last and not last.ended and not _is_certain(line, number, drafts, openings):
        return None
    if number:
        return _begin_number(line, number, drafts, openings)
    operative = last is not None and last.operative
    parents = last.marks if last else ()
    if last and (lettered := _begin_letter(line, operative=operative, parents=parents)):
        return lettered
    return _begin_phrase(line, last, openings, layout)


def _begin_number(
    line: Line, number: re.Match[str], drafts: list[Draft], openings: Openings
) -> list[Draft] | None:
    rest = line.after(number.end())
    if not _expects(drafts, int(number["number"])) and not openings.match(rest.text):
        return None
    paragraph = Draft(operative=True, number=number["number"])
    lettered = _begin_letter(rest, operative=True, parents=())
    if lettered:
        return [paragraph, *lettered]
    paragraph.lines.append(rest)
    return [paragraph]


def _begin_phrase(
    line: Line, last: Draft | None, openings: Openings, layout: _Layout
) -> list[Draft] | None:
    opening = openings.match(line.text)
    in_operative = last is not None and last.operative
    decides = opening and opening.finite and (in_operative or not layout.numbered)
    if decides and (in_operative or last is None or not last.marks):
        return [Draft(operative=True, lines=[line])]
    if opening and not in_operative:
        return [Draft(operative=False, lines=[line])]
    unknown = not layout.wrapped and line.apart and openings.resembles(line.text)
    if unknown and not in_operative and last is not None and re.search(r"[,;]\W*$", last.text):
        return [Draft(operative=False, lines=[line])]
    return None


def _begin_letter(line: Line, *, operative: bool, parents: tuple[str, ...]) -> list[Draft] | None:
    match = _LETTER.match(line.text)
    if not match:
        return None
    marks = _marks(match["mark"], parents)
    if marks is None:
        return None
    rest = line.after(match.end())
    begun = [Draft(operative=operative, marks=marks)]
    inner = _LETTER.match(rest.text)
    if inner and (further := _begin_letter(rest, operative=operative, parents=marks)):
        return [*begun, *further]
    begun[0].lines.append(rest)
    return begun


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")


def _marks(mark: str, parents: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the whole path of a letter that follows the path ``parents``; None: out of order.

    >>> _marks("b", ("a", "ii"))
    ('b',)
    >>> _marks("i", ("a",))
    ('a', 'i')
    >>> _marks("a", ("a", "ii"))  # a letter printed again
    ('a',)
    """
    if not parents:
        return (mark,) if mark in {"a", "i"} else None
    for depth in range(len(parents), 0, -1):
        if mark == _next(parents[depth - 1], roman=depth > 1):
            return (*parents[: depth - 1], mark)
    if mark in parents:
        return parents[: parents.index(mark) + 1]
    return (*parents, mark) if mark in {"a", "i"} else (mark,)


def _next(mark: str, *, roman: bool) -> str:
    if roman and mark in _ROMAN[:-1]:
        return _ROMAN[_ROMAN.index(mark) + 1]
    return "aa" if mark == "z" else mark[:-1] + chr(ord(mark[-1]) + 1)


def _expects(drafts: Sequence[Draft], number: int) -> bool:
    """Say whether ``number`` is the next one."""
    last = next((draft.number for draft in reversed(drafts) if draft.number), "0")
    return number == int(last) + 1


def _is_certain(
    line: Line, number: re.Match[str] | None, drafts: Sequence[Draft], openings: Openings
) -> bool:
    """Say whether a line begins a paragraph even where the one before it has not ended.

    It does with the next number and an opening phrase, or with an opening phrase in italics.
    """
    at = number.end() if number else 0
    if not openings.match(line.text[at:]):
        return False
    if number and _expects(drafts, int(number["number"])):
        return True
    italic = any(span.start == at and span.end < len(line.text) for span in line.italics)
    return italic and line.apart
