# The names are the ontology's own, not Python's:
# ruff: noqa: N816
"""The terms of the ontology, one constant each.

Made from ``ontology/hrckg.ttl`` by ``tools/generate_vocab.py``; change that file, not this one.
"""

from typing import Final

from pyoxigraph import NamedNode

_NAMESPACE = "https://w3id.org/hrckg/ontology#"

ActionTaken: Final = NamedNode(_NAMESPACE + "ActionTaken")
"""What an organ did with a text, or with a part of it: it adopted, rejected or set it aside, or the
sponsors withdrew it.
"""

AdoptionWithoutVote: Final = NamedNode(_NAMESPACE + "AdoptionWithoutVote")
"""An action by which an organ adopted a text without a vote."""

AgendaItem: Final = NamedNode(_NAMESPACE + "AgendaItem")
"""An item of the agenda of an organ, under which texts are considered."""

Amendment: Final = NamedNode(_NAMESPACE + "Amendment")
"""A document that proposes to change a draft before the organ acts on it."""

Annex: Final = NamedNode(_NAMESPACE + "Annex")
"""A part of a document that stands behind its text under a heading of its own, with paragraphs that
are numbered anew.
"""

AnnexParagraph: Final = NamedNode(_NAMESPACE + "AnnexParagraph")
"""A paragraph of an annex that bears no number and belongs to no preamble; those with numbers are
operative paragraphs.
"""

Ballot: Final = NamedNode(_NAMESPACE + "Ballot")
"""The vote of one State in one recorded vote, as a source prints it."""

Body: Final = NamedNode(_NAMESPACE + "Body")
"""An organ, office, officer, mechanism, fund or group that texts address, that adopts texts, or
that they name.
"""

Citation: Final = NamedNode(_NAMESPACE + "Citation")
"""A mention that refers to exactly one document."""

Collection: Final = NamedNode(_NAMESPACE + "Collection")
"""A set of texts or goals that documents name as a whole, and that is not itself one document."""

CouncilMembership: Final = NamedNode(_NAMESPACE + "CouncilMembership")
"""One term of one State as a member of the Human Rights Council."""

Decision: Final = NamedNode(_NAMESPACE + "Decision")
"""A text that an organ adopted as a decision."""

DerivedAbsence: Final = NamedNode(_NAMESPACE + "DerivedAbsence")
"""A conclusion that a State did not take part in a recorded vote, drawn from its membership on that
day and not from a printed list.
"""

Document: Final = NamedNode(_NAMESPACE + "Document")
"""A text as a work, in all its languages, whether its words are held here or it is only cited."""

DraftResolution: Final = NamedNode(_NAMESPACE + "DraftResolution")
"""A text that sponsors put before an organ for adoption as a resolution."""

Event: Final = NamedNode(_NAMESPACE + "Event")
"""A conference, summit or commemoration that texts name, other than a session or a meeting of an
organ on its ordinary business.
"""

Footnote: Final = NamedNode(_NAMESPACE + "Footnote")
"""A note at the foot of a page, to which a mark in the text leads."""

FootnoteRef: Final = NamedNode(_NAMESPACE + "FootnoteRef")
"""The place in a paragraph at which the mark of a footnote stands."""

FormerIdentifier: Final = NamedNode(_NAMESPACE + "FormerIdentifier")
"""An identifier that was made from the title of a text, and that another one replaced when the
symbol of the text became known.
"""

Fund: Final = NamedNode(_NAMESPACE + "Fund")
"""A trust fund or voluntary fund of the United Nations."""

Instrument: Final = NamedNode(_NAMESPACE + "Instrument")
"""A treaty, declaration or conference outcome that is known by its name and not by a symbol."""

Mandate: Final = NamedNode(_NAMESPACE + "Mandate")
"""A duty that a paragraph creates: who has to do what, for whom, and when."""

Meeting: Final = NamedNode(_NAMESPACE + "Meeting")
"""A numbered meeting of an organ, within one of its sessions."""

