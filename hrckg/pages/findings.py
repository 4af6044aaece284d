"""What the checks found, as the report page shows it."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from hrckg.check.report import Report, Violation
from hrckg.pages.link import Link, Linker


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule that the data breaks."""

    rule: str
    message: str
    about: Link
    value: str | None  # None: a value is lacking


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The result of the checks."""

    lines: tuple[Finding, ...]
    checked: str  # how much was, in a sentence


def read_findings(linker: Linker, report: Report | None) -> Findings | None:
    """Return the findings of a report; ``None`` if nothing was checked."""
    if report is None:
        return None
    counts = report.counts
    return Findings(
        lines=tuple(_finding(linker, violation) for violation in report.violations),
        checked=(
            f"{counts.documents} texts with {counts.triples:,} statements were held against "
            f"{counts.shapes} rules of the shapes and {counts.checks} queries that must find "
            "nothing."
        ),
    )


def _finding(linker: Linker, violation: Violation) -> Finding:
    return Finding(
        rule=violation.rule.rpartition("#")[2],
        message=violation.message,
        about=linker.link(NamedNode(violation.focus)),
        value=violation.value,
    )
