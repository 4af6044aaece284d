"""The order of the texts of a series, and the one that each of them follows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hrckg.series.text import Text

CONTINUED: Mapping[str, str] = {"CHR": "HRC"}
"""Organs of which another one took over the work, with that organ: their texts go on in its."""

_Place = tuple[bool, int, date]
_Key = tuple[_Place, bool, date, tuple[int, ...], str]


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the sessions began of which the texts print a day, by organ and number."""

    begun: Mapping[tuple[str, str], date]

    @classmethod
    def of(cls, texts: Iterable[Text]) -> "Calendar":
        """Read the first day of each session off all texts that are held."""
        begun: dict[tuple[str, str], date] = {}
        for text in texts:
            if day := text.begins_on or text.adopted_on:
                key = (text.organ, text.session)
                begun[key] = min(day, begun.get(key, day))
        return cls(begun)

    def place(self, text: Text) -> _Place | None:
        """Return where the session of a text stands among those of its organ and of the one before.

        Regular sessions stand in the order of their numbers. A special one stands behind the last
        regular one that began before it; None: no text prints a day of it.
        """
        taken_over = text.organ not in CONTINUED
        if text.session.isdecimal():
            return taken_over, int(text.session), date.min
        day = self.begun.get((text.organ, text.session))
        earlier = (
            int(session)
            for (organ, session), begun in self.begun.items()
            if day and organ == text.organ and session.isdecimal() and begun <= day
        )
        return (taken_over, max(earlier, default=0), day) if day else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """The texts of a series in their order, and how many of them stand for themselves.

    ``follows`` gives the IRI of the text that one follows by its own. ``standing`` are the texts
    that another one can follow: of a draft and what came of it, the adopted text; of several
    drafts, the last; no text that the organ did not adopt.
    """

    texts: tuple[Text, ...]
    standing: tuple[Text, ...]
    follows: Mapping[str, str]


def order(texts: Iterable[Text], calendar: Calendar) -> Ordered:
    """Put the texts of a series in order; each follows the nearest earlier one that stands.

    A text of a session that nobody can place is the last, follows none and is followed by none; and
    where days of adoption contradict the order of sessions, one of them is misprinted, and nobody
    knows which text follows which.
    """
    keys = {text.iri: key for text in texts if (key := _key(text, calendar))}
    members = sorted(texts, key=lambda text: text.iri)
    placed = sorted((text for text in members if text.iri in keys), key=lambda text: keys[text.iri])
    standing = tuple(_standing(placed))
    return Ordered(
        texts=(*placed, *(text for text in members if text.iri not in keys)),
        standing=standing,
        follows=dict(_follows(placed, standing, keys)),
    )


def _key(text: Text, calendar: Calendar) -> _Key | None:
    place = calendar.place(text)
    return place and (
        place,
        not text.is_draft,
        text.adopted_on or date.min,
        text.number,
        text.iri,
    )


def _standing(placed: Sequence[Text]) -> Iterator[Text]:
    held = {text.iri for text in placed}
    adopting = {(text.organ, text.session) for text in placed if not text.is_draft}
    last = {(text.organ, text.session): text for text in placed if _may_stand(text)}
    for text in placed:
        session = (text.organ, text.session)
        open_still = text.adopted_as not in held and session not in adopting
        if not text.is_draft or (open_still and last.get(session) is text):
            yield text


def _may_stand(text: Text) -> bool:
    return text.is_draft and not text.failed


def _follows(
    placed: Sequence[Text], standing: Sequence[Text], keys: Mapping[str, _Key]
) -> Iterator[tuple[str, str]]:
    """Yield each text with the one before it; a draft is followed by none of its own session."""
    at = 0
    stands = {text.iri for text in standing}
    for text in placed:
        while at < len(standing) and keys[standing[at].iri] < keys[text.iri]:
            at += 1
        earlier = at - 1
        if text.is_draft and text.iri not in stands:
            while earlier >= 0 and keys[standing[earlier].iri][0] >= keys[text.iri][0]:
                earlier -= 1
        if earlier >= 0 and not _was_adopted_later(standing[earlier], text):
            yield text.iri, standing[earlier].iri


def _was_adopted_later(earlier: Text, text: Text) -> bool:
    """Say whether the days of two texts contradict the order of their sessions."""
    return bool(earlier.adopted_on and text.adopted_on and earlier.adopted_on > text.adopted_on)
