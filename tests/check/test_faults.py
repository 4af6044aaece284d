"""Faults put into good data, each as an edit of its text, and the rule that must find it."""

from collections.abc import Callable

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.check import check
from hrckg.check.assertions import load_assertions
from hrckg.check.report import REFERENCE

D = "<https://w3id.org/hrckg/id/A/HRC/RES/90/1>"
L = "<https://w3id.org/hrckg/id/A/HRC/90/L.1>"
FILE = (
    "<https://w3id.org/hrckg/id/source/"
    "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8>"
)
FILE_OF_DRAFT = (
    "<https://w3id.org/hrckg/id/source/"
    "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b>"
)


def part(label: str) -> str:
    return f"<https://w3id.org/hrckg/id/A/HRC/RES/90/1#{label}>"


def of_draft(label: str) -> str:
    return f"<https://w3id.org/hrckg/id/A/HRC/90/L.1#{label}>"


IN_PP2 = f"hrc:mentionedIn {part('pp2')} ;\n        "
NOTHING = ""
ABSENT = (
    f"{part('absence-{name}')} hrc:absentFrom {part('action')} ; hrc:state state:{{state}} ; "
    "hrc:derivedFrom <https://w3id.org/hrckg/id/state/CUB#membership-2017> ."
)

# what is written, what is written instead, and who finds it
FAULTS = {
    # what became of paragraphs
    "two changes of one paragraph": (
        f"    {part('op3')} a ",
        (
            f"    {part('change-op3-from-op1')} hrc:toParagraph {part('op3')} .\n"
            f"    {part('change-op3-from-op2')} hrc:toParagraph {part('op3')} .\n\n"
            f"    {part('op3')} a "
        ),
        "paragraph-changed-twice",
    ),
    "a changed paragraph without a link to what it was": (
        f"    {part('op3')} a ",
        (
            f"    {part('change-op3-from-op1')} hrc:change change:changed ;\n"
            f"        hrc:fromParagraph {of_draft('op1')} ;\n"
            f"        hrc:toParagraph {part('op3')} .\n\n"
            f"    {part('op3')} a "
        ),
        "change-without-direct-link",
    ),
    # the heading of a document
    "a title is lost": (
        'dcterms:title "The right to a good example"@en ;',
        NOTHING,
        "hrcs:HeldText-title",
    ),
    "a title in the language of a text is lost": (
        ', "Le droit au bon exemple"@fr',
        NOTHING,
        "hrcs:HeldText-title-language",
    ),
    "a language is lost": (
        ", <http://publications.europa.eu/resource/authority/language/FRA>",
        NOTHING,
        "hrcs:HeldText-language-tag",
    ),
    "a date is lost": (
        'hrc:adoptedOn "2031-03-21"^^xsd:date ;',
        NOTHING,
        "hrcs:AdoptedText-adoptedOn-missing",
    ),
    "a second date": (
        'hrc:adoptedOn "2031-03-21"^^xsd:date ;',
        'hrc:adoptedOn "2031-03-21"^^xsd:date, "2031-03-22"^^xsd:date ;',
        "hrcs:AdoptedText-adoptedOn",
    ),
    "another date than that of the vote": (
        'hrc:adoptedOn "2031-03-21"^^xsd:date ;',
        'hrc:adoptedOn "2031-03-20"^^xsd:date ;',
        "hrcs:AdoptedText-takenOn",
    ),
    "another date than that of the meeting": (
        'hrc:adoptedOn "2031-03-21"^^xsd:date ;',
        'hrc:adoptedOn "2031-03-20"^^xsd:date ;',
        "meeting-on-another-day",
    ),
    "a day that no month has": (
        'hrc:heldOn "2031-03-21"^^xsd:date',
        'hrc:heldOn "2031-02-30"^^xsd:date',
        "impossible-value",
    ),
    "a date that is a sentence": (
        'hrc:heldOn "2031-03-21"^^xsd:date',
        'hrc:heldOn "21 March 2031"@en',
        "wrong-datatype",
    ),
    "a second session": (
        "hrc:session session:90 ;\n        hrc:agendaItem",
        "hrc:session session:90, session:91 ;\n        hrc:agendaItem",
        "hrcs:HeldText-session",
    ),
    "a session that nothing describes": (
        "hrc:session session:90 ;\n        hrc:agendaItem",
        "hrc:session session:91 ;\n        hrc:agendaItem",
        "dangling-link",
    ),
    "a meeting of another session": (
        "hrc:meetingOf session:90 ;",
        "hrc:meetingOf session:91 ;",
        "meeting-of-another-session",
    ),
    "a meeting whose IRI names another session": (
        "hrc:meetingOf session:90 ;",
        "hrc:meetingOf session:91 ;",
        "iri-of-meeting",
    ),
    "a session whose IRI has another number": (
        'hrc:number "90" ;',
        'hrc:number "91" ;',
        "iri-of-session",
    ),
    "a number of another session": (
        'hrc:number "90/…" ;',
        'hrc:number "89/…" ;',
        "session-of-another-number",
    ),
    "a number that the symbol does not end in": (
        'hrc:number "90/1" ;',
        'hrc:number "90/2" ;',
        "number-against-symbol",
    ),
    "a symbol of another document": (
        'hrc:symbol "A/HRC/89/31"',
        'hrc:symbol "A/HRC/RES/5/1"',
        "hrcs:Document-symbol-unique",
    ),
    "a symbol that the IRI does not spell": (
        'hrc:symbol "A/HRC/89/31"',
        'hrc:symbol "A/HRC/89/32"',
        "hrcs:Document-symbol-iri",
    ),
    "a symbol in two spellings": (
        'hrc:symbol "A/HRC/89/31"',
        'hrc:symbol "A/HRC/Res/5/1"',
        "symbol-spelt-twice",
    ),
    "a resolution that is a report": (
        "<https://w3id.org/hrckg/id/A/HRC/RES/5/1> a hrc:Document, hrc:Resolution ;",
        "<https://w3id.org/hrckg/id/A/HRC/RES/5/1> a hrc:Document, hrc:Report ;",
        "kind-against-symbol",
    ),
    "a document without the superclass": (
        f"{D} a hrc:Document, hrc:Resolution ;",
        f"{D} a hrc:Resolution ;",
        "superclass-missing",
    ),
    "a held text that is cited only": (
        "hrc:holding holding:full-text ;\n        hrc:adoptedBy",
        "hrc:holding holding:cited-only ;\n        hrc:adoptedBy",
        "hrcs:HeldText-holding",
    ),
    "no holding": (
        "hrc:holding holding:full-text ;\n        hrc:adoptedBy",
        "hrc:adoptedBy",
        "hrcs:Document-holding",
    ),
    # paragraphs
    "a paragraph that its document does not have": (
        f"{part('op1')},\n            {part('op2')}",
        part("op2"),
        "hrcs:Paragraph-hasParagraph",
    ),
    "a paragraph that the numbers lack": (
        f"{part('op1')},\n            {part('op2')}",
        part("op2"),
        "hrcs:HeldText-number-sequence",
    ),
    "a place in the order taken twice": ("hrc:order 4 ;", "hrc:order 5 ;", "hrcs:HeldText-order"),
    "a number that the IRI does not end in": (
        f'hrc:inDocument {D} ;\n        hrc:order 4 ;\n        hrc:number "2" ;',
        f'hrc:inDocument {D} ;\n        hrc:order 4 ;\n        hrc:number "4" ;',
        "hrcs:OperativeParagraph-number-iri",
    ),
    "an issue that excused a missing number is lost": (
        f"hrc:hasIssue {of_draft('issue-number-missing-op3')}",
        "hrc:furtherAction action:request",
        "hrcs:HeldText-number-sequence",
    ),
    "a text without a language": (
        '"To convene a meeting;"@en',
        '"To convene a meeting;"',
        "label-without-language",
    ),
    "a text that is empty": (
        '"To convene a meeting;"@en',
        '""@en',
        "empty-literal",
    ),
    "a changed word before a mention": (
        '"Takes note of the report of',
        '"Takes careful note of the report of',
        "hrcs:Mention-surface-in-text",
    ),
    "a phrase that the text does not begin with": (
        'hrc:openingPhrase "Takes note"@en',
        'hrc:openingPhrase "Notes"@en',
        "hrcs:Paragraph-phrase-in-text",
    ),
    "an act that is in no list": (
        "action:call-upon",
        "action:sing",
        "hrcs:Paragraph-furtherAction",
    ),
    "a position for an act": (
        "hrc:furtherAction action:call-upon",
        "hrc:furtherAction position:against",
        "hrcs:Paragraph-furtherAction",
    ),
    "a sub-paragraph of another paragraph": (
        f'hrc:number "2 (a)" ;\n        hrc:partOf {part("op2")}',
        f'hrc:number "2 (a)" ;\n        hrc:partOf {part("op1")}',
        "hrcs:Subparagraph-partOf-iri",
    ),
    "a paragraph of another document": (
        f"{part('op3')} a hrc:Paragraph, hrc:OperativeParagraph ;\n        hrc:inDocument {D}",
        f"{part('op3')} a hrc:Paragraph, hrc:OperativeParagraph ;\n        hrc:inDocument {L}",
        "part-of-another-document",
    ),
    "a paragraph without a source": (
        f"hrc:hasSource {part('op2.b-source-en-1')} .",
        "hrc:furtherAction action:request .",
        "hrcs:Paragraph-hasSource",
    ),
    "a source range of another document": (
        f"hrc:hasSource {part('op2.b-source-en-1')} .",
        f"hrc:hasSource {of_draft('op1-source-en-1')} .",
        "source-of-another-part",
    ),
    "a source range of nothing": (
        f"hrc:hasSource {part('op2.b-source-en-1')} .",
        f"hrc:hasSource {part('op2.a-source-en-1')} .",
        "part-not-linked",
    ),
    "a source range that ends before it starts": (
        "hrc:sourceEnd 60 ",
        "hrc:sourceEnd 0 ",
        "hrcs:SourceRange-sourceStart",
    ),
    "two orders": ("hrc:order 4 ;", "hrc:order 4, 40 ;", "second-value"),
    # mentions and footnotes
    "a mention moved by a character": (
        "hrc:start 14 ;\n        hrc:end 43 ",
        "hrc:start 15 ;\n        hrc:end 44 ",
        "hrcs:Mention-surface-in-text",
    ),
    "a mention whose IRI has other characters": (
        "hrc:start 14 ;\n        hrc:end 43 ",
        "hrc:start 15 ;\n        hrc:end 44 ",
        "iri-of-mention",
    ),
    "a surface in another language": (
        'hrc:surface "Charter of the United Nations"@en',
        'hrc:surface "Charter of the United Nations"@fr',
        "hrcs:Mention-surface-in-text",
    ),
    "a citation of a conference": (
        f"a hrc:Mention ;\n        {IN_PP2}hrc:refersTo event:WCHR-1993",
        f"a hrc:Mention, hrc:Citation ;\n        {IN_PP2}hrc:refersTo event:WCHR-1993",
        "hrcs:Citation-refersTo",
    ),
    "a mention of two things": (
        "hrc:refersTo event:WCHR-1993",
        "hrc:refersTo event:WCHR-1993, body:HRC",
        "hrcs:Mention-refersTo",
    ),
    "a mention of what nothing describes": (
        "hrc:refersTo event:WCHR-1993",
        "hrc:refersTo event:WCHR-1994",
        "dangling-link",
    ),
    "a mention that its paragraph does not have": (
        f"hrc:hasMention {part('pp1-mention-en-14-43')} ;",
        NOTHING,
        "inverse-missing",
    ),
    "a citation without its direct link": (
        "hrc:action action:guide ;\n        hrc:cites instrument:UN-CHARTER ;",
        "hrc:action action:guide ;",
        "citation-without-direct-link",
    ),
    "a direct link without a citation": (
        'hrc:number "2 (a)" ;',
        'hrc:number "2 (a)" ;\n        hrc:cites instrument:UN-CHARTER ;',
        "direct-link-without-citation",
    ),
    "a footnote mark after the end": ("hrc:at 50", "hrc:at 52", "hrcs:FootnoteRef-in-text"),
    "a footnote mark whose IRI has another place": (
        "hrc:at 50",
        "hrc:at 49",
        "iri-of-footnote-mark",
    ),
    "a footnote under another number": (
        f'hrc:inDocument {D} ;\n        hrc:number "1" ;\n        hrc:text "A/HRC/89/31."',
        f'hrc:inDocument {D} ;\n        hrc:number "2" ;\n        hrc:text "A/HRC/89/31."',
        "iri-of-footnote",
    ),
    "a footnote that its document does not have": (
        f"hrc:hasFootnote {part('fn1')} ;",
        NOTHING,
        "hrcs:Footnote-hasFootnote",
    ),
    # votes and sponsors
    "a total that the ballots do not add up to": (
        "hrc:inFavourCount 2",
        "hrc:inFavourCount 3",
        "hrcs:RecordedVote-totals",
    ),
    "a total that is lost": ("hrc:againstCount 1 ;", NOTHING, "hrcs:RecordedVote-counted"),
    "a ballot moved to another list": (
        "hrc:state state:CHE ;\n        hrc:position position:against",
        "hrc:state state:CHE ;\n        hrc:position position:abstaining",
        "hrcs:RecordedVote-links",
    ),
    "a ballot that is lost": (
        f", {part('ballot-DEU')}",
        NOTHING,
        "hrcs:RecordedVote-totals",
    ),
    "a direct link of a vote that is lost": (
        "hrc:inFavour state:AGO, state:BEN",
        "hrc:inFavour state:AGO",
        "hrcs:RecordedVote-links",
    ),
    "a position of no list": (
        "hrc:position position:against",
        "hrc:position position:absent",
        "hrcs:Ballot-position",
    ),
    "a State of no list": ("hrc:state state:CHE", "hrc:state state:XYZ", "hrcs:Ballot-state"),
    "a State that votes twice": (
        "hrc:state state:CHE",
        "hrc:state state:DEU",
        "hrcs:RecordedVote-state-once",
    ),
    "a ballot of another State than its IRI names": (
        "hrc:state state:CHE",
        "hrc:state state:DEU",
        "iri-of-ballot",
    ),
    "an adoption that the totals contradict": (
        "hrc:outcome outcome:adopted",
        "hrc:outcome outcome:rejected",
        "hrcs:RecordedVote-decision",
    ),
    "an adoption that is rejected": (
        "hrc:outcome outcome:adopted",
        "hrc:outcome outcome:rejected",
        "hrcs:AdoptedText-outcome",
    ),
    "an adoption that is not linked": (
        f"hrc:hasAdoption {part('action')} ;",
        NOTHING,
        "hrcs:ActionTaken-hasAdoption",
    ),
    "an adoption that is no action": (
        f"hrc:actionTaken {part('action')} ;",
        NOTHING,
        "superproperty-missing",
    ),
    "a sponsor that is not linked": (
        "hrc:sponsor state:CHN, state:CUB",
        "hrc:sponsor state:CHN",
        "hrcs:Document-sponsor",
    ),
    "an instrument without its class": (
        "instrument:UN-CHARTER a hrc:Document, hrc:Instrument ;",
        "instrument:UN-CHARTER a hrc:Document ;",
        "instrument-without-class",
    ),
    "a preambular paragraph that decides": (
        f"{of_draft('pp1')} a hrc:Paragraph, hrc:PreambularParagraph ;",
        f"{of_draft('pp1')} a hrc:Paragraph, hrc:OperativeParagraph ;",
        "class-against-iri",
    ),
    "a symbol that is lost": ('hrc:symbol "A/HRC/89/31" ;', NOTHING, "document-without-symbol"),
    "a page of another document": (
        "rdfs:seeAlso <https://docs.un.org/en/A/HRC/RES/90/1> .",
        "rdfs:seeAlso <https://docs.un.org/en/A/HRC/RES/90/2> .",
        "page-of-another-symbol",
    ),
    "a session that never ends": (
        'hrc:startsOn "2031-02-24"^^xsd:date ;\n        hrc:endsOn "2031-03-21"^^xsd:date .',
        'hrc:startsOn "2031-02-24"^^xsd:date .',
        "session-with-one-day",
    ),
    "a phrase that is lost": (
        'hrc:openingPhrase "Takes note"@en ;',
        NOTHING,
        "paragraph-without-phrase",
    ),
    "an act that is lost": (
        "hrc:action action:take-note ;\n        hrc:cites",
        "hrc:cites",
        "phrase-without-action",
    ),
    "the act of a citation that is lost": (
        "hrc:end 43 ;\n        hrc:action action:guide ;\n        hrc:directObject true .",
        "hrc:end 43 .",
        "citation-without-action",
    ),
    "an act that the phrase does not name": (
        "hrc:action action:take-note ;\n        hrc:cites",
        "hrc:action action:recall ;\n        hrc:cites",
        "phrase-of-another-action",
    ),
    "a citation in an act of another paragraph": (
        "hrc:action action:take-note ;\n        hrc:cites",
        "hrc:action action:recall ;\n        hrc:cites",
        "action-of-another-paragraph",
    ),
    "a sub-paragraph with another mark": (
        'hrc:number "2 (b)"',
        'hrc:number "2 (c)"',
        "iri-of-subparagraph",
    ),
    "a sub-paragraph of another number": (
        'hrc:number "2 (b)"',
        'hrc:number "3 (b)"',
        "number-of-another-paragraph",
    ),
    "a source range of another file": (
        f"hrc:sourceFile {FILE} ;\n        hrc:sourceStart 0",
        f"hrc:sourceFile {FILE_OF_DRAFT} ;\n        hrc:sourceStart 0",
        "two-source-files",
    ),
    "a source range that is too short": (
        "hrc:sourceEnd 109",
        "hrc:sourceEnd 99",
        "source-shorter-than-text",
    ),
    "a single number that is lost": (
        'hrc:order 3 ;\n        hrc:number "1" ;',
        "hrc:order 3 ;",
        "hrcs:OperativeParagraph-number-single",
    ),
    # everything else
    "a class that nobody defined": ("a hrc:Footnote ;", "a hrc:Endnote ;", "undefined-class"),
    "a property that nobody defined": (
        "hrc:furtherAction action:call-upon",
        "hrc:laterAction action:call-upon",
        "undefined-property",
    ),
    "a property of another vocabulary that is misspelt": (
        'dcterms:format "text/markdown"',
        'dcterms:formats "text/markdown"',
        "undefined-property",
    ),
    "an act that the phrase of the only language does not name": (
        'hrc:openingPhrase "Takes note"@en ;',
        'hrc:openingPhrase "Rappelle"@fr ;',
        "phrase-of-another-action",
    ),
    "a thing without a class": (
        "event:WCHR-1993 a hrc:Event ;\n        rdfs:label",
        "event:WCHR-1993 rdfs:label",
        "without-class",
    ),
    "a thing without a label": (
        'rdfs:label "Human Rights Council, ninetieth session"@en ;',
        NOTHING,
        "without-label",
    ),
    "a property of another class": (
        "hrc:agendaOf body:HRC .",
        'hrc:agendaOf body:HRC ; hrc:iso3 "AGO" .',
        "outside-domain",
    ),
    "a link to another class": (
        "hrc:agendaOf body:HRC .",
        "hrc:agendaOf state:AGO .",
        "hrcs:AgendaItem-agendaOf",
    ),
    "a session of a State": (
        "hrc:sessionOf body:HRC ;",
        "hrc:sessionOf state:AGO ;",
        "outside-range",
    ),
    "a link that is a literal": (
        "hrc:sessionOf body:HRC ;",
        'hrc:sessionOf "Human Rights Council" ;',
        "literal-for-link",
    ),
    "a checksum that the IRI does not end in": (
        'hrc:sha256 "5e',
        'hrc:sha256 "5f',
        "iri-of-source-file",
    ),
    "a thing that is not ours": (
        "rdfs:seeAlso <https://docs.un.org/en/A/HRC/RES/90/1> .",
        'rdfs:seeAlso <https://docs.un.org/> . <https://docs.un.org/> rdfs:label "document"@en .',
        "foreign-subject",
    ),
    "a name of another State": (
        'hrc:printedName "Switzerland"@en',
        'hrc:printedName "Germany"@en',
        "printed-name-of-another-state",
    ),
    "a paragraph of two documents": (
        f"hrc:hasParagraph {of_draft('pp1')},",
        f"hrc:hasParagraph {part('pp1')}, {of_draft('pp1')},",
        "part-of-another-document",
    ),
    "a literal among the paragraphs": (
        f"hrc:hasMention {part('pp1-mention-en-14-43')} ;",
        'hrc:hasMention "Charter of the United Nations"@en ;',
        "inverse-missing",
    ),
    "a text adopted by another body": (
        "hrc:adoptedBy body:HRC",
        "hrc:adoptedBy body:GA",
        "adopted-by-another-body",
    ),
    "a label of another session": (
        'rdfs:label "Human Rights Council, ninetieth session"@en ;',
        'rdfs:label "Human Rights Council, eightieth session"@en ;',
        "label-of-another-thing",
    ),
    "a label of another document": (
        'rdfs:label "A/HRC/89/31"@en',
        'rdfs:label "A/HRC/89/32"@en',
        "label-of-another-thing",
    ),
    "a label in another language alone": (
        'rdfs:label "World Conference on Human Rights (1993)"@en',
        'rdfs:label "World Conference on Human Rights (1993)"@ru',
        "without-label",
    ),
    "a second name": (
        'skos:prefLabel "Human Rights Council, ninetieth session"@en ;',
        'skos:prefLabel "Human Rights Council, ninetieth session"@en, "HRC90"@en ;',
        "name-in-one-language-twice",
    ),
    "an agenda item under another number": (
        'rdfs:label "Item 3"@en ;\n        hrc:number "3"',
        'rdfs:label "Item 3"@en ;\n        hrc:number "4"',
        "iri-of-agenda-item",
    ),
    "an address that is a literal": (
        "rdfs:seeAlso <https://docs.un.org/en/A/HRC/RES/90/1> .",
        'rdfs:seeAlso "https://docs.un.org/en/A/HRC/RES/90/1" .',
        "literal-for-link",
    ),
    "a blank node": (
        "rdfs:seeAlso <https://docs.un.org/en/A/HRC/RES/90/1> .",
        "rdfs:seeAlso [] .",
        "blank-node",
    ),
    "a collection that is a conference": (
        "event:WCHR-1993 a hrc:Event ;",
        "event:WCHR-1993 a hrc:Event, hrc:Document ;",
        "disjoint-classes",
    ),
    # the direct links
    "a document does not recall what its paragraph recalls": (
        "hrc:recalls <https://w3id.org/hrckg/id/A/HRC/RES/5/1> ;\n        hrc:takesNoteOf",
        "hrc:takesNoteOf",
        "act-without-direct-link",
    ),
    "a text is recalled and only noted": (
        "hrc:takesNoteOf <https://w3id.org/hrckg/id/A/HRC/89/31>",
        "hrc:recalls <https://w3id.org/hrckg/id/A/HRC/89/31>",
        "direct-link-without-act",
    ),
    "a document does not mention what its paragraph names": (
        "event:WCHR-1993, instrument:UN-CHARTER, state:AGO ;",
        "event:WCHR-1993, instrument:UN-CHARTER ;",
        "named-thing-without-direct-link",
    ),
    "a document mentions what no part of it names": (
        "event:WCHR-1993, instrument:UN-CHARTER, state:AGO ;",
        "event:WCHR-1993, instrument:UN-CHARTER, state:AGO, state:BEN ;",
        "direct-link-without-mention",
    ),
    "a paragraph mentions what it does not name": (
        "hrc:mentions state:AGO ;",
        "hrc:mentions state:AGO, state:BEN ;",
        "hrcs:Paragraph-mentions",
    ),
    "a document asks a body that none of its paragraphs asks": (
        "hrc:asks body:HCHR ;",
        "hrc:asks body:HCHR, body:HRC ;",
        "asked-by-no-paragraph",
    ),
    "a document does not ask whom its paragraph asks": (
        "hrc:asks body:HCHR ;",
        NOTHING,
        "paragraph-asks-but-not-its-document",
    ),
    # absences
    "a State in a list is said to be absent": (
        f"    {part('op3')} a ",
        f"    {ABSENT.format(name='AGO', state='AGO')}\n\n    {part('op3')} a ",
        "absent-but-listed",
    ),
    "an absence under the code of another State": (
        f"    {part('op3')} a ",
        f"    {ABSENT.format(name='FRA', state='CUB')}\n\n    {part('op3')} a ",
        "iri-of-absence",
    ),
    "an absence of a State whose term is over": (
        f"    {part('op3')} a ",
        f"    {ABSENT.format(name='CUB', state='CUB')}\n\n    {part('op3')} a ",
        "absence-of-no-member",
    ),
    # the duties
    "a mandate under an IRI of other characters": (
        "hrc:start 0 ;\n        hrc:end 40 ;",
        "hrc:start 0 ;\n        hrc:end 39 ;",
        "iri-of-mandate",
    ),
    "a duty that is new and recalled at once": (
        f"{part('op2.a-mandate-en-0-40')} a hrc:Mandate ;",
        f"{part('op2.a-mandate-en-0-40')} a hrc:RecalledMandate ; hrc:recalledIn {part('op2.a')} ;",
        "duty-new-and-recalled",
    ),
    "a duty that is fulfilled by a text that nobody cites": (
        "hrc:deliverable deliverable:report .\n",
        f"hrc:deliverable deliverable:report ;\n        hrc:fulfilledBy {L} .\n",
        "fulfilled-by-uncited-text",
    ),
    "a duty that is recalled from a text that is not cited": (
        "hrc:recalledFrom <https://w3id.org/hrckg/id/A/HRC/RES/5/1>",
        f"hrc:recalledFrom {L}",
        "recalled-from-uncited-text",
    ),
}


