"""The words on a draft: which one was acted on, what it amends, and what came of it."""

import re
from dataclasses import dataclass, replace
from typing import Final

from hrckg.catalogue.doubts import differ, unread
from hrckg.catalogue.entry import Doubt
from hrckg.catalogue.record import Record, folded
from hrckg.document import Outcome

_SYMBOL: Final = r"[AES]/(?:[A-Za-z0-9.()-]+/)*[A-Za-z0-9.()-]*[A-Za-z0-9)]"
_SHORT: Final = r"L\.\d+(?:/Rev\.\d+)?"
# what a draft is issued under: E/CN.4/1995/L.5/Rev.1, A/HRC/21/R.5, E/CN.4/439
_IS_DRAFT: Final = re.compile(r"(?!.*/(?:RES|DEC)\b)(?:[^/]+/)+(?:[LR]\.\d+|\d+)(?:/Rev\.\d+)?")
# "Draft resolution E/CN.4/1995/L.5/Rev.1 and Corr.1 as amended"
_DRAFT: Final = re.compile(
    rf"""
    draft\ (?:resolution|decision|decsion|presidential\ statement)\ ?
    (?P<draft> {_SYMBOL} )
    (?: \ and\ (?:Corr|Add)\.\ ?\d+ )*
    (?: ,?\ ?\(? as\ (?:orally\ revised|amended)(?:\ and\ amended)? \b .*
      | \ \(restricted\ document\) | \ withdrawn | ,?\ \(?adopted\ as\ [^,;]* )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Amendment A/HRC/56/L.35 as orally revised to draft resolution A/HRC/56/L.15 Rejected by …"
_AMENDMENT: Final = re.compile(
    rf"""
    amendment\ (?P<draft> {_SYMBOL} )\ (?: \(?as\ orally\ revised\)?\ )?
    to\ (?: draft\ (?:resolution|decision)\ )? (?P<amends> {_SYMBOL} | {_SHORT} ) (?:\ .*)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Amendment to A/HRC/39/L.20 A/HRC/39/L.27 Russian Federation Rejected by …"
_AMENDMENT_OF: Final = re.compile(
    rf"amendment to (?P<amends>{_SYMBOL}) (?P<draft>{_SYMBOL})(?: .*)?", re.IGNORECASE
)
_IS_AMENDMENT: Final = re.compile(r"amendment\b", re.IGNORECASE)
_ADOPTED_AS: Final = re.compile(
    rf"adopted as (?:resolution |decision )?(?P<symbol>{_SYMBOL})", re.IGNORECASE
)
# a draft without a symbol of its own: a part of a report or of a draft, words said in the room
_NO_SYMBOL: Final = re.compile(
    rf"""
    draft\ (?:resolution|decision|decsion|recommendation)s?\b .* \ in\ .*
    | draft\ resolution\ {_SYMBOL} \ \(?(?:[A-D]|Part\ [IV]+)\)? (?:\ as\ amended)?
    | draft\ resolution\ (?:[^/\ ]+/)+L\.\d+[A-D] (?:\ as\ amended)?
    | draft\ (?:resolution|decision)\ (?:submitted\ verbally)\b .*
    | (?:submitted|based\ on|see|decisions\ made|tran?smit(?:s|ted)|part\ \(a\)\ transmitted
      | text\ (?:submitted|introduced)|adopted\ at)\b .*
    | resolution\ .*\ in\ .*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOUBLED: Final = re.compile(r"([./])\1+")
_APART: Final = re.compile(r"\b(Rev|Corr|Add)\. (?=\d)")
_OUTCOMES: Final = (
    (
        re.compile(r"\bno action\b|\bnot acted upon\b|\bnot considered\b", re.IGNORECASE),
        Outcome.NOT_CONSIDERED,
    ),
    (re.compile(r"\bwithdrawn\b", re.IGNORECASE), Outcome.WITHDRAWN),
    (re.compile(r"\brejected\b", re.IGNORECASE), Outcome.REJECTED),
    (re.compile(r"\badopted\b(?! as\b)", re.IGNORECASE), Outcome.ADOPTED),
)
_NO_ACTION: Final = re.compile(r"\bno action by vote\b", re.IGNORECASE)
_NUMBERS: Final = re.compile(r"\((\d{1,3}) to (\d{1,3}),? with (\d{1,3}) abstentions?\)")
_WITHOUT_VOTE: Final = re.compile(r"\badopted without a vote\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a record says of its draft; empty strings and None: it does not tell.

    ``motion``: its numbers are those of a motion to take no action on it; ``numbers``: the votes in
    favour, against and abstaining that the words tell.
    """

    symbol: str = ""
    amends: str = ""
    adopts: str = ""
    amendment: bool = False
    outcome: Outcome | None = None
    motion: bool = False
    without_vote: bool = False
    numbers: tuple[int, ...] = ()


def draft_of(record: Record) -> tuple[Draft, tuple[Doubt, ...]]:
    """Read the words on the draft; those of an amendment may stand where its agenda should."""
    words = [folded(one) for one in record.drafts]
    document = folded(record.agenda_document)
    if not words and _IS_AMENDMENT.match(document):
        words = [document]
    words = [one for one in dict.fromkeys(words) if one]
    read = [_read(one) for one in words]
    doubts = [unread("the draft", one) for one, draft in zip(words, read, strict=True) if not draft]
    drafts = [draft for draft in read if draft]
    if len(drafts) > 1:
        return Draft(), (unread("the draft", "; ".join(words)),)
    draft = drafts[0] if drafts else Draft()
    if any(symbol and not _IS_DRAFT.fullmatch(symbol) for symbol in (draft.symbol, draft.amends)):
        doubts.append(unread("the draft", words[0]))
        draft = replace(draft, symbol="", amends="")
    own = folded(record.symbol)
    if draft.amendment and own and draft.symbol and _number(own) != _number(draft.symbol):
        doubts.append(differ(f"The record is of {own}, and its words on {draft.symbol}."))
        draft = replace(draft, symbol="", amends="")
    return draft, tuple(doubts)


def outcome_in(words: str) -> Outcome | None:
    """Return the outcome that words tell; None: none.

    >>> outcome_in("Rejected by a recorded vote").value
    'rejected'
    """
    return next((outcome for pattern, outcome in _OUTCOMES if pattern.search(words)), None)


def _read(words: str) -> Draft | None:
    """Read the words of one field; None: no rule makes anything of them."""
    plain = _APART.sub(r"\1.", _DOUBLED.sub(r"\1", words))
    adopts, numbers = _ADOPTED_AS.search(plain), _NUMBERS.search(words)
    draft = Draft(
        adopts=adopts["symbol"] if adopts else "",
        outcome=outcome_in(words),
        motion=_NO_ACTION.search(words) is not None,
        without_vote=_WITHOUT_VOTE.search(words) is not None,
        numbers=tuple(map(int, numbers.groups())) if numbers else (),
    )
    for pattern in (_AMENDMENT, _AMENDMENT_OF):
        if match := pattern.fullmatch(plain):
            amends = _whole(match["amends"], match["draft"])
            return replace(draft, symbol=match["draft"], amends=amends, amendment=True)
    if _IS_AMENDMENT.match(words):
        return None
    if _NO_SYMBOL.fullmatch(plain):
        return draft
    match = _DRAFT.fullmatch(plain)
    return replace(draft, symbol=match["draft"]) if match else None


def _whole(symbol: str, beside: str) -> str:
    """Complete a symbol that is cut to its last part, "L.41", by that of the same session."""
    return f"{beside.rsplit('/L.', 1)[0]}/{symbol}" if symbol.startswith("L.") else symbol


def _number(symbol: str) -> str:
    """Return what tells the drafts of a session apart: "L.35"."""
    match = re.search(r"\bL\.\d+", symbol)
    return match[0] if match else symbol
