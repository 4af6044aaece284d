"""The file in which a document arrived."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file: its name, the SHA-256 of its bytes, and its characters.

    ``text`` is decoded without newline translation; every span of a reading counts its characters.
    """

    name: str
    sha256: str  # 64 hexadecimal digits
    media_type: str  # "text/plain" or "text/markdown"
    text: str

    def line_of(self, position: int) -> tuple[int, int]:
        """Return the line and the column, both from 1, of the character at ``position``."""
        start = self.text.rfind("\n", 0, position) + 1
        return self.text.count("\n", 0, position) + 1, position - start + 1
