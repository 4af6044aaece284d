"""The organs whose texts are read, and how they number them.

The Human Rights Council and the General Assembly number their texts by session ("43/21", "S-17/1",
"51/100"); the Economic and Social Council, its Commission on Human Rights and the Sub-Commission by
year ("2000/70"). From 1949 on the Commission had one session a year (the sixty-second in 2006), the
Sub-Commission likewise (the fifty-eighth in 2006).
"""

from hrckg.document import COUNCIL
from hrckg.language import Language
from hrckg.symbol import Kind

_FIRST_DECISION = {"HRC": 101, "CHR": 101, "SUBCOMMISSION": 101, "GA": 401}
_BY_YEAR = {"CHR", "SUBCOMMISSION", "ECOSOC"}
_SESSION_ZERO = {"CHR": 1944, "SUBCOMMISSION": 1948}
_YEAR = 4  # digits


def organ_named(printed: str, language: Language) -> str:
    """Return the id of the organ whose name is printed; "the Council" alone is ours."""
    return next((id_ for id_, name in language.organs.items() if name.fullmatch(printed)), COUNCIL)


def session_of(organ: str, printed: str) -> str:
    """Return the number of the session that the first part of a number names.

    >>> session_of("HRC", "OM/1"), session_of("CHR", "2000"), session_of("GA", "ES-10")
    ('OM-1', '56', 'ES-10')
    """
    if organ in _SESSION_ZERO and len(printed) == _YEAR and printed.isdigit():
        return str(int(printed) - _SESSION_ZERO[organ])
    return printed.replace("OM/", "OM-")


def numbers_so(organ: str, session: str) -> bool:
    """Say whether an organ's numbers begin with ``session``: a year, or a session.

    >>> numbers_so("HRC", "2000"), numbers_so("CHR", "2000"), numbers_so("GA", "51")
    (False, True, True)
    """
    by_year = len(session) == _YEAR and session.isdigit()
    return by_year == (organ in _BY_YEAR)


def kind_of(organ: str, own: str) -> Kind:
    """Return the kind of an adopted text by its own number within the session.

    >>> kind_of("HRC", "116").name, kind_of("GA", "159").name
    ('DECISION', 'RESOLUTION')
    """
    return Kind.DECISION if int(own) >= _FIRST_DECISION.get(organ, 101) else Kind.RESOLUTION
