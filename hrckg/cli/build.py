"""``hrckg build``: publish documents."""

import argparse
import os
import re
import shutil
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hrckg.cli.commands import SUMMARIES
from hrckg.cli.progress import show_progress
from hrckg.errors import MisuseError
from hrckg.publication import BuildSummary, build

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse has no public name for it

_EXAMPLES = """\
examples:
  hrckg build
  hrckg build my-resolutions/ --out public
  hrckg build A-HRC-RES-43-21.txt --strict
  hrckg build corpus catalogue.xml
  hrckg build corpus resolutions.csv votes_long.csv
  hrckg build --base-url https://example.org/hrckg/

A voting catalogue is MARCXML as the OHCHR Search Library exports it, or a table of records and a
table of votes: each record joins the text that it is of, and texts that nobody holds are described
by their records.

Upload the folder site/ of the result to any web host; look at it with `hrckg serve`.
Exit code: 0 published, 1 refused because of the data, 2 misuse.
"""


def add_parser(commands: "Commands") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "build",
        help=SUMMARIES["build"],
        description="Publish documents as linked data: a site with SPARQL, and dumps.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "corpus",
        nargs="*",
        type=Path,
        metavar="CORPUS",
        help="files and folders with documents, or voting catalogues (default: the packaged ones)",
    )
    parser.add_argument(
        "--out", type=Path, default=Path("build"), metavar="DIR", help="default: build"
    )
    parser.add_argument(
        "--base-url", metavar="URL", help="where the site will be published: for canonical links"
    )
    parser.add_argument(
        "--jobs",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="how much is done at a time (default: the number of processors)",
    )
    parser.add_argument("--strict", action="store_true", help="refuse faults of the sources too")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Build, show how far it is, and say what was written; return 0.

    Raises:
        MisuseError: if an option cannot be right.

    """
    if args.jobs < 1:
        raise MisuseError(f"--jobs {args.jobs}: at least one process is needed.")
    base_url = _checked_url(args.base_url) if args.base_url else None
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # it cleans up as after Ctrl-C
    with show_progress() as told:
        summary = build(
            args.corpus,
            args.out,
            base_url=base_url,
            jobs=args.jobs,
            strict=args.strict,
            progress=told,
        )
    _say(summary)
    return 0


def _checked_url(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+(?:/[^\s?#]*)?", url):
        raise MisuseError(f"--base-url {url}: expected an address like https://example.org/hrckg/")
    return url if url.endswith("/") else f"{url}/"


def _say(summary: BuildSummary) -> None:
    site = summary.folder / "site"
    packed = sum(file.size for file in summary.dumps)
    documents = f"{summary.documents} document{'' if summary.documents == 1 else 's'}"
    print(f"{documents}, {summary.triples:,} statements, no rule broken")
    for one in summary.left_out:
        print(f"  left out: {one.name}: {one.reason}", file=sys.stderr)
    if summary.imported.records:
        print(f"  {_imported(summary)}")
    if summary.report.issues:
        print(f"  faults of the sources: {len(summary.report.issues)}; see report/ on the site")
    print(f"  {site}: {summary.site.total} pages")
    print(f"  {site / 'data'}: {len(summary.dumps)} files, {packed / 1024:,.0f} kB")
    print(f"  {summary.folder / 'store'}: the store that queries and the server use")
    out = "" if summary.folder == Path("build") else f" {summary.folder}"
    print(f"Open the site with:\n  {_own_name()} serve{out}")


def _imported(summary: BuildSummary) -> str:
    """Say what was taken from catalogues, and where they say otherwise than the texts."""
    imported = summary.imported
    conflicts = sorted(imported.conflicts.items(), key=lambda one: one[0].value)
    kinds = ", ".join(f"{count} {code.value}" for code, count in conflicts)
    total = imported.conflicts.total()
    return (
        f"{imported.records:,} record{'' if imported.records == 1 else 's'}, "
        f"{imported.ballots:,} ballots, "
        f"{total:,} conflict{'' if total == 1 else 's'} with texts"
        f"{f' ({kinds})' if kinds else ''}"
    )


def _own_name() -> str:
    """Return what the person must type to call hrckg again."""
    called = Path(sys.argv[0])
    return "hrckg" if shutil.which("hrckg") == str(called) else str(called)
