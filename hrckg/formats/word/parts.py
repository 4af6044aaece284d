"""The parts of a Word file: document, styles, numbering, notes, page headers and footers."""

import io
import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hrckg.formats import limits
from hrckg.formats.markup import Element, parse_xml
from hrckg.formats.source import UnreadableSourceError
from hrckg.formats.word.names import strict_to_transitional, w
from hrckg.formats.zipped import Zipped, open_zip

_DOCUMENT = "officeDocument"
_SINGLE = ("styles", "numbering", "footnotes", "endnotes", "settings")
_CHANGES = ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parsed parts of a Word file. None: it has no such part."""

    document: Element
    styles: Element | None
    numbering: Element | None
    footnotes: Element | None
    endnotes: Element | None
    settings: Element | None
    pages: Mapping[str, Element]  # headers and footers by the id of their relation


def read_parts(data: bytes) -> Parts:
    """Read the parts that hold text or say how it looks.

    Raises:
        UnreadableSourceError: if the file is damaged, larger than the bounds, no Word document, or
            holds changes that are neither accepted nor rejected.

    """
    with open_zip(io.BytesIO(data)) as zipped:
        at = next((path for kind, path in _relations(zipped, "").values() if kind == _DOCUMENT), "")
        if at not in zipped.members:
            raise UnreadableSourceError(
                "it holds no Word document; open it with the program that made it and save it as "
                ".docx."
            )
        document = _part(zipped, at)
        if document.tag != w("document"):
            raise UnreadableSourceError(
                "it is no Word document, though it is packed like one; save the document as .docx."
            )
        relations = _relations(zipped, at)
        known = {kind: path for kind, path in relations.values() if path in zipped.members}
        pages = {
            name: path
            for name, (kind, path) in relations.items()
            if kind in {"header", "footer"} and path in zipped.members
        }
        paths = {*pages.values(), *(known[kind] for kind in _SINGLE if kind in known)}
        _refuse_size(zipped, {at, *paths})
        read = {path: _part(zipped, path) for path in sorted(paths)}
    return Parts(
        document=document,
        pages={name: read[path] for name, path in pages.items()},
        **{kind: read.get(known.get(kind, "")) for kind in _SINGLE},
    )


def _refuse_size(zipped: Zipped, paths: Iterable[str]) -> None:
    if sum(zipped.members[path].file_size for path in paths) > limits.PARTS:
        raise UnreadableSourceError(
            f"its parts unpack to more than {limits.PARTS // limits.MEGABYTE} MB, which no "
            "document of the Council needs; split it or leave it out."
        )


def _part(zipped: Zipped, path: str) -> Element:
    root = parse_xml(strict_to_transitional(zipped.read(path, limits.PART)))
    change = next(root.iter(*map(w, _CHANGES)), None)
    if change is not None:
        words = "".join(change.itertext(w("t"), w("delText")))[:40].strip()
        said = f" (the first: '{words}')" if words else ""
        raise UnreadableSourceError(
            f"it holds tracked changes{said}, so that nobody can say what its text is; accept or "
            "reject all changes, and save it."
        )
    return root


def _relations(zipped: Zipped, part: str) -> dict[str, tuple[str, str]]:
    """Return kind and path of what a part refers to, by id (Open Packaging Conventions, 6.5)."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in zipped.members:
        return {}
    return {
        one.get("Id", ""): (
            one.get("Type", "").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/"),
        )
        for one in parse_xml(zipped.read(path, limits.PART)).iterchildren("{*}Relationship")
        if one.get("TargetMode") != "External"
    }