Mention: Final = NamedNode(_NAMESPACE + "Mention")
"""Words of a paragraph or footnote that name a document, body, event, collection, session or other
thing, whether or not it is known which.
"""

NotConsidered: Final = NamedNode(_NAMESPACE + "NotConsidered")
"""An entry of the record that says that the organ did not take up a proposal."""

OperativeParagraph: Final = NamedNode(_NAMESPACE + "OperativeParagraph")
"""A paragraph that decides, requests or declares something, under the number that it was adopted
with.
"""

Paragraph: Final = NamedNode(_NAMESPACE + "Paragraph")
"""A paragraph of a document, in its preamble, its operative part or an annex."""

ParagraphChange: Final = NamedNode(_NAMESPACE + "ParagraphChange")
"""What became of a paragraph from one text of a series to the next."""

PreambularParagraph: Final = NamedNode(_NAMESPACE + "PreambularParagraph")
"""A paragraph that gives a reason, before the operative part; documents do not number these."""

PresidentStatement: Final = NamedNode(_NAMESPACE + "PresidentStatement")
"""A statement that the President of an organ makes on its behalf."""

RecalledMandate: Final = NamedNode(_NAMESPACE + "RecalledMandate")
"""A duty that an earlier text made and of which a paragraph reminds; it is not made again."""

RecordedVote: Final = NamedNode(_NAMESPACE + "RecordedVote")
"""An action by a vote in which the position of every voting State is printed."""

Report: Final = NamedNode(_NAMESPACE + "Report")
"""A document under a symbol that is neither adopted nor proposed for adoption: a report, study,
note or record.
"""

Resolution: Final = NamedNode(_NAMESPACE + "Resolution")
"""A text that an organ adopted as a resolution."""

Series: Final = NamedNode(_NAMESPACE + "Series")
"""Texts that an organ adopts again and again under the same title."""

Session: Final = NamedNode(_NAMESPACE + "Session")
"""A regular, special or organizational session of an organ."""

SourceFile: Final = NamedNode(_NAMESPACE + "SourceFile")
"""A file in which text was read, known by the SHA-256 of its bytes."""

SourceIssue: Final = NamedNode(_NAMESPACE + "SourceIssue")
"""A fault of a source, or something in it that could not be understood, which a person should look
at.
"""

SourceRange: Final = NamedNode(_NAMESPACE + "SourceRange")
"""A run of characters of a source file in which something was read."""

Sponsorship: Final = NamedNode(_NAMESPACE + "Sponsorship")
"""The part of one State or body in putting a draft before an organ, as the draft prints it."""

State: Final = NamedNode(_NAMESPACE + "State")
"""A Member State or observer State of the United Nations."""

Subparagraph: Final = NamedNode(_NAMESPACE + "Subparagraph")
"""A lettered or otherwise marked part of a paragraph, in the preamble or in the operative part."""

Withdrawal: Final = NamedNode(_NAMESPACE + "Withdrawal")
"""The withdrawal of a proposal by its sponsors before the organ acted on it."""

abstaining: Final = NamedNode(_NAMESPACE + "abstaining")
"""A State that abstained in the recorded vote; the direct link that follows from its ballot."""

abstainingCount: Final = NamedNode(_NAMESPACE + "abstainingCount")
"""The number of abstentions that the source prints as a total."""

action: Final = NamedNode(_NAMESPACE + "action")
"""The act behind the opening phrase of a paragraph, or the act in which a citation cites its
document; from the list of acts.
"""

actionOn: Final = NamedNode(_NAMESPACE + "actionOn")
"""The document on which, or on a part of which, the organ acted."""

actionTaken: Final = NamedNode(_NAMESPACE + "actionTaken")
"""What the organ did with the document, whatever came of it."""

actor: Final = NamedNode(_NAMESPACE + "actor")
"""A body that has to do what a mandate or recalled mandate says."""

addressee: Final = NamedNode(_NAMESPACE + "addressee")
"""Whom an operative paragraph or subparagraph asks to do something: a body, or a group from the
list of addressees.
"""

adoptedAs: Final = NamedNode(_NAMESPACE + "adoptedAs")
"""The adopted text that a draft became."""

