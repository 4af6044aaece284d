"""The tables of what texts ask for and what became of paragraphs, told as ``table`` says."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Final

from hrckg.dump.table import Iri


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """A duty that a paragraph makes, or recalls."""

    mandate: Annotated[Iri, "The duty; it opens the text at this place."]
    kind: Annotated[str, "Mandate: the paragraph makes it; RecalledMandate: it only recalls it."]
    paragraph: Annotated[Iri, "The paragraph."]
    document: Annotated[Iri | None, "The text to which the paragraph belongs."]
    symbol: Annotated[str | None, "The symbol of that text."]
    surface: Annotated[str | None, "The words of the duty, as printed."]
    language: Annotated[str | None, "The language of these words."]
    actors: Annotated[tuple[Iri, ...], "The bodies that have to do it. Empty: none is named."]
    deliverables: Annotated[tuple[str, ...], "What is to come of it, such as summary-report."]
    recipients: Annotated[tuple[Iri, ...], "The bodies to which that goes."]
    due_at: Annotated[tuple[Iri, ...], "The sessions at which it is due."]
    due_relation: Annotated[str | None, "How the sessions bind: at, before."]
    due_by: Annotated[date | None, "The last day."]
    recurrence: Annotated[str | None, "How often."]
    duration: Annotated[str | None, "How long, as XML Schema writes durations."]
    extends: Annotated[tuple[Iri, ...], "The bodies that go on."]
    recalled_from: Annotated[tuple[Iri, ...], "The text that made the recalled duty."]
    fulfilled_by: Annotated[tuple[Iri, ...], "The report that did it. Empty: none is known."]


def _listed(key: str, pattern: str, column: str, value: str = "STR(?thing)") -> str:
    """Return the part of a query that joins the values of a property into one cell."""
    return f"""
  OPTIONAL {{
    SELECT ?{key} (GROUP_CONCAT(DISTINCT ?named) AS ?{column}) WHERE {{
      ?{key} {pattern} ?thing .
      BIND({value} AS ?named)
    }}
    GROUP BY ?{key}
  }}"""


MANDATES: Final = f"""
SELECT DISTINCT * WHERE {{
  VALUES ?class {{ hrc:Mandate hrc:RecalledMandate }}
  ?mandate a ?class ; hrc:mandatedBy|hrc:recalledIn ?paragraph .
  BIND(STRAFTER(STR(?class), "#") AS ?kind)
  OPTIONAL {{
    ?paragraph hrc:inDocument ?document .
    OPTIONAL {{ ?document hrc:symbol ?symbol }}
  }}
  OPTIONAL {{ ?mandate hrc:surface ?surface BIND(LANG(?surface) AS ?language) }}
  OPTIONAL {{ ?mandate hrc:dueRelation ?due_relation }}
  OPTIONAL {{ ?mandate hrc:dueBy ?due_by }}
  OPTIONAL {{ ?mandate hrc:recurrence ?recurrence }}
  OPTIONAL {{ ?mandate hrc:duration ?duration }}
{_listed("mandate", "hrc:actor", "actors")}
{
    _listed(
        "mandate",
        "hrc:deliverable",
        "deliverables",
        "STRAFTER(STR(?thing), STR(deliverable:))",
    )
}
{_listed("mandate", "hrc:recipient", "recipients")}
{_listed("mandate", "hrc:dueAt", "due_at")}
{_listed("mandate", "hrc:extends", "extends")}
{_listed("mandate", "hrc:recalledFrom", "recalled_from")}
{_listed("mandate", "hrc:fulfilledBy", "fulfilled_by")}
}}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of a paragraph from one text of a series to the next."""

    change: Annotated[Iri, "The change; it opens the newer text."]
    document: Annotated[Iri, "The newer text."]
    symbol: Annotated[str | None, "Its symbol."]
    kind: Annotated[str, "What happened, such as same, changed, new or dropped."]
    from_paragraph: Annotated[Iri | None, "The paragraph of the older text. Empty: it is new."]
    to_paragraph: Annotated[Iri | None, "The paragraph of the newer text. Empty: it was dropped."]
    similarity: Annotated[Decimal | None, "How much of the words agrees, from 0 to 1."]


CHANGES: Final = """
SELECT DISTINCT * WHERE {
  ?change a hrc:ParagraphChange ; hrc:changeIn ?document ; hrc:change ?kindConcept .
  BIND(STRAFTER(STR(?kindConcept), STR(change:)) AS ?kind)
  OPTIONAL { ?document hrc:symbol ?symbol }
  OPTIONAL { ?change hrc:fromParagraph ?from_paragraph }
  OPTIONAL { ?change hrc:toParagraph ?to_paragraph }
  OPTIONAL { ?change hrc:similarity ?similarity }
}
"""
