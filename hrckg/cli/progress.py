"""How far a long command is, on standard error and only to a person."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from hrckg.publication import Progress as Told


@contextmanager
def show_progress(*, hidden: bool = False) -> Iterator[Told]:
    """Yield a function that shows progress; ``hidden``: the terminal has something else to show."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(
        *columns,
        console=console,
        transient=True,
        redirect_stdout=False,
        disable=hidden or not console.is_terminal,
    ) as bar:
        tasks: dict[str, int] = {}

        def told(stage: str, done: int, total: int) -> None:
            for name, task in tasks.items():
                if name != stage:
                    bar.update(bar.task_ids[task], completed=bar.tasks[task].total)
            if stage not in tasks:
                tasks[stage] = len(tasks)
                bar.add_task(stage, total=total)
            bar.update(bar.task_ids[tasks[stage]], completed=done, total=total)

        yield told
