"""The built site: pages, data beside them, and the choice between the two."""

import html
import re
from email.utils import formatdate, parsedate_to_datetime
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path

from hrckg.serve.accept import best
from hrckg.serve.files import find_path, media_type
from hrckg.serve.message import (
    CONTENT_SECURITY_POLICY,
    PLAIN_TEXT,
    Request,
    Response,
    method_not_allowed,
    see_other,
)

_METHODS = ("GET", "HEAD")
_PAGE = "text/html"
_DATA = {"text/turtle": ".ttl", "application/ld+json": ".jsonld"}
# `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`
_POLICY = re.compile(
    r"""<meta\s+http-equiv="Content-Security-Policy"\s+content="(?P<policy>[^"]*)""",
    re.IGNORECASE,
)
# the start of a link that is relative: `href="static/style.css"`, not `href="/"`, `href="#main"`
_RELATIVE = re.compile(r"""\b(href|src)="(?![a-z]+:|[/#])""")
# a file whose name changes with its content: `data/parts/core-0123456789abcdef.nt.gz`
_NAMED_BY_CONTENT = re.compile(r"/data/parts/[a-z]+-[0-9a-f]{16}\.nt\.gz")
_YEAR = 365 * 24 * 60 * 60  # seconds
_HEAD = 4096  # characters of a page in which its policy stands


def find_page(root: Path, request: Request) -> Response:
    """Answer a request for a page or a file below ``root``.

    An address of a thing (``/id/…``, ``/ontology``) leads to its page, or to its data beside it,
    as the client accepts. A folder is answered with its ``index.html``; nothing lists folders.
    """
    if request.method not in _METHODS:
        return method_not_allowed(_METHODS)
    path = find_path(root, request.path)
    chosen = _choose(root, request, path)
    if chosen is not None:
        return chosen
    if path is not None and path.is_dir():
        if not request.path.endswith("/"):
            return _moved(f"{request.path}/", request.query)
        path = path / "index.html"
    if path is None or not path.is_file() or _is_folder_address_of_file(request, path):
        return _not_found(root)
    return _file(path, request, negotiated=_is_thing(request.path))


def _choose(root: Path, request: Request, path: Path | None) -> Response | None:
    """Choose between page and data; None: what the address names itself is meant."""
    if not _is_thing(request.path) or (path is not None and path.is_file()):
        return None
    thing = request.path.rstrip("/")
    beside = {kind: _data_address(thing, ending) for kind, ending in _DATA.items()}
    forms = {
        kind: address
        for kind, address in beside.items()
        if (file := find_path(root, address)) is not None and file.is_file()
    }
    if not forms:
        return None
    wish = best(request.header("Accept"), (_PAGE, *forms))
    if wish is None or wish == _PAGE:
        return None
    return see_other(_relative(forms[wish], request.path), "Accept")


def _is_thing(address: str) -> bool:
    return address.startswith("/id/") or address.rstrip("/") == "/ontology"


def _data_address(thing: str, ending: str) -> str:
    """Return where the data of a thing lies: beside its page, but for the ontology's."""
    return f"/ontology/hrckg{ending}" if thing == "/ontology" else thing + ending


def _relative(address: str, base: str) -> str:
    """Return an address as seen from another one, so that it holds below any path.

    >>> _relative("/id/A/HRC/RES/43/21.ttl", "/id/A/HRC/RES/43/21/")
    '../21.ttl'
    """
    folder, target = base.split("/")[:-1], address.split("/")
    shared = 0
    while shared < min(len(folder), len(target) - 1) and folder[shared] == target[shared]:
        shared += 1
    return "/".join([".."] * (len(folder) - shared) + target[shared:])


def _moved(address: str, query: str) -> Response:
    name = address.rstrip("/").rpartition("/")[2]
    location = f"./{name}/" + (f"?{query}" if query else "")
    return Response(
        status=HTTPStatus.MOVED_PERMANENTLY,
        headers=(("Location", location), ("Vary", "Accept"), ("Content-Type", PLAIN_TEXT)),
        body=f"See {location}\n".encode(),
    )


def _is_folder_address_of_file(request: Request, path: Path) -> bool:
    return request.path.endswith("/") and path.name != "index.html"


def _not_found(root: Path) -> Response:
    page = root / "404.html"
    if not page.is_file():
        return Response(
            status=HTTPStatus.NOT_FOUND,
            headers=(("Content-Type", PLAIN_TEXT),),
            body=b"There is no such page in this copy.\n",
        )
    # its links lead from the root of the copy, which is the root of this server
    text = _RELATIVE.sub(r'\1="/', page.read_text(encoding="utf-8"))
    return Response(status=HTTPStatus.NOT_FOUND, headers=_kind(page), body=text.encode())


def _file(path: Path, request: Request, *, negotiated: bool) -> Response:
    status = path.stat()
    tag = f'"{status.st_mtime_ns:x}-{status.st_size:x}"'
    modified = formatdate(status.st_mtime, usegmt=True)
    headers = (
        ("ETag", tag),
        ("Last-Modified", modified),
        ("Cache-Control", _caching(request.path)),
        ("Access-Control-Allow-Origin", "*"),
        *((("Vary", "Accept"),) if negotiated else ()),
    )
    if _is_known(request, tag, int(status.st_mtime)):
        return Response(status=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(status=HTTPStatus.OK, headers=(*_kind(path), *headers), body=path)


def _caching(address: str) -> str:
    """Say how long a client may keep a file without asking again (RFC 8246)."""
    named = _NAMED_BY_CONTENT.fullmatch(address)
    return f"public, max-age={_YEAR}, immutable" if named else "no-cache"


def _is_known(request: Request, tag: str, modified: int) -> bool:
    """Tell whether the client has this version already (RFC 9110, section 13.2.2)."""
    if tags := request.header("If-None-Match"):
        known = {known.strip().removeprefix("W/") for known in tags.split(",")}
        return tag in known or "*" in known
    if since := request.header("If-Modified-Since"):
        try:
            return modified <= parsedate_to_datetime(since).timestamp()
        except ValueError:
            return False
    return False


def _kind(path: Path) -> tuple[tuple[str, str], ...]:
    status = path.stat()
    return (
        ("Content-Type", media_type(path)),
        ("Content-Security-Policy", _policy(path, status.st_mtime_ns)),
    )


@lru_cache(maxsize=4096)
def _policy(path: Path, _version: int) -> str:
    """Return the policy that a page states itself, so that header and page agree."""
    if path.suffix != ".html":
        return CONTENT_SECURITY_POLICY
    with path.open(encoding="utf-8", errors="replace") as page:
        match = _POLICY.search(page.read(_HEAD))
    return html.unescape(match["policy"]) if match else CONTENT_SECURITY_POLICY
