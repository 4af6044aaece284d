"""The same questions to a SPARQL endpoint elsewhere."""

from typing import Any, Final
from urllib.error import URLError
from urllib.parse import urlsplit

from pyoxigraph import RdfFormat, parse
from SPARQLWrapper import JSON, POST, RDFXML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from hrckg.errors import HrckgError, MisuseError
from hrckg.quads import to_ntriples
from hrckg.queries.answer import Answer, read_answer
from hrckg.queries.solve import Kind
from hrckg.queries.syntax import QueryError, refuse_foreign_calls

_ROWS: Final = frozenset({"SELECT", "ASK"})


def ask_endpoint(url: str, text: str, *, seconds: float) -> Answer:
    """Send a query to the endpoint at ``url`` and decode what it answers.

    Raises:
        MisuseError: if ``url`` is not the address of an endpoint.
        QueryError: if ``text`` is an update, calls a further host, or the endpoint refuses it.
        HrckgError: if the endpoint cannot be reached, is too slow, or answers with something else.

    """
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
        raise MisuseError(f"'{url}' is not the address of an endpoint: it begins with http(s)://.")
    refuse_foreign_calls(text)
    wrapper = SPARQLWrapper(url, agent="hrckg")
    wrapper.setQuery(text)
    if wrapper.isSparqlUpdateRequest():
        raise QueryError("This is an update, and hrckg only sends queries.")
    kind = Kind.ROWS if wrapper.queryType in _ROWS else Kind.TRIPLES
    wrapper.setMethod(POST)
    wrapper.setTimeout(max(1, round(seconds)))
    wrapper.setReturnFormat(JSON if kind is Kind.ROWS else RDFXML)
    body, media_type = _response(wrapper, url)
    try:
        return read_answer(kind, body if kind is Kind.ROWS else _as_ntriples(body, media_type))
    except (SyntaxError, ValueError) as error:
        raise HrckgError(
            f"{url} answered with something that is not an answer ({media_type}): {error}. "
            "Is it the address of a SPARQL endpoint?"
        ) from error


def _response(wrapper: Any, url: str) -> tuple[bytes, str]:
    try:
        response = wrapper.query().response
        with response:
            body: bytes = response.read()
            return body, response.headers.get_content_type()
    except SPARQLWrapperException as error:
        raise QueryError(f"{url} refused the query.\n{words_of(error)}") from error
    except TimeoutError as error:
        raise HrckgError(
            f"{url} did not answer in time. Ask for less, or raise --timeout."
        ) from error
    except URLError as error:
        raise HrckgError(f"{url} cannot be reached: {error.reason}. Check the address.") from error
    except OSError as error:
        raise HrckgError(f"{url} broke off: {error}. Try again.") from error


def words_of(error: SPARQLWrapperException) -> str:
    """Return what the endpoint wrote; the exception keeps it inside a bytes literal."""
    words = str(error).partition("Response:")[2].strip() or str(error)
    if words.startswith(("b'", 'b"')):
        words = words[2:-1].encode("latin-1").decode("unicode_escape")
    return words


def _as_ntriples(body: bytes, media_type: str) -> bytes:
    quads = parse(body, format=RdfFormat.from_media_type(media_type) or RdfFormat.RDF_XML)
    return to_ntriples(quad.triple for quad in quads)
