"""The HTTP server: sockets on one side, requests and responses as values on the other."""

import errno
import ipaddress
import shutil
import socket
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import SEEK_END, BytesIO
from pathlib import Path
from typing import BinaryIO, Final
from urllib.parse import urlsplit

from hrckg.errors import MisuseError
from hrckg.queries.worker import Worker
from hrckg.serve.message import CONTENT_SECURITY_POLICY, Request, Response, text_response
from hrckg.serve.protocol import LONGEST_QUERY, answer_request
from hrckg.serve.site import find_page

_LONGEST_BODY: Final = 4 * LONGEST_QUERY  # a form percent-encodes a byte as three
_LARGEST_ANSWER: Final = 64 * 1024 * 1024
_WITHOUT_BODY: Final = frozenset({HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED})
_ALWAYS: Final = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
)


class SiteServer(ThreadingHTTPServer):
    """A server for what ``hrckg build`` wrote; a context manager that frees its port."""

    daemon_threads = True

    def __init__(self, folder: Path, host: str, port: int, *, seconds: float = 30.0) -> None:
        """Listen on ``host`` and ``port`` (0: any free one) for the build in ``folder``.

        Raises:
            MisuseError: if the folder has no site or no data, or the address cannot be had.

        """
        self.site = folder / "site"
        self.seconds = seconds
        if not (self.site / "index.html").is_file():
            raise MisuseError(
                f"There is no site in {folder}. Run 'hrckg build' first, "
                "or name the folder that it wrote to."
            )
        self.address_family = _family(host, port)
        try:
            super().__init__((host, port), _Handler)
        except OSError as error:
            raise MisuseError(_why_not(error, host, port)) from error
        self.worker = Worker(folder, limit=_LARGEST_ANSWER)

    def server_bind(self) -> None:
        """Bind without the name look-up of the base class, which may wait for a resolver."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        host, port, *_ = self.socket.getsockname()
        self.server_name, self.server_port = str(host), int(port)

    @property
    def url(self) -> str:
        """The address to open."""
        host = str(self.server_name)
        if host in {"0.0.0.0", "::"}:  # noqa: S104  # compared with, not bound to
            host = "localhost"
        return (
            f"http://[{host}]:{self.server_port}/"
            if ":" in host
            else (f"http://{host}:{self.server_port}/")
        )

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return ipaddress.ip_address(self.server_name).is_loopback

    def respond(self, request: Request) -> Response:
        """Answer a request, to the endpoint or to the site."""
        if request.path == "/sparql":
            return answer_request(
                request, lambda question: self.worker.ask(question, seconds=self.seconds)
            )
        return find_page(self.site, request)

    def handle_error(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> None:
        """Pass over a client that went away; anything else is a fault of ours and is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def server_close(self) -> None:
        """Free the port and end the process that answers queries."""
        super().server_close()
        if hasattr(self, "worker"):
            self.worker.close()


class _Handler(BaseHTTPRequestHandler):
    """Reads a request, writes a response."""

    server: SiteServer
    protocol_version = "HTTP/1.1"
    server_version = "hrckg"
    sys_version = ""
    timeout = 60

    def _answer(self) -> None:
        refusal = self._read_body()
        response = refusal or self.server.respond(self._request())
        self._write(response)

    do_GET = do_HEAD = do_POST = do_OPTIONS = _answer  # noqa: N815  # the base class looks for these names
    do_PUT = do_DELETE = do_PATCH = _answer  # noqa: N815  # likewise

    def _read_body(self) -> Response | None:
        """Read the body; return a response if it cannot be read or is too long."""
        self._body = b""
        if "Transfer-Encoding" in self.headers:
            self.close_connection = True
            return text_response(HTTPStatus.LENGTH_REQUIRED, "Send the request in one piece.")
        length = self.headers.get("Content-Length", "0")
        if not (length.isascii() and length.isdigit()):
            self.close_connection = True
            return text_response(HTTPStatus.BAD_REQUEST, "Content-Length is not a number.")
        length = length.lstrip("0") or "0"
        if len(length) > len(str(_LONGEST_BODY)) or int(length) > _LONGEST_BODY:
            self.close_connection = True
            return text_response(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                f"The request is longer than {_LONGEST_BODY:,} bytes.",
            )
        self._body = self.rfile.read(int(length))
        return None

    def _request(self) -> Request:
        path, _, query = self.path.partition("?")
        if not path.startswith("/"):  # a proxy sends the whole address
            parts = urlsplit(self.path)
            path, query = parts.path or "/", parts.query
        headers: dict[str, str] = {}
        for name, value in self.headers.items():
            key = name.lower()
            headers[key] = f"{headers[key]}, {value}" if key in headers else value
        return Request(
            method=self.command, path=path, query=query, headers=headers, body=self._body
        )

    def _write(self, response: Response) -> None:
        with _opened(response.body) as content:
            length = content.seek(0, SEEK_END)
            content.seek(0)
            self._write_head(response, length)
            if self.command != "HEAD" and response.status not in _WITHOUT_BODY:
                shutil.copyfileobj(content, self.wfile)

    def _write_head(self, response: Response, length: int) -> None:
        self.send_response(response.status)
        names = {name for name, _ in response.headers}
        for name, value in (*response.headers, *_ALWAYS):
            self.send_header(name, value)
        if "Content-Security-Policy" not in names:
            self.send_header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        if response.status not in _WITHOUT_BODY:
            self.send_header("Content-Length", str(length))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
        """Keep quiet: only the command line prints."""


def _opened(body: bytes | Path) -> BinaryIO:
    return body.open("rb") if isinstance(body, Path) else BytesIO(body)


def _family(host: str, port: int) -> socket.AddressFamily:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, OverflowError) as error:
        raise MisuseError(f"'{host}' is not an address of this machine: {error}.") from error
    return found[0][0]


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} on {host} is in use by another program. "
            f"Choose another one with --port {port + 1}, or any free one with --port 0."
        )
    if error.errno == errno.EACCES:
        return (
            f"Port {port} is reserved for the system. Choose one above 1023, such as --port 8000."
        )
    return f"hrckg cannot listen on {host} port {port}: {error.strerror}. Choose another --host."
