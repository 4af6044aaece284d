"""The query operation of the SPARQL 1.1 Protocol, from a request to a response.

https://www.w3.org/TR/sparql11-protocol/#query-operation. Nothing here reads or writes: who answers
the question is given.
"""

from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qs, quote

from hrckg.errors import HrckgError
from hrckg.queries.solve import Kind, Question, Solution
from hrckg.queries.syntax import QueryError
from hrckg.queries.worker import TimeLimitError
from hrckg.serve.accept import best, parse_accept
from hrckg.serve.message import (
    Request,
    Response,
    method_not_allowed,
    see_other,
    text_response,
)

LONGEST_QUERY: Final = 100_000
"""The longest query that is answered, in bytes."""

ROWS_AS: Final = (
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
    "application/json",
    "application/xml",
)
"""The media types of rows and of yes or no, best first."""

TRIPLES_AS: Final = (
    "text/turtle",
    "application/ld+json",
    "application/n-triples",
    "application/rdf+xml",
    "application/json",
    "application/xml",
)
"""The media types of triples, best first."""

_METHODS = ("GET", "HEAD", "POST", "OPTIONS")
_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"


class _ProtocolError(HrckgError):
    """A request that is not a query operation."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status


def answer_request(request: Request, ask: Callable[[Question], Solution]) -> Response:
    """Answer a request to the endpoint.

    A person who follows a link or types the address is shown the page instead, with the query in
    it; programs get the answer in the format that they accept.
    """
    if request.method not in _METHODS:
        return method_not_allowed(_METHODS)
    if request.method == "OPTIONS":
        return _allowed()
    try:
        if request.method != "POST" and _is_navigation(request):
            return see_other(_page(request), "Accept, Sec-Fetch-Mode")
        question = _question(request)
        return _respond(question, ask(question))
    except HrckgError as error:
        return text_response(_status(error), str(error), _OPEN)


def _status(error: HrckgError) -> HTTPStatus:
    """Choose the status of a refusal (SPARQL 1.1 Protocol, section 2.1.6)."""
    if isinstance(error, _ProtocolError):
        return error.status
    if isinstance(error, QueryError):
        return HTTPStatus.BAD_REQUEST
    if isinstance(error, TimeLimitError):
        return HTTPStatus.SERVICE_UNAVAILABLE
    return HTTPStatus.INTERNAL_SERVER_ERROR


# any page on the web may ask: the data is public
_OPEN: Final = (("Access-Control-Allow-Origin", "*"), ("Vary", "Accept, Sec-Fetch-Mode"))


def _allowed() -> Response:
    return Response(
        status=HTTPStatus.NO_CONTENT,
        headers=(
            ("Allow", ", ".join(_METHODS)),
            ("Access-Control-Allow-Methods", ", ".join(_METHODS)),
            ("Access-Control-Allow-Headers", "Accept, Content-Type"),
            *_OPEN,
        ),
    )


def _is_navigation(request: Request) -> bool:
    """Tell a person with a browser from a program, as the browser says or by what it accepts."""
    if mode := request.header("Sec-Fetch-Mode"):
        return mode == "navigate"
    accept = request.header("Accept")
    wishes = parse_accept(accept) if accept else ()
    return bool(wishes) and wishes[0].media_type in {"text/html", "application/xhtml+xml"}


def _page(request: Request) -> str:
    query = _parameters(request.query).get("query", [""])[0]
    return f"sparql/#query={quote(query, safe='')}" if query else "sparql/"


def _question(request: Request) -> Question:
    parameters, text = _operation(request)
    if len(text.encode()) > LONGEST_QUERY:
        raise _ProtocolError(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            f"The query is longer than {LONGEST_QUERY:,} bytes.",
        )
    accept = request.header("Accept")
    rows_as, triples_as = best(accept, ROWS_AS), best(accept, TRIPLES_AS)
    if rows_as is None and triples_as is None:
        raise _ProtocolError(HTTPStatus.NOT_ACCEPTABLE, _offer(ROWS_AS, TRIPLES_AS))
    return Question(
        text=text,
        rows_as=rows_as,
        triples_as=triples_as,
        default_graphs=tuple(parameters.get("default-graph-uri", ())),
        named_graphs=tuple(parameters.get("named-graph-uri", ())),
    )


def _operation(request: Request) -> tuple[Mapping[str, Sequence[str]], str]:
    """Find the query in one of the three places where the Protocol allows it."""
    if request.method != "POST":
        parameters = _parameters(request.query)
        return parameters, _one_query(parameters)
    media_type = request.header("Content-Type").partition(";")[0].strip().lower()
    if media_type == _QUERY:
        return _parameters(request.query), _decoded(request.body)
    if media_type == _FORM:
        parameters = _parameters(_decoded(request.body))
        return parameters, _one_query(parameters)
    if media_type == _UPDATE:
        raise _ProtocolError(HTTPStatus.FORBIDDEN, "This endpoint answers queries, not updates.")
    raise _ProtocolError(
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"Send a query as {_QUERY} or as {_FORM}."
    )


def _parameters(text: str) -> dict[str, list[str]]:
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError as error:
        raise _ProtocolError(
            HTTPStatus.BAD_REQUEST, f"The parameters cannot be read: {error}."
        ) from error


def _one_query(parameters: Mapping[str, Sequence[str]]) -> str:
    if "update" in parameters:
        raise _ProtocolError(HTTPStatus.FORBIDDEN, "This endpoint answers queries, not updates.")
    queries = parameters.get("query", ())
    if len(queries) != 1:
        raise _ProtocolError(
            HTTPStatus.BAD_REQUEST,
            f"Send exactly one parameter 'query'; this request has {len(queries)}.",
        )
    return queries[0]


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _ProtocolError(
            HTTPStatus.BAD_REQUEST, f"The query is not UTF-8 text: {error.reason}."
        ) from error


def _respond(question: Question, solution: Solution) -> Response:
    if solution.body is None:
        offered = TRIPLES_AS if solution.kind is Kind.TRIPLES else ROWS_AS
        return text_response(HTTPStatus.NOT_ACCEPTABLE, _offer(offered), _OPEN)
    media_type = question.triples_as if solution.kind is Kind.TRIPLES else question.rows_as
    return Response(
        status=HTTPStatus.OK,
        headers=(("Content-Type", _with_charset(media_type or "")), *_OPEN),
        body=solution.body,
    )


def _with_charset(media_type: str) -> str:
    """Name the encoding where the media type leaves it open: only ``text/*`` does."""
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def _offer(*offered: Sequence[str]) -> str:
    types = dict.fromkeys(media_type for group in offered for media_type in group)
    return f"This answer can be had as {', '.join(types)}."
