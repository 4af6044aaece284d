"""``hrckg link``: hold the links of a build against a SPARQL endpoint."""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode

from hrckg.cli.commands import SUMMARIES
from hrckg.cli.progress import show_progress
from hrckg.dump.load import load
from hrckg.dump.statements import describe
from hrckg.dump.turtle import write_turtle
from hrckg.errors import MisuseError
from hrckg.iris import PREFIXES
from hrckg.links.endpoint import Endpoint, Manners, printable
from hrckg.links.kept import KeptAnswers
from hrckg.links.kinds import KINDS, Kind
from hrckg.links.questions import QUESTIONS
from hrckg.links.verdict import Outcome, Verdict
from hrckg.links.verification import Verification, verify

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse has no public name for it

_EXAMPLES = """\
examples:
  hrckg link --endpoint https://query.wikidata.org/sparql --contact you@example.org
  hrckg link --endpoint https://query.wikidata.org/sparql --contact you@example.org --resume
  hrckg link --endpoint http://127.0.0.1:7878/query --ask labels --out found/
  hrckg link --endpoint https://publications.europa.eu/webapi/rdf/sparql --ask targets \\
      --kind eu-countries

Nothing of hrckg is changed: new links are written into links.ttl, to be looked through by a person.
Exit code: 0 nothing is contradicted, 1 something is, or no answer came, 2 misuse.
"""
_SHOWN: Final = (Outcome.CONTRADICTED, Outcome.NEW, Outcome.OPEN, Outcome.MISSING)
_HEAD: Final = """\
# Links that {url} has and this data has not ({what}).
# Look them through before you rely on them.

"""


def add_parser(commands: "Commands") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "link",
        help=SUMMARIES["link"],
        description="Verify the links to other data at a SPARQL endpoint, and find missing ones.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--endpoint", required=True, metavar="URL", help="the endpoint to ask")
    parser.add_argument(
        "--ask",
        choices=QUESTIONS,
        default="codes",
        help="; ".join(f"{name}: {one.summary}" for name, one in QUESTIONS.items())
        + " (default: codes)",
    )
    parser.add_argument(
        "--kind",
        action="append",
        choices=[kind.name for kind in KINDS if kind.target.space],
        help="links whose targets to look up, with --ask targets; may be repeated",
    )
    parser.add_argument(
        "--data",
        type=Path,
        default=Path("build"),
        metavar="DIR|DUMP",
        help="the folder of a build, or a dump in any format (default: build)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("links.ttl"),
        metavar="FILE|DIR",
        help="where to write new links; in a folder they are called links.ttl (default: links.ttl)",
    )
    _add_manners(parser)
    parser.set_defaults(run=run)


def _add_manners(parser: argparse.ArgumentParser) -> None:
    manners = Manners()
    parser.add_argument(
        "--contact",
        default=manners.contact,
        metavar="ADDRESS",
        help="how those who run the endpoint reach you; it is sent with each question",
    )
    parser.add_argument(
        "--batch",
        type=_count,
        default=manners.batch,
        metavar="N",
        help=f"things that are asked about at once (default: {manners.batch})",
    )
    parser.add_argument(
        "--pause",
        type=_seconds,
        default=manners.pause,
        metavar="S",
        help=f"seconds between two questions (default: {manners.pause:g})",
    )
    parser.add_argument(
        "--timeout",
        type=_seconds,
        default=manners.timeout,
        metavar="S",
        help=f"seconds that an answer may take (default: {manners.timeout:g})",
    )
    parser.add_argument(
        "--cache",
        type=Path,
        default=_cache(),
        metavar="DIR",
        help="where answers are kept (default: %(default)s)",
    )
    parser.add_argument(
        "--resume",
        action="store_true",
        help="use the answers that are kept, and ask for the others only",
    )


def run(args: argparse.Namespace) -> int:
    """Ask the endpoint, print what it says, write what it adds; return 1 if it contradicts.

    Raises:
        HrckgError: if the data cannot be read or the endpoint gives no answer.

    """
    manners = Manners(
        contact=printable(args.contact), batch=args.batch, pause=args.pause, timeout=args.timeout
    )
    kept = KeptAnswers(folder=args.cache, reuse=args.resume)
    endpoint = Endpoint(url=args.endpoint, manners=manners, kept=kept)
    if (args.ask == "targets") != bool(args.kind):
        raise MisuseError("--ask targets and --kind belong together: name the links to look up.")
    kinds: list[Kind] = [kind for kind in KINDS if kind.name in (args.kind or ())]
    questions = QUESTIONS[args.ask]
    with show_progress() as progress:
        result = verify(load(args.data), endpoint, questions, kinds=kinds, progress=progress)
    for line in _report(result):
        print(line)
    file = (
        args.out if args.out.suffix == ".ttl" and not args.out.is_dir() else args.out / "links.ttl"
    )
    _write(result, file, args.endpoint, questions.summary)
    print(f"{endpoint.asked} questions sent, {endpoint.found} answered by what was kept")
    print(f"{len(result.new)} new links: {file}")
    return 1 if result.of(Outcome.CONTRADICTED) else 0


def _report(result: Verification) -> Iterator[str]:
    if not result.verdicts:
        yield "Neither side has a link of this sort."
    for kind, counts in result.counts.items():
        told = ", ".join(f"{counts[one]} {one.value}" for one in Outcome if counts[one])
        yield f"{kind}: {told}"
    for outcome in _SHOWN:
        for verdict in result.of(outcome):
            yield f"  {outcome.value}: {_line(verdict)}"


def _line(verdict: Verdict) -> str:
    ours, theirs = (
        " ".join(map(_shown, values)) or "nothing" for values in (verdict.ours, verdict.theirs)
    )
    label = printable(verdict.label)
    return f"{verdict.kind}, {label} <{verdict.thing.value}>: here {ours}; there {theirs}"


def _shown(value: NamedNode | Literal) -> str:
    return printable(value.value)


def _write(result: Verification, file: Path, url: str, what: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    turtle = "".join(write_turtle(describe(result.new), PREFIXES))
    file.write_text(_HEAD.format(url=url, what=what) + turtle, encoding="utf-8")


def _cache() -> Path:
    """Return the folder for answers: as https://specifications.freedesktop.org/basedir/ has it."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if base else Path.home() / ".cache") / "hrckg" / "link"


def _count(text: str) -> int:
    count = int(text)
    if not 1 <= count <= 1000:  # noqa: PLR2004  # a longer question is refused nearly everywhere
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 to 1000")
    return count


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a number of seconds")
    return seconds
