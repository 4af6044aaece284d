"""Where a query finds its data: the folder of a build, or a dump."""

from pathlib import Path

from pyoxigraph import Store

from hrckg.dump.load import load
from hrckg.errors import MisuseError


def open_store(path: Path) -> Store:
    """Open what ``hrckg build`` wrote to ``path``, or read the dump at ``path``.

    The store on disk is opened for reading only, so that many commands can share it; where a
    folder has none, its dumps are read.

    Raises:
        MisuseError: if there is nothing at ``path``, or it cannot be read.

    """
    folder = path / "store"
    try:
        stored = folder.is_dir()
    except OSError as error:
        raise MisuseError(
            f"{path} cannot be read: {error.strerror}. Check the path and its permissions."
        ) from error
    if not path.exists():
        raise MisuseError(
            f"There is no {path}. Run 'hrckg build' first, "
            "or name the folder of a build or a dump with --data."
        )
    if not stored:
        return load(path)
    try:
        return Store.read_only(str(folder))
    except (OSError, RuntimeError) as error:  # pyoxigraph's RuntimeError: a damaged store
        raise MisuseError(
            f"The store in {folder} cannot be opened: {error}. Run 'hrckg build' again."
        ) from error