adoptedAt: Final = NamedNode(_NAMESPACE + "adoptedAt")
"""The meeting at which the organ adopted the text."""

adoptedBy: Final = NamedNode(_NAMESPACE + "adoptedBy")
"""The organ that adopted the text."""

adoptedOn: Final = NamedNode(_NAMESPACE + "adoptedOn")
"""The day on which the organ adopted the text."""

against: Final = NamedNode(_NAMESPACE + "against")
"""A State that voted against; the direct link that follows from its ballot."""

againstCount: Final = NamedNode(_NAMESPACE + "againstCount")
"""The number of votes against that the source prints as a total."""

agendaItem: Final = NamedNode(_NAMESPACE + "agendaItem")
"""The item of the agenda under which the document was considered."""

agendaOf: Final = NamedNode(_NAMESPACE + "agendaOf")
"""The organ whose agenda has the item."""

amends: Final = NamedNode(_NAMESPACE + "amends")
"""The draft that an amendment would change."""

asks: Final = NamedNode(_NAMESPACE + "asks")
"""A body, or a group from the list of addressees, that a document asks to do something; the direct
link that follows from the actors of its mandates, other than the organ that speaks, and from the
addressees of its paragraphs.
"""

at: Final = NamedNode(_NAMESPACE + "at")
"""The number of Unicode characters of the paragraph's text that stand before the mark."""

ballotOf: Final = NamedNode(_NAMESPACE + "ballotOf")
"""The recorded vote in which the ballot was cast."""

change: Final = NamedNode(_NAMESPACE + "change")
"""What kind of change it is, from the list of changes."""

changeIn: Final = NamedNode(_NAMESPACE + "changeIn")
"""The newer of the two texts between which the change lies."""

cites: Final = NamedNode(_NAMESPACE + "cites")
"""A document that a paragraph, a footnote or a document cites; the direct link that follows from
the citations in it.
"""

closingText: Final = NamedNode(_NAMESPACE + "closingText")
"""The words of a paragraph that stand after its subparagraphs."""

code: Final = NamedNode(_NAMESPACE + "code")
"""The kind of issue, as lower-case words joined by hyphens."""

containedIn: Final = NamedNode(_NAMESPACE + "containedIn")
"""The document, usually a resolution, that holds the text of the instrument."""

continues: Final = NamedNode(_NAMESPACE + "continues")
"""A paragraph of the text before in the series whose words the paragraph carries on, changed or
not; the direct link that follows from the changes.
"""

deliverable: Final = NamedNode(_NAMESPACE + "deliverable")
"""What a mandate or recalled mandate asks for, from the list of deliverables."""

directObject: Final = NamedNode(_NAMESPACE + "directObject")
"""Whether the cited text is the object of the act in which it is cited, and not only named in the
clause.
"""

distributedOn: Final = NamedNode(_NAMESPACE + "distributedOn")
"""The date of distribution that the masthead prints."""

dueAt: Final = NamedNode(_NAMESPACE + "dueAt")
"""A session that the paragraph prints for the duty of a mandate or recalled mandate; none is
inferred from another paragraph.
"""

dueBy: Final = NamedNode(_NAMESPACE + "dueBy")
"""The last day for the duty of a mandate or recalled mandate, as the paragraph prints it; where it
prints a year alone, the last day of that year.
"""

dueRelation: Final = NamedNode(_NAMESPACE + "dueRelation")
"""Whether the duty of a mandate or recalled mandate falls at the session or before it: 'at' or
'before'.
"""

duration: Final = NamedNode(_NAMESPACE + "duration")
"""For how long a mandate is created or extended, or how long a meeting is to last."""

end: Final = NamedNode(_NAMESPACE + "end")
"""The position after the last character of a mention, mandate or recalled mandate, in Unicode
characters of the text in the language of its surface, from 0.
"""

endsOn: Final = NamedNode(_NAMESPACE + "endsOn")
"""The last day of a session, or of a term on the Council."""

extends: Final = NamedNode(_NAMESPACE + "extends")
"""The body whose mandate is extended."""

