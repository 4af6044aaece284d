"""The clauses of a paragraph: its opening verb and each second verb, with the words they govern."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hrckg.reader.opening import Opening, Openings

MAKING: Final = frozenset({"ask", "authorize", "instruct", "request"})
"""Acts that always make a duty of those who are asked."""

ASKING: Final = "ask"
"""The one of them that makes a duty of bodies only: "Demande" is what French says of States too."""

SOFT: Final = frozenset({"appeal", "call-upon", "encourage", "invite", "recommend", "urge"})
"""Acts that make a duty only where a body is asked for something that can be delivered."""

DECIDING: Final = frozenset({"appoint", "decide", "establish", "extend", "renew", "resolve"})
"""Acts by which the organ that speaks sets a duty for itself, or for a body whose task it is."""

ADDRESSING: Final = MAKING | SOFT | {"demand", "exhort"}
"""Acts that ask somebody."""


_REACH = 60  # characters in front of a second verb that join it to the clause before


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """The words that one verb governs: ``text[start:end]``, from its first word."""

    start: int
    behind: int  # where the words of its phrase end
    end: int
    action: str | None  # id in the scheme of acts


def clauses_of(text: str, openings: Openings, joint: re.Pattern[str]) -> Iterator[Clause]:
    """Yield the clauses of a paragraph that opens with a phrase, in order.

    ``joint`` matches the words at whose end a second verb begins.

    >>> from hrckg.reader.opening import load_openings
    >>> text = "Decides to extend the mandate, and requests the Secretary-General to assist;"
    >>> joint = re.compile(",(?: and)? $")
    >>> [text[one.start : one.end] for one in clauses_of(text, load_openings("en"), joint)]
    ['Decides to extend the mandate', 'requests the Secretary-General to assist']
    """
    opening = openings.match(text)
    if opening is None:
        return
    verbs = [opening, *openings.seconds(text, opening)]
    ends = [*(verb.start for verb in verbs[1:]), len(text)]
    for verb, end in zip(verbs, ends, strict=True):
        yield _clause(text, verb, end, joint)


def _clause(text: str, verb: Opening, end: int, joint: re.Pattern[str]) -> Clause:
    """Return the clause of ``verb``, without the words that join the next one to it."""
    cut = text.find("; ", verb.end, end)
    joined = joint.search(text, max(verb.end, end - _REACH), end)
    ends = [end, cut if cut >= 0 else end, joined.start() if joined else end]
    return Clause(
        start=verb.start,
        behind=verb.end,
        end=verb.start + len(text[verb.start : min(ends)].rstrip(" .;:,")),
        action=verb.action,
    )
