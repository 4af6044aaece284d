"""How much is read: far more than any document of the United Nations needs, and no more."""

from typing import Final

MEGABYTE: Final = 1024 * 1024

FILE: Final = 32 * MEGABYTE
"""Bytes of a file, and of a file in an archive."""

ARCHIVE: Final = 512 * MEGABYTE
"""Bytes of an archive."""

MEMBERS: Final = 50_000
"""Files in an archive."""

UNPACKED: Final = 4 * 1024 * MEGABYTE
"""Bytes of all files of an archive; they are read one after the other."""

PART: Final = 64 * MEGABYTE
"""Bytes of one unpacked part of a Word file."""

PARTS: Final = 96 * MEGABYTE
"""Bytes of all unpacked parts of a Word file that hold text, or say how it looks."""

RATIO: Final = 250
"""How many times its packed size a file of more than a megabyte may have; text has 3 to 30."""
