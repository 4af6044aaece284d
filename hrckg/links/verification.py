"""The links of a store, held against what an endpoint says."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from pyoxigraph import Store, Triple

from hrckg.links.endpoint import Endpoint
from hrckg.links.kinds import Kind
from hrckg.links.questions import Matter, Questions
from hrckg.links.verdict import Outcome, Verdict, told


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What an endpoint says of our links."""

    verdicts: tuple[Verdict, ...]

    @property
    def counts(self) -> Mapping[str, Counter[Outcome]]:
        """Return how many things had which outcome, by kind."""
        counts: dict[str, Counter[Outcome]] = {}
        for verdict in self.verdicts:
            counts.setdefault(verdict.kind, Counter())[verdict.outcome] += 1
        return counts

    @property
    def new(self) -> tuple[Triple, ...]:
        """Return the links that the endpoint adds."""
        return tuple(one.new for one in self.verdicts if one.new)

    def of(self, outcome: Outcome) -> tuple[Verdict, ...]:
        """Return the verdicts with one outcome."""
        return tuple(one for one in self.verdicts if one.outcome is outcome)


def verify(
    store: Store,
    endpoint: Endpoint,
    questions: Questions,
    *,
    kinds: Sequence[Kind] = (),
    progress: Callable[[str, int, int], None] = lambda *_: None,
) -> Verification:
    """Ask an endpoint about the links of ``store``, many things at once.

    ``kinds`` are those of which to look up the targets, for questions about targets.

    Raises:
        HrckgError: if the endpoint gives no answer; what it gave before is kept.

    """
    matters, batch = list(questions.matters(store, kinds)), endpoint.manners.batch
    batches = [matters[at : at + batch] for at in range(0, len(matters), batch)]

    def asked() -> Iterator[Iterator[Verdict]]:
        for done, part in enumerate(batches):
            progress("asking", done, len(batches))
            yield _ask(store, endpoint, questions, part)
        progress("asking", len(batches), len(batches))

    return Verification(verdicts=told(chain.from_iterable(asked())))


def _ask(
    store: Store, endpoint: Endpoint, questions: Questions, matters: Sequence[Matter]
) -> Iterator[Verdict]:
    rows = endpoint.ask(questions.query(matters))
    return questions.verdicts(store, matters, rows)
