"""Who was a member of the Council on a day, and what follows from it for votes."""

from hrckg.membership.absences import derived_absences
from hrckg.membership.members import Members, Term, load_members
from hrckg.membership.voters import impossible_voters

__all__ = ["Members", "Term", "derived_absences", "impossible_voters", "load_members"]
