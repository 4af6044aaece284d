"""What words refer to that stand for a thing named before: ``the Covenant``, ``thereof``."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hrckg.document import EntityKind, EntityTarget, Open, Target, is_text
from hrckg.mentions.entities import Entities
from hrckg.mentions.finding import Finding, Named, NumberedText, Owner
from hrckg.mentions.overlap import Reading
from hrckg.mentions.scope import Meaning, Scope, only

_RECENT = 50  # readings; a word refers to nothing that is named farther back in its paragraph


def text_with_noun(noun: str, here: Sequence[Reading], scope: Scope) -> Meaning:
    """Return the instrument that ``noun`` stands for, or why that is not known.

    It is the one that the same paragraph has named, else the one that the text has named.
    """
    recent = (reading.target for reading in here[-_RECENT:] if is_text(reading.target))
    for named in (recent, scope.named):
        candidates = set(_with_noun(noun, named, scope.entities))
        if candidates:
            return candidates.pop() if len(candidates) == 1 else Open.SEVERAL_CANDIDATES
    return Open.NOTHING_BEFORE


def _with_noun(noun: str, named: Iterable[Target | None], entities: Entities) -> Iterator[Target]:
    whole_noun = re.compile(rf"\b{re.escape(noun)}\b")
    for target in named:
        if target and any(whole_noun.search(name) for name in entities.names_of.get(target, ())):
            yield target


def last_organ(candidates: Sequence[str], finding: Finding, here: Sequence[Reading]) -> str | None:
    """Return that one of ``candidates`` which was named last in front of ``finding``."""
    for reading in reversed(here[-_RECENT:]):
        if reading.span.end > finding.span.start:
            continue
        match reading.finding.reference, reading.target:
            case NumberedText(owner=Owner(organs=(organ,))), _ if organ in candidates:
                return organ
            case Named(), EntityTarget(kind=EntityKind.BODY, id=organ) if organ in candidates:
                return organ
    return None


def last_event(head: str, here: Sequence[Reading], entities: Entities) -> Target | None:
    """Return the one event of the paragraph whose name begins with ``head``."""
    return only(_events(head, here, entities))


def _events(head: str, here: Sequence[Reading], entities: Entities) -> Iterator[Target]:
    """Yield the events of the paragraph whose names begin with ``head``."""
    for reading in here[-_RECENT:]:
        match reading.target:
            case EntityTarget(kind=EntityKind.EVENT) as event:
                names = entities.names_of.get(event, ())
                if any(name.startswith(f"{head} ") for name in names):
                    yield event


def last_cited(here: Sequence[Reading], place: int) -> Target | None:
    """Return the text that was cited last in front of ``place``."""
    cited = [
        (reading.span.end, reading.target)
        for reading in here[-_RECENT:]
        if reading.span.end <= place and is_text(reading.target)
    ]
    return max(cited, key=lambda one: one[0])[1] if cited else None
