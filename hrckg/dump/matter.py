"""What the tables of votes say of texts, of what was done with them, and of States."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from pyoxigraph import Literal, NamedNode, Store

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.analysis.circumstances import Circumstances
from hrckg.dump.statements import natural
from hrckg.dump.table import Iri
from hrckg.scan import english, firsts, pairs, several
from hrckg.terms import dcterms_source, dcterms_title, rdf_type, skos_prefLabel

_SESSIONS: Final = iris.PREFIXES["session"]
_OUTCOMES: Final = iris.PREFIXES["outcome"]
_PREFERRED: Final = ("en", "fr")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A text on which an organ acted."""

    document: Iri
    symbol: str | None
    kind: str  # its class in the ontology
    title: str | None  # in English if we hold it so
    body: Iri | None
    session: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matters:
    """All texts of a store."""

    symbols: Mapping[str, str]
    kinds: Mapping[str, str]
    titles: Mapping[str, str]
    circumstances: Circumstances

    @classmethod
    def of(cls, store: Store) -> "Matters":
        """Read them from a store."""
        return cls(
            symbols=firsts(store, hrc.symbol),
            kinds=_kinds(store),
            titles=_titles(store),
            circumstances=Circumstances.of(store),
        )

    def of_text(self, document: str) -> Matter:
        """Return what is known of one text."""
        body = self.circumstances.body(document)
        session = self.circumstances.sitting(document)
        return Matter(
            document=Iri(document),
            symbol=self.symbols.get(document),
            kind=self.kinds.get(document, "Document"),
            title=self.titles.get(document),
            body=Iri(iris.concept("body", body).value) if body else None,
            session=session.value.removeprefix(_SESSIONS) if session else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What was done with a text."""

    account_of: Iri | None
    taken_on: date | None
    on_part: tuple[Iri, ...]
    outcome: str | None
    records: tuple[Iri, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """All that was done with texts."""

    texts: Mapping[str, str]  # by what was done with them
    accounts: Mapping[str, str]
    days: Mapping[str, str]
    parts: Mapping[str, tuple[str, ...]]
    outcomes: Mapping[str, str]
    records: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, store: Store) -> "Acts":
        """Read them from a store."""
        return cls(
            texts=firsts(store, hrc.actionOn),
            accounts=firsts(store, hrc.accountOf),
            days=firsts(store, hrc.takenOn),
            parts=several(store, hrc.onPart),
            outcomes=firsts(store, hrc.outcome),
            records=several(store, dcterms_source),
        )

    def told(self, act: str) -> Act:
        """Return what is known of one act."""
        account, day, outcome = (
            known.get(act) for known in (self.accounts, self.days, self.outcomes)
        )
        return Act(
            account_of=Iri(account) if account else None,
            taken_on=date.fromisoformat(day) if day else None,
            on_part=tuple(map(Iri, sorted(self.parts.get(act, ()), key=natural))),
            outcome=outcome.removeprefix(_OUTCOMES) if outcome else None,
            records=tuple(map(Iri, self.records.get(act, ()))),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class States:
    """The States of a store, and what else has a name."""

    codes: Mapping[str, str]
    names: Mapping[str, str]
    groups: Mapping[str, Iri]
    terms: Mapping[str, list[tuple[date, date]]]  # on the Council

    @classmethod
    def of(cls, store: Store) -> "States":
        """Read them from a store."""
        return cls(
            codes=firsts(store, hrc.iso3),
            names=english(store, skos_prefLabel),
            groups={state: Iri(group) for state, group in firsts(store, hrc.regionalGroup).items()},
            terms=_terms(store),
        )

    def sits(self, state: str, day: date | None) -> bool | None:
        """Return whether a State was a member of the Council on a day; None: it is not known."""
        if day is None or not self.terms:
            return None
        return any(start <= day <= end for start, end in self.terms.get(state, ()))


def _terms(store: Store) -> dict[str, list[tuple[date, date]]]:
    starts, ends = firsts(store, hrc.startsOn), firsts(store, hrc.endsOn)
    terms = defaultdict[str, list[tuple[date, date]]](list)
    for term, state in pairs(store, hrc.membershipOf):
        terms[state].append((date.fromisoformat(starts[term]), date.fromisoformat(ends[term])))
    return dict(terms)


def _kinds(store: Store) -> dict[str, str]:
    """Return the first class of each text that says more than that it is one."""
    documents = {text for text, _ in pairs(store, rdf_type, hrc.Document)}
    kinds: dict[str, str] = {}
    for text, class_ in pairs(store, rdf_type):
        if text in documents and class_.startswith(iris.ONTOLOGY) and class_ != hrc.Document.value:
            name = class_.removeprefix(iris.ONTOLOGY)
            kinds[text] = min(name, kinds.get(text, name))
    return kinds


def _titles(store: Store) -> dict[str, str]:
    """Return the title of each text, in English or else in French or else in any language."""
    found: dict[str, tuple[int, str, str]] = {}
    for quad in store.quads_for_pattern(None, dcterms_title, None):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            language = quad.object.language or ""
            rank = _PREFERRED.index(language) if language in _PREFERRED else len(_PREFERRED)
            ranked, text = (rank, language, quad.object.value), quad.subject.value
            found[text] = min(ranked, found.get(text, ranked))
    return {text: title for text, (_, _, title) in found.items()}
