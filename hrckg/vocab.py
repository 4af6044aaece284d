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

Agreement: Final = NamedNode(_NAMESPACE + "Agreement")
"""How often two States took the same position in those recorded votes of one organ in which each of
them voted in favour or against or abstained.
"""

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

Cohesion: Final = NamedNode(_NAMESPACE + "Cohesion")
"""How closely the members of one regional group voted together in the recorded votes of one organ,
on average over one of its sessions or over one year.
"""

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

FormerName: Final = NamedNode(_NAMESPACE + "FormerName")
"""A name that a State had in the United Nations before the one that it has, or, of a former State,
before its last one.
"""

Fund: Final = NamedNode(_NAMESPACE + "Fund")
"""A trust fund or voluntary fund of the United Nations."""

Instrument: Final = NamedNode(_NAMESPACE + "Instrument")
"""A treaty, declaration or conference outcome that is known by its name and not by a symbol."""

Interruption: Final = NamedNode(_NAMESPACE + "Interruption")
"""A time within a term on the Council in which the State could not exercise the rights of a member.
"""

Mandate: Final = NamedNode(_NAMESPACE + "Mandate")
"""A duty that a paragraph creates: who has to do what, for whom, and when."""

Meeting: Final = NamedNode(_NAMESPACE + "Meeting")
"""A numbered meeting of an organ, within one of its sessions."""

Mention: Final = NamedNode(_NAMESPACE + "Mention")
"""Words of a paragraph or footnote that name a document, body, event, collection, session or other
thing, whether or not it is known which.
"""

NonRecordedVote: Final = NamedNode(_NAMESPACE + "NonRecordedVote")
"""An action by a vote of which its source does not say how each State voted: by show of hands, by
secret ballot, or unanimously.
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
"""A Member State or observer State of the United Nations, or a former Member State."""

Subparagraph: Final = NamedNode(_NAMESPACE + "Subparagraph")
"""A lettered or otherwise marked part of a paragraph, in the preamble or in the operative part."""

Vote: Final = NamedNode(_NAMESPACE + "Vote")
"""An action by a vote, whether or not the position of each State was recorded."""

VotingRecord: Final = NamedNode(_NAMESPACE + "VotingRecord")
"""How often one State took each position in the recorded votes of one organ in one year."""

Withdrawal: Final = NamedNode(_NAMESPACE + "Withdrawal")
"""The withdrawal of a proposal by its sponsors before the organ acted on it."""

absentFrom: Final = NamedNode(_NAMESPACE + "absentFrom")
"""The recorded vote in which the State is in none of the lists."""

abstaining: Final = NamedNode(_NAMESPACE + "abstaining")
"""A State that abstained in the recorded vote; the direct link that follows from its ballot."""

abstainingCount: Final = NamedNode(_NAMESPACE + "abstainingCount")
"""The number of abstentions that the source prints as a total."""

accountOf: Final = NamedNode(_NAMESPACE + "accountOf")
"""The action of which this is what another source says: a further account of one event, which
differs from the first.
"""

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

admittedOn: Final = NamedNode(_NAMESPACE + "admittedOn")
"""The day on which the State became a Member of the United Nations, or on which the State became
one whose membership it continues; an observer State has none.
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

agreementIndex: Final = NamedNode(_NAMESPACE + "agreementIndex")
"""The agreement index of Hix, Noury and Roland, from 0.0 where the three positions are equally
frequent to 1.0 where all take one: of a vote over all its printed totals, of a cohesion the mean
over the votes counted.
"""

agreementShare: Final = NamedNode(_NAMESPACE + "agreementShare")
"""The votes in which both States took the same position, divided by their common votes, rounded to
four places.
"""

akn4unName: Final = NamedNode(_NAMESPACE + "akn4unName")
"""The name of the text after AKN4UN, the guidelines of the United Nations on Akoma Ntoso, with a
code of the Council that the guidelines do not define; it stands in its own file of links only.
"""

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

between: Final = NamedNode(_NAMESPACE + "between")
"""One of the two States whose votes are compared."""

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

cohesionAt: Final = NamedNode(_NAMESPACE + "cohesionAt")
"""The session whose votes a cohesion counts; one that counts the votes of a year has none."""

