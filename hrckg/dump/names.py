r"""Short names of IRIs.

They keep to letters, digits, ``_`` and ``-`` after the prefix. Turtle allows more with a backslash
(``agenda:1\/2``), but rdflib does not hold such a name equal to its IRI.
"""

import re
from collections.abc import Mapping
from typing import Final

# https://w3id.org/hrckg/id/state/ + AGO
_NAME: Final = re.compile(r"(?P<namespace>.*[/#])(?P<local>[A-Za-z0-9_][A-Za-z0-9_-]*)", re.DOTALL)


def shorten(iri: str, prefixes: Mapping[str, str]) -> str | None:
    """Return ``iri`` with its prefix; None: it has to be written in full.

    ``prefixes`` gives the prefix of each namespace, see ``by_namespace``.

    >>> states = by_namespace({"state": "https://w3id.org/hrckg/id/state/"})
    >>> shorten("https://w3id.org/hrckg/id/state/AGO", states)
    'state:AGO'
    >>> shorten("https://w3id.org/hrckg/id/state/AGO#membership-2018", states)
    """
    name = _NAME.fullmatch(iri)
    if name is None or (prefix := prefixes.get(name["namespace"])) is None:
        return None
    return f"{prefix}:{name['local']}"


def by_namespace(prefixes: Mapping[str, str]) -> dict[str, str]:
    """Turn a table from prefix to namespace round."""
    return {namespace: prefix for prefix, namespace in prefixes.items()}
