"""How much of a catalogue is read: far more than any library records, and no more."""

from typing import Final

FILE: Final = 2 * 1024**3
"""Bytes of a file, unpacked."""

HEAD: Final = 64 * 1024
"""Bytes by which a file is recognised."""

FIELD: Final = 10_000
"""Characters of a field."""

FIELDS: Final = 5_000
"""Fields of a record."""

LINKS: Final = 20
"""Addresses in a record."""

ADDRESS: Final = 2_000
"""Characters of an address."""
