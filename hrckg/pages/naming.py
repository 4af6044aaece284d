"""How a part of a document is called in a sentence, from the fragment of its IRI.

The fragments are those of ``docs/identifiers.md``: ``pp3``, ``op5.a.i``, ``annex1.op4``, ``fn1``.
"""

import re
from typing import Final

_PARAGRAPH: Final = re.compile(r"(?P<kind>pp|op|p)(?P<number>[0-9]+)(?:-(?P<again>[0-9]+))?")
_ANNEX: Final = re.compile(r"annex(?P<number>[0-9]*)")
_QUOTED: Final = re.compile(r"quoted(?P<number>[0-9]*)")
_FOOTNOTE: Final = re.compile(r"fn-?(?P<mark>.+)")
_DETAIL: Final = re.compile(
    r"(?P<place>.+?)-(?P<kind>mention|ref|source|mandate|recalled)-(?P<language>[a-z-]+?)-"
    r"(?P<rest>\d.*)"
)
_CHANGE: Final = re.compile(r"change(?:-(?P<newer>(?!from-).+?))?(?:-from-(?P<older>.+))?")
_DETAILS: Final = {
    "mention": "mention at character",
    "ref": "footnote mark at character",
    "source": "source range",
    "mandate": "duty at character",
    "recalled": "recalled duty at character",
}
_KINDS: Final = {
    "pp": "preambular paragraph",
    "op": "paragraph",
    "p": "unnumbered paragraph",
}
_MARKS: Final = {"star": "*", "dagger": "†"}


def part_name(fragment: str) -> str:
    """Return the name of a part.

    >>> part_name("op5.a.i"), part_name("pp3"), part_name("annex1.op4"), part_name("fn-star")
    ('paragraph 5 (a) (i)', 'preambular paragraph 3', 'annex 1, paragraph 4', 'footnote *')
    >>> part_name("op5-mention-en-14-43")
    'paragraph 5, mention at character 14-43'
    >>> part_name("change-op5-from-op4"), part_name("change-op5"), part_name("change-from-op5")
    ('change of paragraph 5 from paragraph 4', 'new: paragraph 5', 'dropped: paragraph 5')
    """
    if change := _CHANGE.fullmatch(fragment):
        return _change_name(change["newer"], change["older"])
    if detail := _DETAIL.fullmatch(fragment):
        return f"{part_name(detail['place'])}, {_DETAILS[detail['kind']]} {detail['rest']}"
    if footnote := _FOOTNOTE.fullmatch(fragment):
        return f"footnote {_MARKS.get(footnote['mark'], footnote['mark'])}"
    if _PARAGRAPH.match(fragment) or _ANNEX.match(fragment):
        return _paragraph_name(fragment)
    return fragment.replace("-", " ", 1)


def _change_name(newer: str | None, older: str | None) -> str:
    if newer and older:
        return f"change of {part_name(newer)} from {part_name(older)}"
    return f"new: {part_name(newer)}" if newer else f"dropped: {part_name(older or '')}"


def language_of(fragment: str) -> str | None:
    """Return the language in which a mention, a mark or a source range was read.

    >>> language_of("op5-ref-en-216")
    'en'
    """
    detail = _DETAIL.fullmatch(fragment)
    return detail["language"] if detail else None


def surroundings(fragment: str) -> str:
    """Return what a paragraph stands in: ``"annex1"``, ``"op2.quoted1"``, or nothing.

    >>> surroundings("op2.quoted1.op1"), surroundings("annex1.op4.a"), surroundings("op4.a")
    ('op2.quoted1', 'annex1', '')
    """
    steps = fragment.split(".")
    inside = [n for n, step in enumerate(steps) if _ANNEX.match(step) or _QUOTED.match(step)]
    return ".".join(steps[: inside[-1] + 1]) if inside else ""


def _paragraph_name(fragment: str) -> str:
    words: list[str] = []
    for step in fragment.split("."):
        if paragraph := _PARAGRAPH.fullmatch(step):
            kind = _KINDS[paragraph["kind"]]
            again = f" (again, {paragraph['again']})" if paragraph["again"] else ""
            words.append(f"{kind} {paragraph['number']}{again}")
        elif annex := _ANNEX.fullmatch(step):
            words.append(f"annex {annex['number']}".rstrip())
        elif quoted := _QUOTED.fullmatch(step):
            words.append(f"quoted text {quoted['number']}".rstrip())
        elif words:
            words[-1] += f" ({step})"
        else:
            words.append(step)
    return ", ".join(words)
