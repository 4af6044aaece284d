import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
import rdflib

from hrckg.errors import MisuseError
from hrckg.serve.message import CONTENT_SECURITY_POLICY, Request
from hrckg.serve.server import SiteServer
from hrckg.serve.site import find_page

Fetch = Callable[..., Any]

TYPES = [
    ("/", "text/html; charset=utf-8"),
    ("/static/style.css", "text/css; charset=utf-8"),
    ("/static/engine.js", "text/javascript; charset=utf-8"),  # a module loads under no other type
    ("/static/engine.wasm", "application/wasm"),
    ("/data/hrckg.nt.gz", "application/gzip"),
    ("/data/hrckg.trig", "application/trig"),
    ("/data/SHA256SUMS", "text/plain; charset=utf-8"),
    ("/id/A/HRC/RES/43/21.ttl", "text/turtle; charset=utf-8"),
    ("/id/A/HRC/RES/43/21.jsonld", "application/ld+json"),
    ("/queries/votes/query.rq", "application/sparql-query"),
]

# paths that name nothing, or nothing that is ours to show
NOWHERE = [
    "/nothing",
    "/static/",  # a folder without a page is not listed
    "/static/style.css/",
    "/../secret.txt",
    "/static/../../secret.txt",
    "/static/%2e%2e/%2e%2e/secret.txt",
    "/static/..%2f..%2fsecret.txt",
    "/static/..%5c..%5csecret.txt",
    "/static/out.txt",  # a symbolic link that leads out
    "//secret.txt",
    "/static//style.css",
    "/./index.html",
    "/index.html%00.css",
    "/%ff",
    "/" + "a" * 5000,
]

THING = "/id/A/HRC/RES/43/21"

# address, what the client accepts, where it is sent
CHOSEN = [
    (THING, "text/turtle", "21.ttl"),
    (THING, "application/ld+json, text/turtle;q=0.9", "21.jsonld"),
    (THING + "/", "text/turtle", "../21.ttl"),
    ("/id/A/HRC/46/L.22", "text/turtle", "L.22.ttl"),  # the dot is no file ending
    ("/id/A/HRC/46/L.22/", "application/ld+json;q=0.1, text/turtle", "../L.22.ttl"),
    ("/ontology", "text/turtle", "ontology/hrckg.ttl"),
    ("/ontology/", "text/turtle", "hrckg.ttl"),
]


@pytest.mark.parametrize(("path", "media_type"), TYPES)
def test_files_have_their_types(fetch: Fetch, path: str, media_type: str) -> None:
    reply = fetch(path)
    assert (reply.status, reply.headers["Content-Type"]) == (200, media_type)
    assert reply.headers["Content-Encoding"] is None
    assert reply.headers["X-Content-Type-Options"] == "nosniff"


def test_a_file_named_by_its_content_can_be_kept_and_its_index_cannot(
    small_build: Path, fetch: Fetch
) -> None:
    folder = small_build / "site/data/parts"
    folder.mkdir()
    (folder / "core-0123456789abcdef.nt.gz").write_bytes(b"")
    (folder / "index.json").write_text("{}", encoding="utf-8")
    part = fetch("/data/parts/core-0123456789abcdef.nt.gz")
    assert part.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert fetch("/data/parts/index.json").headers["Cache-Control"] == "no-cache"


def test_a_packed_dump_stays_packed(fetch: Fetch, small_build: Path) -> None:
    expected = (small_build / "site/data/hrckg.nt.gz").read_bytes()
    assert fetch("/data/hrckg.nt.gz").body == expected


@pytest.mark.parametrize("path", NOWHERE)
def test_what_is_not_in_the_site_is_not_found(fetch: Fetch, path: str) -> None:
    reply = fetch(path)
    assert reply.status == 404
    assert b"<h1>Not here</h1>" in reply.body


def test_the_page_for_what_is_missing_has_links_that_work_at_any_depth(tmp_path: Path) -> None:
    page = '<a href="index.html">Home</a> <a href="#main">Main</a> <a href="https://example.org/">'
    (tmp_path / "404.html").write_text(page, encoding="utf-8")
    response = find_page(tmp_path, Request(method="GET", path="/id/A/HRC/RES/1/999/", headers={}))
    assert response.body == page.replace('"index', '"/index').encode()


def test_a_folder_is_reached_with_a_slash(fetch: Fetch) -> None:
    reply = fetch("/data?x=1")
    assert (reply.status, reply.headers["Location"]) == (301, "./data/?x=1")
    assert b"<h1>Data</h1>" in fetch("/data/").body


@pytest.mark.parametrize("path", ["/id/S/RES/2118(2013)/", "/id/S/RES/2118%282013%29/"])
def test_an_address_may_be_percent_encoded(fetch: Fetch, path: str) -> None:
    assert b"<h1>2118</h1>" in fetch(path).body


def test_an_address_may_hold_any_letter(fetch: Fetch) -> None:
    assert fetch("/id/series/%C3%A9/").status == 200


@pytest.mark.parametrize(("path", "accept", "location"), CHOSEN)
def test_data_is_chosen_by_what_the_client_accepts(
    fetch: Fetch, path: str, accept: str, location: str
) -> None:
    reply = fetch(path, Accept=accept)
    assert (reply.status, reply.headers["Location"]) == (303, location)
    assert reply.headers["Vary"] == "Accept"


