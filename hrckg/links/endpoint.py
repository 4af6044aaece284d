"""A SPARQL endpoint of others, asked politely: slowly, with a name, and never twice the same."""

import http.client
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from SPARQLWrapper import JSON, POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from hrckg.errors import HrckgError, MisuseError
from hrckg.links.kept import KeptAnswers
from hrckg.queries.answer import Rows, read_answer
from hrckg.queries.endpoint import words_of
from hrckg.queries.solve import Kind

_BUSY: Final = frozenset({429, 502, 503, 504})
_BLOCK: Final = 1 << 16  # bytes
_JSON: Final = frozenset({"application/sparql-results+json", "application/json"})


class _BrokenOffError(Exception):
    """An answer that did not come, or not whole; it may come the next time."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait  # seconds that the endpoint asks for; None: it asks for none


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How an endpoint is asked."""

    contact: str = "https://w3id.org/hrckg/"  # an address or a page, for those who run the endpoint
    batch: int = 50  # things that are asked about at once
    pause: float = 1.0  # seconds between two questions
    timeout: float = 60.0  # seconds for one answer
    attempts: int = 5  # of one question
    longest_wait: float = 120.0  # seconds; an endpoint that asks for more is left alone
    largest: int = 64 << 20  # bytes of one answer

    @property
    def agent(self) -> str:
        """Return the name under which hrckg asks, with the contact."""
        return f"hrckg/{version('hrckg')} ({self.contact})"


@dataclass(slots=True, kw_only=True)
class Endpoint:
    """Asks one endpoint, and keeps every answer that is whole."""

    url: str
    manners: Manners
    kept: KeptAnswers
    sleep: Callable[[float], None] = time.sleep
    asked: int = 0  # questions that went out, with those repeated
    found: int = 0  # questions answered by what was kept

    def __post_init__(self) -> None:
        """Refuse what cannot be an endpoint.

        Raises:
            MisuseError: if ``url`` is not the address of an endpoint.

        """
        if urlsplit(self.url).scheme not in {"http", "https"} or not urlsplit(self.url).hostname:
            raise MisuseError(
                f"'{self.url}' is not the address of an endpoint: it begins with http(s)://."
            )

    def ask(self, query: str) -> Rows:
        """Return the rows of a SELECT query, from what is kept or from the endpoint.

        Raises:
            HrckgError: if no whole answer can be had.

        """
        body = self.kept.get(self.url, query)
        if body is not None:
            try:
                rows = _rows(body)
            except (SyntaxError, ValueError):
                self.kept.forget(self.url, query)
            else:
                self.found += 1
                return rows
        return self._patiently(query)

    def _patiently(self, query: str) -> Rows:
        for attempt in range(1, self.manners.attempts + 1):
            if self.asked:
                self.sleep(self.manners.pause)
            self.asked += 1
            try:
                body = self._fetch(query)
                rows = _rows(body)
            except (SyntaxError, ValueError) as error:
                broken = _BrokenOffError(f"its answer is no answer to a query ({printable(error)})")
            except _BrokenOffError as error:
                broken = error
            else:
                self.kept.put(self.url, query, body)
                return rows
            if attempt < self.manners.attempts:
                self.sleep(self._wait(broken, attempt))
        raise HrckgError(
            f"{self.url} gave no answer in {self.manners.attempts} attempts: {broken}. "
            "What it answered before is kept; run the command again later with --resume."
        )

    def _wait(self, broken: _BrokenOffError, attempt: int) -> float:
        wait = broken.wait if broken.wait is not None else 2.0**attempt
        if wait > self.manners.longest_wait:
            raise HrckgError(
                f"{self.url} asks to wait {wait:,.0f} seconds. What it answered before is kept; "
                "run the command again then with --resume."
            )
        return wait

    def _fetch(self, query: str) -> bytes:
        wrapper = SPARQLWrapper(self.url, agent=self.manners.agent)
        wrapper.setQuery(query)
        wrapper.setMethod(POST)
        wrapper.setReturnFormat(JSON)
        wrapper.setTimeout(max(1, round(self.manners.timeout)))
        try:
            with wrapper.query().response as response:
                return self._read(response)
        except SPARQLWrapperException as error:
            if isinstance(error.__context__, HTTPError):
                error.__context__.close()
            words = printable(words_of(error)[:500])
            raise HrckgError(f"{self.url} refused the query: {words}") from error
        except HTTPError as error:
            error.close()
            if error.code in _BUSY:
                wait = _retry_after(error.headers.get("Retry-After"))
                raise _BrokenOffError(f"it is busy (HTTP {error.code})", wait) from error
            raise HrckgError(
                f"{self.url} answered HTTP {error.code} {printable(error.reason)}."
            ) from error
        except TimeoutError as error:
            raise _BrokenOffError("it did not answer in time") from error
        except URLError as error:
            if isinstance(error.reason, ConnectionRefusedError | TimeoutError | ConnectionError):
                raise _BrokenOffError(f"it cannot be reached ({error.reason})") from error
            raise HrckgError(
                f"{self.url} cannot be reached: {error.reason}. Check the address."
            ) from error
        except (OSError, http.client.HTTPException) as error:
            raise _BrokenOffError(f"it broke off ({type(error).__name__})") from error

    def _read(self, response: Any) -> bytes:
        """Read an answer, within the limits of size and time."""
        media_type = response.headers.get_content_type()
        if media_type not in _JSON:
            raise HrckgError(
                f"{self.url} answered with {media_type}, not with the results of a query. "
                "Is it the address of a SPARQL endpoint?"
            )
        body, end = bytearray(), time.monotonic() + self.manners.timeout
        while block := response.read(_BLOCK):
            body += block
            if len(body) > self.manners.largest:
                raise HrckgError(
                    f"{self.url} answered with more than {self.manners.largest:,} bytes; "
                    "ask for less at once with --batch."
                )
            if time.monotonic() > end:
                raise _BrokenOffError("it did not answer in time")
        return bytes(body)


def printable(words: object) -> str:
    """Return words of others without what could steer a terminal or forge a header."""
    return "".join(sign if sign.isprintable() else "�" for sign in str(words))


def _rows(body: bytes) -> Rows:
    answer = read_answer(Kind.ROWS, body)
    if not isinstance(answer, Rows):
        raise ValueError("yes or no instead of rows")  # noqa: TRY004  # the content, not its type
    return answer


def _retry_after(value: str | None) -> float | None:
    """Return the seconds that a Retry-After header asks for (RFC 9110, section 10.2.3).

    >>> _retry_after("7"), _retry_after("soon"), _retry_after(None)
    (7.0, None, None)
    """
    if value is None:
        return None
    if value.strip().isdecimal():
        return float(value)
    try:
        then = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (then.astimezone(UTC) - datetime.now(UTC)).total_seconds())
