"""From values to triples: the only place that says what the graph holds.

Statements about a document that we hold stand in a graph of its own, all others in the reference
graph. Superclasses, superproperties and both directions of inverses within ``hrc:`` are written
out, so that a store without inference answers the same.
"""

from hrckg.describe.cited import text_triples
from hrckg.describe.document import document_triples, issue_triples
from hrckg.describe.lists import list_triples, named_symbols
from hrckg.describe.reference import (
    CitedDay,
    OwnItem,
    SharedDay,
    cited_days,
    cited_symbols,
    own_item_triples,
    own_items,
    reference_triples,
    shared_days,
)
from hrckg.describe.series import (
    change_triples,
    former_identifier_triples,
    fulfilment_triples,
    series_triples,
    succession_triples,
)
from hrckg.describe.statement import Statement

__all__ = [
    "CitedDay",
    "OwnItem",
    "SharedDay",
    "Statement",
    "change_triples",
    "cited_days",
    "cited_symbols",
    "document_triples",
    "former_identifier_triples",
    "fulfilment_triples",
    "issue_triples",
    "list_triples",
    "named_symbols",
    "own_item_triples",
    "own_items",
    "reference_triples",
    "series_triples",
    "shared_days",
    "succession_triples",
    "text_triples",
]