@pytest.mark.parametrize("accept", ["text/html", "*/*", "image/png", ""])
def test_a_page_is_what_people_get(fetch: Fetch, accept: str) -> None:
    reply = fetch(THING + "/", Accept=accept)
    assert (reply.status, reply.headers["Vary"]) == (200, "Accept")
    assert b"<h1>43/21</h1>" in reply.body
    assert fetch(THING, Accept=accept).headers["Location"] == "./21/"


def test_a_form_that_is_not_there_is_not_offered(fetch: Fetch) -> None:
    assert fetch("/id/A/HRC/46/L.22/", Accept="application/ld+json").status == 200


def test_rdf_software_follows_an_iri_to_its_data(server: SiteServer) -> None:
    graph = rdflib.Graph().parse(f"{server.url}id/A/HRC/RES/43/21")
    assert len(graph) == 1


def test_the_policy_of_a_page_is_the_policy_of_its_response(fetch: Fetch) -> None:
    assert fetch("/").headers["Content-Security-Policy"] == "default-src 'self'"
    script = fetch("/static/engine.js")
    assert script.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY


def test_a_known_version_is_not_sent_again(fetch: Fetch) -> None:
    first = fetch("/static/style.css")
    tag, modified = first.headers["ETag"], first.headers["Last-Modified"]
    known = fetch("/static/style.css", If_None_Match=f'"other", W/{tag}')
    assert (known.status, known.body, known.headers["ETag"]) == (304, b"", tag)
    assert fetch("/static/style.css", If_Modified_Since=modified).status == 304
    assert fetch("/static/style.css", If_None_Match='"other"').status == 200
    # a tag decides, whatever the date says
    both = fetch("/static/style.css", If_None_Match='"other"', If_Modified_Since=modified)
    assert both.status == 200
    assert fetch("/static/style.css", If_Modified_Since="yesterday").status == 200
    old = "Thu, 01 Jan 1970 00:00:00 GMT"
    assert fetch("/static/style.css", If_Modified_Since=old).status == 200


def test_head_says_what_get_would(fetch: Fetch) -> None:
    head, get = fetch("/", method="HEAD"), fetch("/")
    assert (head.status, head.body) == (200, b"")
    drop = {"Date"}
    assert {k: v for k, v in head.headers.items() if k not in drop} == {
        k: v for k, v in get.headers.items() if k not in drop
    }


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_pages_are_only_read(fetch: Fetch, method: str) -> None:
    reply = fetch("/", method=method, body="x")
    assert (reply.status, reply.headers["Allow"]) == (405, "GET, HEAD")


def test_a_connection_outlives_a_refusal(fetch: Fetch) -> None:
    assert fetch("/", method="POST", body="x" * 1000).status == 405
    assert fetch("/").status == 200


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (
            b"POST /sparql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            b"411",
        ),
        (b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", b"400"),
        (b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n", b"413"),
        (
            b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n",
            b"413",
        ),
        (
            b"GET http://elsewhere/static/style.css HTTP/1.1\r\nHost: x\r\n\r\n",
            b"200",
        ),  # as by a proxy
        (b"GET " + b"/a" * 40_000 + b" HTTP/1.1\r\n\r\n", b"414"),
        (b"BREW /sparql HTTP/1.1\r\nHost: x\r\n\r\n", b"501"),
    ],
)
def test_odd_requests_get_an_answer(server: SiteServer, raw: bytes, status: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=30) as client:
        client.sendall(raw)
        with client.makefile("rb") as reply:
            assert status in reply.readline()


def test_a_busy_port_is_told_with_the_remedy(server: SiteServer, small_build: Path) -> None:
    port = server.server_port
    with pytest.raises(MisuseError, match=f"Port {port} .* in use .* --port {port + 1}"):
        SiteServer(small_build, "127.0.0.1", port)


def test_without_a_build_the_remedy_is_one(tmp_path: Path) -> None:
    with pytest.raises(MisuseError, match="Run 'hrckg build' first"):
        SiteServer(tmp_path, "127.0.0.1", 0)


def test_a_host_that_is_none_is_refused(small_build: Path) -> None:
    with pytest.raises(MisuseError, match="is not an address of this machine"):
        SiteServer(small_build, "not an address", 0)


def test_without_a_page_of_its_own_a_site_still_says_not_found(
    small_build: Path, tmp_path: Path
) -> None:
    shutil.copytree(small_build, tmp_path / "copy", symlinks=True)
    (tmp_path / "copy/site/404.html").unlink()
    with SiteServer(tmp_path / "copy", "127.0.0.1", 0) as bare:
        response = bare.respond(Request(method="GET", path="/nothing", headers={}))
    assert response.status == 404
    assert b"no such page" in response.body  # type: ignore[operator]  # a message, not a file


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_the_command_says_where_it_serves_and_ends_well(small_build: Path, name: str) -> None:
    command = [Path(sys.executable).with_name("hrckg"), "serve", small_build, "--port", "0"]
    with subprocess.Popen(  # noqa: S603  # our own command
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        address = next(word for word in line.split() if word.startswith("http://127.0.0.1:"))
        with urlopen(address) as response:  # noqa: S310  # our own server
            assert b"<h1>Home</h1>" in response.read()
        process.send_signal(getattr(signal, name))
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (0, "\n", "")
