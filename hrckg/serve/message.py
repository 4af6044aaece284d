"""HTTP requests and responses as values, free of any server."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Final

CONTENT_SECURITY_POLICY: Final = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; "
    "img-src 'self' data:; object-src 'none'; base-uri 'none'"
)
"""What every page says of itself in a meta element; responses say the same."""

PLAIN_TEXT: Final = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a client asks for."""

    method: str
    path: str
    """As it was sent: percent-encoded, without the query string."""
    query: str = ""
    headers: Mapping[str, str]
    """By lower-case names."""
    body: bytes = b""

    def header(self, name: str) -> str:
        """Return the value of a header, empty where it is absent."""
        return self.headers.get(name.lower(), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What a client is given."""

    status: HTTPStatus
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | Path = b""
    """A path: the bytes of that file."""


def text_response(
    status: HTTPStatus, message: str, headers: Iterable[tuple[str, str]] = ()
) -> Response:
    """Answer with a message for people."""
    return Response(
        status=status,
        headers=(("Content-Type", PLAIN_TEXT), *headers),
        body=f"{message}\n".encode(),
    )


def method_not_allowed(allowed: Iterable[str]) -> Response:
    """Refuse a method, and say which ones there are (RFC 9110, section 15.5.6)."""
    methods = ", ".join(allowed)
    return text_response(
        HTTPStatus.METHOD_NOT_ALLOWED,
        f"This address answers {methods} only.",
        [("Allow", methods)],
    )


def see_other(location: str, vary: str) -> Response:
    """Point to another address that says more about what was asked for."""
    return Response(
        status=HTTPStatus.SEE_OTHER,
        headers=(("Location", location), ("Vary", vary), ("Content-Type", PLAIN_TEXT)),
        body=f"See {location}\n".encode(),
    )
