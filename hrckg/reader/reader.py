"""What reading needs besides the text."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from hrckg.errors import HrckgError
from hrckg.knowledge import Knowledge, load_knowledge
from hrckg.language import Language, load_language
from hrckg.reader.opening import Openings, load_openings


class NotADocumentError(HrckgError):
    """A text that does not have the form of a text of the United Nations."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What reading needs: a language, the closed lists, and names to read differently.

    ``misprints`` gives the folded name to look up for a folded name as printed (corpus.toml).
    """

    language: Language
    knowledge: Knowledge
    openings: Openings

    @staticmethod
    def of(tag: str = "en", misprints: Mapping[str, str] | None = None) -> "Reader":
        """Make a reader of texts in the language ``tag``."""
        knowledge = load_knowledge(tag)
        known = {
            printed: knowledge.states[name]
            for printed, name in (misprints or {}).items()
            if name in knowledge.states
        }
        return Reader(
            language=load_language(tag),
            knowledge=replace(knowledge, states={**knowledge.states, **known}),
            openings=load_openings(tag),
        )