fileName: Final = NamedNode(_NAMESPACE + "fileName")
"""A name under which the file was read."""

follows: Final = NamedNode(_NAMESPACE + "follows")
"""The nearest earlier text of the same series that is held; a draft takes its place until the
adopted text is held.
"""

footnote: Final = NamedNode(_NAMESPACE + "footnote")
"""The footnote to which the mark leads."""

footnoteRef: Final = NamedNode(_NAMESPACE + "footnoteRef")
"""A mark of a footnote in the text of the paragraph."""

fromParagraph: Final = NamedNode(_NAMESPACE + "fromParagraph")
"""The paragraph of the earlier text; a new paragraph has none."""

fulfilledBy: Final = NamedNode(_NAMESPACE + "fulfilledBy")
"""The document with which the duty was done, as a later text says."""

furtherAction: Final = NamedNode(_NAMESPACE + "furtherAction")
"""An act that the same paragraph does after the one it opens with; from the list of acts."""

hasAdoption: Final = NamedNode(_NAMESPACE + "hasAdoption")
"""The action by which the organ adopted the document; absent where it did not."""

hasAnnex: Final = NamedNode(_NAMESPACE + "hasAnnex")
"""An annex or appendix of the document."""

hasBallot: Final = NamedNode(_NAMESPACE + "hasBallot")
"""The vote of one State in the recorded vote."""

hasChange: Final = NamedNode(_NAMESPACE + "hasChange")
"""What became of a paragraph from the text that the document follows to the document."""

hasFootnote: Final = NamedNode(_NAMESPACE + "hasFootnote")
"""A footnote of the document."""

hasIssue: Final = NamedNode(_NAMESPACE + "hasIssue")
"""An issue of the source that concerns this document or this part of it."""

hasMandate: Final = NamedNode(_NAMESPACE + "hasMandate")
"""A duty that the paragraph creates."""

hasMention: Final = NamedNode(_NAMESPACE + "hasMention")
"""A mention in the text of the paragraph or footnote."""

hasParagraph: Final = NamedNode(_NAMESPACE + "hasParagraph")
"""A paragraph or subparagraph, at any depth, of the document."""

hasRecalledMandate: Final = NamedNode(_NAMESPACE + "hasRecalledMandate")
"""A duty made by an earlier text, of which the paragraph reminds."""

hasSource: Final = NamedNode(_NAMESPACE + "hasSource")
"""A place in a source file where this document, paragraph, footnote, action or issue was read; one
for each contiguous piece.
"""

hasSponsorship: Final = NamedNode(_NAMESPACE + "hasSponsorship")
"""The part of one State or body in putting the document before the organ."""

hasText: Final = NamedNode(_NAMESPACE + "hasText")
"""A text of the series, a draft or an adopted one."""

heading: Final = NamedNode(_NAMESPACE + "heading")
"""What is printed right above the paragraph or annex to head it: the number and title of a section,
the name of the organ that speaks in a quoted text, or the word 'Annex'.
"""

heldOn: Final = NamedNode(_NAMESPACE + "heldOn")
"""The day of the meeting."""

holding: Final = NamedNode(_NAMESPACE + "holding")
"""How much of the document is held: its full text, a catalogue record, or nothing but what others
say of it; from the list of holdings.
"""

inAnnex: Final = NamedNode(_NAMESPACE + "inAnnex")
"""The annex to which the paragraph belongs; absent where it belongs to the text itself."""

inDocument: Final = NamedNode(_NAMESPACE + "inDocument")
"""The document to which the paragraph, footnote or annex belongs: the way back from
hrc:hasParagraph, hrc:hasFootnote and hrc:hasAnnex.
"""

inFavour: Final = NamedNode(_NAMESPACE + "inFavour")
"""A State that voted in favour; the direct link that follows from its ballot."""

inFavourCount: Final = NamedNode(_NAMESPACE + "inFavourCount")
"""The number of votes in favour that the source prints as a total."""

inSeries: Final = NamedNode(_NAMESPACE + "inSeries")
"""The series of recurring texts to which the document belongs."""

