"""The words with which the body of a text begins, and which say whose text it is.

A resolution begins with the organ that speaks ("The Human Rights Council,"), a decision of the
Council with the meeting that took it ("At its 47th meeting, on 21 March 2013, the Human Rights
Council decided to adopt the text below:"), a statement with the meeting at which the President made
it, and an amendment with the draft that it amends. The forms are data of the language.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from hrckg.cut import Line
from hrckg.document import COUNCIL, Excerpt
from hrckg.language import Language
from hrckg.reader.joining import joined
from hrckg.reader.opening import Openings
from hrckg.reader.organs import organ_named

_LINES = 5  # over which the words of a beginning are broken, at most
_LENGTH = 600  # characters of the longest beginning
_CLAUSE = 40  # characters behind the verb: "decided, without a vote, to"
_OPENING_QUOTES = "“\"«‘'„"


class Form(Enum):
    """How a text begins; the value is the name of the pattern in the file of the language."""

    ENACTING = "enacting"
    STATEMENT = "stated"
    DECISION = "decided_as_follows"
    DECISION_ITSELF = "decided"  # the sentence goes on with what was decided
    AMENDMENT = "amends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """The words of a beginning. None: it does not say it."""

    form: Form
    organ: str  # id in the list of bodies
    words: Excerpt
    quoted: bool = False  # a quotation mark stands before it
    meeting: str | None = None
    day: date | None = None
    without_vote: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A beginning in the lines of a source: it takes the lines from ``first`` up to ``end``.

    ``rest`` is what the last of these lines holds behind it; None: nothing. ``certain``: what
    follows is no sentence that merely has the organ for its subject.
    """

    beginning: Beginning
    first: int
    end: int
    rest: Line | None
    certain: bool

    def divided(self, lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
        """Return what stands in these lines above the body, and what belongs to the body.

        The sentence of a decision is its first paragraph; sponsors stand above an amendment.
        """
        rest = [self.rest] if self.rest else []
        match self.beginning.form:
            case Form.DECISION_ITSELF:
                return [], list(lines[self.first : self.end])
            case Form.AMENDMENT:
                return list(lines[self.first : self.end]), rest
            case _:
                return [], rest


def find_beginning(
    lines: Sequence[Line], first: int, language: Language, openings: Openings
) -> Begun | None:
    """Return the beginning that stands in the line ``first``; None: there is none.

    It stands at the start of the line, but for that of an amendment, which its sponsors precede.
    """
    text = lines[first].text
    window = " ".join(line.text[:_LENGTH] for line in lines[first : first + _LINES])
    amends = language.header[Form.AMENDMENT.value].search(text[-_LENGTH:])
    behind_colon = first > 0 and lines[first - 1].text.rstrip("* ").endswith(":")
    if amends and (behind_colon or not text[:1].islower()):
        return _begun(lines, first, Form.AMENDMENT, language, openings)
    start = _start(text)
    if not text[start : start + 1].isupper():
        return None
    for form in (Form.ENACTING, Form.STATEMENT, Form.DECISION, Form.DECISION_ITSELF):
        if language.header[form.value].match(window, start, start + _LENGTH):
            return _begun(lines, first, form, language, openings)
    return None


def _start(text: str) -> int:
    """Return where the words of a line begin, behind its quotation marks."""
    return len(text) - len(text.lstrip(_OPENING_QUOTES + " "))


def _begun(
    lines: Sequence[Line], first: int, form: Form, language: Language, openings: Openings
) -> Begun | None:
    """Find how many lines the beginning takes."""
    pattern = language.header[form.value]
    for end in range(first + 1, min(first + _LINES, len(lines)) + 1):
        words = joined(line.words for line in lines[first:end])
        start = 0 if form is Form.AMENDMENT else _start(words.text)
        match = (pattern.search if form is Form.AMENDMENT else pattern.match)(words.text, start)
        if match is None:
            continue
        last = lines[end - 1]
        rest = last.after(len(last.text) - len(words) + match.end())
        return Begun(
            beginning=_beginning(match, form, words.cut(0, match.end()), language),
            first=first,
            end=end,
            rest=rest if rest.text else None,
            certain=form is not Form.ENACTING or _is_certain(rest, openings),
        )
    return None


def _is_certain(rest: Line, openings: Openings) -> bool:
    return not rest.text or openings.match(rest.text) is not None


def _beginning(match: re.Match[str], form: Form, words: Excerpt, language: Language) -> Beginning:
    said = match.groupdict()
    organ = said.get("organ")
    printed = said.get("date")
    consensus = form is Form.DECISION_ITSELF or form is Form.DECISION
    return Beginning(
        form=form,
        organ=organ_named(organ, language) if organ else COUNCIL,
        words=words,
        quoted=form is not Form.AMENDMENT and match.start() > 0,
        meeting=_meeting(said, language),
        day=language.date_of(printed) if printed else None,
        without_vote=consensus and _says_consensus(match, language),
    )


def _says_consensus(match: re.Match[str], language: Language) -> bool:
    end = match.end() + _CLAUSE
    return language.header["by_consensus"].search(match.string, match.start(), end) is not None


def _meeting(said: Mapping[str, str | None], language: Language) -> str | None:
    if number := said.get("meeting"):
        return number
    ordinal = said.get("ordinal")
    return str(language.ordinals[" ".join(ordinal.casefold().split())]) if ordinal else None
