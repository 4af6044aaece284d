import os
import shutil
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Store

from hrckg.errors import MisuseError
from hrckg.queries.answer import Rows, Truth, read_answer
from hrckg.queries.dataset import open_dataset
from hrckg.queries.solve import AnswerTooLargeError, Kind, Question, Solution
from hrckg.queries.syntax import QueryError
from hrckg.queries.worker import TimeLimitError, Worker

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
YES = Solution(kind=Kind.TRUTH, body=b'{"head":{},"boolean":true}')


def fill(folder: Path, number: int) -> None:
    """Write a store with ``number`` statements, as a build does."""
    folder.mkdir(exist_ok=True)
    store = Store(str(folder / "store"))
    store.extend(
        Quad(NamedNode(f"x:{i}"), NamedNode("x:p"), NamedNode("x:o")) for i in range(number)
    )
    store.flush()


def test_a_worker_answers(worker: Worker) -> None:
    solution = worker.ask(Question(text="ASK { ?s ?p ?o }"), seconds=30)
    assert solution == YES
    assert read_answer(solution.kind, solution.body or b"") == Truth(value=True)


def test_a_worker_hands_back_refusals(worker: Worker) -> None:
    with pytest.raises(QueryError, match="cannot be read here"):
        worker.ask(Question(text="SELECT ?s { ?s }"), seconds=30)


def test_an_answer_too_long_to_send_is_refused(worker: Worker) -> None:
    with pytest.raises(AnswerTooLargeError):
        worker.ask(Question(text="SELECT * { ?s ?p ?o . ?a ?b ?c }"), seconds=30)


def test_an_endless_question_is_cancelled_and_the_next_one_answered(worker: Worker) -> None:
    with pytest.raises(TimeLimitError, match=r"longer than 0\.5 seconds"):
        worker.ask(Question(text=ENDLESS), seconds=0.5)
    assert worker.ask(Question(text="ASK { ?s ?p ?o }"), seconds=30) == YES


def test_without_data_the_remedy_is_a_build(tmp_path: Path) -> None:
    with Worker(tmp_path / "build") as worker, pytest.raises(MisuseError, match="hrckg build"):
        worker.start()


def test_a_store_on_disk_is_read_by_several_at_once_and_left_as_it_was(tmp_path: Path) -> None:
    fill(tmp_path, 3)
    before = {path.name: path.read_bytes() for path in (tmp_path / "store").iterdir()}
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    dataset = open_dataset(tmp_path)
    with Worker(tmp_path) as first, Worker(tmp_path) as second:
        answers = [asked.ask(Question(text=count), seconds=30) for asked in (first, second)]
    assert [read_answer(a.kind, a.body or b"").records() for a in answers] == [[{"n": 3}]] * 2  # type: ignore[union-attr]  # SELECT gives rows
    assert {path.name: path.read_bytes() for path in (tmp_path / "store").iterdir()} == before
    answer = dataset.query(count)
    assert isinstance(answer, Rows)
    assert answer.records() == [{"n": 3}]


def test_a_new_build_is_noticed(tmp_path: Path) -> None:
    fill(tmp_path / "build", 3)
    count = Question(text="SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", rows_as="text/csv")
    with Worker(tmp_path / "build") as worker:
        assert worker.ask(count, seconds=30).body == b"n\r\n3\r\n"
        fill(tmp_path / "next", 5)
        shutil.rmtree(tmp_path / "build")
        (tmp_path / "next").rename(tmp_path / "build")
        assert worker.ask(count, seconds=30).body == b"n\r\n5\r\n"


def test_closing_ends_the_process(miniature: Path) -> None:
    before = _workers()
    with Worker(miniature) as worker:
        worker.start()
        assert len(_workers() - before) == 1
    assert _workers() == before


def _workers() -> set[int]:
    """The worker processes of this one."""
    tasks = Path(f"/proc/{os.getpid()}/task")
    children = [(task / "children").read_text(encoding="utf-8") for task in tasks.iterdir()]
    return {
        int(child)
        for child in " ".join(children).split()
        if b"hrckg.queries.worker" in Path(f"/proc/{child}/cmdline").read_bytes()
    }


def test_a_dataset_knows_the_saved_questions(miniature: Path) -> None:
    dataset = open_dataset(miniature)
    answer = dataset.query("votes-by-state")
    assert isinstance(answer, Rows)
    assert [record["stateName"] for record in answer.records()] == ["Angola", "Brazil", "Japan"]
    assert "votes-by-state" in {query.name for query in dataset.saved}
    with pytest.raises(MisuseError, match="votes-by-state"):
        dataset.query("votes-by-stat")
