"""SHACL validation of one small graph: the only module that chooses an engine."""

import importlib
import logging
from functools import cache
from typing import Final, cast

from hrckg.check import reference_engine
from hrckg.check.shapes import Result, Validate

_LOG: Final = logging.getLogger(__name__)


@cache
def find_quick() -> Validate | None:
    """Return the quick engine; None, and a line in the log: it cannot be had."""
    try:
        engine = importlib.import_module("hrckg.check.quick_engine")
        engine.shapes()
    except (ImportError, ValueError) as error:
        _LOG.warning("The shapes are checked by pyshacl alone, which is slow: %s", error)
        return None
    return cast("Validate", engine.validate)


def validate(data: str, subjects: frozenset[str]) -> tuple[Result, ...]:
    """Validate the ``subjects`` of a graph, N-Triples, and return what is broken, sorted.

    The quick engine does it where it can, and else pyshacl, the reference. Both say the same.
    """
    quick = find_quick()
    if quick is not None:
        try:
            return quick(data, subjects)
        except ValueError as error:
            _LOG.warning("Some data is checked by pyshacl alone: %s", error)
    return reference_engine.validate(data, subjects)
