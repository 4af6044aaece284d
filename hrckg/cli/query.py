"""``hrckg query``: ask the graph."""

import argparse
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hrckg.cli.commands import SUMMARIES
from hrckg.errors import MisuseError
from hrckg.queries.answer import Answer, read_answer
from hrckg.queries.endpoint import ask_endpoint
from hrckg.queries.render import Form, render
from hrckg.queries.saved import find_query, load_queries
from hrckg.queries.solve import Question
from hrckg.queries.worker import Worker

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse has no public name for it

_EXAMPLES = """\
examples:
  hrckg query --list
  hrckg query narrowest-votes
  hrckg query votes-by-state --format csv > votes-by-state.csv
  hrckg query my-question.rq --data build/site/data/hrckg.nt.gz
  echo 'ASK { ?s ?p ?o }' | hrckg query -
  hrckg query most-cited-texts --endpoint http://127.0.0.1:8000/sparql
"""


def add_parser(commands: "Commands") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "query",
        help=SUMMARIES["query"],
        description="Answer a SPARQL query from a build, a dump or an endpoint.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "question",
        nargs="?",
        metavar="NAME|FILE|-",
        help="a saved question, a file with a query, or - for standard input",
    )
    parser.add_argument("--list", action="store_true", help="list the saved questions")
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "--data",
        type=Path,
        default=Path("build"),
        metavar="DIR|DUMP",
        help="the folder of a build, or a dump in any format (default: build)",
    )
    source.add_argument("--endpoint", metavar="URL", help="ask this SPARQL endpoint instead")
    parser.add_argument(
        "--format",
        choices=[form.value for form in Form],
        help="default: table, or ttl where the answer is triples",
    )
    parser.add_argument(
        "--timeout",
        type=_seconds,
        default=30.0,
        metavar="SECONDS",
        help="cancel a query that takes longer (default: 30)",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Answer the question, or list the saved ones; return 0.

    Raises:
        HrckgError: if the question, the data or the form of the answer cannot be had.

    """
    if args.list:
        _print_list()
        return 0
    if args.question is None:
        raise MisuseError(
            "Name a saved question, a file or - for standard input. "
            "'hrckg query --list' shows the saved ones."
        )
    answer = _answer(_read(args.question), args)
    form = Form(args.format) if args.format else Form.TABLE
    width = shutil.get_terminal_size((120, 24)).columns
    sys.stdout.write(render(answer, form, width=width))
    return 0


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a number of seconds above 0")
    return seconds


def _answer(text: str, args: argparse.Namespace) -> Answer:
    if args.endpoint is not None:
        return ask_endpoint(args.endpoint, text, seconds=args.timeout)
    with Worker(args.data) as worker:
        solution = worker.ask(Question(text=text), seconds=args.timeout)
    return read_answer(solution.kind, solution.body or b"")


def _read(question: str) -> str:
    """Return the text of a query: from standard input, a file, or the saved questions."""
    if question == "-":
        return sys.stdin.read()
    path = Path(question)
    if path.suffix or path.is_file():
        return _read_file(path)
    return find_query(question, load_queries()).text


def _read_file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise MisuseError(
            f"{path} cannot be read: {reason}. Give a file with a query, or a name from "
            "'hrckg query --list'."
        ) from error


def _print_list() -> None:
    queries = load_queries()
    widest = max(len(query.name) for query in queries)
    for query in queries:
        print(f"{query.name:<{widest}}  {query.question}")
