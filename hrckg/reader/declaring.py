"""Statements: texts without a preamble, whose paragraphs need no opening phrase.

The statements of the President and the sentence of a decision are such; the first ones stand in
quotation marks, each paragraph opening with one.
"""

from collections.abc import Sequence

from hrckg.cut import Line
from hrckg.reader.body import begin_letter, begin_numbered
from hrckg.reader.draft import Draft, is_sentence
from hrckg.reader.numbering import read_number
from hrckg.reader.quotations import closed, opened


def assemble_statement(lines: Sequence[Line]) -> list[Draft]:
    """Put the lines of a text without preamble together to paragraphs, in order.

    Every paragraph is operative, may stand in quotation marks, and begins with any words behind the
    end of a sentence.
    """
    drafts: list[Draft] = []
    headings: tuple[Line, ...] = ()
    numbered = 0
    for at, line in enumerate(map(closed, map(opened, lines))):
        last = drafts[-1] if drafts else None
        begun = _declare(line, last, numbered)
        if begun:
            begun[0].headings, headings = headings, ()
            numbered = int(begun[0].number or numbered)
            drafts.extend(begun)
        elif last:
            last.lines.append(line)
        elif at + 1 < len(lines) and _is_first(opened(lines[at + 1])):
            headings = (line,)  # "The Human Rights Council:"
        else:
            drafts.append(Draft(operative=True, lines=[line]))
    return drafts


def _is_first(line: Line) -> bool:
    number = read_number(line.text)
    return number is not None and number.number == 1 and not number.loose


def _declare(line: Line, last: Draft | None, numbered: int) -> list[Draft] | None:
    """Return the paragraphs that begin with ``line`` behind ``last``; None: there is none."""
    if last and not last.ended:
        return None
    number = read_number(line.text)
    if number and number.number == numbered + 1 and (not number.loose or line.apart):
        return begin_numbered(line.after(number.end), str(number.number))
    if last and (lettered := begin_letter(line, operative=True, above=last)):
        return lettered
    if last and line.apart and is_sentence(last.text) and not last.text.endswith(":"):
        return [Draft(operative=True, lines=[line])] if line.text[:1].isupper() else None
    return None
