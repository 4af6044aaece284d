"""What an endpoint is asked about our links, many things at once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode, Store, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.links.connect import subjects
from hrckg.links.kinds import KINDS, Kind
from hrckg.links.verdict import Verdict, ordered
from hrckg.queries.answer import Rows
from hrckg.terms import owl_sameAs, rdfs_label, rdfs_seeAlso, skos_exactMatch

_Value: TypeAlias = NamedNode | Literal
_Found: TypeAlias = dict[str, list[dict[str, _Value]]]  # the rows by the key that they answer

# Properties of Wikidata: ISO 3166-1 alpha-3 code (P298), M49 code (P2082), GeoNames id (P1566).
_CODES: Final = """\
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
SELECT ?key ?item ?m49 ?place WHERE {{
  VALUES ?key {{ {keys} }}
  ?item wdt:P298 ?key .
  OPTIONAL {{ ?item wdt:P2082 ?m49 }}
  OPTIONAL {{ ?item wdt:P1566 ?place }}
}}
"""
_LABELS: Final = """\
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?key ?item WHERE {{
  VALUES ?key {{ {keys} }}
  ?item skos:prefLabel ?key .
}}
"""
_TARGETS: Final = """\
SELECT DISTINCT ?key WHERE {{
  VALUES ?key {{ {keys} }}
  FILTER EXISTS {{ ?key ?property ?value }}
}}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A thing of ours, and under which keys an endpoint may know it."""

    thing: NamedNode
    label: str
    kind: str
    keys: tuple[_Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """One way to ask an endpoint about the links of a store."""

    summary: str
    form: str
    matters: Callable[[Store, Sequence[Kind]], Iterator[Matter]]
    judge: Callable[[Store, Matter, Sequence[dict[str, _Value]]], Iterator[Verdict]]

    def query(self, matters: Iterable[Matter]) -> str:
        """Return the query about some of the matters."""
        keys = dict.fromkeys(key for matter in matters for key in matter.keys)
        return self.form.format(keys=" ".join(map(str, keys)))

    def verdicts(self, store: Store, matters: Iterable[Matter], rows: Rows) -> Iterator[Verdict]:
        """Compare the answer to the query about ``matters`` with what the store says."""
        found = _by_key(rows)
        for matter in matters:
            answers = [row for key in matter.keys for row in found.get(str(key), ())]
            yield from self.judge(store, matter, answers)


def _by_key(rows: Rows) -> _Found:
    found: defaultdict[str, list[dict[str, _Value]]] = defaultdict(list)
    for row in rows.rows:
        terms = {
            name: term
            for name, term in zip(rows.columns, row, strict=True)
            if isinstance(term, NamedNode | Literal)
        }
        if "key" in terms:
            found[str(terms["key"])].append(terms)
    return found


def _states(store: Store, _: Sequence[Kind]) -> Iterator[Matter]:
    for quad in sorted(store.quads_for_pattern(None, hrc.iso3, None), key=str):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            yield Matter(
                thing=quad.subject,
                label=_label(store, quad.subject),
                kind="wikidata",
                keys=(Literal(quad.object.value),),
            )


def _judge_state(
    store: Store, matter: Matter, rows: Sequence[dict[str, _Value]]
) -> Iterator[Verdict]:
    """Compare item, M49 code and place; the latter two only of the item that both sides mean."""
    ours = _values(store, matter.thing, owl_sameAs, iris.WIKIDATA)
    related = _values(store, matter.thing, rdfs_seeAlso, iris.WIKIDATA)
    items = ordered([row["item"] for row in rows if "item" in row])
    theirs = tuple(item for item in items if item not in related)
    yield _verdict(matter, "wikidata", owl_sameAs, ours, theirs)
    same = [row for row in rows if row.get("item") in ours]
    if not same:
        return
    codes = [Literal(row["m49"].value.zfill(3)) for row in same if "m49" in row]
    yield _verdict(matter, "m49", hrc.m49, _literals(store, matter.thing, hrc.m49), codes)
    places = [
        NamedNode(f"{iris.GEONAMES}{row['place'].value}/")
        for row in same
        if "place" in row and row["place"].value.isdecimal()
    ]
    linked = _values(store, matter.thing, rdfs_seeAlso, iris.GEONAMES)
    yield _verdict(matter, "geonames", rdfs_seeAlso, linked, places)


def _headings(store: Store, _: Sequence[Kind]) -> Iterator[Matter]:
    """Yield subjects by their labels: as recorded, and in capitals as the thesaurus has them."""
    for subject in sorted(subjects(store), key=str):
        label = _label(store, subject)
        names = dict.fromkeys((label, label.upper()))
        keys = tuple(Literal(name, language="en") for name in names)
        yield Matter(thing=subject, label=label, kind="unbis", keys=keys)


def _judge_heading(
    store: Store, matter: Matter, rows: Sequence[dict[str, _Value]]
) -> Iterator[Verdict]:
    theirs = [
        row["item"]
        for row in rows
        if "item" in row and row["item"].value.startswith(iris.THESAURUS)
    ]
    ours = _values(store, matter.thing, skos_exactMatch, iris.THESAURUS)
    yield _verdict(matter, "unbis", skos_exactMatch, ours, theirs)


def _targets(store: Store, kinds: Sequence[Kind]) -> Iterator[Matter]:
    for kind in kinds:
        links = {link for link in kind.find(store) if isinstance(link.object, NamedNode)}
        for link in sorted(links, key=str):
            yield from _target(store, kind, link)


def _target(store: Store, kind: Kind, link: Triple) -> Iterator[Matter]:
    if isinstance(link.subject, NamedNode) and isinstance(link.object, NamedNode):
        label = _label(store, link.subject)
        yield Matter(thing=link.subject, label=label, kind=kind.name, keys=(link.object,))


def _judge_target(_: Store, matter: Matter, rows: Sequence[dict[str, _Value]]) -> Iterator[Verdict]:
    kind = next(kind for kind in KINDS if kind.name == matter.kind)
    known = [row["key"] for row in rows]
    yield _verdict(matter, matter.kind, kind.predicate, matter.keys, known)


QUESTIONS: Final = {
    "codes": Questions(
        summary="States by their ISO 3166-1 codes, as Wikidata has them: item, M49 code, place",
        form=_CODES,
        matters=_states,
        judge=_judge_state,
    ),
    "labels": Questions(
        summary="subjects by their labels, where descriptors of the UNBIS Thesaurus have theirs",
        form=_LABELS,
        matters=_headings,
        judge=_judge_heading,
    ),
    "targets": Questions(
        summary="whether the endpoint knows the things to which links of some kinds lead",
        form=_TARGETS,
        matters=_targets,
        judge=_judge_target,
    ),
}
"""The ways to ask, by name."""


def _verdict(
    matter: Matter,
    kind: str,
    predicate: NamedNode,
    ours: Iterable[_Value],
    theirs: Iterable[_Value],
) -> Verdict:
    return Verdict(
        kind=kind,
        thing=matter.thing,
        label=matter.label,
        predicate=predicate,
        ours=ordered(tuple(ours)),
        theirs=ordered(tuple(theirs)),
    )


def _values(
    store: Store, thing: NamedNode, predicate: NamedNode, space: str
) -> tuple[NamedNode, ...]:
    return tuple(
        quad.object
        for quad in store.quads_for_pattern(thing, predicate, None)
        if isinstance(quad.object, NamedNode) and quad.object.value.startswith(space)
    )


def _literals(store: Store, thing: NamedNode, predicate: NamedNode) -> tuple[Literal, ...]:
    return tuple(
        Literal(quad.object.value)
        for quad in store.quads_for_pattern(thing, predicate, None)
        if isinstance(quad.object, Literal)
    )


def _label(store: Store, thing: NamedNode) -> str:
    labels = [
        quad.object
        for quad in store.quads_for_pattern(thing, rdfs_label, None)
        if isinstance(quad.object, Literal)
    ]
    english = [label.value for label in labels if label.language == "en"]
    return min(english or [label.value for label in labels] or [thing.value])
