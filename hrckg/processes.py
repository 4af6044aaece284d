"""Work in several processes."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from hrckg.errors import HrckgError

_PER_PROCESS = 8  # below this many tasks a process costs more than it saves

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


def in_processes(
    work: Callable[[_Task], _Result], tasks: Sequence[_Task], jobs: int
) -> Iterator[_Result]:
    """Yield the result of each task in order, from at most ``jobs`` processes if there are many.

    Raises:
        HrckgError: if a process is ended from outside, as a system does that runs out of memory.

    """
    processes = min(jobs, len(tasks) // _PER_PROCESS)
    if processes < 2:  # noqa: PLR2004  # one process is this one
        yield from map(work, tasks)
        return
    with ProcessPoolExecutor(processes) as pool:
        try:
            yield from pool.map(work, tasks, chunksize=_PER_PROCESS)
        except BrokenProcessPool as error:
            raise HrckgError(
                "A process that read documents was ended by the system, most likely because the "
                f"memory is full; try again with fewer processes than {processes} (--jobs), or "
                "with fewer or smaller files."
            ) from error
