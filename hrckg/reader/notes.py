"""Notes of what an organ did: "Adopted by a recorded vote of 23 to 16, with 8 abstentions".

A note is a verb with its subject, then pieces in any order: how it was done, the totals, meeting
and day, "as orally revised"; between them stand commas, brackets and the words that join them. A
sentence that a vote was taken, on the whole or on a part, comes before the note or instead of it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from hrckg.document import Outcome
from hrckg.language import Language
from hrckg.span import Span

_SPACE = re.compile(r"[\s\[(|,]*")
_LEAD = re.compile(r"[\s\[(]*(?:\d{1,3}\.\s)?")
_VERBS = {
    "adopted": Outcome.ADOPTED,
    "rejected": Outcome.REJECTED,
    "withdrawn": Outcome.WITHDRAWN,
    "not_considered": Outcome.NOT_CONSIDERED,
}
# in the order in which they are tried where several could begin
_PIECES = ("without_vote", "recorded_vote", "modified", "totals", "totals_listed", "meeting", "day")
# where a note ends: ".", ".]", " ."
_END = re.compile(r"(?:\s?\.)?(?:\s?\])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The numbers of votes that a note prints; no word on abstentions is none of them."""

    in_favour: int
    against: int
    abstaining: int


@dataclass(slots=True, kw_only=True)
class Note:
    """One sentence that says what was done; None: it does not say so.

    ``part`` is the label of the paragraph it was done on; empty: the whole text. Where it says "the
    paragraph" it speaks of the one that was named before.
    """

    span: Span  # with its brackets
    outcome: Outcome | None = None
    part: str = ""
    of_same_part: bool = False
    foreign: bool = False  # it was done on an amendment, not on the text
    totals: Totals | None = None
    pieces: dict[str, re.Match[str]] = field(default_factory=dict)

    @property
    def recorded(self) -> bool:
        """Whether it speaks of a recorded vote."""
        return self.totals is not None or "recorded_vote" in self.pieces


def match_note(text: str, at: int, language: Language) -> Note | None:
    """Read a note that begins at a place of a text; None: there is none."""
    lead = _LEAD.match(text, at)
    start = lead.end() if lead else at
    if not text[start : start + 1].isupper():
        return None
    return _vote_taken(text, start, language) or _deed(text, start, language)


def _vote_taken(text: str, start: int, language: Language) -> Note | None:
    """Read "A separate recorded vote was taken on paragraph 5"."""
    match = language.adoption["vote_taken"].match(text, start)
    if not match:
        return None
    end = _end_of_sentence(text, match.end())
    note = Note(span=Span(_opened(text, start), end))
    for name in ("totals", "totals_listed", "recorded_vote"):
        if piece := language.adoption[name].search(text, match.start(), end):
            note.pieces[name] = piece
    note.totals = _totals(note.pieces, language)
    verbs = (verb for verb in _VERBS if language.adoption[verb].search(text, match.end(), end))
    note.outcome = next((_VERBS[verb] for verb in verbs), None) if note.totals else None
    if part := language.adoption["part"].search(text, match.end(), end):
        note.part = label_of_part(part, language)
    note.foreign = language.adoption["amendment"].search(text, match.end(), end) is not None
    return note


def _end_of_sentence(text: str, at: int) -> int:
    end = re.compile(r"[.:\]](?=\s|$)|$").search(text, at, at + 300)
    return end.end() if end else min(at + 300, len(text))


def _deed(text: str, start: int, language: Language) -> Note | None:
    patterns = language.adoption
    part = patterns["part"].match(text, start) or patterns["same_part"].match(text, start)
    amendment = patterns["amendment"].match(text, start)
    subject = patterns["subject"].match(text, start)
    places = [start]
    if subject:
        places.insert(0, subject.end())
    if (thing := part or amendment) and (verb := patterns["copula"].match(text, thing.end())):
        places.insert(0, verb.end())
    else:
        part = amendment = None
    for place in places:
        for name, outcome in _VERBS.items():
            if verb := patterns[name].match(text, place):
                note = _with_pieces(text, start, verb.end(), language)
                note.outcome = outcome
                note.of_same_part = part is not None and part.re is patterns["same_part"]
                if part and not note.of_same_part:
                    note.part = label_of_part(part, language)
                note.foreign = amendment is not None
                return note if _is_whole(note) else None
    return None


def _is_whole(note: Note) -> bool:
    """Say whether a note says how it was done, if anything can follow its verb."""
    if note.outcome in {Outcome.WITHDRAWN, Outcome.NOT_CONSIDERED}:
        return True
    return note.recorded or "without_vote" in note.pieces


def _with_pieces(text: str, start: int, at: int, language: Language) -> Note:
    """Read what follows the verb of a note."""
    note = Note(span=Span(start, at))
    joining = re.compile(rf"(?:{language.adoption['joining'].pattern})(?=\W)\s*", re.IGNORECASE)
    while True:
        place = _skip(_SPACE, text, at)
        name, piece = _piece(text, place, language, note.pieces)
        if piece:
            note.pieces[name] = piece
            at = _skip(re.compile(r"\)*"), text, piece.end())
            note.span = Span(start, at)
        elif join := joining.match(text, place):
            at = join.end()
        else:
            note.totals = _totals(note.pieces, language)
            note.span = Span(_opened(text, start), _skip(_END, text, note.span.end))
            return note


def _opened(text: str, start: int) -> int:
    """Return where a note begins with its bracket."""
    bare = len(text[:start].rstrip()) if start and text[start - 1] == " " else start
    return bare - 1 if bare and text[bare - 1] == "[" else start


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _piece(
    text: str, at: int, language: Language, found: Mapping[str, re.Match[str]]
) -> tuple[str, re.Match[str] | None]:
    for name in _PIECES:
        pattern = language.day if name == "day" else language.adoption[name]
        if name not in found and (match := pattern.match(text, at)):
            return name, match
    return "", None


def _totals(pieces: Mapping[str, re.Match[str]], language: Language) -> Totals | None:
    match = pieces.get("totals") or pieces.get("totals_listed")
    if match is None:
        return None
    return Totals(
        in_favour=language.count_of(match["for"]),
        against=language.count_of(match["against"]),
        abstaining=language.count_of(match["abstaining"]) if match["abstaining"] else 0,
    )


def label_of_part(part: re.Match[str], language: Language) -> str:
    """Return the label of a paragraph that a note names: ``pp14``, ``op5.a``."""
    groups = part.groupdict()
    if groups["ordinal"]:
        return f"pp{language.ordinals[groups['ordinal'].casefold()]}"
    if groups["preambular"]:
        return f"pp{groups['preambular']}"
    letters = re.findall(r"[a-z]+", f"{groups.get('letter') or ''} {groups['letters'] or ''}")
    return ".".join([f"op{groups['number']}", *letters])
