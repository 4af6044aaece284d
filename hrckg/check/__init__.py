"""What must hold in the data before it is published: shapes, and queries that return nothing."""

from hrckg.check.check import check
from hrckg.check.render import render_report
from hrckg.check.report import Counts, FoundIssue, Place, Report, Violation

__all__ = ["Counts", "FoundIssue", "Place", "Report", "Violation", "check", "render_report"]
