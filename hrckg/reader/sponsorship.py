"""Who put a draft forward, and for whom: States, and groups of States that are bodies."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hrckg.document import Code, Excerpt, Footnote, Issue, Sponsorship
from hrckg.folding import fold_name
from hrckg.knowledge import Knowledge
from hrckg.language import Language
from hrckg.reader.sponsors import Sponsors, without_groups
from hrckg.reader.states import ListedState, parse_state_list
from hrckg.span import Span

_BODY = "body/"  # before the id of a body: some are the code of a State, too
# bodies of States, which put drafts forward themselves; the organs of mastheads are none of them
_OF_STATES = frozenset(
    {
        "AFRICAN-GROUP",
        "ARAB-GROUP",
        "ASIA-PACIFIC-GROUP",
        "EASTERN-EUROPEAN-GROUP",
        "EU",
        "GRULAC",
        "NAM",
        "OIC",
        "WEOG",
    }
)


def sponsor_names(knowledge: Knowledge) -> Mapping[str, str]:
    """Return whom a folded name names as a sponsor: a State by its code, a body as "body/…"."""
    named = knowledge.bodies_named.items()
    bodies = {name: f"{_BODY}{id_}" for name, id_ in named if id_ in _OF_STATES}
    return {**bodies, **knowledge.states}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """For whom sponsors speak: the id of a body, and its name. None: nobody is known by it."""

    body: str | None
    printed: Excerpt


def sponsorships(
    sponsors: Sponsors | None, notes: Sequence[Footnote], language: Language, knowledge: Knowledge
) -> tuple[tuple[Sponsorship, ...], tuple[Issue, ...]]:
    """Return the sponsors that a list names, and a fault for each name that adds none.

    Nobody has such a name, or the sponsor stands in the list already: each has one sponsorship.
    A star marks those who are no members of the Council, unless its note says for whom they speak,
    as the brackets behind a name do ("Angola (on behalf of the Group of African States)").
    """
    if sponsors is None or sponsors.listed is None:
        return (), ()
    listed = sponsors.listed
    named = parse_state_list(without_groups(listed, language), language, sponsor_names(knowledge))
    noted = {note.number: group for note in notes for group in _groups(note, language, knowledge)}
    groups = [*_bracketed(listed, named, language, knowledge)]
    found: dict[str, Sponsorship] = {}
    again: list[Excerpt] = []
    for one, group in zip(named, groups, strict=True):
        said = group or noted.get(one.star) or noted.get(sponsors.star)
        if one.state:
            member = not one.star or one.star in noted
            sponsorship = _sponsorship(one, said, member=member)
            if found.setdefault(sponsorship.sponsor, sponsorship) is not sponsorship:
                again.append(one.printed)
    unknown = [one.printed for one in named if not one.state]
    spoken_for = [*filter(None, groups), *noted.values()]
    unknown += [group.printed for group in spoken_for if not group.body]
    return tuple(found.values()), (*map(_unknown, unknown), *map(_again, again))


def _bracketed(
    listed: Excerpt, named: Sequence[ListedState], language: Language, knowledge: Knowledge
) -> Iterator[_Group | None]:
    """Yield for each name the group whose brackets stand between it and the next one."""
    places = listed.first(one.printed.origins[0] for one in named)
    starts = [places[one.printed.origins[0]] for one in named]
    for start, end in pairwise([*starts, len(listed)]):
        match = language.header["on_behalf"].search(listed.text, start, end)
        yield _group(match, listed, knowledge) if match else None


def _groups(note: Footnote, language: Language, knowledge: Knowledge) -> Iterator[_Group]:
    """Yield the group for which a note to a star says that sponsors speak, if it does."""
    if set(note.number) == {"*"} and (
        match := language.header["on_behalf_note"].fullmatch(note.words.text)
    ):
        yield _group(match, note.words, knowledge)


def _group(match: re.Match[str], words: Excerpt, knowledge: Knowledge) -> _Group:
    printed = words.cut(*match.span("group"))
    return _Group(body=knowledge.bodies_named.get(fold_name(printed.text)), printed=printed)


def _sponsorship(one: ListedState, group: _Group | None, *, member: bool) -> Sponsorship:
    code = one.state or ""
    body = code.removeprefix(_BODY) if code.startswith(_BODY) else None
    return Sponsorship(
        state=None if body else code,
        body=body,
        member=member and body is None,
        on_behalf_of=group.body if group else None,
        printed=one.printed,
    )


def _unknown(printed: Excerpt) -> Issue:
    return Issue(
        code=Code.STATE_UNKNOWN,
        message=f"No State and no body has the name '{printed.text}'.",
        remedy="If it is a misprint, add a correction to corpus.toml; if a name, to states.ttl or "
        "bodies.ttl.",
        place="text",
        span=Span(min(printed.origins), max(printed.origins) + 1),
    )


def _again(printed: Excerpt) -> Issue:
    return Issue(
        code=Code.STATE_NAMED_TWICE,
        message=f"'{printed.text}' names a sponsor that has an entry already.",
        remedy="Compare the list with the official document; the first entry is used.",
        place="text",
        span=Span(min(printed.origins), max(printed.origins) + 1),
    )
