"""What comparing depends on in a language, and in the scheme of actions."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How paragraphs of one language open and close without saying anything else by it.

    ``additions`` matches the words by which an opening phrase repeats the one before ("also"), and
    ``closing`` has those that join the last paragraph of a list to it ("and").
    """

    additions: re.Pattern[str]
    closing: frozenset[str]


@cache
def load_habits(tag: str) -> Habits:
    """Load the habits of the language with the IETF tag ``tag``."""
    data = _load("hrckg.language", f"{tag}.change.toml")
    additions = "|".join(map(re.escape, data["additions"]))
    return Habits(
        additions=re.compile(rf" ?\b(?:{additions})\b", re.IGNORECASE),
        closing=frozenset(data["closing"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """Acts, by their ids in the scheme of actions, of requests and of texts on their results."""

    asking: frozenset[str]
    receiving: frozenset[str]

    def are_of_a_request_and_its_result(self, one: str | None, other: str | None) -> bool:
        """Say whether one act asks for something and the other takes note of what came of it."""
        return (one in self.asking and other in self.receiving) or (
            one in self.receiving and other in self.asking
        )


@cache
def load_acts() -> Acts:
    """Load the acts that ask and those that receive."""
    data = _load("hrckg.change", "acts.toml")
    return Acts(asking=frozenset(data["asking"]), receiving=frozenset(data["receiving"]))


def _load(package: str, name: str) -> Mapping[str, Any]:
    return tomllib.loads((resources.files(package) / name).read_text(encoding="utf-8"))
