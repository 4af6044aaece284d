"""All recorded votes at once: who took which position in which."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pyoxigraph import Literal, NamedNode, QuerySolutions

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.iris import whole_of
from hrckg.pages.action import in_short, printed_totals
from hrckg.pages.link import Link, Linker
from hrckg.pages.order import natural

_BALLOTS: Final = f"""
SELECT ?vote ?ballot ?state ?position WHERE {{
  ?vote a {hrc.RecordedVote} ; {hrc.hasBallot} ?ballot .
  ?ballot {hrc.state} ?state ; {hrc.position} ?position .
  FILTER NOT EXISTS {{ ?vote {hrc.accountOf} ?other }}
}}
"""  # a further account of a vote is no further vote
_YEAR: Final = slice(0, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A recorded vote."""

    iri: str
    text: Link
    text_iri: str
    title: Literal | None  # None: not known
    kind: str  # of the text: "resolution", "amendment"
    taken_on: str  # or the day of the adoption; empty: neither is known
    body: Link | None  # the organ; None: not known
    outcome: Link | None
    totals: tuple[int, ...] | None  # in favour, against, abstaining; None: not all are told
    agreement: float | None  # the agreement index; None: not computed
    on_part: bool
    subjects: tuple[str, ...]  # names, sorted

    @property
    def year(self) -> str:
        """The year in which it was taken."""
        return self.taken_on[_YEAR]

    @property
    def result(self) -> str:
        """The totals as tables show them."""
        return in_short(self.totals) if self.totals else ""

    @property
    def margin(self) -> int | None:
        """By how many votes those in favour were more than those against; None: not told."""
        return self.totals[0] - self.totals[1] if self.totals else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The position of one State in a vote."""

    vote: Vote
    position: Link
    slug: str
    href: str  # of the ballot


@dataclass(frozen=True)
class Roll:
    """Every recorded vote, the latest first, and what each State cast in it."""

    linker: Linker
    votes: tuple[Vote, ...]
    _ballots: Mapping[str, Mapping[str, tuple[str, str]]]  # State → vote → position, ballot

    @cached_property
    def states(self) -> tuple[str, ...]:
        """The States that cast a ballot, by their IRIs, in the order of their names."""
        return tuple(sorted(self._ballots, key=lambda one: natural(self.name(one))))

    def name(self, state: str) -> str:
        """Return how a State is called."""
        return self.linker.link(NamedNode(state)).label

    def position(self, state: str, vote: Vote) -> str | None:
        """Return the position of a State in a vote; None: it cast no ballot."""
        found = self._ballots.get(state, {}).get(vote.iri)
        return found[0].rpartition("/")[2] if found else None

    def count(self, state: str) -> int:
        """Return how many ballots a State cast."""
        return len(self._ballots.get(state, ()))

    def casts(self, state: str) -> Iterator[Cast]:
        """Yield what a State cast, the latest first."""
        own = self._ballots.get(state, {})
        for vote in self.votes:
            if vote.iri in own:
                position, ballot = own[vote.iri]
                yield Cast(
                    vote=vote,
                    position=self.linker.link(NamedNode(position)),
                    slug=position.rpartition("/")[2],
                    href=f"{vote.text.href}#{ballot.rpartition('#')[2]}",
                )


def read_roll(linker: Linker) -> Roll:
    """Return all recorded votes; further accounts of a vote are left out."""
    ballots: defaultdict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    nodes: set[str] = set()
    rows = linker.graph.store.query(_BALLOTS, use_default_graph_as_union=True)
    if isinstance(rows, QuerySolutions):
        for row in rows:
            vote, ballot, state, position = (str(term)[1:-1] for term in row)
            ballots[state][vote] = position, ballot
            nodes.add(vote)
    votes = [_vote(linker, NamedNode(node)) for node in nodes]
    votes.sort(key=lambda vote: (natural(vote.text.label), vote.iri))
    votes.sort(key=lambda vote: vote.taken_on, reverse=True)
    return Roll(linker, tuple(votes), dict(ballots))


def _vote(linker: Linker, node: NamedNode) -> Vote:
    graph, text = linker.graph, whole_of(node)
    body = _organ(linker, text) or graph.node(text, hrc.adoptedBy)
    outcome = graph.node(node, hrc.outcome)
    return Vote(
        iri=node.value,
        text=linker.link(text),
        text_iri=text.value,
        title=graph.literal(text, terms.dcterms_title),
        kind=kind_of_text(linker, text),
        taken_on=graph.text(node, hrc.takenOn) or graph.text(text, hrc.adoptedOn) or "",
        body=linker.link(body) if body else None,
        outcome=linker.link(outcome) if outcome else None,
        totals=printed_totals(linker, node),
        agreement=_number(graph.text(node, hrc.agreementIndex)),
        on_part=bool(graph.nodes(node, hrc.onPart)),
        subjects=tuple(
            sorted(linker.link(one).label for one in graph.nodes(text, terms.dcterms_subject))
        ),
    )


def _number(text: str | None) -> float | None:
    return float(text) if text else None


def _organ(linker: Linker, text: NamedNode) -> NamedNode | None:
    session = linker.graph.node(text, hrc.session)
    return linker.graph.node(session, hrc.sessionOf) if session else None


def kind_of_text(linker: Linker, text: NamedNode) -> str:
    """Return the kind of a text in words: "resolution", "amendment" …; "document": not known."""
    classes = (
        *(hrc.Amendment, hrc.DraftResolution, hrc.Resolution),
        *(hrc.Decision, hrc.PresidentStatement),
    )
    found = (class_ for class_ in classes if linker.graph.has_type(text, class_))
    return linker.link(next(found, hrc.Document)).label


def code_of(state: str) -> str:
    """Return the code of a State from its IRI.

    >>> code_of("https://w3id.org/hrckg/id/state/AGO")
    'AGO'
    """
    return state.removeprefix(iris.BASE).partition("/")[2]