iso3: Final = NamedNode(_NAMESPACE + "iso3")
"""The three-letter code of the State in ISO 3166-1."""

issueOf: Final = NamedNode(_NAMESPACE + "issueOf")
"""The document, or the part of it, that the issue concerns."""

m49: Final = NamedNode(_NAMESPACE + "m49")
"""The code of the State in the United Nations standard M49, as three digits."""

mandatedBy: Final = NamedNode(_NAMESPACE + "mandatedBy")
"""The paragraph that creates the duty."""

meetingOf: Final = NamedNode(_NAMESPACE + "meetingOf")
"""The session to which the meeting belongs."""

memberOfCouncil: Final = NamedNode(_NAMESPACE + "memberOfCouncil")
"""Whether the draft prints the sponsor as a member of the Council; false where an asterisk marks a
State that is not. A draft of another organ says nothing of it.
"""

mentionedIn: Final = NamedNode(_NAMESPACE + "mentionedIn")
"""The paragraph or footnote whose text has the mention."""

mentions: Final = NamedNode(_NAMESPACE + "mentions")
"""A thing that a paragraph, a footnote or a document names, whatever it is; the direct link that
follows from the mentions in it.
"""

message: Final = NamedNode(_NAMESPACE + "message")
"""What is wrong, in a sentence that a person can act on."""

number: Final = NamedNode(_NAMESPACE + "number")
"""The number under which a document, paragraph, footnote, session, meeting or agenda item goes, as
printed.
"""

ofAct: Final = NamedNode(_NAMESPACE + "ofAct")
"""The act, with all narrower ones, whose object a cited document must be for the direct link to
follow.
"""

onBehalfOf: Final = NamedNode(_NAMESPACE + "onBehalfOf")
"""The group on whose behalf the sponsor put the draft forward."""

onPart: Final = NamedNode(_NAMESPACE + "onPart")
"""The paragraph or amendment on which the organ acted; absent where it acted on the whole text."""

openingPhrase: Final = NamedNode(_NAMESPACE + "openingPhrase")
"""The words at the head of the paragraph that the official text prints in italics."""

order: Final = NamedNode(_NAMESPACE + "order")
"""The place of the paragraph in the reading order of the whole text, from 1."""

outcome: Final = NamedNode(_NAMESPACE + "outcome")
"""What came of the action, from the list of outcomes."""

partOf: Final = NamedNode(_NAMESPACE + "partOf")
"""The paragraph or subparagraph to which the subparagraph directly belongs."""

phrase: Final = NamedNode(_NAMESPACE + "phrase")
"""A form in which an act stands at the head of a paragraph, without words of degree and without
'also' and 'further'.
"""

pinpoint: Final = NamedNode(_NAMESPACE + "pinpoint")
"""The place inside the mentioned document that the text names, as printed."""

position: Final = NamedNode(_NAMESPACE + "position")
"""How the State voted, from the list of positions."""

printedDate: Final = NamedNode(_NAMESPACE + "printedDate")
"""The date that the citation prints behind the number of the text."""

printedName: Final = NamedNode(_NAMESPACE + "printedName")
"""The name of the State or body as the ballot or sponsorship prints it."""

reaffirms: Final = NamedNode(_NAMESPACE + "reaffirms")
"""A document that a paragraph or a document cites as the object of the act of reaffirming; the
direct link that follows from the citations that are objects of this act.
"""

recalledFrom: Final = NamedNode(_NAMESPACE + "recalledFrom")
"""The text that made the recalled duty, where the paragraph names it."""

recalledIn: Final = NamedNode(_NAMESPACE + "recalledIn")
"""The paragraph that reminds of the duty."""

recalls: Final = NamedNode(_NAMESPACE + "recalls")
"""A document that a paragraph or a document cites as the object of the act of recalling; the direct
link that follows from the citations that are objects of this act.
"""

recipient: Final = NamedNode(_NAMESPACE + "recipient")
"""A body to which the product of a mandate or recalled mandate goes."""

