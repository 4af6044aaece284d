"""``hrckg check``: say whether the data is well."""

import argparse
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hrckg.check import Report, check, render_report
from hrckg.cli.commands import SUMMARIES
from hrckg.cli.progress import show_progress
from hrckg.dump.load import load
from hrckg.errors import MisuseError

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse has no public name for it

_EXAMPLES = """\
examples:
  hrckg check
  hrckg check build --strict
  hrckg check hrckg.nt.gz

A violation breaks a rule of shapes/ or checks/ and is never the fault of a source; data with one
is not published. A fault of a source is data, and only --strict refuses it.
Exit code: 0 the data is well, 1 it is not, 2 there is nothing to check.
"""


def add_parser(commands: "Commands") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "check",
        help=SUMMARIES["check"],
        description="Check data against SHACL shapes and queries that must return nothing.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "data",
        nargs="?",
        type=Path,
        default=Path("build"),
        metavar="DIR|DUMP",
        help="the folder of a build, or a dump in any format (default: build)",
    )
    parser.add_argument(
        "--strict", action="store_true", help="refuse faults of sources too, not only violations"
    )
    parser.add_argument(
        "--jobs",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="how much is checked at a time (default: the number of processors)",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print what is wrong with the data; return 0 if nothing is, else 1.

    Raises:
        MisuseError: if there is no data, it cannot be read, or an option cannot be right.

    """
    if args.jobs < 1:
        raise MisuseError(f"--jobs {args.jobs}: at least one thing must be checked at a time.")
    store = load(args.data)
    with show_progress() as told:
        report = check(store, jobs=args.jobs, done=partial(told, "checking"))
    print(render_report(report), end="")
    return 0 if _is_well(report, strict=args.strict) else 1


def _is_well(report: Report, *, strict: bool) -> bool:
    return report.publishable and not (strict and report.issues)
