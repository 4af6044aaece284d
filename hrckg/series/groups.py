"""Texts put together by evidence, never across what a person has told apart."""

from collections.abc import Iterable, Iterator, Sequence

from hrckg import iris
from hrckg.document import COUNCIL
from hrckg.language.precedence import precedence
from hrckg.series.identifiers import KnownSeries
from hrckg.series.order import CONTINUED
from hrckg.series.text import Text
from hrckg.series.titles import Key, is_near, title_key

_Groups = Iterator[tuple[list[Text], KnownSeries | None]]


def group(texts: Sequence[Text], known: Sequence[KnownSeries]) -> _Groups:
    """Yield the texts that continue one another, with the listed series that they are of.

    None: they are of no listed series. A text that continues nothing is alone in its group.
    """
    joined = _Joined()
    by_iri = {text.iri: text for text in texts}
    keys = {text.iri: _keys(text) for text in texts}
    for one in known:
        joined.list(f"known:{one.name}", one)
        joined.join(f"name:{one.name}", f"known:{one.name}")
        for tag, words in sorted(one.keys):
            joined.join(_node(_organ_of(one.name), tag, words), f"known:{one.name}")
    for text in texts:
        joined.join(text.iri, f"name:{series_name(text)}")
        for key in keys[text.iri]:
            joined.join(text.iri, _node(line(text), key.language, key.words))
    for text in texts:
        if text.adopted_as in by_iri:
            joined.join(text.iri, text.adopted_as or "")
    for text in texts:
        for cited in sorted(text.cites & by_iri.keys()):
            same_line = line(by_iri[cited]) == line(text)
            if same_line and _are_near(keys[text.iri], keys[cited]):
                joined.join(text.iri, cited)
    yield from joined.groups(texts)


def line(text: Text) -> str:
    """Return the organ in whose series a text can stand."""
    return CONTINUED.get(text.organ, text.organ)


def series_name(text: Text) -> str:
    """Return the name of the series that begins with a text: its folded title.

    The series of other organs than the Council have the organ before it.
    """
    organ, title = line(text), next(titles(text))[1]
    return iris.slug(title) if organ == COUNCIL else f"{organ}/{iris.slug(title)}"


def can_be_named(text: Text) -> bool:
    """Say whether a text has a title that a series can be named by."""
    return next(titles(text), None) is not None


def titles(text: Text) -> Iterator[tuple[str, str]]:
    """Yield the titles of a text with their languages, in the order of these."""
    for tag in sorted(text.titles, key=precedence):
        if iris.slug(text.titles[tag]):
            yield tag, text.titles[tag]


def _organ_of(name: str) -> str:
    """Return the organ of a series by its name."""
    return name.rpartition("/")[0] or COUNCIL


def _node(organ: str, tag: str, words: tuple[str, ...]) -> str:
    return f"title:{organ}:{tag}:{' '.join(words)}"


def _keys(text: Text) -> tuple[Key, ...]:
    return tuple(key for tag, title in titles(text) if (key := title_key(title, tag)).words)


def _are_near(mine: Iterable[Key], yours: Sequence[Key]) -> bool:
    return any(is_near(one, other) for one in mine for other in yours)


class _Joined:
    """Sets that are joined (Tarjan 1975), at most one listed series in each."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}
        self._known: dict[str, KnownSeries] = {}

    def list(self, node: str, known: KnownSeries) -> None:
        """Say that the set of a node is a listed series."""
        self._known[self._top(node)] = known

    def join(self, one: str, other: str) -> None:
        """Join two sets, unless they are of two listed series."""
        mine, yours = sorted((self._top(one), self._top(other)))
        listed = {
            self._known[top].name: self._known[top] for top in (mine, yours) if top in self._known
        }
        if mine != yours and len(listed) < 2:  # noqa: PLR2004  # one listed series, or none
            self._above[yours] = mine
            self._known |= dict.fromkeys([mine], *listed.values()) if listed else {}

    def _top(self, node: str) -> str:
        while (above := self._above.setdefault(node, node)) != node:
            self._above[node] = self._above[above]
            node = above
        return node

    def groups(self, texts: Iterable[Text]) -> _Groups:
        """Yield the texts of each set, and its listed series."""
        members: dict[str, list[Text]] = {}
        for text in texts:
            members.setdefault(self._top(text.iri), []).append(text)
        for top, together in members.items():
            yield together, self._known.get(top)
