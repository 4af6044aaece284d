"""The tables of paragraphs and of what they cite, told as ``table`` says."""

from dataclasses import dataclass
from typing import Annotated, Final

from hrckg.dump.table import Iri


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a text, in one language."""

    paragraph: Annotated[Iri, "The paragraph; it opens the text at this place."]
    language: Annotated[str, "The language of the words in this row."]
    document: Annotated[Iri, "The text to which it belongs."]
    symbol: Annotated[str | None, "The symbol of that text."]
    kind: Annotated[str, "PreambularParagraph, OperativeParagraph, Subparagraph or AnnexParagraph."]
    order: Annotated[int, "Its place in the whole text, from 1."]
    number: Annotated[str | None, "The number as printed. Empty: preambular ones have none."]
    part_of: Annotated[Iri | None, "The paragraph of which this is a subparagraph."]
    opening_phrase: Annotated[str | None, "The words that official texts print in italics."]
    actions: Annotated[tuple[str, ...], "The act behind the opening phrase, such as reaffirm."]
    further_actions: Annotated[tuple[str, ...], "The acts of further verbs in the paragraph."]
    addressees: Annotated[tuple[Iri, ...], "Whom it asks."]
    text: Annotated[str, "The words as printed, without the number and footnote marks."]
    closing_text: Annotated[str | None, "The words that follow its subparagraphs."]


PARAGRAPHS: Final = """
SELECT DISTINCT * WHERE {
  VALUES ?class {
    hrc:PreambularParagraph hrc:OperativeParagraph hrc:Subparagraph hrc:AnnexParagraph
  }
  ?paragraph a ?class ; hrc:inDocument ?document ; hrc:order ?order ; hrc:text ?text .
  BIND(STRAFTER(STR(?class), "#") AS ?kind)
  BIND(LANG(?text) AS ?language)
  OPTIONAL { ?document hrc:symbol ?symbol }
  OPTIONAL { ?paragraph hrc:number ?number }
  OPTIONAL { ?paragraph hrc:partOf ?part_of }
  OPTIONAL {
    ?paragraph hrc:openingPhrase ?opening_phrase FILTER(LANG(?opening_phrase) = ?language)
  }
  OPTIONAL {
    ?paragraph hrc:closingText ?closing_text FILTER(LANG(?closing_text) = ?language)
  }
  OPTIONAL {
    SELECT ?paragraph (GROUP_CONCAT(DISTINCT ?name) AS ?actions) WHERE {
      ?paragraph a hrc:Paragraph ; hrc:action ?action .
      BIND(STRAFTER(STR(?action), STR(action:)) AS ?name)
    }
    GROUP BY ?paragraph
  }
  OPTIONAL {
    SELECT ?paragraph (GROUP_CONCAT(DISTINCT ?name) AS ?further_actions) WHERE {
      ?paragraph a hrc:Paragraph ; hrc:furtherAction ?action .
      BIND(STRAFTER(STR(?action), STR(action:)) AS ?name)
    }
    GROUP BY ?paragraph
  }
  OPTIONAL {
    SELECT ?paragraph (GROUP_CONCAT(DISTINCT STR(?whom)) AS ?addressees) WHERE {
      ?paragraph hrc:addressee ?whom
    }
    GROUP BY ?paragraph
  }
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A place at which a paragraph or a footnote cites a text."""

    citation: Annotated[Iri, "The citation; it opens the citing text at this place."]
    part: Annotated[Iri, "The paragraph or footnote in which it stands."]
    document: Annotated[Iri | None, "The citing text."]
    symbol: Annotated[str | None, "The symbol of the citing text."]
    cited: Annotated[Iri, "The cited text."]
    cited_symbol: Annotated[str | None, "The symbol of the cited text. Empty: it has none."]
    cited_name: Annotated[str | None, "The English name of the cited text."]
    surface: Annotated[str, "The words that cite it, as printed."]
    language: Annotated[str, "The language of these words."]
    start: Annotated[int, "Where they begin in the part, in characters from 0."]
    end: Annotated[int, "Where they end: the first character after them."]
    pinpoint: Annotated[str | None, "The place within the cited text, as printed."]
    actions: Annotated[tuple[str, ...], "The act in which it is cited, such as recall."]


CITATIONS: Final = """
SELECT DISTINCT * WHERE {
  ?citation a hrc:Citation ;
    hrc:mentionedIn ?part ;
    hrc:refersTo ?cited ;
    hrc:surface ?surface ;
    hrc:start ?start ;
    hrc:end ?end .
  BIND(LANG(?surface) AS ?language)
  OPTIONAL {
    ?part hrc:inDocument ?document .
    OPTIONAL { ?document hrc:symbol ?symbol }
  }
  OPTIONAL { ?cited hrc:symbol ?cited_symbol }
  OPTIONAL { ?cited rdfs:label ?cited_name FILTER(LANG(?cited_name) = "en") }
  OPTIONAL { ?citation hrc:pinpoint ?pinpoint }
  OPTIONAL {
    SELECT ?citation (GROUP_CONCAT(DISTINCT ?name) AS ?actions) WHERE {
      ?citation a hrc:Citation ; hrc:action ?action .
      BIND(STRAFTER(STR(?action), STR(action:)) AS ?name)
    }
    GROUP BY ?citation
  }
}
"""
