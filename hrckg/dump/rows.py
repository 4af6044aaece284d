"""The tables: what one row says, column by column, and the question that fills it.

Each record is the only description of its table. The header of the CSV file, its CSVW metadata and
the variables of the query are the fields of the record; a test compares them.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, NewType

Iri = NewType("Iri", str)


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


TEXTS: Final = """
SELECT DISTINCT * WHERE {
  {
    SELECT ?document (MIN(?class) AS ?kind) WHERE {
      ?document a hrc:Document, ?type .
      FILTER(?type != hrc:Document && STRSTARTS(STR(?type), STR(hrc:)))
      BIND(STRAFTER(STR(?type), "#") AS ?class)
    }
    GROUP BY ?document
  }
  OPTIONAL { ?document hrc:symbol ?symbol }
  OPTIONAL {
    ?document hrc:holding ?holdingConcept .
    BIND(STRAFTER(STR(?holdingConcept), STR(holding:)) AS ?holding)
  }
  OPTIONAL { ?document hrc:number ?number }
  OPTIONAL {
    SELECT ?document (MIN(?ranked) AS ?first) WHERE {
      ?document a hrc:Document ; dcterms:title ?printed .
      BIND(IF(LANG(?printed) = "en", 1, IF(LANG(?printed) = "fr", 2, 3)) AS ?rank)
      BIND(CONCAT(STR(?rank), LANG(?printed), " ", STR(?printed)) AS ?ranked)
    }
    GROUP BY ?document
  }
  BIND(STRAFTER(?first, " ") AS ?title)
  OPTIONAL {
    SELECT ?document (GROUP_CONCAT(DISTINCT ?code) AS ?languages) WHERE {
      ?document a hrc:Document ; dcterms:language ?language .
      BIND(STRAFTER(STR(?language), "/authority/language/") AS ?code)
    }
    GROUP BY ?document
  }
  OPTIONAL { ?document hrc:adoptedBy ?adopted_by }
  OPTIONAL {
    ?document hrc:session ?sessionThing .
    BIND(STRAFTER(STR(?sessionThing), STR(session:)) AS ?session)
  }
  OPTIONAL {
    SELECT ?document (GROUP_CONCAT(DISTINCT STR(?item)) AS ?agenda_items) WHERE {
      ?document hrc:agendaItem ?item
    }
    GROUP BY ?document
  }
  OPTIONAL { ?document hrc:adoptedOn ?adopted_on }
  OPTIONAL { ?document hrc:adoptedAt ?adopted_at }
  OPTIONAL { ?document hrc:hasAdoption ?adoption }
  OPTIONAL {
    ?document hrc:hasAdoption ?vote .
    ?vote hrc:inFavourCount ?in_favour ;
      hrc:againstCount ?against ;
      hrc:abstainingCount ?abstaining .
  }
  OPTIONAL {
    SELECT ?document (COUNT(DISTINCT ?paragraph) AS ?counted) WHERE {
      ?document hrc:hasParagraph ?paragraph
    }
    GROUP BY ?document
  }
  BIND(COALESCE(?counted, 0) AS ?paragraphs)
  OPTIONAL { ?document hrc:inSeries ?series }
  OPTIONAL {
    SELECT ?document (GROUP_CONCAT(DISTINCT STR(?earlier)) AS ?follows) WHERE {
      ?document hrc:follows ?earlier
    }
    GROUP BY ?document
  }
  OPTIONAL {
    SELECT ?document (GROUP_CONCAT(DISTINCT STR(?page)) AS ?links) WHERE {
      ?document a hrc:Document ; rdfs:seeAlso ?page
    }
    GROUP BY ?document
  }
}
"""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """The vote of one State on one text, or on a part of it."""

    ballot: Annotated[Iri, "The vote of this State; it opens the text at this place."]
    vote: Annotated[Iri, "The recorded vote to which it belongs."]
    document: Annotated[Iri, "The text that was voted on."]
    symbol: Annotated[str | None, "The symbol of that text."]
    title: Annotated[str | None, "Its title, in English if we hold it so."]
    session: Annotated[str | None, "The session, such as 43 or S-17."]
    taken_on: Annotated[date | None, "The day of the vote."]
    on_part: Annotated[tuple[Iri, ...], "The paragraph or amendment voted on. Empty: the whole."]
    outcome: Annotated[str | None, "What came of it: adopted, rejected."]
    state: Annotated[Iri, "The State."]
    iso3: Annotated[str | None, "Its ISO 3166-1 alpha-3 code."]
    state_name: Annotated[str | None, "Its English name today."]
    regional_group: Annotated[Iri | None, "Its regional group."]
    printed_name: Annotated[str | None, "Its name as the source prints it."]
    position: Annotated[str, "in-favour, against, abstaining or did-not-vote."]


VOTES: Final = """
SELECT DISTINCT * WHERE {
  ?document hrc:actionTaken ?vote .
  ?vote hrc:hasBallot ?ballot .
  ?ballot hrc:state ?state ; hrc:position ?positionConcept .
  BIND(STRAFTER(STR(?positionConcept), STR(position:)) AS ?position)
  OPTIONAL { ?document hrc:symbol ?symbol }
  OPTIONAL {
    SELECT ?document (MIN(?ranked) AS ?first) WHERE {
      ?document a hrc:Document ; dcterms:title ?printed .
      BIND(IF(LANG(?printed) = "en", 1, IF(LANG(?printed) = "fr", 2, 3)) AS ?rank)
      BIND(CONCAT(STR(?rank), LANG(?printed), " ", STR(?printed)) AS ?ranked)
    }
    GROUP BY ?document
  }
  BIND(STRAFTER(?first, " ") AS ?title)
  OPTIONAL {
    ?document hrc:session ?sessionThing .
    BIND(STRAFTER(STR(?sessionThing), STR(session:)) AS ?session)
  }
  OPTIONAL { ?vote hrc:takenOn ?taken_on }
  OPTIONAL {
    SELECT ?vote (GROUP_CONCAT(DISTINCT STR(?piece)) AS ?on_part) WHERE { ?vote hrc:onPart ?piece }
    GROUP BY ?vote
  }
  OPTIONAL {
    ?vote hrc:outcome ?outcomeConcept .
    BIND(STRAFTER(STR(?outcomeConcept), STR(outcome:)) AS ?outcome)
  }
  OPTIONAL { ?state hrc:iso3 ?iso3 }
  OPTIONAL { ?state skos:prefLabel ?state_name FILTER(LANG(?state_name) = "en") }
  OPTIONAL { ?state hrc:regionalGroup ?regional_group }
  OPTIONAL {
    SELECT ?ballot (MIN(STR(?name)) AS ?printed_name) WHERE {
      ?ballot a hrc:Ballot ; hrc:printedName ?name
    }
    GROUP BY ?ballot
  }
}
"""
