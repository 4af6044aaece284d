"""A translation told in the terms of the text that it translates."""

from collections.abc import Iterator
from dataclasses import replace

from hrckg.alignment.actions import action_issues, merge_actions
from hrckg.alignment.circumstances import circumstance_issues, merge_circumstances
from hrckg.alignment.faults import beginning, span_of, unaligned
from hrckg.alignment.parts import Parts, pair_parts
from hrckg.document import (
    Act,
    Annex,
    Document,
    Footnote,
    FootnoteRef,
    Issue,
    Mention,
    Open,
    Paragraph,
    ParagraphTarget,
    Sponsorship,
    Subparagraph,
)


def align(first: Document, other: Document) -> Document:
    """Return ``other``, a text of the same work in another language, in the terms of ``first``.

    Its paragraphs and footnotes bear the labels that they have in ``first``, and it says of the
    work nothing that ``first`` says otherwise. What has no counterpart is left out; that, and each
    difference, is an issue of ``other``.
    """
    parts = pair_parts(first, other)
    issues = (
        *(_placed(issue, parts, first) for issue in other.issues),
        *_left_over(first, other, parts),
        *circumstance_issues(first, other),
        *action_issues(first, other, parts),
    )
    return replace(
        merge_circumstances(first, other),
        paragraphs=tuple(_paragraphs(first, other, parts)),
        annexes=tuple(_annexes(first, other)),
        footnotes=tuple(_footnotes(first, other, parts)),
        sponsorships=tuple(_sponsorships(first, other)),
        actions=merge_actions(first, other, parts),
        issues=issues,
    )


def _paragraphs(first: Document, other: Document, parts: Parts) -> Iterator[Paragraph]:
    """Yield the paragraphs of the first text that the other has, in the other's words."""
    known = {paragraph.label: paragraph for paragraph in first.paragraphs}
    numbers = _numbers(first, other, parts)
    acts = _acts(first)
    divided = {one.parent for one in first.paragraphs if isinstance(one, Subparagraph)}
    for yours in other.paragraphs:
        if yours.label in parts.paragraphs:
            mine = known[parts.paragraphs[yours.label]]
            yield replace(
                mine,
                words=yours.words,
                headings=yours.headings if len(yours.headings) == len(mine.headings) else (),
                closing=yours.closing if mine.label in divided else None,
                act=_act(mine.act, yours.act),
                refs=tuple(
                    FootnoteRef(footnote=numbers[ref.footnote], at=ref.at)
                    for ref in yours.refs
                    if ref.footnote in numbers
                ),
                mentions=tuple(_mention(one, parts, acts[mine.label]) for one in yours.mentions),
                mandates=yours.mandates,
                addressees=yours.addressees,
            )


def _acts(document: Document) -> dict[str, Act | None]:
    """Return the act in which each paragraph stands: its own, or that of the one it is part of."""
    acts: dict[str, Act | None] = {}
    for paragraph in document.paragraphs:
        above = acts.get(paragraph.parent) if isinstance(paragraph, Subparagraph) else None
        acts[paragraph.label] = paragraph.act or above
    return acts


def _act(mine: Act | None, yours: Act | None) -> Act | None:
    """Return the other's phrase for the first's act: what is done does not depend on a language."""
    if mine and yours:
        return Act(phrase=yours.phrase, action=mine.action, further=mine.further)
    return yours


def _mention(mention: Mention, parts: Parts, act: Act | None = None) -> Mention:
    """Return a mention of the other text in the act and with the labels of the first."""
    if mention.is_citation and act and mention.action not in {act.action, *act.further}:
        mention = replace(mention, action=act.action)
    if not isinstance(mention.target, ParagraphTarget):
        return mention
    label = parts.label(mention.target.label)
    if label is None:
        return replace(mention, target=None, open=Open.PARAGRAPH_MISSING)
    return replace(mention, target=ParagraphTarget(label=label))


def _numbers(first: Document, other: Document, parts: Parts) -> dict[str, str]:
    """Return the numbers of the other's footnotes, and what the first text prints for them."""
    known = {note.label: note.number for note in first.footnotes}
    return {
        note.number: known[parts.footnotes[note.label]]
        for note in other.footnotes
        if note.label in parts.footnotes
    }


def _footnotes(first: Document, other: Document, parts: Parts) -> Iterator[Footnote]:
    known = {note.label: note for note in first.footnotes}
    for yours in other.footnotes:
        if yours.label in parts.footnotes:
            yield replace(
                known[parts.footnotes[yours.label]],
                words=yours.words,
                mentions=tuple(_mention(mention, parts) for mention in yours.mentions),
            )


def _annexes(first: Document, other: Document) -> Iterator[Annex]:
    known = {annex.number for annex in first.annexes}
    return (annex for annex in other.annexes if annex.number in known)


def _sponsorships(first: Document, other: Document) -> Iterator[Sponsorship]:
    """Yield the sponsors that both texts name; all of the other's, if the first names none."""
    known = {one.sponsor: one for one in first.sponsorships}
    for yours in other.sponsorships:
        if not known:
            yield yours
        elif mine := known.get(yours.sponsor):
            yield replace(yours, member=mine.member, on_behalf_of=mine.on_behalf_of)


def _placed(issue: Issue, parts: Parts, first: Document) -> Issue:
    """Move an issue to the part that the first text has in its place, else to the whole text."""
    whole = {"text", "session", "meeting", *(action.label for action in first.actions)}
    place = parts.label(issue.place) or (issue.place if issue.place in whole else "text")
    return replace(issue, place=place)


def _left_over(first: Document, other: Document, parts: Parts) -> Iterator[Issue]:
    """Yield an issue for each part of one text without a counterpart in the other.

    The sub-paragraphs of a paragraph that has none are not named one by one.
    """
    paired = {*parts.paragraphs.values(), *parts.footnotes.values()}
    mine, yours = first.source.name, other.source.name
    for part in _named_alone(other, set(parts.paragraphs) | set(parts.footnotes)):
        message = f"{mine} has nothing for “{beginning(part.words)}”, which {yours} has."
        yield unaligned("text", message, span_of(part.words, other))
    for part in _named_alone(first, paired):
        message = f"{yours} has nothing for “{beginning(part.words)}”, which {mine} has."
        yield unaligned(part.label, message, span_of(other.heading, other))


def _named_alone(document: Document, paired: set[str]) -> Iterator[Paragraph | Footnote]:
    alone = {part.label for part in document.paragraphs if part.label not in paired}
    for part in (*document.paragraphs, *document.footnotes):
        above = part.parent if isinstance(part, Subparagraph) else None
        if part.label not in paired and above not in alone:
            yield part
