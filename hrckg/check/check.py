"""The check of a graph: its shapes, its assertions, and the faults of sources that it states."""

from collections.abc import Iterator

from pyoxigraph import Store

from hrckg.check.assertions import load_assertions, rows
from hrckg.check.places import issues, place_of
from hrckg.check.portions import held_documents, portions
from hrckg.check.report import REFERENCE, Counts, Report, Violation
from hrckg.check.shapes import rule_iris, validate


def check(store: Store) -> Report:
    """Check everything that ``store`` holds and report what is wrong, always in the same order.

    The texts that are held are validated one by one, then the rest, and last the assertions are
    run over the union of all graphs.

    >>> check(Store()).publishable
    True
    """
    held = held_documents(store)
    found = {*_shape_violations(store), *_assertion_violations(store, held)}
    return Report(
        violations=tuple(sorted(found, key=_order)),
        issues=issues(store),
        counts=Counts(
            triples=len({(q.subject, q.predicate, q.object) for q in store}),
            documents=len(held),
            shapes=len(rule_iris()),
            checks=len(load_assertions()),
        ),
    )


def _shape_violations(store: Store) -> Iterator[Violation]:
    for portion in portions(store):
        for result in validate(portion.data, portion.subjects):
            yield Violation(
                rule=result.shape,
                message=result.message,
                focus=result.focus,
                path=result.path or None,
                value=result.value or None,
                graph=portion.graph,
                place=place_of(store, result.focus),
            )


def _assertion_violations(store: Store, held: frozenset[str]) -> Iterator[Violation]:
    for assertion in load_assertions():
        for row in rows(store, assertion):
            document = row.entity.partition("#")[0]
            yield Violation(
                rule=assertion.name,
                message=f"{assertion.problem} {assertion.solution}",
                focus=row.entity,
                path=row.property or None,
                value=row.value or None,
                graph=f"{document}/graph" if document in held else REFERENCE,
                place=place_of(store, row.entity),
            )


def _order(violation: Violation) -> tuple[str, ...]:
    return (
        violation.rule,
        violation.graph,
        violation.focus,
        violation.path or "",
        violation.value or "",
        violation.message,
    )