cohesionOf: Final = NamedNode(_NAMESPACE + "cohesionOf")
"""The regional group whose members are compared."""

commonVotes: Final = NamedNode(_NAMESPACE + "commonVotes")
"""The number of recorded votes in which each of the two States voted in favour or against or
abstained.
"""

concerns: Final = NamedNode(_NAMESPACE + "concerns")
"""A State whose name alone is one of the subject headings under which a catalogue files the text; a
name that two States bore in turn names neither.
"""

containedIn: Final = NamedNode(_NAMESPACE + "containedIn")
"""The document, usually a resolution, that holds the text of the instrument."""

continues: Final = NamedNode(_NAMESPACE + "continues")
"""A paragraph of the text before in the series whose words the paragraph carries on, changed or
not; the direct link that follows from the changes.
"""

countedIn: Final = NamedNode(_NAMESPACE + "countedIn")
"""The organ whose recorded votes an agreement, a cohesion or a voting record counts."""

deliverable: Final = NamedNode(_NAMESPACE + "deliverable")
"""What a mandate or recalled mandate asks for, from the list of deliverables."""

derivedFrom: Final = NamedNode(_NAMESPACE + "derivedFrom")
"""The term on the Council by which the State was a member on the day of the vote."""

didNotVoteCount: Final = NamedNode(_NAMESPACE + "didNotVoteCount")
"""The number of States that did not vote, as the source records it as a total."""

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

electedFrom: Final = NamedNode(_NAMESPACE + "electedFrom")
"""The regional group one of whose seats the State was elected to."""

election: Final = NamedNode(_NAMESPACE + "election")
"""The kind of election by which the term began, from the list of elections."""

electionYear: Final = NamedNode(_NAMESPACE + "electionYear")
"""The year in which the General Assembly elected the State for the term."""

end: Final = NamedNode(_NAMESPACE + "end")
"""The position after the last character of a mention, mandate or recalled mandate, in Unicode
characters of the text in the language of its surface, from 0.
"""

endsOn: Final = NamedNode(_NAMESPACE + "endsOn")
"""The last day of a session, of a term on the Council or its interruption, of a former name, or on
which a former State was a Member of the United Nations.
"""

extends: Final = NamedNode(_NAMESPACE + "extends")
"""The body whose mandate is extended."""

fileName: Final = NamedNode(_NAMESPACE + "fileName")
"""A name under which the file was read."""

fillsSeatOf: Final = NamedNode(_NAMESPACE + "fillsSeatOf")
"""The term, ended before its time, whose seat the State was elected to."""

follows: Final = NamedNode(_NAMESPACE + "follows")
"""The nearest earlier text of the same series that is held; a draft takes its place until the
adopted text is held.
"""

footnote: Final = NamedNode(_NAMESPACE + "footnote")
"""The footnote to which the mark leads."""

footnoteRef: Final = NamedNode(_NAMESPACE + "footnoteRef")
"""A mark of a footnote in the text of the paragraph."""

formalName: Final = NamedNode(_NAMESPACE + "formalName")
"""The full name of the State in an official language of the United Nations, without an article in
front of it.
"""

formerNameOf: Final = NamedNode(_NAMESPACE + "formerNameOf")
"""The State that had the name."""

fromParagraph: Final = NamedNode(_NAMESPACE + "fromParagraph")
"""The paragraph of the earlier text; a new paragraph has none."""

fromYear: Final = NamedNode(_NAMESPACE + "fromYear")
"""The year from which the State had the name in the United Nations."""

fulfilledBy: Final = NamedNode(_NAMESPACE + "fulfilledBy")
"""The document with which the duty was done, as a later text says."""

furtherAction: Final = NamedNode(_NAMESPACE + "furtherAction")
"""An act that the same paragraph does after the one it opens with; from the list of acts."""

hasAccount: Final = NamedNode(_NAMESPACE + "hasAccount")
"""What another source says of the same action, where it differs."""

hasAdoption: Final = NamedNode(_NAMESPACE + "hasAdoption")
"""The action by which the organ adopted the document; absent where it did not."""

hasAgreement: Final = NamedNode(_NAMESPACE + "hasAgreement")
"""How often the State voted alike with another in the votes of one organ."""

