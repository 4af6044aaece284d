"""Amendments: paragraphs that say what to change in a draft, and the paragraphs they insert.

An instruction never begins with an opening phrase, and what it inserts as a whole always does,
whether it stands in quotation marks or not::

    1. After the third preambular paragraph insert a new preambular paragraph reading:
    Reaffirming Commission on Human Rights resolution 2005/82 of 21 April 2005, …
    2. Paragraph 6 should read
    6. Decides that the Forum shall remain open to the participation of States,

Words that are inserted in a paragraph ("insert the following phrase: “…”") belong to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from hrckg.cut import Line
from hrckg.reader.body import begin_letter, begin_numbered
from hrckg.reader.draft import Draft, is_sentence
from hrckg.reader.numbering import read_number
from hrckg.reader.opening import Openings
from hrckg.reader.quotations import closed, opened


@dataclass(slots=True, kw_only=True)
class _Amendment:
    """What was put together so far; lives only while one amendment is read."""

    drafts: list[Draft] = field(default_factory=list)
    numbered: int = 0  # the last number of its own
    quotation: int = 0  # the last one in the last paragraph of its own
    inserting: bool = False  # the last paragraph is one that it inserts

    def begin(self, drafts: Sequence[Draft]) -> None:
        """Add paragraphs of its own."""
        self.drafts.extend(drafts)
        self.numbered = int(drafts[0].number or self.numbered)
        self.quotation, self.inserting = 0, False

    def insert(self, drafts: Sequence[Draft]) -> None:
        """Add paragraphs to the text that it inserts."""
        if not self.inserting:
            self.quotation, self.inserting = self.quotation + 1, True
        for draft in drafts:
            draft.quotation = self.quotation
        self.drafts.extend(drafts)


def assemble_amendment(lines: Sequence[Line], openings: Openings) -> list[Draft]:
    """Put the lines of an amendment together to paragraphs, in order."""
    amendment = _Amendment()
    for line in lines:
        last = amendment.drafts[-1] if amendment.drafts else None
        if not last:
            amendment.begin(_begin_own(line, amendment) or [Draft(operative=True, lines=[line])])
        elif last.ended or line.apart:
            _add(line, last, amendment, openings)
        else:
            last.lines.append(line)
    return amendment.drafts


def _add(line: Line, last: Draft, amendment: _Amendment, openings: Openings) -> None:
    """Add a line behind a paragraph that may have ended."""
    if inserted := _begin_inserted(line, openings):
        amendment.insert(inserted)
    elif begun := _begin_own(line, amendment):
        amendment.begin(begun)
    elif lettered := begin_letter(line, operative=last.operative, above=last):
        (amendment.insert if amendment.inserting else amendment.begin)(lettered)
    elif is_sentence(last.text) and not last.text.endswith(":") and line.text[:1].isupper():
        amendment.begin([Draft(operative=True, lines=[line])])
    else:
        last.lines.append(line)


def _begin_own(line: Line, amendment: _Amendment) -> list[Draft] | None:
    number = read_number(line.text)
    if number and not number.loose and number.number == amendment.numbered + 1:
        return begin_numbered(line.after(number.end), str(number.number))
    return None


def _begin_inserted(line: Line, openings: Openings) -> list[Draft] | None:
    """Return the paragraph of another text that ``line`` begins; None: it begins none."""
    rest = closed(opened(line))
    number = read_number(rest.text)
    opening = openings.match(rest.text, number.end if number else 0)
    if not opening:
        return None
    if number:
        return begin_numbered(rest.after(number.end), str(number.number))
    return [Draft(operative=opening.finite, lines=[rest])]