# a statement added to a named graph, and who finds it
STATEMENTS: dict[str, tuple[str, str, NamedNode, NamedNode | Literal]] = {
    "terms-overlap": (
        REFERENCE,
        "state/AGO#membership-2018",
        hrc.endsOn,
        Literal("2030-12-31", datatype=terms.xsd_date),
    ),
    "interruption-outside-term": (
        REFERENCE,
        "state/AGO#membership-2007",
        hrc.interruptionOf,
        NamedNode(f"{iris.BASE}state/AGO#membership-2018"),
    ),
    "iri-of-membership": (
        REFERENCE,
        "state/AGO#membership-2018",
        hrc.startsOn,
        Literal("2017-01-01", datatype=terms.xsd_date),
    ),
    "ballot-of-another-time": (
        REFERENCE,
        "state/AGO",
        hrc.endsOn,
        Literal("2020-12-31", datatype=terms.xsd_date),
    ),
    "former-name-unknown": (
        REFERENCE,
        "state/BEN#former-name-dahomey",
        terms.rdfs_label,
        Literal("Dahomei", language="en"),
    ),
    "standing-against-dates": (
        REFERENCE,
        "state/CHE",
        hrc.endsOn,
        Literal("2040-12-31", datatype=terms.xsd_date),
    ),
    "code-of-two-states": (REFERENCE, "state/BEN", hrc.iso3, Literal("AGO")),
    "record-of-another-text": (
        f"{iris.BASE}A/HRC/RES/90/1/graph",
        "A/HRC/RES/90/1",
        terms.dcterms_source,
        NamedNode(f"{iris.RECORDS}1"),
    ),
    "unknown-graph": (
        f"{iris.BASE}A/HRC/RES/90/1/graphs",
        "A/HRC/RES/90/1",
        terms.rdfs_label,
        Literal("A/HRC/RES/90/1", language="en"),
    ),
    "closing-text-without-subparagraphs": (
        f"{iris.BASE}A/HRC/RES/90/1/graph",
        "A/HRC/RES/90/1#op1",
        hrc.closingText,
        Literal("in its report.", language="en"),
    ),
    "source-file-of-nothing": (
        REFERENCE,
        f"source/{'0' * 64}",
        terms.rdf_type,
        hrc.SourceFile,
    ),
    "follows-in-another-series": (
        f"{iris.BASE}A/HRC/RES/90/1/graph",
        "A/HRC/RES/90/1",
        hrc.follows,
        NamedNode(f"{iris.BASE}A/HRC/90/L.1"),
    ),
    "follows-no-earlier-text": (
        f"{iris.BASE}A/HRC/RES/90/1/graph",
        "A/HRC/RES/90/1",
        hrc.follows,
        NamedNode(f"{iris.BASE}A/HRC/RES/90/1"),
    ),
    "change-between-other-texts": (
        f"{iris.BASE}A/HRC/RES/90/1/graph",
        "A/HRC/RES/90/1#change-op1-from-op1",
        hrc.fromParagraph,
        NamedNode(f"{iris.BASE}A/HRC/90/L.1#op1"),
    ),
    "direct-link-without-change": (
        f"{iris.BASE}A/HRC/RES/90/1/graph",
        "A/HRC/RES/90/1#op1",
        hrc.continues,
        NamedNode(f"{iris.BASE}A/HRC/90/L.1#op1"),
    ),
    "paragraph-without-change": (
        f"{iris.BASE}A/HRC/RES/90/1/graph",
        "A/HRC/RES/90/1",
        hrc.hasChange,
        NamedNode(f"{iris.BASE}A/HRC/RES/90/1#change-op1"),
    ),
    "page-of-another-state": (
        REFERENCE,
        "state/BEN",
        terms.rdfs_seeAlso,
        NamedNode("http://publications.europa.eu/resource/authority/country/AGO"),
    ),
    "iri-of-state": (REFERENCE, "state/BEN", hrc.iso3, Literal("AGO")),
    "name-of-two-states": (
        REFERENCE,
        "state/BEN",
        terms.skos_altLabel,
        Literal("Angola", language="en"),
    ),
    "term-of-two-lists": (
        REFERENCE,
        "action/recall",
        terms.skos_inScheme,
        NamedNode(f"{iris.BASE}scheme/position"),
    ),
    "held-text-in-reference": (
        REFERENCE,
        "A/HRC/RES/90/1",
        terms.rdfs_label,
        Literal("A/HRC/RES/90/1", language="en"),
    ),
    "graph-of-another-document": (
        f"{iris.BASE}A/HRC/RES/90/1/graph",
        "A/HRC/90/L.1",
        terms.rdfs_label,
        Literal("A/HRC/90/L.1", language="en"),
    ),
}