hasAnnex: Final = NamedNode(_NAMESPACE + "hasAnnex")
"""An annex or appendix of the document."""

hasBallot: Final = NamedNode(_NAMESPACE + "hasBallot")
"""The vote of one State in the recorded vote."""

hasChange: Final = NamedNode(_NAMESPACE + "hasChange")
"""What became of a paragraph from the text that the document follows to the document."""

hasCohesion: Final = NamedNode(_NAMESPACE + "hasCohesion")
"""How closely the members of the regional group voted together in one session or in one year of an
organ.
"""

hasDerivedAbsence: Final = NamedNode(_NAMESPACE + "hasDerivedAbsence")
"""The absence of a member of the Council that is in none of the lists of the vote."""

hasFootnote: Final = NamedNode(_NAMESPACE + "hasFootnote")
"""A footnote of the document."""

hasFormerName: Final = NamedNode(_NAMESPACE + "hasFormerName")
"""A name that the State had before."""

hasInterruption: Final = NamedNode(_NAMESPACE + "hasInterruption")
"""A time within the term in which the State could not exercise the rights of a member."""

hasIssue: Final = NamedNode(_NAMESPACE + "hasIssue")
"""An issue of the source that concerns this document or this part of it."""

hasMandate: Final = NamedNode(_NAMESPACE + "hasMandate")
"""A duty that the paragraph creates."""

hasMembership: Final = NamedNode(_NAMESPACE + "hasMembership")
"""A term of the State as a member of the Human Rights Council."""

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

hasVotingRecord: Final = NamedNode(_NAMESPACE + "hasVotingRecord")
"""How the State voted in one organ in one year."""

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

interruptionOf: Final = NamedNode(_NAMESPACE + "interruptionOf")
"""The term that was interrupted."""

iso2: Final = NamedNode(_NAMESPACE + "iso2")
"""The two-letter code of the State in ISO 3166-1; a former State has none here, for its code may be
another's now.
"""

iso3: Final = NamedNode(_NAMESPACE + "iso3")
"""The three-letter code of the State in ISO 3166-1; that of a former State is the one that it had.
"""

issueOf: Final = NamedNode(_NAMESPACE + "issueOf")
"""The document, or the part of it, that the issue concerns."""

m49: Final = NamedNode(_NAMESPACE + "m49")
"""The code of the State in the United Nations standard M49, as three digits."""

mandatedBy: Final = NamedNode(_NAMESPACE + "mandatedBy")
"""The paragraph that creates the duty."""

margin: Final = NamedNode(_NAMESPACE + "margin")
"""The printed total of the votes in favour less that of the votes against; abstentions decide
nothing.
"""

meetingOf: Final = NamedNode(_NAMESPACE + "meetingOf")
"""The session to which the meeting belongs."""

memberOfCouncil: Final = NamedNode(_NAMESPACE + "memberOfCouncil")
"""Whether the draft prints the sponsor as a member of the Council; false where an asterisk marks a
State that is not. A draft of another organ says nothing of it.
"""

membersVoting: Final = NamedNode(_NAMESPACE + "membersVoting")
"""The mean number of States of the group that voted in favour or against or abstained, over the
votes counted, rounded to four places.
"""

membershipOf: Final = NamedNode(_NAMESPACE + "membershipOf")
"""The State whose term on the Council it is."""

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

oneAbstainedVotes: Final = NamedNode(_NAMESPACE + "oneAbstainedVotes")
"""The number of common votes in which one of the two States abstained and the other voted in favour
or against.
"""

openingPhrase: Final = NamedNode(_NAMESPACE + "openingPhrase")
"""The words at the head of the paragraph that the official text prints in italics."""

opposedVotes: Final = NamedNode(_NAMESPACE + "opposedVotes")
"""The number of common votes in which one of the two States voted in favour and the other against.
"""

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

predecessor: Final = NamedNode(_NAMESPACE + "predecessor")
"""A former State whose place this State took, alone or with others."""

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

recordId: Final = NamedNode(_NAMESPACE + "recordId")
"""The identifier of the record that a catalogue has of the text."""

