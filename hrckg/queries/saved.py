"""The saved questions: one SPARQL query a file, with the question in its header.

A header is comment lines at the top of the file::

    # title: Narrowest votes
    # question: Which texts were adopted by the fewest votes to spare?
    # chart: bar
"""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from hrckg import resources
from hrckg.errors import HrckgError, MisuseError


class Chart(Enum):
    """How an answer is best shown."""

    TABLE = "table"
    BAR = "bar"


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedQuery:
    """A question that somebody asked before, ready to be asked again."""

    name: str
    """The name of its file without ``.rq``: ``narrowest-votes``."""
    title: str
    question: str
    chart: Chart
    text: str
    """The whole file, header included, so that it can be pasted anywhere."""


# `# title: Narrowest votes`
_HEADER_LINE = re.compile(r"# (?P<key>[a-z]+): (?P<value>\S.*)")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_REQUIRED = frozenset({"title", "question"})
_OPTIONAL = frozenset({"chart"})


def load_queries(folder: Path | None = None) -> tuple[SavedQuery, ...]:
    """Read the saved queries of a folder, the packaged ones by default, sorted by name.

    Raises:
        HrckgError: if the folder has none, a header is wrong, or two share a title.

    """
    folder = resources.path("queries") if folder is None else folder
    queries = tuple(parse_query(path.stem, _read(path)) for path in sorted(folder.glob("*.rq")))
    if not queries:
        raise HrckgError(f"{folder} holds no saved query: expected files that end in .rq.")
    _refuse_shared_titles(queries)
    return queries


def parse_query(name: str, text: str) -> SavedQuery:
    r"""Read the header of one query file.

    >>> parse_query("texts", "# title: Texts\n# question: Which?\nASK {}").title
    'Texts'

    Raises:
        HrckgError: if the name is not words joined by hyphens, a line of the header is repeated
            or unknown, or the title or the question is missing.

    """
    if not _NAME.fullmatch(name):
        raise HrckgError(
            f"{name}.rq: the name of a saved query is lower-case words joined by hyphens."
        )
    header = _header(name, text)
    if missing := sorted(_REQUIRED - header.keys()):
        raise HrckgError(
            f"{name}.rq: the header lacks {' and '.join(missing)}. "
            f"Begin the file with '# {missing[0]}: …'."
        )
    return SavedQuery(
        name=name,
        title=header["title"],
        question=header["question"],
        chart=_chart(name, header.get("chart", Chart.TABLE.value)),
        text=text,
    )


def find_query(name: str, queries: Iterable[SavedQuery]) -> SavedQuery:
    """Return the query of that name.

    Raises:
        MisuseError: if there is none; the message suggests the nearest names.

    """
    by_name = {query.name: query for query in queries}
    if name in by_name:
        return by_name[name]
    near = difflib.get_close_matches(name, by_name, n=3, cutoff=0.5)
    near = near or sorted(other for other in by_name if name in other)[:3]
    remedy = f"Did you mean {' or '.join(near)}? " if near else ""
    raise MisuseError(
        f"There is no saved query and no file named '{name}'. "
        f"{remedy}'hrckg query --list' shows all of them."
    )


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise HrckgError(f"{path} is not UTF-8 text: save it as UTF-8.") from error


def _header(name: str, text: str) -> dict[str, str]:
    header: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#"):
            break
        match = _HEADER_LINE.fullmatch(line.rstrip())
        if match is None or match["key"] not in _REQUIRED | _OPTIONAL:
            raise HrckgError(
                f"{name}.rq, line {number}: '{line}' is not a line of a header. "
                "Write '# title: …', '# question: …' or '# chart: table'."
            )
        if match["key"] in header:
            raise HrckgError(f"{name}.rq, line {number}: a second '{match['key']}'. Keep one.")
        header[match["key"]] = match["value"]
    return header


def _chart(name: str, value: str) -> Chart:
    try:
        return Chart(value)
    except ValueError:
        known = " or ".join(chart.value for chart in Chart)
        raise HrckgError(f"{name}.rq: a chart is {known}, not '{value}'.") from None


def _refuse_shared_titles(queries: Iterable[SavedQuery]) -> None:
    first: dict[str, str] = {}
    for query in queries:
        if query.title in first:
            raise HrckgError(
                f"{query.name}.rq and {first[query.title]}.rq share the title "
                f"'{query.title}'. Rename one of them."
            )
        first[query.title] = query.name
