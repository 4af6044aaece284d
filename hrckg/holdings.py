"""What the documents of a corpus hold together: each text once, and what several of them say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg.describe import (
    SharedDay,
    Statement,
    cited_symbols,
    document_triples,
    issue_triples,
    reference_triples,
    shared_days,
    text_triples,
)
from hrckg.document import Code, Document, Issue
from hrckg.quads import to_nquads
from hrckg.span import Span
from hrckg.symbol import Symbol
from hrckg.terms import xsd_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One file turned into statements; small enough to travel between processes.

    ``nquads`` are the statements that depend on this file alone. ``left_out`` says why the file
    was not read; None: it was.
    """

    name: str
    iri: str = ""
    nquads: bytes = b""
    cited: tuple[str, ...] = ()  # symbols
    days: tuple[SharedDay, ...] = ()
    left_out: str | None = None


def describe(document: Document) -> Described:
    """Turn a document into statements."""
    this = iris.document(document)
    return Described(
        name=document.source.name,
        iri=this.value,
        nquads=to_nquads(document_triples(document), iris.graph(this))
        + to_nquads(reference_triples(document), iris.REFERENCE_GRAPH),
        cited=tuple(sorted(map(str, cited_symbols(document)))),
        days=tuple(shared_days(document)),
    )


@dataclass(slots=True)
class Holdings:
    """The texts taken in so far; lives while one store is filled."""

    files: dict[str, str] = field(default_factory=dict)  # IRI of a text, and the file it came from
    cited: set[str] = field(default_factory=set)
    days: dict[tuple[NamedNode, NamedNode], tuple[date, str]] = field(default_factory=dict)

    def take(self, described: Described) -> bytes | None:
        """Take a file in; return its statements as N-Quads. None: the text is held already."""
        if described.iri in self.files:
            return None
        self.files[described.iri] = described.name
        self.cited.update(described.cited)
        issues = (
            issue for printed in described.days if (issue := self._differs(described, printed))
        )
        whole = NamedNode(described.iri)
        return described.nquads + to_nquads(_numbered(whole, issues), iris.graph(whole))

    def _differs(self, described: Described, printed: SharedDay) -> Issue | None:
        """Keep the first day that is said of a thing; report a text that says another."""
        key = (printed.thing, printed.property)
        first, file = self.days.setdefault(key, (printed.day, described.name))
        if printed.day == first:
            return None
        thing = printed.thing.value.removeprefix(iris.BASE)
        return Issue(
            code=Code.DATES_DIFFER,
            message=f"{described.name} says {printed.day} of {thing}, but {file} says {first}.",
            remedy="Compare with the record of the session; the first day read is used.",
            place=thing.split("/", 1)[0],
            span=Span(0, 0),
        )

    def shared(self, named: Iterable[Symbol]) -> Iterator[Statement]:
        """Describe what the texts share: days, and the texts that they cite and no file holds.

        ``named`` are further texts to describe: those that the closed lists name.
        """
        for (thing, name), (first, _) in self.days.items():
            yield Triple(thing, name, Literal(first.isoformat(), datatype=xsd_date))
        for symbol in sorted({*map(Symbol.parse, self.cited), *named}):
            if iris.symbol(symbol).value not in self.files:
                yield from text_triples(symbol)


def _numbered(whole: NamedNode, issues: Iterable[Issue]) -> Iterator[Statement]:
    for nth, issue in enumerate(issues, start=1):
        this = iris.issue(whole, issue.code.value, issue.place, nth)
        yield from issue_triples(whole, this, issue)