recordedCode: Final = NamedNode(_NAMESPACE + "recordedCode")
"""A code, other than the State's own, under which catalogues record the State: one that ISO
withdrew with a former name, or one that ISO never gave.
"""

recordedIn: Final = NamedNode(_NAMESPACE + "recordedIn")
"""The file of a catalogue in which the record of the text was read; hrc:recordId says which record
of the file it is.
"""

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

riceIndex: Final = NamedNode(_NAMESPACE + "riceIndex")
"""The mean of Rice's index of cohesion over the votes in which at least two States of the group
voted in favour or against; abstentions do not enter it.
"""

riceVotesCounted: Final = NamedNode(_NAMESPACE + "riceVotesCounted")
"""The number of votes over which the Rice index of the cohesion is the mean."""

sameVotes: Final = NamedNode(_NAMESPACE + "sameVotes")
"""The number of common votes in which both States took the same position: in favour, against or
abstaining.
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

standing: Final = NamedNode(_NAMESPACE + "standing")
"""What the State is in the United Nations, from the list of standings: a Member, an observer or a
former Member.
"""

start: Final = NamedNode(_NAMESPACE + "start")
"""The position of the first character of a mention, mandate or recalled mandate, in Unicode
characters of the text in the language of its surface, from 0.
"""

startsOn: Final = NamedNode(_NAMESPACE + "startsOn")
"""The first day of a session, of a term on the Council or its interruption, of a former name, or on
which a State was a Member of the United Nations that continues the membership of another.
"""

state: Final = NamedNode(_NAMESPACE + "state")
"""The State whose ballot or derived absence it is."""

successor: Final = NamedNode(_NAMESPACE + "successor")
"""A State that took the place of this former State, alone or with others."""

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

timesAbstaining: Final = NamedNode(_NAMESPACE + "timesAbstaining")
"""The number of votes in which the State abstained."""

timesAgainst: Final = NamedNode(_NAMESPACE + "timesAgainst")
"""The number of votes in which the State voted against."""

timesAlone: Final = NamedNode(_NAMESPACE + "timesAlone")
"""The number of votes in which the State was the only one in favour, the only one against or the
only one abstaining, by the list and by the printed total.
"""

timesInFavour: Final = NamedNode(_NAMESPACE + "timesInFavour")
"""The number of votes in which the State voted in favour."""

timesInMajority: Final = NamedNode(_NAMESPACE + "timesInMajority")
"""The number of votes in which the State voted in favour or against, as more States did than voted
the other way; a tie has no majority.
"""

timesInMinority: Final = NamedNode(_NAMESPACE + "timesInMinority")
"""The number of votes in which the State voted in favour or against, as fewer States did than voted
the other way; a tie has no minority.
"""

timesNotVoting: Final = NamedNode(_NAMESPACE + "timesNotVoting")
"""The number of votes in which a source prints that the State did not vote, also where it was no
member on that day, which is a fault of the source (voter-not-a-member); absences derived from
its membership are not counted here.
"""

toParagraph: Final = NamedNode(_NAMESPACE + "toParagraph")
"""The paragraph of the later text; a dropped paragraph has none."""

unresolvedBecause: Final = NamedNode(_NAMESPACE + "unresolvedBecause")
"""Why the mention refers to no one thing that is known, from the list of reasons."""

untilYear: Final = NamedNode(_NAMESPACE + "untilYear")
"""The year in which the State gave up the name in the United Nations."""

votesCounted: Final = NamedNode(_NAMESPACE + "votesCounted")
"""The number of votes over which the agreement index of the cohesion is the mean: those in which at
least two States of the group voted in favour or against or abstained.
"""

votingRecordOf: Final = NamedNode(_NAMESPACE + "votingRecordOf")
"""The State whose votes a voting record counts."""

wasToEndOn: Final = NamedNode(_NAMESPACE + "wasToEndOn")
"""The last day for which the State was elected, where its term ended before."""

welcomes: Final = NamedNode(_NAMESPACE + "welcomes")
"""A document that a paragraph or a document cites as the object of the act of welcoming; the direct
link that follows from the citations that are objects of this act.
"""

year: Final = NamedNode(_NAMESPACE + "year")
"""The calendar year in which the votes that a voting record or a cohesion counts were taken."""
