"""Whatever a record, a table or a file holds, reading it ends well."""

import time
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hrckg.catalogue import Act, BadCatalogueError, Entry, catalogues, read_entries
from hrckg.catalogue.record import Record, Vote
from hrckg.catalogue.understanding import File, understand
from hrckg.document import Code, Outcome

FILE = File("a.xml", "0" * 64)
OUTCOMES = {
    Act.RECORDED_VOTE: {Outcome.ADOPTED, Outcome.REJECTED, None},
    Act.VOTE: {Outcome.ADOPTED, Outcome.REJECTED, None},
    Act.WITHOUT_VOTE: {Outcome.ADOPTED},
    Act.WITHDRAWAL: {Outcome.WITHDRAWN},
    Act.NOT_CONSIDERED: {Outcome.NOT_CONSIDERED},
    Act.UNTOLD: {*Outcome, None},
}
WORDS = (
    *(
        "Draft resolution ",
        "Amendment ",
        "A/HRC/50/L.1",
        "/Rev.1",
        " to ",
        "E/CN.4/",
        "RES",
        "(IX)",
    ),
    *(" on behalf of ", "the ", "Pakistan", "European Union", ", except ", "Adopted ", "at the "),
    *(
        "20th meeting",
        " : resolution /",
        "SR.5",
        "no action by vote",
        "(1 to 2, with 3 abstentions)",
    ),
    *(
        " - ",
        "--",
        "$e",
        "RECORDED",
        "NON-",
        "WITHDRAWN",
        ", ",
        "2020-06-22",
        "3",
        "11a.",
        "Y",
        "CHN",
    ),
    *("http://a.test/", "\x00", "\u202e", "é", " ", "\n", "<", "&", '"', "at its 5th session"),
)
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=6).map("".join)
FIELDS = {
    field.name: TEXTS
    for field in fields(Record)
    if field.name not in {"record", "line", "votes", "links", "drafts", "subjects"}
}
RECORDS = st.builds(
    Record,
    record=st.just("1"),
    line=st.just(1),
    drafts=st.lists(TEXTS, max_size=2).map(tuple),
    links=st.lists(TEXTS, max_size=2).map(tuple),
    subjects=st.lists(TEXTS, max_size=2).map(tuple),
    votes=st.lists(
        st.builds(Vote, st.sampled_from(["CHN", "GER", "XXX", ""]) | TEXTS, TEXTS, TEXTS),
        max_size=4,
    ).map(tuple),
    **FIELDS,
)


@settings(max_examples=300, deadline=None)
@given(RECORDS)
@example(Record(record="1", line=1, title=" : resolution /", symbol="(IX)"))
def test_any_record_means_something_or_is_doubted(record: Record) -> None:
    entry = understand(record, FILE)
    known = {code.value for code in Code}
    for doubt in entry.doubts:
        assert doubt.code in known
        assert doubt.message.endswith(".")
        assert doubt.remedy.endswith(".")
    assert entry.outcome in OUTCOMES[entry.act]
    assert len({cast.state for cast in entry.casts}) == len(entry.casts)
    assert not {cast.state for cast in entry.casts} & set(entry.blank)
    assert all(link.startswith(("http://", "https://")) for link in entry.links)
    for words in (entry.title, entry.symbol, entry.agenda_title, *entry.subjects):
        assert words == " ".join(words.split())
        assert "\x00" not in words


@settings(max_examples=100, deadline=None)
@given(RECORDS)
def test_the_same_record_means_the_same(record: Record) -> None:
    assert understand(record, FILE) == understand(replace(record), FILE)


@pytest.mark.parametrize(
    "name",
    [field.name for field in fields(Record) if field.name not in {"record", "line", "votes"}],
)
@pytest.mark.parametrize("unit", ["A/", "L.1 ", "(", " - ", "a, ", "draft resolution in ", "1."])
def test_a_long_field_takes_no_long_time(name: str, unit: str) -> None:
    words = (unit * 10_000)[:10_000]
    understand(Record(record="1", line=1), FILE)  # what it must know is loaded once
    several = name in {"drafts", "links", "subjects"}
    begun = time.process_time()
    understand(replace(Record(record="1", line=1), **{name: (words,) if several else words}), FILE)
    assert time.process_time() - begun < 1


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_mangled_export_is_read_or_refused(
    tmp_path: Path, as_marc: Callable[[], str], data: st.DataObject
) -> None:
    whole = as_marc().encode()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(start + 200, len(whole))))
    between = data.draw(st.binary(max_size=8))
    file = tmp_path / "export.xml"
    file.write_bytes(whole[:start] + between + whole[end:])
    for catalogue in catalogues([file])[0]:
        assert read_or_refused(catalogue.files[0])


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_mangled_tables_are_read_or_refused(
    tmp_path: Path, as_tables: Callable[[Path], tuple[Path, Path]], data: st.DataObject
) -> None:
    tables = as_tables(tmp_path)
    for table in tables:
        whole = table.read_bytes()
        head = whole.index(b"\n") + 1
        start = data.draw(st.integers(head, len(whole)))
        end = data.draw(st.integers(start, min(start + 200, len(whole))))
        table.write_bytes(whole[:start] + data.draw(st.binary(max_size=8)) + whole[end:])
    assert read_or_refused(*tables)


def read_or_refused(*paths: Path) -> bool:
    """Say that reading yields entries, leaves some out, or says why it ends."""
    (catalogue,), _ = catalogues(paths)
    try:
        read: list[Entry] = list(read_entries(catalogue, lambda *_: None, lambda _: None))
    except BadCatalogueError as error:
        return str(error).startswith(tuple(path.name for path in paths))
    return all(isinstance(entry, Entry) for entry in read)