recurrence: Final = NamedNode(_NAMESPACE + "recurrence")
"""How often the duty of a mandate or recalled mandate comes again: 'annual', 'biennial', 'each-
session', 'regular', 'semi-annual' or 'triennial'.
"""

refersTo: Final = NamedNode(_NAMESPACE + "refersTo")
"""The one thing that the mention names; absent while it is not known which."""

regionalGroup: Final = NamedNode(_NAMESPACE + "regionalGroup")
"""The regional group of United Nations Member States to which the State belongs."""

repeats: Final = NamedNode(_NAMESPACE + "repeats")
"""A paragraph of the text before in the series that the paragraph repeats in the same words after
the opening phrase, in the same place or another; the direct link that follows from the changes.
"""

session: Final = NamedNode(_NAMESPACE + "session")
"""The session of the organ at which the document was adopted or put forward."""

sessionOf: Final = NamedNode(_NAMESPACE + "sessionOf")
"""The organ that holds the session."""

sha256: Final = NamedNode(_NAMESPACE + "sha256")
"""The SHA-256 of the bytes of the file, as 64 lower-case hexadecimal digits."""

similarity: Final = NamedNode(_NAMESPACE + "similarity")
"""How alike the two paragraphs are in their words, from 0.0 to 1.0."""

sourceEnd: Final = NamedNode(_NAMESPACE + "sourceEnd")
"""The position after the last character of the place, in characters of the decoded file, from 0."""

sourceFile: Final = NamedNode(_NAMESPACE + "sourceFile")
"""The file in which the place lies."""

sourceStart: Final = NamedNode(_NAMESPACE + "sourceStart")
"""The position of the first character of the place, in characters of the file decoded without
translation of line ends, or of the text extracted from a file that is no text (published as
source/, its SHA-256 and .txt beside the pages), from 0.
"""

sponsor: Final = NamedNode(_NAMESPACE + "sponsor")
"""A State or body that put the document before the organ; the direct link that follows from the
sponsorships.
"""

sponsoredBy: Final = NamedNode(_NAMESPACE + "sponsoredBy")
"""The State or body whose sponsorship it is."""

sponsorshipOf: Final = NamedNode(_NAMESPACE + "sponsorshipOf")
"""The document that is sponsored."""

start: Final = NamedNode(_NAMESPACE + "start")
"""The position of the first character of a mention, mandate or recalled mandate, in Unicode
characters of the text in the language of its surface, from 0.
"""

startsOn: Final = NamedNode(_NAMESPACE + "startsOn")
"""The first day of a session, or of a term on the Council."""

state: Final = NamedNode(_NAMESPACE + "state")
"""The State whose ballot, derived absence or term on the Council it is."""

surface: Final = NamedNode(_NAMESPACE + "surface")
"""The words of a mention, mandate or recalled mandate: the characters of hrc:text from hrc:start up
to hrc:end, in the same language.
"""

symbol: Final = NamedNode(_NAMESPACE + "symbol")
"""The symbol that the United Nations gave the document; no two documents share one."""

takenOn: Final = NamedNode(_NAMESPACE + "takenOn")
"""The day on which the action was taken."""

takesNoteOf: Final = NamedNode(_NAMESPACE + "takesNoteOf")
"""A document that a paragraph or a document cites as the object of the act of taking note; the
direct link that follows from the citations that are objects of this act.
"""

text: Final = NamedNode(_NAMESPACE + "text")
"""The words of a paragraph or footnote as printed, with white space folded, and without its number,
footnote marks and page furniture; of a paragraph with subparagraphs, only its own words before
them.
"""

toParagraph: Final = NamedNode(_NAMESPACE + "toParagraph")
"""The paragraph of the later text; a dropped paragraph has none."""

unresolvedBecause: Final = NamedNode(_NAMESPACE + "unresolvedBecause")
"""Why the mention refers to no one thing that is known, from the list of reasons."""

welcomes: Final = NamedNode(_NAMESPACE + "welcomes")
"""A document that a paragraph or a document cites as the object of the act of welcoming; the direct
link that follows from the citations that are objects of this act.
"""
