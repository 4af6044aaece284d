"""The graph in parts, for browsers: a question fetches only those that it needs.

Every statement is in exactly one part. An index says which parts hold which properties of which
kinds of things, so that the page can tell from a question alone what it has to fetch.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from pyoxigraph import NamedNode

from hrckg import vocab as hrc
from hrckg.dump.files import Content
from hrckg.dump.statements import Description, Value
from hrckg.terms import dcterms_source, rdf_type, rdfs_label, rdfs_seeAlso, skos_prefLabel

SMALL: Final = 150_000
"""The number of statements up to which the graph stays in one part: it loads in a second."""

CORE: Final = "core"
"""The part that is loaded at once: texts, lists, States, the ontology, and all that is small."""

INDEX: Final = "index.json"

_OF_CLASSES: Final = {
    hrc.Ballot: "ballots",
    hrc.DerivedAbsence: "ballots",
    hrc.Paragraph: "text",
    hrc.Footnote: "text",
    hrc.FootnoteRef: "text",
    hrc.SourceRange: "text",
    hrc.Mention: "mentions",
    hrc.Mandate: "mentions",
    hrc.RecalledMandate: "mentions",
    hrc.ParagraphChange: "changes",
    hrc.Agreement: "analysis",
    hrc.Cohesion: "analysis",
    hrc.VotingRecord: "analysis",
    hrc.Sponsorship: "sponsors",
    hrc.SourceIssue: "sources",
}

# what other things say of things in these parts: as many statements as there are such things
_OF_PROPERTIES: Final = {
    hrc.hasBallot: "ballots",
    hrc.hasDerivedAbsence: "ballots",
    hrc.inFavour: "votes",
    hrc.against: "votes",
    hrc.abstaining: "votes",
    hrc.hasParagraph: "text",
    hrc.hasFootnote: "text",
    hrc.hasSource: "text",
    hrc.mentions: "mentions",
    hrc.hasChange: "changes",
    hrc.hasVotingRecord: "analysis",
    hrc.hasAgreement: "analysis",
    hrc.hasCohesion: "analysis",
    hrc.actionTaken: "actions",
    hrc.hasAdoption: "actions",
    hrc.hasSponsorship: "sponsors",
    hrc.sponsor: "sponsors",
    hrc.adoptedAt: "meetings",
    hrc.hasIssue: "sources",
    hrc.recordedIn: "sources",
    hrc.recordId: "sources",
    dcterms_source: "sources",
    rdfs_seeAlso: "sources",
    rdfs_label: CORE,  # what is asked for anything
    skos_prefLabel: CORE,
}

# what things of these classes say by other properties
_OTHERWISE: Final = {
    hrc.ActionTaken: "actions",
    hrc.Meeting: "meetings",
}

# op12, ballot-AGO, ref-en-40: what stands before the first sign that is no letter
_MARK: Final = re.compile(r"[A-Za-z]*")
_MANY_MARKS: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part as it was written."""

    name: str
    file: str  # its name holds a digest of its content, so that it can be kept for ever
    size: int
    sha256: str
    statements: int


def part_of(classes: frozenset[Value], predicate: NamedNode) -> str:
    """Name the part that holds what a thing of these classes says by ``predicate``.

    >>> part_of(frozenset({hrc.Ballot}), hrc.position)
    'ballots'
    >>> part_of(frozenset({hrc.ActionTaken, hrc.RecordedVote}), hrc.takenOn)
    'actions'
    >>> part_of(frozenset({hrc.Document, hrc.Resolution}), hrc.adoptedOn)
    'core'
    """
    for term, part in _OF_CLASSES.items():
        if term in classes:
            return part
    if predicate in _OF_PROPERTIES:
        return _OF_PROPERTIES[predicate]
    return next((part for term, part in _OTHERWISE.items() if term in classes), CORE)


class Partition:
    """Puts statements into parts, and notes what each part holds."""

    def __init__(self, *, whole: bool) -> None:
        """Begin with nothing; ``whole``: there will be one part, which holds everything."""
        self.statements: Counter[str] = Counter()
        self._whole = whole
        self._kinds: defaultdict[frozenset[Value], _Kind] = defaultdict(_Kind)

    def lines(self, description: Description) -> Iterator[tuple[str, str]]:
        """Yield what is said of one subject, as the name of a part and N-Triples for it."""
        classes = frozenset(dict(description.properties).get(rdf_type, ()))
        kind = self._kinds[classes]
        kind.marks.add(_mark(description.subject))
        for predicate, values in description.properties:
            part = CORE if self._whole else part_of(classes, predicate)
            self.statements[part] += len(values)
            kind.parts[part].add(predicate)
            start = f"{description.subject} {predicate} "
            yield part, "".join(f"{start}{value} .\n" for value in values)

    def index(self, parts: Iterable[Part]) -> Content:
        """Return the index of parts that have been written."""
        return Content(
            name=INDEX,
            title="Index of the parts",
            description="Which part holds which properties of which kinds of things.",
            media_type="application/json",
            pieces=[json.dumps(self._index(parts), indent=None, separators=(",", ":")) + "\n"],
        )

    def _index(self, parts: Iterable[Part]) -> dict[str, Any]:
        kinds = sorted(self._kinds.items(), key=lambda item: sorted(map(str, item[0])))
        terms = sorted(
            {term.value for classes, _ in kinds for term in classes}
            | {p.value for _, kind in kinds for held in kind.parts.values() for p in held}
        )
        number = {term: place for place, term in enumerate(terms)}
        return {
            "core": CORE,
            "parts": [
                {
                    "name": part.name,
                    "file": part.file,
                    "size": part.size,
                    "sha256": part.sha256,
                    "statements": part.statements,
                }
                for part in parts
            ],
            "terms": terms,
            "kinds": [
                {
                    "classes": sorted(number[term.value] for term in classes),
                    "marks": sorted(kind.marks) if len(kind.marks) <= _MANY_MARKS else None,
                    "parts": {
                        part: sorted(number[predicate.value] for predicate in held)
                        for part, held in sorted(kind.parts.items())
                    },
                }
                for classes, kind in kinds
            ],
        }


class _Kind:
    """The things that have the same classes."""

    __slots__ = ("marks", "parts")

    def __init__(self) -> None:
        self.marks: set[str] = set()  # how their fragments begin; "": they have none
        self.parts: defaultdict[str, set[NamedNode]] = defaultdict(set)


def _mark(subject: NamedNode) -> str:
    found = _MARK.match(subject.value.partition("#")[2])
    return found[0] if found else ""
