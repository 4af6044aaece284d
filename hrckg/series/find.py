"""Which texts continue one another.

Three things say so: a title of the same words that count, the record that a draft was adopted as a
text, and a title near enough to that of an earlier text which the text cites. A person may have
said it before: series that are listed keep their texts, and no evidence joins two of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hrckg.series.groups import can_be_named, group, series_name, titles
from hrckg.series.identifiers import KnownSeries
from hrckg.series.order import Calendar, Ordered, order
from hrckg.series.text import RECURRING, Text

_ENOUGH = 2  # texts that stand for themselves make a series


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Texts that continue one another, in their order.

    ``name`` is the last part of its IRI, and ``follows`` gives the IRI of the text that one
    follows by its own.
    """

    name: str
    labels: Mapping[str, str]  # by language
    texts: tuple[str, ...]  # IRIs
    follows: Mapping[str, str]


def find_series(texts: Iterable[Text], known: Sequence[KnownSeries] = ()) -> tuple[Series, ...]:
    """Return the series that the texts form, sorted by their names.

    A series is one of two texts or more, or a listed one of which a text is held. The work is
    linear in the number of texts and of the citations between them.
    """
    recurring = sorted(
        (text for text in texts if text.kind in RECURRING and can_be_named(text)),
        key=lambda text: text.iri,
    )
    calendar = Calendar.of(recurring)
    found = (
        _series(order(members, calendar), listed, calendar)
        for members, listed in group(recurring, known)
    )
    return tuple(sorted(filter(None, found), key=lambda one: one.name))


def _series(ordered: Ordered, listed: KnownSeries | None, calendar: Calendar) -> Series | None:
    """Make a series of texts in order; only a text that is held follows, or is followed."""
    if listed is None and len(ordered.standing) < _ENOUGH:
        return None
    return Series(
        name=listed.name if listed else series_name(ordered.texts[0]),
        labels=_labels(ordered, listed),
        texts=tuple(text.iri for text in ordered.texts),
        follows=order([text for text in ordered.texts if text.held], calendar).follows,
    )


def _labels(ordered: Ordered, listed: KnownSeries | None) -> Mapping[str, str]:
    """Return the labels by language: the titles that are listed first, or came first."""
    labels = {tag: known[0] for tag, known in listed.titles.items() if known} if listed else {}
    for text in ordered.texts:
        for tag, title in titles(text):
            labels.setdefault(tag, title)
    return labels
