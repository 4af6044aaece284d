"""An endpoint is asked politely, and what goes wrong on the way is borne or told."""

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from link_server import Reply, replying, results, send

from hrckg.errors import HrckgError, MisuseError
from hrckg.links.endpoint import Endpoint, Manners
from hrckg.links.kept import KeptAnswers

QUERY = "SELECT ?key WHERE { }"
ANSWER = results({"key": ("literal", "AGO")})


class Slept(list[float]):
    """Notes how long it was told to sleep, and does not."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def asking(url: str, folder: Path, *, reuse: bool = False, **manners: float) -> Endpoint:
    return Endpoint(
        url=url,
        manners=Manners(**manners),  # type: ignore[arg-type]  # numbers by name
        kept=KeptAnswers(folder=folder, reuse=reuse),
        sleep=Slept(),
    )


def in_turn(*replies: Reply) -> Reply:
    """Reply in one way after the other, and in the last for ever."""
    left: Iterator[Reply] = iter(replies)
    last = replies[-1]

    def reply(handler: BaseHTTPRequestHandler, query: str) -> None:
        next(left, last)(handler, query)

    return reply


def well(handler: BaseHTTPRequestHandler, _: str) -> None:
    send(handler, ANSWER)


def busy(seconds: str | None) -> Reply:
    headers = {} if seconds is None else {"Retry_After": seconds}
    return lambda handler, _: send(handler, b"slow down", status=429, **headers)


def cut_off(handler: BaseHTTPRequestHandler, _: str) -> None:
    send(handler, ANSWER[:20], length=len(ANSWER))
    handler.close_connection = True


def hung_up(handler: BaseHTTPRequestHandler, _: str) -> None:
    handler.close_connection = True


def half_an_answer(handler: BaseHTTPRequestHandler, _: str) -> None:
    send(handler, ANSWER[:-9])


def yes(handler: BaseHTTPRequestHandler, _: str) -> None:
    send(handler, b'{"head": {}, "boolean": true}')


def test_who_asks_is_said_with_a_contact(tmp_path: Path) -> None:
    seen = {}

    def reply(handler: BaseHTTPRequestHandler, query: str) -> None:
        seen.update(handler.headers)
        well(handler, query)

    with replying(reply) as url:
        endpoint = Endpoint(
            url=url,
            manners=Manners(contact="someone@example.org"),
            kept=KeptAnswers(folder=tmp_path, reuse=False),
        )
        rows = endpoint.ask(QUERY)
    assert rows.records() == [{"key": "AGO"}]
    assert seen["User-Agent"].startswith("hrckg/")
    assert "someone@example.org" in seen["User-Agent"]


def test_between_two_questions_there_is_a_pause(tmp_path: Path) -> None:
    with replying(well) as url:
        endpoint = asking(url, tmp_path, pause=3.0)
        for _ in range(3):
            endpoint.ask(QUERY)
    assert endpoint.sleep == [3.0, 3.0]


@pytest.mark.parametrize(("asked", "waited"), [("7", 7.0), (None, 2.0), ("soon", 2.0), ("0", 0.0)])
def test_a_busy_endpoint_is_given_the_time_that_it_asks_for(
    asked: str | None, waited: float, tmp_path: Path
) -> None:
    with replying(in_turn(busy(asked), well)) as url:
        endpoint = asking(url, tmp_path, pause=0.5)
        assert len(endpoint.ask(QUERY)) == 1
    assert endpoint.sleep == [waited, 0.5]


def test_a_day_to_come_back_is_understood(tmp_path: Path) -> None:
    then = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 60))
    with replying(in_turn(busy(then), well)) as url:
        endpoint = asking(url, tmp_path)
        endpoint.ask(QUERY)
    assert 50 < endpoint.sleep[0] <= 60  # type: ignore[index]  # a list, see asking


def test_an_endpoint_that_asks_for_more_than_can_be_waited_is_left_alone(tmp_path: Path) -> None:
    with replying(busy("3600")) as url:
        endpoint = asking(url, tmp_path)
        with pytest.raises(HrckgError, match=r"asks to wait 3,600 seconds.*--resume"):
            endpoint.ask(QUERY)
    assert (endpoint.asked, endpoint.sleep) == (1, [])


@pytest.mark.parametrize("fault", [cut_off, hung_up, half_an_answer])
def test_what_breaks_off_is_asked_again(fault: Reply, tmp_path: Path) -> None:
    with replying(in_turn(fault, fault, well)) as url:
        endpoint = asking(url, tmp_path, pause=0.5)
        assert endpoint.ask(QUERY).records() == [{"key": "AGO"}]
    assert endpoint.asked == 3
    assert endpoint.sleep == [2.0, 0.5, 4.0, 0.5]


@pytest.mark.parametrize("fault", [cut_off, hung_up, half_an_answer, busy("1"), yes])
def test_the_attempts_are_bounded_and_nothing_broken_is_kept(fault: Reply, tmp_path: Path) -> None:
    with replying(fault) as url:
        endpoint = asking(url, tmp_path, attempts=2)
        with pytest.raises(HrckgError, match=r"no answer in 2 attempts"):
            endpoint.ask(QUERY)
    assert endpoint.asked == 2
    assert list(tmp_path.iterdir()) == []


def test_an_answer_that_drips_is_given_up(tmp_path: Path) -> None:
    def drip(handler: BaseHTTPRequestHandler, _: str) -> None:
        send(handler, b"", length=1000)
        time.sleep(1.5)

    with replying(drip) as url:
        endpoint = asking(url, tmp_path, attempts=1, timeout=1.0)
        with pytest.raises(HrckgError, match="did not answer in time"):
            endpoint.ask(QUERY)


def test_an_answer_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with replying(well) as url:
        endpoint = asking(url, tmp_path, largest=10)
        with pytest.raises(HrckgError, match="more than 10 bytes"):
            endpoint.ask(QUERY)


@pytest.mark.parametrize(
    ("status", "words"),
    [(400, "refused the query: .*no such prefix �"), (403, "answered HTTP 403"), (500, "refused")],
)
def test_what_the_endpoint_refuses_is_not_asked_again(
    status: int, words: str, tmp_path: Path
) -> None:
    with replying(
        lambda handler, _: send(handler, b"no such prefix \x1b[31m", status=status)
    ) as url:
        endpoint = asking(url, tmp_path)
        with pytest.raises(HrckgError, match=words):
            endpoint.ask(QUERY)
    assert endpoint.asked == 1


def test_a_web_page_is_told_from_an_endpoint(tmp_path: Path) -> None:
    page = b"<!doctype html><p>Welcome!"
    with replying(lambda handler, _: send(handler, page, media_type="text/html")) as url:
        endpoint = asking(url, tmp_path)
        with pytest.raises(HrckgError, match="Is it the address of a SPARQL endpoint"):
            endpoint.ask(QUERY)


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/", "file:///etc/passwd", "sparql", "http:///x"])
def test_an_address_of_another_sort_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(MisuseError, match="begins with http"):
        asking(url, tmp_path)


def test_nobody_at_the_address_is_told(tmp_path: Path) -> None:
    endpoint = asking("http://127.0.0.1:9/sparql", tmp_path, attempts=2)
    with pytest.raises(HrckgError, match="cannot be reached"):
        endpoint.ask(QUERY)


def test_kept_answers_are_used_only_when_that_is_wanted(tmp_path: Path) -> None:
    with replying(well) as url:
        asking(url, tmp_path).ask(QUERY)
        anew = asking(url, tmp_path)
        anew.ask(QUERY)
    assert (anew.asked, anew.found) == (1, 0)
    again = asking(url, tmp_path, reuse=True)  # nobody answers there any more
    assert again.ask(QUERY).records() == [{"key": "AGO"}]
    assert (again.asked, again.found) == (0, 1)


def test_an_answer_is_kept_for_its_endpoint_and_query_alone(tmp_path: Path) -> None:
    kept = KeptAnswers(folder=tmp_path, reuse=True)
    kept.put("http://a.example/", QUERY, ANSWER)
    assert kept.get("http://a.example/", QUERY) == ANSWER
    assert kept.get("http://b.example/", QUERY) is None
    assert kept.get("http://a.example/", QUERY + " ") is None


def test_what_is_kept_but_broken_is_asked_for_again(tmp_path: Path) -> None:
    with replying(well) as url:
        KeptAnswers(folder=tmp_path, reuse=True).put(url, QUERY, ANSWER[:-9])
        endpoint = asking(url, tmp_path, reuse=True)
        assert len(endpoint.ask(QUERY)) == 1
    assert (endpoint.asked, endpoint.found) == (1, 0)
    assert KeptAnswers(folder=tmp_path, reuse=True).get(url, QUERY) == ANSWER
