"""Nothing that a client sends leads out of the site or makes the server fail."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hrckg.queries.solve import Kind, Question, Solution
from hrckg.serve.accept import best
from hrckg.serve.files import find_path
from hrckg.serve.message import Request
from hrckg.serve.protocol import ROWS_AS, TRIPLES_AS, answer_request
from hrckg.serve.site import find_page

PIECES = st.sampled_from(
    ["/", "..", ".", "%2e", "%2f", "%5c", "%00", "static", "out.txt", "secret.txt", "id", "~", "\\"]
)
ADDRESSES = st.lists(PIECES | st.text(max_size=3), max_size=12).map(
    lambda parts: "/" + "".join(parts)
)
HEADERS = st.text(alphabet='textmlurjsond/*+;,q=.01" \\', max_size=60)


def answer_yes(_question: Question) -> Solution:
    return Solution(kind=Kind.TRUTH, body=b"true")


@given(address=ADDRESSES)
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_address_leads_out_of_the_site(small_build: Path, address: str) -> None:
    site = small_build / "site"
    path = find_path(site, address)
    assert path is None or path.is_relative_to(site.resolve())


@given(
    address=ADDRESSES, accept=HEADERS, tag=HEADERS, method=st.sampled_from(["GET", "HEAD", "POST"])
)
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_request_for_a_page_is_answered(
    small_build: Path, address: str, accept: str, tag: str, method: str
) -> None:
    headers = {"accept": accept, "if-none-match": tag, "if-modified-since": tag}
    request = Request(method=method, path=address, headers=headers)
    response = find_page(small_build / "site", request)
    assert response.status in {200, 301, 303, 304, 404, 405}
    assert response.body != small_build / "secret.txt"


@given(header=HEADERS)
def test_what_is_chosen_was_offered(header: str) -> None:
    assert best(header, ROWS_AS) in {None, *ROWS_AS}
    assert best(header, TRIPLES_AS) in {None, *TRIPLES_AS}


@given(
    method=st.sampled_from(["GET", "HEAD", "POST", "OPTIONS", "PUT", "QUERY"]),
    query=st.text(alphabet="query=&%f0aASK{}+update-graph", max_size=40),
    body=st.binary(max_size=40),
    content_type=st.sampled_from(
        ["", "application/sparql-query", "application/x-www-form-urlencoded; charset=x", ";"]
    ),
    accept=HEADERS,
)
@settings(max_examples=300)
def test_every_request_to_the_endpoint_is_answered(
    method: str, query: str, body: bytes, content_type: str, accept: str
) -> None:
    headers = {"accept": accept, "content-type": content_type}
    request = Request(method=method, path="/sparql", query=query, headers=headers, body=body)
    response = answer_request(request, answer_yes)
    assert response.status in {200, 204, 303, 400, 403, 405, 406, 413, 415}


def test_a_long_header_is_read_at_once() -> None:
    assert best('text/html;a="' + ',;"' * 20_000, ["text/turtle"]) is None