def rules(store: Store) -> set[str]:
    prefix = "https://w3id.org/hrckg/shapes#"
    return {violation.rule.replace(prefix, "hrcs:") for violation in check(store).violations}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(fault: str, example: str, load: Callable[[str], Store]) -> None:
    old, new, rule = FAULTS[fault]
    assert old in example
    assert rule in rules(load(example.replace(old, new, 1)))


@pytest.mark.parametrize("rule", STATEMENTS)
def test_a_statement_in_the_wrong_place_is_found(rule: str, store: Store) -> None:
    graph, subject, predicate, value = STATEMENTS[rule]
    store.add(Quad(NamedNode(iris.BASE + subject), predicate, value, NamedNode(graph)))
    assert rule in rules(store)


def test_a_statement_beside_the_named_graphs_is_found(store: Store) -> None:
    quad = next(iter(store.quads_for_pattern(None, hrc.adoptedOn, None)))
    store.remove(quad)
    store.add(Quad(quad.subject, quad.predicate, quad.object))
    assert rules(store) == {"unknown-graph"}


def test_a_mention_of_the_same_thing_twice_is_found(store: Store) -> None:
    mention = f"{iris.BASE}A/HRC/RES/90/1#pp1-mention-en-14-43"
    for quad in list(store.quads_for_pattern(NamedNode(mention), None, None)):
        again = NamedNode(f"{mention}.2")
        store.add(Quad(again, quad.predicate, quad.object, quad.graph_name))
    for quad in list(store.quads_for_pattern(None, hrc.hasMention, NamedNode(mention))):
        store.add(Quad(quad.subject, quad.predicate, again, quad.graph_name))
    assert rules(store) == {"mention-twice"}


