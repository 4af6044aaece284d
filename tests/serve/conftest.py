"""A small site that is really served."""

import threading
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from hrckg.serve.server import SiteServer

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;">
<title>{title}</title></head><body><h1>{title}</h1></body></html>
"""
FILES = {
    "index.html": PAGE.format(title="Home"),
    "404.html": PAGE.format(title="Not here"),
    "sparql/index.html": PAGE.format(title="Ask"),
    "id/A/HRC/RES/43/21/index.html": PAGE.format(title="43/21"),
    "id/A/HRC/RES/43/21.ttl": "<https://w3id.org/hrckg/id/A/HRC/RES/43/21> a <x:Text> .\n",
    "id/A/HRC/RES/43/21.jsonld": "{}\n",
    "id/A/HRC/46/L.22/index.html": PAGE.format(title="L.22"),
    "id/A/HRC/46/L.22.ttl": "<https://w3id.org/hrckg/id/A/HRC/46/L.22> a <x:Text> .\n",
    "id/S/RES/2118(2013)/index.html": PAGE.format(title="2118"),
    "id/series/é/index.html": PAGE.format(title="é"),
    "ontology/index.html": PAGE.format(title="Ontology"),
    "ontology/hrckg.ttl": "<https://w3id.org/hrckg/ontology#> a <x:Ontology> .\n",
    "data/index.html": PAGE.format(title="Data"),
    "data/hrckg.trig": "",
    "data/SHA256SUMS": "0  x\n",
    "static/style.css": "body { }\n",
    "static/engine.js": "export {}\n",
    "static/engine.wasm": "\0asm",
    "static/empty/only.css": "",
    "queries/votes/query.rq": "ASK { }\n",
}
PACKED = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00"


@pytest.fixture(scope="session")
def small_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build writes, in little: a site and a store."""
    folder = tmp_path_factory.mktemp("build")
    for name, text in FILES.items():
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "site/data/hrckg.nt.gz").write_bytes(PACKED)
    (folder / "secret.txt").write_text("not for you", encoding="utf-8")
    (folder / "site/static/out.txt").symlink_to(folder / "secret.txt")
    store = Store(str(folder / "store"))
    for number in range(100):
        subject = NamedNode(f"https://w3id.org/hrckg/id/A/HRC/RES/43/{number}")
        number_of = NamedNode("https://w3id.org/hrckg/ontology#number")
        store.add(
            Quad(subject, number_of, Literal(f"43/{number}"), NamedNode(f"{subject.value}/graph"))
        )
    store.flush()
    return folder


@pytest.fixture(scope="session")
def server(small_build: Path) -> Iterator[SiteServer]:
    with SiteServer(small_build, "127.0.0.1", 0, seconds=2.0) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


@pytest.fixture
def fetch(server: SiteServer) -> Iterator[Callable[..., HTTPResponse]]:
    """Send one request, exactly as given, and follow nothing."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=30)

    def send(
        path: str, *, method: str = "GET", body: str | bytes | None = None, **headers: str
    ) -> HTTPResponse:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body=body, headers=sent)
        response = connection.getresponse()
        response.body = response.read()  # type: ignore[attr-defined]  # frees the connection
        return response

    yield send
    connection.close()
