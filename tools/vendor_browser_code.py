"""Fetch and verify the browser code that the site carries but did not write.

``site/vendor/vendor.lock.json`` says which npm packages, in which version, with which
integrity, and which of their files are kept where. Users of hrckg need neither npm nor node.

    python tools/vendor_browser_code.py verify     compare site/vendor with the lock, offline
    python tools/vendor_browser_code.py refresh    fetch the pinned packages again (needs npm)

``refresh`` also draws the map of the world and packs the parser of queries; ``tools/world_map``
and ``tools/sparql_parser`` have their own locks.

To move to another version, change it in the lock, empty the ``integrity``, refresh, and read
the diff.
"""

import argparse
import base64
import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyoxigraph

from hrckg import vocab as hrc

TOOLS = Path(__file__).parent
VENDOR = TOOLS.parent / "site" / "vendor"
LOCK = VENDOR / "vendor.lock.json"
STATES = TOOLS.parent / "ontology" / "states.ttl"
GZIP_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00"  # no name, no time: RFC 1952, section 2.3


class VendorError(Exception):
    """A package or file that is not what the lock says."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0 if all is as the lock says, 1 if not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("command", choices=["refresh", "verify"])
    command = parser.parse_args(argv).command
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    try:
        if command == "refresh":
            for package in lock["packages"]:
                print(f"{package['name']} {package['version']}")
                refresh(package)
            (VENDOR / "world-atlas" / "world.svg").write_bytes(draw_world_map())
            (VENDOR / "sparqljs" / "parser.js").write_bytes(run("sparql_parser", "pack.mjs"))
            write_lock(lock)
    except VendorError as error:
        print(f"vendor: {error}", file=sys.stderr)
        return 1
    faults = tuple(find_faults(lock))
    for fault in faults:
        print(f"vendor: {fault}", file=sys.stderr)
    return 1 if faults else 0


def refresh(package: dict[str, Any]) -> None:
    """Fetch one package, keep the files that the lock names, and record their hashes."""
    with tempfile.TemporaryDirectory() as folder:
        archive = fetch(package["name"], package["version"], Path(folder))
        integrity = (
            "sha512-" + base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        )
        if package["integrity"] not in ("", integrity):
            raise VendorError(
                f"{package['name']} {package['version']} came with {integrity}, "
                f"the lock says {package['integrity']}."
            )
        package["integrity"] = integrity
        with tarfile.open(archive) as tar:
            for file in package["files"]:
                keep(file, _member(tar, f"package/{file['from']}"))


def fetch(name: str, version: str, folder: Path) -> Path:
    """Download a package with the npm client and return its archive."""
    npm = ["npm", "pack", "--ignore-scripts", "--silent", f"{name}@{version}"]
    try:
        subprocess.run(npm, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError) as error:
        raise VendorError(f"`{' '.join(npm)}` failed: {error}.") from error
    return next(folder.glob("*.tgz"))


def keep(file: dict[str, str], content: bytes) -> None:
    """Write one vendored file; a target in ``.gz`` is packed, always to the same bytes."""
    target = VENDOR / file["to"]
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.suffix == ".gz":
        file["unpacked_sha256"] = _sha256(content)
        content = gzip.compress(content, compresslevel=9, mtime=0)
    target.write_bytes(content)
    file["sha256"] = _sha256(content)


def draw_world_map() -> bytes:
    """Return the map of the world with one element for each State of the list."""
    codes = {
        triple.object.value: triple.subject.value.rpartition("/")[2]
        for triple in pyoxigraph.parse(path=STATES, format=pyoxigraph.RdfFormat.TURTLE)
        if triple.predicate == hrc.m49
    }
    return run("world_map", "draw.mjs", json.dumps(codes).encode())


def run(workshop: str, script: str, given: bytes = b"") -> bytes:
    """Return what a script of a folder beside this one makes of what it is given.

    The packages that it works with are fetched as the folder's ``package-lock.json`` pins them.
    """
    with tempfile.TemporaryDirectory() as folder:
        bench = Path(folder) / workshop
        shutil.copytree(TOOLS / workshop, bench)
        for command in (["npm", "ci", "--ignore-scripts", "--silent"], ["node", script]):
            try:
                done = subprocess.run(
                    command, cwd=bench, check=True, input=given, stdout=subprocess.PIPE
                )
            except (OSError, subprocess.CalledProcessError) as error:
                raise VendorError(f"`{' '.join(command)}` failed: {error}.") from error
    return done.stdout


def find_faults(lock: dict[str, Any]) -> Iterator[str]:
    """Yield a sentence for each file that is missing, changed or not accounted for."""
    files = [file for package in lock["packages"] for file in package["files"]] + lock["written"]
    for file in files:
        path = VENDOR / file["to"]
        if not path.is_file():
            yield f"{file['to']} is missing."
            continue
        content = path.read_bytes()
        if _sha256(content) != file["sha256"]:
            yield f"{file['to']} is not the file that the lock names."
        elif path.suffix == ".gz" and not _packed_well(content, file["unpacked_sha256"]):
            yield f"{file['to']} is not one gzip member without name and time."
    known = {file["to"] for file in files} | {LOCK.name}
    for path in sorted(VENDOR.rglob("*")):
        name = path.relative_to(VENDOR).as_posix()
        if path.is_file() and name not in known:
            yield f"{name} is not in the lock."


def write_lock(lock: dict[str, Any]) -> None:
    """Write the lock with the hashes that were just recorded."""
    for file in lock["written"]:
        file["sha256"] = _sha256((VENDOR / file["to"]).read_bytes())
    LOCK.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _packed_well(content: bytes, unpacked_sha256: str) -> bool:
    return content.startswith(GZIP_HEADER) and _sha256(gzip.decompress(content)) == unpacked_sha256


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    try:
        reader = tar.extractfile(name)
    except KeyError as error:
        raise VendorError(f"The package has no {name}.") from error
    if reader is None:
        raise VendorError(f"{name} is not a file.")
    return reader.read()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
