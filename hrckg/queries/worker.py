"""A process that answers questions, so that one which never ends can be ended.

Oxigraph cannot be told to stop; a process can. The worker opens the store once and answers one
question after another.
"""

import contextlib
import signal
import subprocess
import sys
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from hrckg.errors import HrckgError, MisuseError
from hrckg.queries.solve import Question, Solution, solve
from hrckg.queries.source import open_store

READY = "ready"


class TimeLimitError(HrckgError):
    """A question that took longer than it was given."""


class WorkerLostError(HrckgError):
    """A worker that ended by itself, most likely because it ran out of memory."""


@dataclass(slots=True)
class _Running:
    process: subprocess.Popen[bytes]
    connection: Connection
    version: object
    """What the data looked like when the worker opened it."""

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        self.connection.close()


class Worker:
    """One process beside this one, started when first asked; a context manager.

    Questions from several threads are answered in turn.
    """

    def __init__(self, path: Path, *, limit: int | None = None) -> None:
        """Prepare to answer from the build or dump at ``path``, at most ``limit`` bytes each."""
        self._path = path
        self._limit = limit
        self._running: _Running | None = None
        self._lock = Lock()

    def start(self) -> None:
        """Open the data now rather than with the first question.

        Raises:
            MisuseError: if there is none, or it cannot be read.

        """
        with self._lock:
            self._started()

    def ask(self, question: Question, *, seconds: float) -> Solution:
        """Answer a question within the time given.

        Raises:
            QueryError: if it is not a query, or would call another host.
            AnswerTooLargeError: if the answer is longer than the worker may send.
            TimeLimitError: if it took longer than ``seconds``.
            WorkerLostError: if the process died.
            MisuseError: if there is no data, or it cannot be read.

        """
        with self._lock:
            running = self._started()
            try:
                running.connection.send(question)
                if not running.connection.poll(seconds):
                    self._stop()
                    raise TimeLimitError(
                        f"The query took longer than {seconds:g} seconds and was cancelled. "
                        "Ask for less: bind a variable, or join in another order."
                    )
                return _received(running.connection)
            except (EOFError, BrokenPipeError, ConnectionResetError) as error:
                self._stop()
                raise WorkerLostError(
                    "The query ended the process that answered it, most likely for want of "
                    "memory. Ask for less, or add a LIMIT."
                ) from error

    def close(self) -> None:
        """End the process, whatever it is doing."""
        if self._running is not None:
            self._running.process.kill()
        with self._lock:
            self._stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _started(self) -> _Running:
        version = _version(self._path)
        if self._running is not None and self._running.version != version:
            self._stop()
        if self._running is None:
            self._running = _start(self._path, self._limit, version)
        return self._running

    def _stop(self) -> None:
        if self._running is not None:
            self._running.stop()
            self._running = None


def _version(path: Path) -> object:
    """Tell one build from the next: a build swaps whole folders in."""
    with contextlib.suppress(OSError):
        status = path.stat()
        store = path / "store"
        inner = store.stat() if store.is_dir() else status
        return status.st_ino, status.st_mtime_ns, inner.st_ino
    return None


def _start(path: Path, limit: int | None, version: object) -> _Running:
    ours, theirs = Pipe()
    with theirs:
        process = subprocess.Popen(  # noqa: S603  # this module itself
            [sys.executable, "-P", "-m", __name__, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
        )
    running = _Running(process, ours, version)
    try:
        with contextlib.suppress(BrokenPipeError):
            ours.send((path, limit))
        if _first_word(ours) == READY:
            return running
    except HrckgError:
        running.stop()
        raise
    running.stop()
    raise WorkerLostError(f"The process that opens {path} ended before it was ready.")


def _first_word(connection: Connection) -> object:
    try:
        word = connection.recv()
    except (EOFError, ConnectionResetError):
        return None
    if isinstance(word, HrckgError):
        raise word
    return word


def _received(connection: Connection) -> Solution:
    reply = connection.recv()
    if isinstance(reply, HrckgError):
        raise reply
    if not isinstance(reply, Solution):
        raise TypeError(f"a worker replied with {type(reply).__name__}")
    return reply


def _work(connection: Connection) -> None:
    """Answer questions until nobody is left to ask; Ctrl-C is the asking process's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    path, limit = connection.recv()
    try:
        store = open_store(path)
    except MisuseError as error:
        connection.send(error)
        return
    connection.send(READY)
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            question = connection.recv()
            try:
                connection.send(solve(store, question, limit=limit))
            except HrckgError as error:
                connection.send(error)


if __name__ == "__main__":
    _work(Connection(int(sys.argv[1])))
