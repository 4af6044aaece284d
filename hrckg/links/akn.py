"""Names of texts after AKN4UN, the United Nations' guidelines on Akoma Ntoso.

https://unsceb-hlcm.github.io/: the name of a work is made of jurisdiction, document type, subtype,
actor, day and number, as in ``/akn/un/statement/deliberation/unga/2024-12-20/79-100``. The
guidelines define no code of the Human Rights Council; ``un-hrc`` is ours, so that the names are
strings here, not IRIs.
"""

from typing import Final

from hrckg.symbol import Kind, Symbol

_COUNCIL: Final = "/akn/un/statement/deliberation/un-hrc"
_NAMED: Final = frozenset({Kind.RESOLUTION, Kind.DECISION})


def akn_name(symbol: Symbol, day: str) -> str | None:
    """Return the name of a text that the Council adopted on ``day`` (ISO 8601).

    None: a text of another organ, or one whose number is not its own: the Council's statements are
    counted apart, so that one can have the number and the day of a resolution.

    >>> akn_name(Symbol.parse("A/HRC/RES/43/21"), "2020-06-22")
    '/akn/un/statement/deliberation/un-hrc/2020-06-22/43-21'
    >>> akn_name(Symbol.parse("A/HRC/PRST/43/1"), "2020-06-22")
    """
    if symbol.council_number is None or symbol.kind not in _NAMED:
        return None
    return f"{_COUNCIL}/{day}/{symbol.council_number.replace('/', '-')}"
