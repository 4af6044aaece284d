"""The act in which a text is cited: the paragraph's, or that of a second verb before the citation.

"Recalling all relevant … treaties" in "Reaffirming the Universal Declaration …, and recalling all
relevant … treaties" is a recollection, not a reaffirmation.
"""

from bisect import bisect_right
from dataclasses import dataclass

from hrckg.document import Act, Paragraph
from hrckg.folding import fold
from hrckg.mentions.grammar import Grammar
from hrckg.mentions.objects import leads_on
from hrckg.reader.opening import Openings


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """The acts of one paragraph by the places at which their verbs stand, in order."""

    places: tuple[int, ...]
    ends: tuple[int, ...]  # of the verbs with their words of degree; 0: none stands here
    actions: tuple[str | None, ...]  # None: a phrase that the scheme lacks

    @classmethod
    def of(cls, text: str, act: Act | None, openings: Openings) -> "Acts":
        """Find the verbs in the ``text`` of a paragraph whose act was read as ``act``."""
        places, actions = [0], [act.action if act else None]
        ends = [len(act.phrase) if act else 0]
        opening = openings.match(text) if act and act.further else None
        if act and opening:
            for verb in openings.seconds(text, opening):
                if verb.action in act.further:
                    places.append(verb.start)
                    ends.append(verb.end)
                    actions.append(verb.action)
        return cls(places=tuple(places), ends=tuple(ends), actions=tuple(actions))

    def governing(self, place: int) -> str | None:
        """Return the id of the act that governs the words at ``place``."""
        return self.actions[bisect_right(self.places, place) - 1]

    def start_of(self, place: int) -> int:
        """Return where the act begins that governs the words at ``place``."""
        return self.places[bisect_right(self.places, place) - 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inherited:
    """What a paragraph leaves to the sub-paragraphs that have no verb of their own."""

    action: str | None = None  # id of its act
    leads_on: bool = False  # whether the objects of the act stand in them: "Recalling:"

    @classmethod
    def of(cls, paragraph: Paragraph, inherited: "Inherited", grammar: Grammar) -> "Inherited":
        """Return what ``paragraph`` leaves, which has ``inherited`` something itself."""
        act, text = paragraph.act, paragraph.words.text
        if not act:
            return inherited
        return cls(action=act.action, leads_on=leads_on(fold(text), len(act.phrase), grammar))
