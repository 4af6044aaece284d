"""RDF terms as the values that Python people expect in a table."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from hrckg.iris import PREFIXES

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
PythonValue: TypeAlias = str | int | float | bool | dt.date | dt.datetime | None

_XSD = PREFIXES["xsd"]


def _boolean(text: str) -> bool:
    return {"true": True, "1": True, "false": False, "0": False}[text]


_READERS: Final[Mapping[str, Callable[[str], PythonValue]]] = {
    _XSD + "boolean": _boolean,
    _XSD + "date": dt.date.fromisoformat,
    _XSD + "dateTime": dt.datetime.fromisoformat,
    _XSD + "decimal": float,
    _XSD + "double": float,
    _XSD + "float": float,
    _XSD + "integer": int,
    _XSD + "nonNegativeInteger": int,
}


def python_value(term: Term) -> PythonValue:
    """Turn a term into a plain value: an IRI into its text, a typed literal into its value.

    Decimals become floats, as data frames want them; the language of a text is left out. What is
    written wrongly for its type, or has a type without a Python value, stays text.

    >>> python_value(Literal(23))
    23
    >>> python_value(NamedNode("https://w3id.org/hrckg/id/state/AGO"))
    'https://w3id.org/hrckg/id/state/AGO'
    """
    if isinstance(term, Triple):
        return str(term)
    if not isinstance(term, Literal):
        return term.value
    reader = _READERS.get(term.datatype.value)
    if reader is None:
        return term.value
    try:
        return reader(term.value)
    except (KeyError, ValueError):
        return term.value
