"""The objects of an act: the texts that its verb names, and not what stands in its clauses.

"Recalling its resolution 5/1, and the Charter" recalls two texts; "Reaffirms that each State has
the right to choose freely, in strict conformity with the Charter" reaffirms none.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final

from hrckg.document import Mention
from hrckg.mentions.grammar import Grammar

_MOST: Final = 100  # words between two objects
_TOPIC: Final = 400  # characters that say what an object is about


def objects(
    text: str, verbs_ends: Iterable[int], mentions: Iterable[Mention], grammar: Grammar
) -> Iterator[int]:
    """Yield where those of ``mentions`` begin that are objects of the verbs up to ``verbs_ends``.

    Between the verb and an object stand nothing but other objects with their topics, and the words
    that the language lists ("all", "its", "as well as", "in particular"). ``text`` is folded.
    """
    ends: dict[int, int] = {}
    texts: set[int] = set()
    for mention in mentions:
        span = mention.span
        ends[span.start] = max(span.end, ends.get(span.start, 0))
        if mention.is_citation:
            texts.add(span.start)
    seen: set[int] = set()
    for verbs_end in verbs_ends:
        first = grammar.patterns["object_first"].match(text, verbs_end)
        place = _next(text, first.end() if first else verbs_end, ends, grammar)
        while place is not None and place not in seen:
            yield place
            seen.add(place)
            place = _following(text, ends[place], ends, texts, grammar)


def leads_on(text: str, verbs_end: int, grammar: Grammar) -> bool:
    """Say whether nothing but listed words follows the verb: the objects stand in the next part."""
    first = grammar.patterns["object_first"].match(text, verbs_end)
    return _skipped(text, first.end() if first else verbs_end, {}, grammar) == len(text)


def _following(
    text: str, place: int, ends: Mapping[int, int], texts: Container[int], grammar: Grammar
) -> int | None:
    """Return where the object begins that follows the one that ends at ``place``."""
    topic = grammar.patterns["object_topic"].match(text, place)
    if not topic:
        return _next(text, place, ends, grammar)
    for joint in grammar.patterns["object_joint"].finditer(text, topic.end(), topic.end() + _TOPIC):
        found = _next(text, joint.start(), ends, grammar)
        if joint["stop"]:
            return found
        if any(at in texts for at in range(topic.end(), joint.start())):
            return None  # "and" may join the texts that the topic names
        if found is not None:
            return found
    return None


def _next(text: str, place: int, ends: Mapping[int, int], grammar: Grammar) -> int | None:
    """Return where the object begins that only listed words divide from ``place``."""
    place = _skipped(text, place, ends, grammar)
    if place in ends:
        return place
    described = grammar.patterns["object_described"].match(text, place)
    return described.end() if described and described.end() in ends else None


def _skipped(text: str, place: int, ends: Mapping[int, int], grammar: Grammar) -> int:
    for _ in range(_MOST):
        word = None if place in ends else grammar.patterns["object_words"].match(text, place)
        if not word:
            break
        place = word.end()
    return place
