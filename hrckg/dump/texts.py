"""The table of texts, told as ``table`` says."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final

from pyoxigraph import Store

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.dump.matter import Matters
from hrckg.dump.statements import natural
from hrckg.dump.table import Iri
from hrckg.scan import firsts, pairs, several
from hrckg.terms import dcterms_language, rdf_type, rdfs_seeAlso

_HOLDINGS: Final = iris.PREFIXES["holding"]
_COUNTS: Final = (hrc.inFavourCount, hrc.againstCount, hrc.abstainingCount)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text of any organ: a resolution, a decision, a draft, a report; held or only cited."""

    document: Annotated[Iri, "The text."]
    symbol: Annotated[str | None, "Its symbol. Empty: none is known."]
    kind: Annotated[str, "The class of the text in the ontology, such as Resolution or Report."]
    holding: Annotated[str | None, "How much we hold: full-text, catalogue-record or cited-only."]
    number: Annotated[str | None, "The number as printed, such as 43/21."]
    title: Annotated[
        str | None, "The title: in English, else as languages says. Empty: we hold none."
    ]
    languages: Annotated[tuple[str, ...], "The languages we hold, as codes of the EU authority."]
    adopted_by: Annotated[Iri | None, "The body that adopted it."]
    session: Annotated[str | None, "The session, such as 43 or S-17."]
    agenda_items: Annotated[tuple[Iri, ...], "The agenda items under which it stands."]
    adopted_on: Annotated[date | None, "The day of adoption."]
    adopted_at: Annotated[Iri | None, "The meeting at which it was adopted."]
    adoption: Annotated[Iri | None, "The act of adoption. Empty: not adopted, or not known."]
    in_favour: Annotated[int | None, "Votes in favour as printed. Empty: no recorded vote."]
    against: Annotated[int | None, "Votes against as printed."]
    abstaining: Annotated[int | None, "Abstentions as printed."]
    paragraphs: Annotated[int, "How many paragraphs of it we hold, subparagraphs included."]
    series: Annotated[Iri | None, "The series of recurring texts to which it belongs."]
    follows: Annotated[tuple[Iri, ...], "The nearest earlier text of the series that we hold."]
    links: Annotated[tuple[Iri, ...], "Pages about it elsewhere."]


def text_rows(store: Store) -> Iterator[Text]:
    """Yield a row for each text."""
    matters = Matters.of(store)
    adopted_by, adopted_on, adopted_at, adoptions, series, holdings, numbers = (
        firsts(store, one)
        for one in (
            hrc.adoptedBy,
            hrc.adoptedOn,
            hrc.adoptedAt,
            hrc.hasAdoption,
            hrc.inSeries,
            hrc.holding,
            hrc.number,
        )
    )
    languages, items, earlier, pages = (
        several(store, one) for one in (dcterms_language, hrc.agendaItem, hrc.follows, rdfs_seeAlso)
    )
    counts = [firsts(store, one) for one in _COUNTS]
    paragraphs = Counter(text for text, _ in set(pairs(store, hrc.hasParagraph)))
    for document in {text for text, _ in pairs(store, rdf_type, hrc.Document)}:
        matter, adoption = matters.of_text(document), adoptions.get(document)
        in_favour, against, abstaining = _totals(counts, adoption)
        yield Text(
            document=Iri(document),
            symbol=matter.symbol,
            kind=matter.kind,
            holding=holdings[document].removeprefix(_HOLDINGS) if document in holdings else None,
            number=numbers.get(document),
            title=matter.title,
            languages=tuple(
                one.removeprefix(iris.LANGUAGE_AUTHORITY) for one in languages.get(document, ())
            ),
            adopted_by=_iri(adopted_by.get(document)),
            session=matter.session,
            agenda_items=_iris(items.get(document, ())),
            adopted_on=date.fromisoformat(adopted_on[document]) if document in adopted_on else None,
            adopted_at=_iri(adopted_at.get(document)),
            adoption=_iri(adoption),
            in_favour=in_favour,
            against=against,
            abstaining=abstaining,
            paragraphs=paragraphs[document],
            series=_iri(series.get(document)),
            follows=_iris(earlier.get(document, ())),
            links=_iris(pages.get(document, ())),
        )


def _totals(
    counts: Sequence[Mapping[str, str]], vote: str | None
) -> tuple[int | None, int | None, int | None]:
    """Return the printed totals of a vote, if all three are printed."""
    printed = [int(one[vote]) for one in counts if vote in one] if vote else []
    if len(printed) < len(counts):
        return None, None, None
    in_favour, against, abstaining = printed
    return in_favour, against, abstaining


def _iri(value: str | None) -> Iri | None:
    return Iri(value) if value else None


def _iris(values: Iterable[str]) -> tuple[Iri, ...]:
    return tuple(map(Iri, sorted(values, key=natural)))
