"""What a Python user holds in hand to ask questions."""

from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import Store

from hrckg.queries.answer import Answer, run_query
from hrckg.queries.saved import SavedQuery, find_query, load_queries
from hrckg.queries.source import open_store


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """The graph that a build or a dump holds.

    With pandas: ``pandas.DataFrame(hrckg.open("build").query("votes-by-state").records())``.
    """

    path: Path
    store: Store = field(repr=False, compare=False)

    def query(self, question: str) -> Answer:
        """Answer a SPARQL query, or the saved query of that name.

        Raises:
            QueryError: if it is not a query, or would call another host.
            MisuseError: if it is one word, and no saved query has that name.

        """
        is_name = question.replace("-", "").isalnum()
        return run_query(self.store, find_query(question, self.saved).text if is_name else question)

    @property
    def saved(self) -> tuple[SavedQuery, ...]:
        """The saved queries."""
        return load_queries()


def open_dataset(path: str | Path = "build") -> Dataset:
    """Open the folder of a build, or a dump in any format.

    Raises:
        MisuseError: if there is nothing at ``path``, or it cannot be read.

    """
    return Dataset(path=Path(path), store=open_store(Path(path)))
