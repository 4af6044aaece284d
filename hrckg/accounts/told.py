"""What a store says of a text already: the account of the text itself, or of another record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Store

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.positions import NOT_VOTING, TOTALS
from hrckg.terms import dcterms_title, rdf_type

_KINDS = (
    hrc.RecordedVote,
    hrc.NonRecordedVote,
    hrc.AdoptionWithoutVote,
    hrc.Withdrawal,
    hrc.NotConsidered,
)
_WHOLE = "action"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A text as it is described, before a record of it is taken in; None and "": it does not say.

    ``printed`` are the totals that it prints, ``ballots`` the ids of positions by the codes of
    States.
    """

    source: str  # name of the file, or of the record
    action: bool = False  # whether anything is said of what was done with the whole text
    kind: NamedNode | None = None
    outcome: str = ""
    day: str = ""
    printed: Mapping[str, int]
    ballots: Mapping[str, str]
    title: str = ""  # in English
    languages: frozenset[str] = frozenset()  # of its titles
    adopted_on: str = ""
    adopted_at: NamedNode | None = None
    adopted_as: NamedNode | None = None
    amends: NamedNode | None = None
    session: NamedNode | None = None
    agenda_items: frozenset[NamedNode] = frozenset()
    sponsors: frozenset[NamedNode] = frozenset()

    def total(self, position: str) -> int | None:
        """Return the total of a position: as printed, or else as the ballots make it."""
        if position in self.printed:
            return self.printed[position]
        cast = [one for one in self.ballots.values() if one == position]
        return len(cast) if self.ballots and position != NOT_VOTING else None


def read_told(store: Store, text: NamedNode) -> Told:
    """Read what the graph of a text says of it."""
    return _Reader(store, text).told()


@dataclass(frozen=True, slots=True)
class _Reader:
    store: Store
    text: NamedNode

    def told(self) -> Told:
        text, action = self.text, iris.part(self.text, _WHOLE)
        titles = {one.language: one.value for one in self._literals(text, dcterms_title)}
        kinds = set(self._nodes(action, rdf_type))
        outcome = next(self._nodes(action, hrc.outcome), None)
        return Told(
            source=self._source(action),
            action=bool(kinds),
            kind=next((one for one in _KINDS if one in kinds), None),
            outcome=_id(outcome) if outcome else "",
            day=self._value(action, hrc.takenOn),
            printed={
                position: int(count)
                for position, property_ in TOTALS.items()
                if (count := self._value(action, property_))
            },
            ballots=dict(self._ballots(action)),
            title=titles.get("en", ""),
            languages=frozenset(language for language in titles if language),
            adopted_on=self._value(text, hrc.adoptedOn),
            adopted_at=next(self._nodes(text, hrc.adoptedAt), None),
            adopted_as=next(self._nodes(text, hrc.adoptedAs), None),
            amends=next(self._nodes(text, hrc.amends), None),
            session=next(self._nodes(text, hrc.session), None),
            agenda_items=frozenset(self._nodes(text, hrc.agendaItem)),
            sponsors=frozenset(self._nodes(text, hrc.sponsor)),
        )

    def _source(self, action: NamedNode) -> str:
        """Return the name of the file in which a text was read, or of its first record."""
        for holder in (action, self.text):
            for place in self._nodes(holder, hrc.hasSource):
                for file in self._nodes(place, hrc.sourceFile):
                    names = self._literals(file, hrc.fileName, iris.REFERENCE_GRAPH)
                    if name := min((one.value for one in names), default=""):
                        return name
        return f"record {min(one.value for one in self._literals(self.text, hrc.recordId))}"

    def _ballots(self, action: NamedNode) -> Iterator[tuple[str, str]]:
        for ballot in self._nodes(action, hrc.hasBallot):
            for state in self._nodes(ballot, hrc.state):
                for position in self._nodes(ballot, hrc.position):
                    yield _id(state), _id(position)

    def _nodes(self, subject: NamedNode, property_: NamedNode) -> Iterator[NamedNode]:
        graph = iris.graph(self.text)
        for quad in self.store.quads_for_pattern(subject, property_, None, graph):
            if isinstance(quad.object, NamedNode):
                yield quad.object

    def _literals(
        self, subject: NamedNode, property_: NamedNode, graph: NamedNode | None = None
    ) -> Iterator[Literal]:
        graph = graph or iris.graph(self.text)
        for quad in self.store.quads_for_pattern(subject, property_, None, graph):
            if isinstance(quad.object, Literal):
                yield quad.object

    def _value(self, subject: NamedNode, property_: NamedNode) -> str:
        return min((one.value for one in self._literals(subject, property_)), default="")


def _id(concept: NamedNode) -> str:
    """Return the id of a State or a concept: the last part of its IRI."""
    return concept.value.rpartition("/")[2]