def test_a_translation_may_say_an_act_by_the_phrase_of_another(store: Store) -> None:
    paragraph = NamedNode(f"{iris.BASE}A/HRC/RES/90/1#op1")
    phrase = Literal("Rappelle", language="fr")
    graph = NamedNode(f"{iris.BASE}A/HRC/RES/90/1/graph")
    store.add(Quad(paragraph, hrc.openingPhrase, phrase, graph))
    assert "phrase-of-another-action" not in rules(store)


def test_a_phrase_may_have_a_space_inside_a_word(store: Store) -> None:
    for quad in list(store.quads_for_pattern(None, hrc.openingPhrase, None)):
        assert isinstance(quad.object, Literal)
        store.remove(quad)
        broken = Literal(f"{quad.object.value[:-1]} {quad.object.value[-1]}", language="en")
        store.add(Quad(quad.subject, quad.predicate, broken, quad.graph_name))
    assert "phrase-of-another-action" not in rules(store)


def test_a_phrase_may_have_a_hyphen_that_does_not_break(store: Store) -> None:
    paragraph = NamedNode(f"{iris.BASE}A/HRC/RES/90/1#op1")
    graph = NamedNode(f"{iris.BASE}A/HRC/RES/90/1/graph")
    for name in (hrc.openingPhrase, hrc.action):
        for quad in list(store.quads_for_pattern(paragraph, name, None)):
            store.remove(quad)
    act = iris.concept("action", "re-emphasize")
    store.add(Quad(act, hrc.phrase, Literal("Re-emphasizes", language="en"), graph))
    phrase = Literal("Re\u2011emphasizes", language="en")
    store.add(Quad(paragraph, hrc.openingPhrase, phrase, graph))
    store.add(Quad(paragraph, hrc.action, act, graph))
    assert "phrase-of-another-action" not in rules(store)


def test_a_text_may_be_called_by_its_title_in_another_language(store: Store) -> None:
    text = NamedNode(f"{iris.BASE}A/HRC/90/L.1")
    graph = NamedNode(f"{iris.BASE}A/HRC/90/L.1/graph")
    for predicate in (terms.rdfs_label, terms.dcterms_title):
        for quad in list(store.quads_for_pattern(text, predicate, None)):
            store.remove(quad)
        store.add(Quad(text, predicate, Literal("Un titre", language="fr"), graph))
    assert "without-label" not in rules(store)


def test_every_check_has_a_fault_that_it_finds() -> None:
    found = {rule for _, _, rule in FAULTS.values()} | set(STATEMENTS) | {"mention-twice"}
    assert {assertion.name for assertion in load_assertions()} <= found
