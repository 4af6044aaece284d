"""Many small parts loaded into a store together: each loading has a price of its own."""

from pyoxigraph import RdfFormat, Store

_BATCH = 8_000_000  # bytes


class Batch:
    """N-Quads on their way into a store."""

    def __init__(self, store: Store) -> None:
        """Begin with nothing."""
        self._store = store
        self._waiting = bytearray()

    def add(self, nquads: bytes) -> bool:
        """Take in N-Quads; return whether all that was taken in is in the store now."""
        self._waiting += nquads
        if len(self._waiting) <= _BATCH:
            return False
        self.flush()
        return True

    def flush(self) -> None:
        """Put all that was taken in into the store."""
        if self._waiting:
            self._store.bulk_load(bytes(self._waiting), format=RdfFormat.N_QUADS)
            self._waiting.clear()
