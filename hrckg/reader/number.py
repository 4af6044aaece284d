"""The number line of a text: "43/21. Title", "18/9 Title", "46/…", "S-17/1.", "PRST 22/2"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hrckg.cut import Line
from hrckg.language import Language
from hrckg.reader.organs import numbers_so, organ_named

_NUMBER = re.compile(
    r"""
    (?: (?P<series> PRST | RES | DEC ) [ /]{1,3} )?
    (?P<session> ES-\d{1,2} | S-\d{1,3} | OM/\d{1,2} | (?:19|20)\d\d | \d{1,3} ) /
    (?: (?P<inner> PRST ) / )?
    (?P<own> \d{1,3} | [….]{1,4} | \[\x20?[….]{1,4}\x20?\] | _{1,5} | [X-]{2,3} )
    (?: \x20?\.? \*{0,2} (?= \x20 | $ ) | \. (?= [^\W\d_] | [“"«] ) ) \x20?
    (?! [–—-] )
    """,
    re.VERBOSE,
)
_STATEMENTS = "PRST"
_AN_END = re.compile(r"\.\*{0,2} ?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLine:
    """A number at the start of a line, and where the title begins behind it."""

    organ: str | None  # None: it is not said whose number it is
    session: str  # as printed: "43", "S-17", "OM/1", "2000"
    own: str  # "21", "…"
    statement: bool
    title: int
    certain: bool  # a full stop or nothing follows, or what it numbers stands before it

    @property
    def number(self) -> str:
        """The number as printed: ``43/21``."""
        return f"{self.session}/{self.own}"


def read_number(text: str, language: Language) -> NumberLine | None:
    """Read the number with which a line begins; None: it begins with no number of a text."""
    named = language.header["numbered"].match(text)
    match = _NUMBER.match(text, named.end() if named else 0)
    if match is None:
        return None
    return NumberLine(
        organ=organ_named(named["organ"], language) if named and named["organ"] else None,
        session=match["session"],
        own=match["own"],
        statement=_STATEMENTS in (match["series"], match["inner"])
        or bool(named and language.header["statement"].match(named[0].strip())),
        title=match.end(),
        certain=bool(named or match["series"] or match["inner"])
        or _AN_END.search(match[0]) is not None
        or match.end() == len(text),
    )


def find_number(
    lines: Sequence[Line], organ: str, language: Language
) -> tuple[int, NumberLine] | None:
    """Return the line that bears the number of a text of ``organ``, and its index; None: none does.

    It is the last one that can be nothing else. A title may go on with a number at the start of a
    line ("… Human Rights Council resolutions / S-9/1 and S-12/1"), so that of lines in which words
    follow the number the first one behind the line of adoption counts.
    """
    numbered = [
        (i, number)
        for i, line in enumerate(lines)
        if (number := read_number(line.text, language)) and numbers_so(organ, number.session)
    ]
    if certain := [one for one in numbered if one[1].certain]:
        return certain[-1]
    adopted = language.header["adopted"]
    after = max((i for i, line in enumerate(lines) if adopted.match(line.text)), default=-1)
    return next((one for one in numbered if one[0] > after), numbered[-1] if numbered else None)


def is_number_line(text: str, language: Language) -> bool:
    """Say whether a line begins with the number of a text, and a title or nothing follows."""
    number = read_number(text, language)
    if number is None:
        return False
    title = text[number.title :].lstrip("“\"«‘'[(")
    return number.certain or not title[:1].islower()
