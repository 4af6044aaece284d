"""The check of a graph: its shapes, its assertions, and the faults of sources that it states."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from pyoxigraph import NamedNode, Store

from hrckg.check.assertions import Assertion, load_assertions, rows
from hrckg.check.documents import Documents
from hrckg.check.places import issues, place_of
from hrckg.check.portions import Portions
from hrckg.check.report import Counts, Report, Violation
from hrckg.check.shapes import rule_iris
from hrckg.check.validation import validate

Done = Callable[[int, int], None]
"""Is told how much of the check is done, and how much there is."""


def check(store: Store, *, jobs: int = 1, done: Done = lambda *_: None) -> Report:
    """Check everything that ``store`` holds and report what is wrong, always in the same order.

    The assertions are run over the union of all graphs, and the statements are validated in
    portions; both in ``jobs`` threads, since store and engine leave Python free while they work.

    >>> check(Store()).publishable
    True
    """
    documents = Documents.of(store)
    rules = _Rules(store=store, documents=documents, portions=Portions(store))
    tasks = [partial(rules.broken_assertion, assertion) for assertion in load_assertions()]
    tasks += [partial(rules.broken_shapes, batch) for batch in rules.portions.batches()]
    found: set[Violation] = set()
    with ThreadPoolExecutor(jobs) as pool:
        for number, violations in enumerate(pool.map(_call, tasks), start=1):
            done(number, len(tasks))
            found.update(violations)
    return Report(
        violations=tuple(sorted(found, key=_order)),
        issues=issues(store),
        counts=Counts(
            triples=len(store),
            documents=len(documents.held),
            shapes=len(rule_iris()),
            checks=len(load_assertions()),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """What breaks single rules in one store."""

    store: Store
    documents: Documents
    portions: Portions

    def broken_shapes(self, subjects: tuple[NamedNode, ...]) -> tuple[Violation, ...]:
        """Return what breaks a shape among some subjects."""
        portion = self.portions.portion(subjects)
        return tuple(
            Violation(
                rule=result.shape,
                message=result.message,
                focus=result.focus,
                path=result.path or None,
                value=result.value or None,
                graph=self.documents.graph(result.focus),
                place=place_of(self.store, result.focus),
            )
            for result in validate(portion.data, portion.subjects)
        )

    def broken_assertion(self, assertion: Assertion) -> tuple[Violation, ...]:
        """Return what breaks an assertion."""
        return tuple(
            Violation(
                rule=assertion.name,
                message=f"{assertion.problem} {assertion.solution}",
                focus=row.entity,
                path=row.property or None,
                value=row.value or None,
                graph=self.documents.graph(row.entity),
                place=place_of(self.store, row.entity),
            )
            for row in rows(self.store, assertion)
        )


def _call(task: Callable[[], tuple[Violation, ...]]) -> tuple[Violation, ...]:
    return task()


def _order(violation: Violation) -> tuple[str, ...]:
    return (
        violation.rule,
        violation.graph,
        violation.focus,
        violation.path or "",
        violation.value or "",
        violation.message,
    )
