from pathlib import Path

import pytest

from hrckg.errors import HrckgError, MisuseError
from hrckg.queries.saved import Chart, SavedQuery, find_query, load_queries, parse_query

HEADER = "# title: Votes by State\n# question: How did each State vote?\n"

REFUSED = [
    ("# title: Votes\nASK {}", "lacks question"),
    ("ASK {}", "lacks question and title"),
    ("# question: How?\n# title: Votes\n# colour: red\nASK {}", "line 3"),  # no such key
    (HEADER + "# title: Again\nASK {}", "a second 'title'"),
    (HEADER + "# chart: pie\nASK {}", "not 'pie'"),
    (HEADER + "# just a remark\nASK {}", "is not a line of a header"),
    ("# title:   \n# question: How?\nASK {}", "line 1"),  # nothing after the colon
]


def test_a_header_says_title_question_and_chart() -> None:
    text = HEADER + "# chart: bar\n\nASK {}\n"
    assert parse_query("votes-by-state", text) == SavedQuery(
        name="votes-by-state",
        title="Votes by State",
        question="How did each State vote?",
        chart=Chart.BAR,
        text=text,
    )


def test_without_a_chart_an_answer_is_a_table() -> None:
    assert parse_query("votes", HEADER + "ASK {} # not a header: at all").chart is Chart.TABLE


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_a_wrong_header_is_refused_with_the_reason(text: str, words: str) -> None:
    with pytest.raises(HrckgError, match=words):
        parse_query("votes", text)


@pytest.mark.parametrize("name", ["Votes", "votes by state", "-votes", "votes_by_state", ""])
def test_a_name_is_words_joined_by_hyphens(name: str) -> None:
    with pytest.raises(HrckgError, match="lower-case words joined by hyphens"):
        parse_query(name, HEADER + "ASK {}")


def test_two_queries_may_not_share_a_title(tmp_path: Path) -> None:
    (tmp_path / "one.rq").write_text(HEADER + "ASK {}", encoding="utf-8")
    (tmp_path / "two.rq").write_text(HEADER + "ASK {}", encoding="utf-8")
    with pytest.raises(HrckgError, match=r"two\.rq and one\.rq share the title"):
        load_queries(tmp_path)


def test_a_folder_without_queries_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HrckgError, match="holds no saved query"):
        load_queries(tmp_path)


def test_a_query_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "latin.rq").write_bytes("# title: Réunions\n".encode("latin-1"))
    with pytest.raises(HrckgError, match="not UTF-8"):
        load_queries(tmp_path)


def test_the_packaged_queries_come_sorted_by_name() -> None:
    names = [query.name for query in load_queries()]
    assert len(names) >= 15
    assert names == sorted(names)


def test_a_name_finds_its_query() -> None:
    assert find_query("votes-by-state", load_queries()).title == "Votes by State"


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("vote-by-state", "votes-by-state"),  # a slip
        ("cite", "texts-that-cite"),  # a part
    ],
)
def test_a_wrong_name_suggests_near_ones(name: str, suggestion: str) -> None:
    with pytest.raises(MisuseError, match=f"Did you mean .*{suggestion}"):
        find_query(name, load_queries())


def test_a_name_near_nothing_points_to_the_list() -> None:
    with pytest.raises(MisuseError, match="hrckg query --list") as refusal:
        find_query("qqqqqq", load_queries())
    assert "Did you mean" not in str(refusal.value)
