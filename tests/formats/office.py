"""LibreOffice, which opens a document and saves it in another format."""

import subprocess
from collections.abc import Mapping
from pathlib import Path


def save_as(folder: Path, form: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Let LibreOffice save files, by name, in another format; return the new ones by stem.

    Everything is written below ``folder``, the profile of LibreOffice, too; one run takes seconds.
    """
    made, out = folder / "files", folder / form
    made.mkdir(exist_ok=True)
    for name, data in files.items():
        (made / name).write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ["--headless", "--convert-to", form, "--outdir", str(out)]
    subprocess.run(  # noqa: S603  # the arguments are ours
        ["soffice", profile, *options, *(str(made / name) for name in files)],  # noqa: S607  # where the system has it
        check=True,
        capture_output=True,
        timeout=240,
    )
    return {path.stem: path.read_bytes() for path in out.iterdir() if path.suffix == f".{form}"}
