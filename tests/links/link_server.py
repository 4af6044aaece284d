"""Endpoints that behave as badly as a test wants."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Reply = Callable[[BaseHTTPRequestHandler, str], None]


@contextmanager
def replying(reply: Reply) -> Iterator[str]:
    """Serve ``reply``, which is given each request with its query; yield the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"])).decode()
            reply(self, query)

        def log_message(self, *_: object) -> None: ...

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False  # a reply that hangs must not hold up the test

    with Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/sparql"
        finally:
            server.shutdown()
            thread.join()


def results(*rows: dict[str, tuple[str, str]]) -> bytes:
    """Write rows as SPARQL Results JSON; each value is given with its type."""
    names = list(dict.fromkeys(name for row in rows for name in row)) or ["key"]
    bindings = [
        {name: {"type": kind, "value": value} for name, (kind, value) in row.items()}
        for row in rows
    ]
    return json.dumps({"head": {"vars": names}, "results": {"bindings": bindings}}).encode()


def send(
    handler: BaseHTTPRequestHandler,
    body: bytes,
    *,
    status: int = 200,
    media_type: str = "application/sparql-results+json",
    length: int | None = None,
    **headers: str,
) -> None:
    """Answer a request; ``length`` is what the header claims."""
    handler.send_response(status)
    handler.send_header("Content-Type", media_type)
    handler.send_header("Content-Length", str(len(body) if length is None else length))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)
