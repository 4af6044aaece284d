"""Every IRI that hrckg mints, from identifiers that the United Nations assigned.

Nothing here is counted over the corpus, so a better reader or a larger corpus renames nothing
(``docs/identifiers.md``).
"""

import hashlib
import re
import unicodedata
from typing import Final
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from hrckg.document import COUNCIL, Document, EntityKind, is_standing
from hrckg.span import Span
from hrckg.symbol import InvalidSymbolError, Symbol

BASE: Final = "https://w3id.org/hrckg/id/"
ONTOLOGY: Final = "https://w3id.org/hrckg/ontology#"

_KINDS = (
    "state",
    "body",
    "instrument",
    "event",
    "session",
    "agenda",
    "action",
    "position",
    "change",
    "addressee",
    "deliverable",
    "outcome",
    "holding",
    "series",
)

PREFIXES: Final[dict[str, str]] = {
    "hrc": ONTOLOGY,
    **{kind: f"{BASE}{kind}/" for kind in _KINDS},
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The prefixes of every dump, query and shape, in the order in which they are written."""

REFERENCE_GRAPH: Final = NamedNode(f"{BASE}graph/reference")
"""The graph of all that belongs to no single document: lists, ontology, cited texts."""

LANGUAGE_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/language/"
"""How the European Union's authority table of languages begins its IRIs."""

COUNTRY_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/country/"
"""How the European Union's authority table of countries begins its IRIs."""

DOCS_PAGES: Final = "https://docs.un.org/en/"
"""How the pages of symbols begin in the United Nations' document service."""

UNDOCS_PAGES: Final = "https://undocs.org/en/"
"""How the same pages begin under the older name of the service."""

RECORDS: Final = "https://searchlibrary.ohchr.org/record/"
"""How the records of the Search Library of the human rights office begin."""

THESAURUS: Final = "http://metadata.un.org/thesaurus/"
"""How the UNBIS Thesaurus of the United Nations begins its IRIs."""

GOALS: Final = "http://metadata.un.org/sdg"
"""The Sustainable Development Goals as the United Nations publish them; ``/16`` is one of them."""

MEMBER_STATES: Final = "http://metadata.un.org/UNMS/"
"""How the United Nations' list of Member States begins its IRIs."""

GEONAMES: Final = "https://sws.geonames.org/"
WIKIDATA: Final = "http://www.wikidata.org/entity/"

_UNRESERVED: Final = "-._~()"
_SLUG_LENGTH: Final = 80


def graph(resource: NamedNode) -> NamedNode:
    """Name the graph that holds what is said of a document we hold."""
    return NamedNode(f"{resource.value}/graph")


def symbol(symbol: Symbol) -> NamedNode:
    """Name the text under a symbol.

    >>> symbol(Symbol.parse("S/RES/2118(2013)")).value
    'https://w3id.org/hrckg/id/S/RES/2118(2013)'
    """
    return NamedNode(BASE + "/".join(quote(part, _UNRESERVED) for part in str(symbol).split("/")))


def symbol_of(iri: NamedNode) -> Symbol | None:
    """Return the symbol that an IRI of ours was made from; None: it was made from something else.

    >>> print(symbol_of(NamedNode("https://w3id.org/hrckg/id/S/RES/2118(2013)")))
    S/RES/2118(2013)
    """
    if not iri.value.startswith(BASE):
        return None
    try:
        return Symbol.parse(unquote(iri.value.removeprefix(BASE)))
    except InvalidSymbolError:
        return None


def draft(session: str, title: str) -> NamedNode:
    """Name a draft whose symbol is not known by its session and title."""
    return NamedNode(f"{BASE}draft/{session}/{slug(title)}")


def record(id_: str) -> NamedNode:
    """Name a text that has no symbol of its own by the record that a catalogue has of it."""
    return NamedNode(f"{BASE}record/{quote(id_, _UNRESERVED)}")


def subject(heading: str) -> NamedNode:
    """Name a subject by the heading under which catalogues file texts.

    >>> subject("FREEDOM OF INFORMATION - TERMS OF REFERENCE").value.rpartition("/")[2]
    'freedom-of-information-terms-of-reference'
    """
    return NamedNode(f"{BASE}subject/{slug(heading)}")


def listed_draft(name: str) -> NamedNode:
    """Name a draft as ``corpus/identifiers.toml`` lists it: by its session and folded title."""
    return NamedNode(f"{BASE}draft/{name}")


def draft_name(iri: str) -> str | None:
    """Return what stands behind ``draft/`` in an IRI; None: it is not that of such a draft.

    >>> draft_name("https://w3id.org/hrckg/id/draft/46/a-title")
    '46/a-title'
    """
    return iri.removeprefix(f"{BASE}draft/") if iri.startswith(f"{BASE}draft/") else None


def document(document: Document) -> NamedNode:
    """Name a document: by its symbol, or as a draft by its title."""
    if document.symbol:
        return symbol(document.symbol)
    return draft(document.session.number, document.title.text)


def slug(title: str) -> str:
    """Fold a title to ASCII words joined by hyphens, below 80 characters.

    A longer one is cut at a word, and 8 hexadecimal digits of the SHA-256 of the whole follow.

    >>> slug("Côte d’Ivoire: technical assistance")
    'cote-d-ivoire-technical-assistance'
    """
    apart = re.sub(r"[’'–—-]", " ", unicodedata.normalize("NFKD", title))
    folded = "-".join(re.findall(r"[a-z0-9]+", apart.encode("ascii", "ignore").decode().lower()))
    if len(folded) < _SLUG_LENGTH:
        return folded
    digest = hashlib.sha256(title.encode()).hexdigest()[:8]
    return f"{folded[:_SLUG_LENGTH].rsplit('-', 1)[0]}-{digest}"


def part(whole: NamedNode, label: str) -> NamedNode:
    """Name a part of a document by its fragment: a paragraph, a footnote, the action taken."""
    return NamedNode(f"{whole.value}#{label}")


def whole_of(part: NamedNode) -> NamedNode:
    """Return what a part belongs to; a thing that is no part is its own whole."""
    return NamedNode(part.value.partition("#")[0])


def fragment_of(part: NamedNode) -> str:
    """Return the label under which a part was named; empty: it is no part."""
    return part.value.partition("#")[2]


def mention(part: NamedNode, language: str, span: Span, nth: int = 1) -> NamedNode:
    """Name a mention by its place; ``nth`` counts the things named at the same place."""
    return NamedNode(f"{part.value}-mention-{language}-{span.start}-{span.end}{_again(nth)}")


def mandate(
    paragraph: NamedNode, language: str, span: Span, *, recalled: bool = False
) -> NamedNode:
    """Name a duty by the place of its words; ``recalled``: an earlier text made it."""
    kind = "recalled" if recalled else "mandate"
    return NamedNode(f"{paragraph.value}-{kind}-{language}-{span.start}-{span.end}")


def footnote_ref(paragraph: NamedNode, language: str, at: int, nth: int = 1) -> NamedNode:
    """Name a footnote's mark by the character that it stands before."""
    return NamedNode(f"{paragraph.value}-ref-{language}-{at}{_again(nth)}")


def source_range(part: NamedNode, language: str, piece: int) -> NamedNode:
    """Name the place of a part in a source: one for each contiguous piece, counted from 1."""
    return NamedNode(f"{part.value}-source-{language}-{piece}")


def issue(
    whole: NamedNode, code: str, place: str, nth: int = 1, language: str | None = None
) -> NamedNode:
    """Name a fault of a source by its code and the part that it concerns.

    ``language`` is that of a text that was aligned to another; None: its parts are named by its
    own labels.
    """
    translated = f"-{language}" if language else ""
    return part(whole, f"issue-{code}-{place}{translated}{_again(nth)}")


def ballot(whole: NamedNode, vote: str, state: str) -> NamedNode:
    """Name the ballot of a State (ISO code) in a vote on a text or a part, by the vote's label.

    >>> text = NamedNode("https://w3id.org/hrckg/id/A/HRC/RES/43/21")
    >>> ballot(text, "action", "AGO").value.partition("#")[2]
    'ballot-AGO'
    >>> ballot(text, "action-op5", "AGO").value.partition("#")[2]
    'action-op5-ballot-AGO'
    """
    return part(whole, f"ballot-{state}" if vote == "action" else f"{vote}-ballot-{state}")


def absence(whole: NamedNode, vote: str, state: str) -> NamedNode:
    """Name the absence of a State (ISO code) from a vote, by the vote's label.

    >>> absence(NamedNode(BASE + "A/HRC/RES/37/23"), "action", "TUN").value.partition("#")[2]
    'absence-TUN'
    """
    return part(whole, f"absence-{state}" if vote == "action" else f"{vote}-absence-{state}")


def series(name: str) -> NamedNode:
    """Name a series by the folded title of its texts; other organs than the Council before it."""
    return NamedNode(f"{BASE}series/{name}")


def change(newer: NamedNode, from_: str | None, to: str | None) -> NamedNode:
    """Name what became of a paragraph, by its labels in the older and in the newer text.

    >>> text = NamedNode("https://w3id.org/hrckg/id/A/HRC/RES/43/21")
    >>> [fragment_of(change(text, *one)) for one in (("op4", "op5"), (None, "op5"), ("op5", None))]
    ['change-op5-from-op4', 'change-op5', 'change-from-op5']
    """
    return part(newer, "-".join(filter(None, ("change", to, from_ and f"from-{from_}"))))


def sponsorship(whole: NamedNode, sponsor: str) -> NamedNode:
    """Name the sponsorship of a State (ISO code) or a body (its id)."""
    return part(whole, f"sponsor-{sponsor}")


def agreement(body: str, one: str, other: str) -> NamedNode:
    """Name how often two States (ISO codes) voted alike in an organ; the order does not matter.

    >>> agreement("HRC", "BRA", "AGO").value.removeprefix(BASE)
    'state/AGO#agreement-HRC-BRA'
    """
    first, second = sorted((one, other))
    return part(concept("state", first), f"agreement-{body}-{second}")


def voting_record(body: str, state: str, year: int) -> NamedNode:
    """Name how a State (ISO code) voted in an organ in one year."""
    return part(concept("state", state), f"votes-{body}-{year}")


def cohesion(group: NamedNode, body: str, period: str) -> NamedNode:
    """Name how a regional group held together in an organ; ``period``: ``2020``, ``session-43``."""
    return part(group, f"cohesion-{body}-{period}")


def _again(nth: int) -> str:
    return f".{nth}" if nth > 1 else ""


def entity(kind: EntityKind, id_: str) -> NamedNode:
    """Name a thing of the closed lists.

    Funds are bodies, and collections of texts stand among the instruments.
    """
    room = {EntityKind.FUND: "body", EntityKind.COLLECTION: "instrument"}.get(kind, kind.value)
    return NamedNode(f"{BASE}{room}/{id_}")


def concept(scheme: str, id_: str) -> NamedNode:
    """Name a concept of a closed list: ``concept("action", "reaffirm")``."""
    return NamedNode(f"{BASE}{scheme}/{id_}")


def session(number: str, body: str = COUNCIL) -> NamedNode:
    """Name a session of an organ; the Council's need no name of the organ."""
    return NamedNode(f"{BASE}session/{_of(body)}{number}")


def meeting(session: str, number: str, body: str = COUNCIL) -> NamedNode:
    """Name a meeting within a session."""
    return NamedNode(f"{BASE}meeting/{_of(body)}{session}/{number}")


def _of(body: str) -> str:
    return "" if body == COUNCIL else f"{body}/"


def agenda_item(session: str, number: str, body: str = COUNCIL) -> NamedNode:
    """Name an agenda item: of the Council's standing agenda, or of a session that has its own.

    >>> agenda_item("43", "3").value.removeprefix(BASE)
    'agenda/3'
    >>> agenda_item("51", "11 (a)", "CHR").value.removeprefix(BASE)
    'agenda/CHR/51/11%20(a)'
    """
    standing = body == COUNCIL and is_standing(session)
    own = "" if standing else f"{_of(body)}{session}/"
    return NamedNode(f"{BASE}agenda/{own}{quote(number, _UNRESERVED)}")


def source_file(sha256: str) -> NamedNode:
    """Name a source file by the SHA-256 of its bytes."""
    return NamedNode(f"{BASE}source/{sha256}")


def docs_page(symbol: Symbol) -> NamedNode:
    """Return the page of a symbol in the United Nations' document service."""
    return NamedNode(DOCS_PAGES + quote(str(symbol), "/" + _UNRESERVED))


def descriptor(id_: str) -> NamedNode:
    """Return the IRI of a descriptor of the UNBIS Thesaurus."""
    return NamedNode(THESAURUS + id_)


def goal(number: int) -> NamedNode:
    """Return the IRI of a Sustainable Development Goal.

    >>> goal_number(goal(16))
    16
    """
    return NamedNode(f"{GOALS}/{number}")


def goal_number(iri: object) -> int | None:
    """Return the number of the goal that an IRI names; None: it names something else."""
    found = re.fullmatch(rf"{GOALS}/([1-9][0-9]?)", iri.value if isinstance(iri, NamedNode) else "")
    return int(found[1]) if found else None


def language_authority(code: str) -> NamedNode:
    """Return the IRI of a language in the European Union's list, by its code there (``ENG``)."""
    return NamedNode(LANGUAGE_AUTHORITY + code)
