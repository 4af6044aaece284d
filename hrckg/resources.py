"""The data that travels with the package: ontology, shapes, queries, site and corpus."""

from pathlib import Path

from hrckg.errors import MisuseError

_PACKAGE = Path(__file__).parent


def path(name: str) -> Path:
    """Return the folder of packaged data called ``name``.

    In a wheel it lies inside the package, in a checkout beside it.

    Raises:
        MisuseError: if neither place has it, which means a broken installation.

    """
    for folder in (_PACKAGE / "packaged" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise MisuseError(f"The installation has no folder '{name}': install hrckg again.")
