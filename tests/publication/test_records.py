"""Catalogues beside texts: every record joins its text, or describes one that nobody holds."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Store

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.check import check
from hrckg.check.places import issues
from hrckg.corpus import find_corpus
from hrckg.document import Code
from hrckg.gathering import Gathered, gather
from hrckg.terms import dcterms_source, dcterms_subject, dcterms_title, rdf_type

TEXT = """Resolution adopted by the Human Rights Council on 8 July 2022

50/{number}. The right to small samples

The Human Rights Council,

Recalling its resolution 50/98 of 7 July 2022,

1. Decides to act.

42nd meeting
8 July 2022

[Adopted by a recorded vote of 2 to 1, with 1 abstention. The voting was as follows:

In favour:

Chile, Cuba

Against:

Japan

Abstaining:

Brazil]
"""
VOTE = {
    "symbol": "A/HRC/RES/50/99",
    "title": "The right to small samples : resolution /",
    "statement": "adopted by the Human Rights Council at its 50th session",
    "date": "2022-07-08",
    "year": "2022",
    "body": "Human Rights Council",
    "vote_type": "RECORDED",
    "meeting": "Adopted at the 42nd meeting",
    "agenda_item_no": "3.",
    "agenda_item_title": "Promotion and protection of all human rights",
    "agenda_subject": "SAMPLES",
    "yes": "2",
    "no": "1",
    "abstain": "1",
    "nonvoting": "1",
    "total": "5",
}
BALLOTS = {"CHL": "Y", "CUB": "Y", "JPN": "N", "BRA": "A", "AGO": "."}
NAMES = {"CHL": "Chile", "CUB": "Cuba", "JPN": "Japan", "BRA": "Brazil", "AGO": "Angola"}
COLUMNS = ("record_id", *VOTE, "draft", "main_sponsors", "url_resolution", "record_url")
PAGE = "https://searchlibrary.ohchr.org/record/"

Rows = list[Mapping[str, str]]


def write_catalogue(folder: Path, rows: Rows, ballots: Mapping[str, Mapping[str, str]]) -> Path:
    """Write a table of records and one of votes, by their record ids."""
    folder.mkdir(exist_ok=True)
    with (folder / "resolutions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows({"record_url": f"{PAGE}{row['record_id']}", **row} for row in rows)
    with (folder / "votes_long.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ("record_id", "iso3", "country_latest_name", "vote"))
        writer.writeheader()
        for record, votes in ballots.items():
            for code, letter in votes.items():
                name = NAMES[code]
                row = {"record_id": record, "iso3": code, "country_latest_name": name}
                writer.writerow({**row, "vote": letter})
    return folder


class Gathering:
    """A store filled with texts and catalogues."""

    def __init__(self, folder: Path, paths: Iterable[Path]) -> None:
        spool = folder / "spool"
        spool.mkdir()
        self.store = Store()
        self.gathered: Gathered = gather(self.store, find_corpus(paths), spool)

    def values(self, subject: str, property_: NamedNode) -> list[str]:
        """The values of a property, each by what distinguishes it."""
        node = NamedNode(f"{iris.BASE}{subject}")
        found = (quad.object for quad in self.store.quads_for_pattern(node, property_, None))
        return sorted(
            one.value.removeprefix(iris.BASE).removeprefix(iris.ONTOLOGY)
            for one in found
            if isinstance(one, NamedNode | Literal)
        )

    def codes(self, text: str) -> list[str]:
        """The codes of the faults of the sources of a text and its parts."""
        whole = f"{iris.BASE}{text}"
        found = issues(self.store)
        return sorted(one.code for one in found if one.part.partition("#")[0] == whole)


# records of texts that are held; each text is the one above, under another number
HELD: Mapping[int, tuple[Mapping[str, str], Mapping[str, str]]] = {
    90: ({"draft": "Draft resolution A/HRC/50/L.9"}, BALLOTS),
    91: ({"yes": "3", "total": "6"}, BALLOTS),
    92: ({"date": "2022-07-07"}, BALLOTS),
    93: (dict.fromkeys(("yes", "no", "abstain", "nonvoting", "total"), "")
         | {"vote_type": "ADOPTED WITHOUT VOTE"}, {}),
    94: ({}, BALLOTS | {"CUB": "N", "JPN": "Y"}),
    95: ({"nonvoting": "", "total": "4"}, BALLOTS | {"BRA": "", "AGO": ""}),
    96: ({"title": "Composition of the staff : resolution /"}, BALLOTS),
    97: ({"title": "Right to small samples: a first step : resolution /"}, BALLOTS),
    99: ({"meeting": "Adopted at the 41st meeting"}, BALLOTS),
}  # fmt: skip
UNCOUNTED = dict.fromkeys(("yes", "no", "abstain", "nonvoting", "total", "agenda_item_no"), "")
COMMISSION = {"body": "Commission on Human Rights", "vote_type": "NON-RECORDED"}
SECOND = {
    **UNCOUNTED,
    **COMMISSION,
    "symbol": "E/CN.4/RES(II)",
    "statement": "adopted by the Commission on Human Rights at its 2nd session",
    "date": "1947-12-16",
    "meeting": "",
}
OTHERS: Rows = [
    {
        "record_id": "1",
        **VOTE,
        "symbol": "A/HRC/RES/50/98",
        "title": "Recurring : resolution /",
        "date": "2022-07-08",
    },
    {
        "record_id": "2",
        **VOTE,
        "symbol": "A/HRC/RES/48/1",
        "title": "Recurring : resolution /",
        "statement": "adopted by the Human Rights Council at its 48th session",
        "date": "2021-10-07",
        "draft": "Draft resolution A/HRC/48/L.1",
    },
    {
        "record_id": "3",
        **VOTE,
        **COMMISSION,
        "symbol": "E/CN.4/RES/II[X]PARTI",
        "statement": "adopted by the Commission on Human Rights at its 10th session",
        "title": "Self-determination : resolution /",
        "date": "1954-04-14",
        "meeting": "E/CN.4/SR.444, 14 Apr. 1954",
        "agenda_item_no": "4.",
        "agenda_item_title": "Peoples and nations -",
        "agenda_subject": "CHILE",
        "nonvoting": "",
        "total": "",
    },
    {"record_id": "4", **VOTE, **SECOND, "title": "One : resolution /"},
    {"record_id": "5", **VOTE, **SECOND, "title": "Two : resolution /"},
    {"record_id": "6", **VOTE, "symbol": "", "title": "Three : resolution /"},
    {
        "record_id": "7",
        **VOTE,
        **UNCOUNTED,
        "symbol": "A/HRC/50/L.10",
        "title": "The right to small samples : amendment /",
        "statement": "Human Rights Council at its 50th session",
        "vote_type": "WITHDRAWN",
        "draft": "Amendment A/HRC/50/L.10 to draft resolution A/HRC/50/L.9 Withdrawn by sponsor",
        "main_sponsors": "Cuba",
        "meeting": "",
    },
]


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Gathering:
    """A catalogue beside texts of which it has records."""
    folder = tmp_path_factory.mktemp("records")
    rows = [*OTHERS]
    votes: dict[str, Mapping[str, str]] = dict.fromkeys(("1", "2", "6"), BALLOTS)
    for number, (record, ballots) in HELD.items():
        text = TEXT.replace("{number}", str(number))
        (folder / f"text-{number}.txt").write_text(text, encoding="utf-8")
        symbol = f"A/HRC/RES/50/{number}"
        rows.append({"record_id": f"1{number}", **VOTE, "symbol": symbol, **record})
        votes[f"1{number}"] = ballots
    catalogue = write_catalogue(folder / "catalogue", rows, votes)
    return Gathering(folder, [*sorted(folder.glob("*.txt")), catalogue])


def test_nothing_breaks_a_rule(records: Gathering) -> None:
    assert check(records.store).violations == ()


def test_a_record_that_agrees_adds_what_the_text_does_not_print(records: Gathering) -> None:
    text, action = "A/HRC/RES/50/90", "A/HRC/RES/50/90#action"
    assert records.values(text, hrc.actionTaken) == [action]
    assert records.values(text, hrc.holding) == ["holding/full-text"]
    assert records.values(text, hrc.recordId) == ["190"]
    assert records.values(text, dcterms_subject) == ["subject/samples"]
    assert records.values(action, dcterms_source) == [f"{PAGE}190"]
    assert records.values(action, hrc.didNotVoteCount) == ["1"]
    assert records.values(f"{text}#ballot-AGO", hrc.position) == ["position/did-not-vote"]
    assert records.values(action, hrc.inFavour) == ["state/CHL", "state/CUB"]
    assert records.codes(text) == []


def test_a_draft_that_nobody_has_a_record_of_is_described_by_its_symbol(
    records: Gathering,
) -> None:
    assert records.values("A/HRC/50/L.9", hrc.adoptedAs) == ["A/HRC/RES/50/90"]
    assert records.values("A/HRC/50/L.9", hrc.holding) == ["holding/cited-only"]


DIFFERING = {
    91: Code.CATALOGUE_TOTAL_DIFFERS,
    92: Code.CATALOGUE_DAY_DIFFERS,
    93: Code.CATALOGUE_KIND_DIFFERS,
    94: Code.CATALOGUE_BALLOT_DIFFERS,
}


@pytest.mark.parametrize(("number", "code"), DIFFERING.items(), ids=str)
def test_a_record_that_says_otherwise_is_a_further_account(
    records: Gathering, number: int, code: Code
) -> None:
    text = f"A/HRC/RES/50/{number}"
    action, account = f"{text}#action", f"{text}#action-1{number}"
    assert code.value in records.codes(text)
    assert records.gathered.imported.conflicts[code] == 1
    assert records.values(account, hrc.accountOf) == [action]
    assert records.values(action, hrc.hasAccount) == [account]
    assert records.values(text, hrc.actionTaken) == [action, account]
    assert records.values(text, hrc.hasAdoption) == [action]
    assert records.values(action, hrc.inFavourCount) == ["2"]
    assert records.values(action, hrc.inFavour) == ["state/CHL", "state/CUB"]
    for direct in (hrc.inFavour, hrc.against, hrc.abstaining):
        assert records.values(account, direct) == []


def test_the_ballots_of_an_account_are_its_own(records: Gathering) -> None:
    text = "A/HRC/RES/50/94"
    assert records.values(f"{text}#ballot-CUB", hrc.position) == ["position/in-favour"]
    assert records.values(f"{text}#action-194-ballot-CUB", hrc.position) == ["position/against"]


def test_the_report_of_a_conflict_has_both_values_and_both_sources(records: Gathering) -> None:
    issue = "A/HRC/RES/50/91#issue-catalogue-total-differs-action-191"
    assert records.values(issue, hrc.issueOf) == ["A/HRC/RES/50/91#action"]
    assert records.values(issue, hrc.message) == [
        "text-91.txt counts 2 in favour, but record 191 in resolutions.csv counts 3 in favour."
    ]


def test_the_faults_of_an_account_are_not_those_of_the_text(records: Gathering) -> None:
    found = [one for one in issues(records.store) if one.code == Code.TOTALS_DIFFER.value]
    assert {one.part.removeprefix(iris.BASE) for one in found} == {
        "A/HRC/RES/50/91#action-191",
        "A/HRC/RES/50/95",
    }


def test_a_blank_is_neither_a_ballot_nor_a_conflict(records: Gathering) -> None:
    text = "A/HRC/RES/50/95"
    assert records.values(text, hrc.actionTaken) == [f"{text}#action"]
    assert records.values(f"{text}#ballot-BRA", hrc.position) == ["position/abstaining"]
    assert records.values(f"{text}#ballot-AGO", hrc.position) == []


def test_another_title_is_reported_and_not_added(records: Gathering) -> None:
    text = "A/HRC/RES/50/96"
    assert records.codes(text) == [Code.CATALOGUE_TITLE_DIFFERS.value]
    assert records.values(text, dcterms_title) == ["The right to small samples"]
    assert records.values(text, hrc.actionTaken) == [f"{text}#action"]


def test_the_same_title_in_other_words_is_no_conflict(records: Gathering) -> None:
    assert records.codes("A/HRC/RES/50/97") == []


def test_another_meeting_is_reported(records: Gathering) -> None:
    text = "A/HRC/RES/50/99"
    assert records.codes(text) == [Code.CATALOGUE_MEETING_DIFFERS.value]
    assert records.values(text, hrc.adoptedAt) == ["meeting/50/42"]


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Gathering:
    """The packaged draft, known to be adopted as 46/13, beside records that say otherwise."""
    folder = tmp_path_factory.mktemp("draft")
    of_draft = {
        **VOTE,
        "record_id": "1",
        "symbol": "A/HRC/46/L.22",
        "title": "Promoting mutually beneficial cooperation in the field of human rights",
        "statement": "Human Rights Council at its 46th session",
        "date": "2021-03-23",
        "main_sponsors": "China, Norway",
    }
    of_text = {
        **of_draft,
        "record_id": "2",
        "symbol": "A/HRC/RES/46/14",
        "draft": "Draft resolution A/HRC/46/L.22",
    }
    catalogue = write_catalogue(folder / "one", [of_draft, of_text], {"1": BALLOTS, "2": BALLOTS})
    packaged = Path(__file__).parents[2] / "corpus" / "A-HRC-46-L.22.txt"
    return Gathering(folder, [packaged, catalogue])


def test_a_sponsor_that_the_text_does_not_print_is_reported_and_not_added(
    draft: Gathering,
) -> None:
    issue = "A/HRC/46/L.22#issue-catalogue-sponsor-differs-text-1"
    (message,) = draft.values(issue, hrc.message)
    assert message.endswith("main sponsors that A-HRC-46-L.22.txt does not print: NOR.")
    assert "state/NOR" not in draft.values("A/HRC/46/L.22", hrc.sponsor)
    assert "state/CHN" in draft.values("A/HRC/46/L.22", hrc.sponsor)


def test_another_text_that_a_draft_became_is_reported_and_not_added(draft: Gathering) -> None:
    issue = "A/HRC/46/L.22#issue-catalogue-adopted-as-differs-text-2"
    assert draft.values("A/HRC/46/L.22", hrc.adoptedAs) == ["A/HRC/RES/46/13"]
    assert draft.values(issue, hrc.message) == [
        "A-HRC-46-L.22.txt was adopted as A/HRC/RES/46/13, but as A/HRC/RES/46/14 by record 2."
    ]
    assert draft.gathered.imported.conflicts[Code.CATALOGUE_ADOPTED_AS_DIFFERS] == 1
    assert check(draft.store).violations == ()


def test_what_the_record_of_a_draft_says_it_became_is_held_against_what_is_known(
    tmp_path: Path,
) -> None:
    record = {
        **VOTE,
        "record_id": "1",
        "symbol": "A/HRC/46/L.22",
        "draft": "Draft resolution A/HRC/46/L.22 adopted as resolution A/HRC/RES/46/14",
    }
    packaged = Path(__file__).parents[2] / "corpus" / "A-HRC-46-L.22.txt"
    catalogue = write_catalogue(tmp_path / "one", [record], {"1": BALLOTS})
    held = Gathering(tmp_path, [packaged, catalogue])
    assert held.values("A/HRC/46/L.22", hrc.adoptedAs) == ["A/HRC/RES/46/13"]
    assert Code.CATALOGUE_ADOPTED_AS_DIFFERS.value in held.codes("A/HRC/46/L.22")
    (tmp_path / "alone").mkdir()
    alone = Gathering(tmp_path / "alone", [catalogue])
    assert alone.values("A/HRC/46/L.22", hrc.adoptedAs) == ["A/HRC/RES/46/14"]


def test_a_cited_text_with_a_record_is_no_longer_cited_only(records: Gathering) -> None:
    text = "A/HRC/RES/50/98"
    assert records.values(text, hrc.holding) == ["holding/catalogue-record"]
    assert records.values(text, hrc.adoptedBy) == ["body/HRC"]
    assert records.values(text, hrc.adoptedOn) == ["2022-07-08"]
    assert records.values(text, hrc.number) == ["50/98"]
    assert records.values(f"{text}#action", hrc.inFavour) == ["state/CHL", "state/CUB"]
    assert records.values(f"{text}#ballot-AGO", hrc.position) == ["position/did-not-vote"]


def test_each_text_has_a_graph_of_its_own(records: Gathering) -> None:
    graphs = {graph for graph in records.store.named_graphs() if isinstance(graph, NamedNode)}
    assert {graph.value.removeprefix(iris.BASE) for graph in graphs} == {
        "graph/reference",
        "A/HRC/RES/50/98/graph",
        "A/HRC/RES/48/1/graph",
        "E/CN.4/RES/II%5BX%5DPARTI/graph",
        "record/4/graph",
        "record/5/graph",
        "record/6/graph",
        "A/HRC/50/L.10/graph",
        *(f"A/HRC/RES/50/{number}/graph" for number in HELD),
    }


def test_a_symbol_that_a_cataloguer_made_up_is_kept_and_encoded(records: Gathering) -> None:
    text = "E/CN.4/RES/II%5BX%5DPARTI"
    assert records.values(text, hrc.symbol) == ["E/CN.4/RES/II[X]PARTI"]
    assert records.values(text, hrc.session) == ["session/CHR/10"]
    assert records.values(text, hrc.agendaItem) == ["agenda/CHR/10/4"]
    assert records.values(text, hrc.concerns) == ["state/CHL"]
    assert "NonRecordedVote" in records.values(f"{text}#action", rdf_type)
    assert records.values(f"{text}#action", hrc.hasBallot) == []


def test_a_symbol_that_several_records_share_names_none_of_them(records: Gathering) -> None:
    assert records.values("E/CN.4/RES(II)", hrc.symbol) == []
    for record in ("4", "5"):
        assert records.values(f"record/{record}", hrc.symbol) == ["E/CN.4/RES(II)"]
        assert Code.SYMBOL_SHARED.value in records.codes(f"record/{record}")


def test_a_record_without_a_symbol_is_named_by_its_id(records: Gathering) -> None:
    assert records.values("record/6", hrc.symbol) == []
    assert records.values("record/6", dcterms_title) == ["Three"]
    assert records.codes("record/6") == [Code.SYMBOL_MISSING.value]


def test_an_amendment_leads_to_its_draft_and_its_sponsor(records: Gathering) -> None:
    text = "A/HRC/50/L.10"
    assert records.values(text, hrc.amends) == ["A/HRC/50/L.9"]
    assert records.values(text, hrc.sponsor) == ["state/CUB"]
    assert "Withdrawal" in records.values(f"{text}#action", rdf_type)
    assert records.values(text, hrc.adoptedBy) == []


def test_texts_with_a_record_stand_in_series_and_follow_none(records: Gathering) -> None:
    for text in ("A/HRC/RES/50/98", "A/HRC/RES/48/1"):
        assert records.values(text, hrc.inSeries) == ["series/recurring"]
        assert records.values(text, hrc.follows) == []


def test_a_record_leads_to_its_file_and_its_page(records: Gathering) -> None:
    files = records.values("A/HRC/RES/48/1", hrc.recordedIn)
    names = [records.values(file, hrc.fileName) for file in files]
    assert sorted(names) == [["resolutions.csv"], ["votes_long.csv"]]
    assert records.values("A/HRC/RES/48/1", dcterms_source) == [f"{PAGE}2"]


def test_a_catalogue_without_a_record_is_told(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(TEXT.replace("{number}", "90"), encoding="utf-8")
    empty = tmp_path / "empty.xml"
    empty.write_text('<collection xmlns="http://www.loc.gov/MARC21/slim"/>', encoding="utf-8")
    (told,) = Gathering(tmp_path, [text, empty]).gathered.left_out
    assert told.reason == "empty.xml: the catalogue holds no record; export it again."


def test_a_record_of_an_unknown_organ_or_kind_breaks_no_rule(tmp_path: Path) -> None:
    rows: Rows = [
        {"record_id": "1", **VOTE, "symbol": "A/HRC/50/15"},
        {"record_id": "2", **VOTE, "symbol": "", "body": "Nobody"},
        {"record_id": "3", **VOTE, "symbol": "A/HRC/RES/50/1.ttl/2"},
    ]
    records = Gathering(tmp_path, [write_catalogue(tmp_path / "catalogue", rows, {})])
    assert check(records.store).violations == ()
    assert [one.reason.partition(": ")[0] for one in records.gathered.left_out] == [
        "resolutions.csv, line 3"
    ]


def test_a_catalogue_given_twice_is_taken_once(tmp_path: Path) -> None:
    one = write_catalogue(tmp_path / "one", OTHERS[:2], {"1": BALLOTS, "2": BALLOTS})
    two = write_catalogue(tmp_path / "two", OTHERS[:2], {"1": BALLOTS, "2": BALLOTS})
    gathered = Gathering(tmp_path, [one, two]).gathered
    assert (gathered.imported.records, gathered.left_out) == (2, ())


def test_two_exports_of_a_record_may_give_other_addresses(tmp_path: Path) -> None:
    one = write_catalogue(tmp_path / "one", OTHERS[:1], {"1": BALLOTS})
    other = {**OTHERS[0], "url_resolution": "https://undocs.org/A/HRC/RES/50/98"}
    two = write_catalogue(tmp_path / "two", [other], {"1": BALLOTS})
    gathered = Gathering(tmp_path, [one, two]).gathered
    assert (gathered.imported.records, gathered.left_out) == (1, ())


def test_another_record_with_the_same_number_is_left_out_with_the_reason(tmp_path: Path) -> None:
    one = write_catalogue(tmp_path / "one", OTHERS[:1], {"1": BALLOTS})
    other = {**OTHERS[0], "title": "Another : resolution /"}
    two = write_catalogue(tmp_path / "two", [other], {"1": BALLOTS})
    gathered = Gathering(tmp_path, [one, two]).gathered
    assert gathered.imported.records == 1
    assert "number 1" in gathered.left_out[0].reason


def test_the_record_of_another_library_joins_the_first(tmp_path: Path) -> None:
    first = {"record_id": "1", **VOTE}
    second = {**first, "record_id": "2", "record_url": "https://digitallibrary.un.org/record/2"}
    one = write_catalogue(tmp_path / "one", [first], {"1": BALLOTS})
    two = write_catalogue(tmp_path / "two", [second], {"2": BALLOTS | {"CUB": "A", "BRA": "Y"}})
    gathering = Gathering(tmp_path, [one, two])
    text = "A/HRC/RES/50/99"
    assert gathering.values(text, hrc.recordId) == ["1", "2"]
    assert gathering.values(f"{text}#action", hrc.inFavour) == ["state/CHL", "state/CUB"]
    assert gathering.values(f"{text}#action-2", hrc.accountOf) == [f"{text}#action"]
    assert gathering.codes(text) == [Code.CATALOGUE_BALLOT_DIFFERS.value]


def test_records_of_one_meeting_that_differ_on_its_day_are_reported(tmp_path: Path) -> None:
    rows: Rows = [
        {"record_id": str(number), **VOTE, "symbol": f"A/HRC/RES/50/{number}"}
        for number in (1, 2, 3)
    ]
    rows[2] = {**rows[2], "date": "2022-07-07"}
    folder = write_catalogue(tmp_path / "one", rows, {str(n): BALLOTS for n in (1, 2, 3)})
    gathering = Gathering(tmp_path, [folder])
    assert gathering.values("meeting/50/42", hrc.heldOn) == ["2022-07-08"]
    assert gathering.codes("A/HRC/RES/50/3") == [Code.DATES_DIFFER.value]
    assert gathering.codes("A/HRC/RES/50/1") == []


@pytest.mark.shared
def test_totals_that_are_known_to_be_wrong_are_found(tmp_path: Path, shared: Path) -> None:
    """The text of 32/23 sums to 47 votes, the totals of its record do not."""
    folder = tmp_path / "catalogue"
    folder.mkdir()
    for name in ("resolutions.csv", "votes_long.csv"):
        with (shared / "data" / "ohchr-votes" / name).open(encoding="utf-8", newline="") as file:
            head, *rows = file.readlines()
        own = [row for row in rows if row.startswith("27231,")]
        (folder / name).write_text("".join([head, *own]), encoding="utf-8")
    text = shared / "corpus" / "unres-fr" / "A-HRC-RES-32-23.fr.txt"
    gathered = Gathering(tmp_path, [text, folder]).gathered
    assert gathered.imported.conflicts == {Code.CATALOGUE_TOTAL_DIFFERS: 1}
