"""From values to triples: the only place that says what the graph holds.

Statements about a document that we hold stand in a graph of its own, all others in the reference
graph. Superclasses, superproperties and both directions of inverses within ``hrc:`` are written
out, so that a store without inference answers the same.
"""

from hrckg.describe.cited import text_triples
from hrckg.describe.document import document_triples
from hrckg.describe.lists import list_triples
from hrckg.describe.reference import reference_triples
from hrckg.describe.statement import Statement

__all__ = [
    "Statement",
    "document_triples",
    "list_triples",
    "reference_triples",
    "text_triples",
]
