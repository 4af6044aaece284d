"""The pages that look at all texts at once: what is due, and what a reader should doubt."""

from collections.abc import Sequence
from typing import Final

from hrckg.check.report import Report
from hrckg.faults import load_faults
from hrckg.left_out import LeftOut
from hrckg.pages.due import FOLDER, TABLE, Due, by_time, read_due
from hrckg.pages.findings import read_findings
from hrckg.pages.link import Link, Linker
from hrckg.pages.publish import Publisher
from hrckg.pages.review import Review, read_review
from hrckg.pages.shelves import ListPage
from hrckg.pages.source import EXPLAINED

_REPORT: Final = Link(label="Report", href="report/index.html")
_DUE: Final = Link(label="What is due", href=f"{FOLDER}/index.html")


def write_due(publisher: Publisher, linker: Linker) -> Due:
    """Write the pages of what is due, and the table of all duties beside them."""
    due = read_due(linker)
    for sheet in (*due.timed, *due.untimed):
        in_time = sheet in due.timed
        here = "No time printed" if not in_time else f"Page {sheet.number}"
        first = in_time and sheet.number == 1
        publisher.page(
            sheet.file,
            "due.html",
            section=_DUE.href,
            trail=(Link(label=_DUE.label),) if first else (_DUE, Link(label=here)),
            due=due,
            sheet=sheet,
            groups=by_time(sheet.items),
            in_time=in_time,
            table=TABLE,
        )
    publisher.file(TABLE, due.table.encode())
    return due


def write_report(
    publisher: Publisher,
    linker: Linker,
    lists: Sequence[ListPage],
    report: Report | None,
    left_out: Sequence[LeftOut],
) -> None:
    """Write the report, the pages of open mentions, and the one that explains faults."""
    review = read_review(linker, lists)
    publisher.page(
        "report/index.html",
        "report.html",
        trail=(Link(label="Report"),),
        review=review,
        findings=read_findings(linker, report),
        left_out=left_out,
    )
    _write_texts(publisher, review)
    _write_faults(publisher, review)
    _write_open_mentions(publisher, review)
    publisher.page(
        EXPLAINED,
        "issues.html",
        trail=(_REPORT, Link(label="Faults of sources")),
        faults=load_faults(),
        counts=review.counts,
    )


def _write_texts(publisher: Publisher, review: Review) -> None:
    """Write what was read of each text, if that is too much for the report itself."""
    for sheet in review.texts if len(review.texts) > 1 else ():
        trail = (_REPORT, Link(label="Texts read"))
        publisher.page(sheet.file, "texts.html", trail=trail, review=review, sheet=sheet)


def _write_faults(publisher: Publisher, review: Review) -> None:
    """Write the faults of each code, if they are too many for the report itself."""
    for kind in () if review.in_place else review.faults:
        trail = (_REPORT, Link(label=f"Faults of the sources: {kind.code}"))
        for sheet in kind.sheets:
            publisher.page(sheet.file, "faults.html", trail=trail, kind=kind, sheet=sheet)


def _write_open_mentions(publisher: Publisher, review: Review) -> None:
    for reason in review.reasons:
        for page in reason.sheets:
            publisher.page(
                page.sheet.file,
                "open.html",
                trail=(_REPORT, Link(label=f"Open mentions: {reason.reason.label}")),
                reason=reason,
                page=page,
                sheet=page.sheet,
            )
