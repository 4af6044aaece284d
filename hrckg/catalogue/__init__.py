"""Voting catalogues: records of what an organ did with a text, and how each State voted.

``catalogues`` finds them among files, ``read_entries`` reads one record after the other.
"""

from hrckg.catalogue.calendar import Calendar
from hrckg.catalogue.entry import Act, Backer, Cast, Doubt, Entry
from hrckg.catalogue.find import SUFFIXES, Catalogue, catalogues
from hrckg.catalogue.reading import read_entries
from hrckg.catalogue.record import Unreadable
from hrckg.catalogue.source import BadCatalogueError

__all__ = [
    "SUFFIXES",
    "Act",
    "Backer",
    "BadCatalogueError",
    "Calendar",
    "Cast",
    "Catalogue",
    "Doubt",
    "Entry",
    "Unreadable",
    "catalogues",
    "read_entries",
]
