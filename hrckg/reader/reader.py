"""What reading needs besides the text."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hrckg.errors import HrckgError
from hrckg.folding import fold_name
from hrckg.knowledge import Knowledge, load_knowledge
from hrckg.language import Language, load_language
from hrckg.reader.opening import Openings, load_openings


class NotADocumentError(HrckgError):
    """A text that does not have the form of a text of the United Nations."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What reading needs: a language, the closed lists, and what to read differently.

    ``misprints`` gives what to look up for a folded name, number or symbol as printed
    (corpus.toml).
    """

    language: Language
    knowledge: Knowledge
    openings: Openings
    misprints: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def of(tag: str = "en", misprints: Mapping[str, str] | None = None) -> "Reader":
        """Make a reader of texts in the language ``tag``."""
        knowledge = load_knowledge(tag)
        known = {
            printed: knowledge.states[fold_name(name)]
            for printed, name in (misprints or {}).items()
            if fold_name(name) in knowledge.states
        }
        return Reader(
            language=load_language(tag),
            knowledge=replace(knowledge, states={**knowledge.states, **known}),
            openings=load_openings(tag),
            misprints=misprints or {},
        )

    def meant(self, printed: str) -> str:
        """Return the number or symbol that is meant by a printed one, which may be a misprint."""
        return self.misprints.get(fold_name(printed), printed)
