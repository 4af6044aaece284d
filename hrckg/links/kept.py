"""Answers of an endpoint on disk, so that a run that broke off goes on where it was."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswers:
    """A folder with one file an answer, named by the SHA-256 of endpoint and query."""

    folder: Path
    reuse: bool  # False: keep answers, but ask everything anew

    def get(self, url: str, query: str) -> bytes | None:
        """Return the answer that is kept; None: none is, or it is not to be used again."""
        try:
            return self._file(url, query).read_bytes() if self.reuse else None
        except FileNotFoundError:
            return None

    def put(self, url: str, query: str, body: bytes) -> None:
        """Keep an answer; a process that is killed meanwhile leaves no half of it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(body)
            Path(name).replace(self._file(url, query))
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def forget(self, url: str, query: str) -> None:
        """Throw an answer away."""
        self._file(url, query).unlink(missing_ok=True)

    def _file(self, url: str, query: str) -> Path:
        digest = hashlib.sha256(f"{url}\n{query}".encode()).hexdigest()
        return self.folder / f"{digest}.json"
