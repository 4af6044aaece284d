"""A report for people to read."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from hrckg.check.report import BLANK, FoundIssue, Place, Report, Violation
from hrckg.iris import PREFIXES

_SHAPES: Final = "https://w3id.org/hrckg/shapes#"
_LONGEST: Final = 160  # characters of a value that are shown


def render_report(report: Report) -> str:
    """Return the report as text: violations by rule, then faults of sources, then the sum.

    Each violation has the IRI of what is wrong and, where it was read in a source, the file and
    the characters.
    """
    parts = [
        *_violations(report.violations),
        *_issues(report.issues),
        _sum(report),
    ]
    return "\n".join(parts) + "\n"


def _violations(violations: Iterable[Violation]) -> Iterator[str]:
    for rule, group in groupby(violations, key=lambda violation: violation.rule):
        found = tuple(group)
        yield f"{_rule(rule)}: {_count(len(found), 'violation')}"
        for message, same in groupby(found, key=lambda violation: violation.message):
            yield f"  {message}"
            for violation in same:
                yield from _violation(violation)
        yield ""


def _violation(violation: Violation) -> Iterator[str]:
    yield f"    {BLANK}" if violation.focus == BLANK else f"    <{violation.focus}>"
    said = " ".join(filter(None, (_path(violation.path), _value(violation.value))))
    if said:
        yield f"      {said}"
    if violation.place is not None:
        yield f"      {_place(violation.place)}"


def _issues(issues: Iterable[FoundIssue]) -> Iterator[str]:
    ordered = sorted(issues, key=lambda issue: (issue.code, issue.part, issue.issue))
    for code, group in groupby(ordered, key=lambda issue: issue.code):
        found = tuple(group)
        yield f"{code}: {_count(len(found), 'fault')} of sources"
        for issue in found:
            yield f"  {issue.message}"
            yield f"    <{issue.part}>"
            if issue.place is not None:
                yield f"      {_place(issue.place)}"
        yield ""


def _sum(report: Report) -> str:
    counts = report.counts
    return (
        f"Checked {_count(counts.triples, 'triple')} and {_count(counts.documents, 'held text')} "
        f"against {_count(counts.shapes, 'shape')} and {_count(counts.checks, 'check')}: "
        f"{_count(len(report.violations), 'violation')}, "
        f"{_count(len(report.issues), 'fault')} of sources."
    )


def _rule(rule: str) -> str:
    return rule.replace(_SHAPES, "hrcs:") if rule.startswith(_SHAPES) else f"checks/{rule}.rq"


def _path(iri: str | None) -> str:
    if iri is None:
        return ""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"


def _value(value: str | None) -> str:
    if value is None or len(value) <= _LONGEST:
        return value or ""
    return f"{value[:_LONGEST]}… ({len(value)} characters)"


def _place(place: Place) -> str:
    return f"read in {place.file_name}, characters {place.start}–{place.end}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
