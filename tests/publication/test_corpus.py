"""Finding documents, and adding what they do not print."""

import hashlib
from pathlib import Path

import pytest

from hrckg.corpus import StaleFactError, find_corpus
from hrckg.errors import MisuseError
from hrckg.publication import read_document, read_documents
from hrckg.symbol import Kind

DRAFT = """
46/… A title

The Human Rights Council,

Guided by the Charter,

1. Decides to act.
"""
RESOLUTION = DRAFT.replace("46/…", "46/1.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "notes.png").write_bytes(b"not read")
    return tmp_path


def write_facts(folder: Path, text: str, file: str = "draft.txt") -> None:
    digest = hashlib.sha256((folder / file).read_bytes()).hexdigest()
    written = text.replace("SHA", digest).replace("FILE", file)
    (folder / "corpus.toml").write_text(written, encoding="utf-8")


FACT = '[[fact]]\nfile = "FILE"\nsha256 = "SHA"\nsymbol = "A/HRC/46/L.5"\nbecause = "a reason"\n'


def test_a_folder_gives_its_documents_in_order_of_their_names(folder: Path) -> None:
    (folder / "a.md").write_text(DRAFT, encoding="utf-8")
    assert [path.name for path in find_corpus([folder]).files] == ["a.md", "draft.txt"]


def test_a_document_named_twice_is_read_once(folder: Path) -> None:
    assert len(find_corpus([folder, folder / "draft.txt"]).files) == 1


@pytest.mark.parametrize("path", ["folder", "file"])
def test_a_fact_gives_a_draft_its_symbol(folder: Path, path: str) -> None:
    write_facts(folder, FACT)
    corpus = find_corpus([folder if path == "folder" else folder / "draft.txt"])
    assert str(read_document(folder / "draft.txt", corpus).symbol) == "A/HRC/46/L.5"


def test_a_fact_for_other_bytes_is_refused(folder: Path) -> None:
    write_facts(folder, FACT)
    with (folder / "draft.txt").open("a", encoding="utf-8") as file:
        file.write("\n")
    with pytest.raises(StaleFactError, match=r"draft\.txt has changed"):
        read_document(folder / "draft.txt", find_corpus([folder]))


def test_a_fact_that_the_text_prints_itself_is_refused(folder: Path) -> None:
    (folder / "draft.txt").write_text(RESOLUTION, encoding="utf-8")
    write_facts(folder, FACT)
    with pytest.raises(StaleFactError, match="has the symbol A/HRC/RES/46/1 of its own"):
        read_document(folder / "draft.txt", find_corpus([folder]))


def write_two(folder: Path) -> None:
    other = DRAFT.replace("46/… A title", "47/… Another title")
    (folder / "draft.txt").write_text(DRAFT + other, encoding="utf-8")


def test_a_fact_about_one_of_several_texts_names_it_by_its_number(folder: Path) -> None:
    write_two(folder)
    write_facts(folder, FACT + 'number = "46/…"\n')
    [reading] = read_documents(folder / "draft.txt", find_corpus([folder]))
    symbols = [str(one.symbol) if one.symbol else None for one in reading.documents]
    assert symbols == ["A/HRC/46/L.5", None]


@pytest.mark.parametrize(
    ("named", "message"), [("", "holds 2 texts, not one"), ('number = "48/…"\n', "holds 0 texts")]
)
def test_a_fact_that_fits_several_texts_or_none_is_refused(
    folder: Path, named: str, message: str
) -> None:
    write_two(folder)
    write_facts(folder, FACT + named)
    with pytest.raises(StaleFactError, match=message):
        list(read_documents(folder / "draft.txt", find_corpus([folder])))


VOTE = RESOLUTION + (
    "\n45th meeting\n23 March 2021\n\n[Adopted by a recorded vote of 2 to 0, with 0 abstentions. "
    "The voting was as follows:\n\nIn favour:\n\nCameron, Chad]\n"
)
MISPRINT = (
    '[[misprint]]\nfile = "FILE"\nsha256 = "SHA"\nprinted = "{}"\nread_as = "Cameroon"\n'
    'because = "a reason"\n'
)


def test_a_misprint_changes_what_is_looked_up_and_not_the_text(folder: Path) -> None:
    (folder / "draft.txt").write_text(VOTE, encoding="utf-8")
    write_facts(folder, MISPRINT.format("Cameron"))
    document = read_document(folder / "draft.txt", find_corpus([folder]))
    ballots = getattr(document.adoption, "ballots", ())
    assert [(b.state, b.printed.text) for b in ballots] == [("CMR", "Cameron"), ("TCD", "Chad")]
    assert document.issues == ()


def test_a_misprint_that_is_not_there_is_refused(folder: Path) -> None:
    (folder / "draft.txt").write_text(VOTE, encoding="utf-8")
    write_facts(folder, MISPRINT.format("Camerun"))
    with pytest.raises(StaleFactError, match="'Camerun' stands 0 times"):
        read_document(folder / "draft.txt", find_corpus([folder]))


def of_text(printed: str, read_as: str) -> str:
    return MISPRINT.format(printed).replace("Cameroon", read_as)


def test_a_misprinted_number_is_read_as_another_and_stays_as_printed(folder: Path) -> None:
    # after A/HRC/RES/32/24, of which a copy prints "32/34."
    (folder / "draft.txt").write_text(RESOLUTION, encoding="utf-8")
    write_facts(folder, of_text("46/1", "S-7/104"))
    document = read_document(folder / "draft.txt", find_corpus([folder]))
    assert (str(document.symbol), document.number) == ("A/HRC/DEC/S-7/104", "46/1")
    assert (document.session.number, document.kind) == ("S-7", Kind.DECISION)


def test_a_misprinted_symbol_is_read_as_another(folder: Path) -> None:
    (folder / "draft.txt").write_text("A/HRC/46/L.91\n\n" + DRAFT, encoding="utf-8")
    write_facts(folder, of_text("A/HRC/46/L.91", "A/HRC/46/L.19/Rev.1"))
    document = read_document(folder / "draft.txt", find_corpus([folder]))
    assert (str(document.symbol), document.number) == ("A/HRC/46/L.19/Rev.1", "46/…")


@pytest.mark.parametrize("printed", ["46/2", "A/HRC/46/L.91"])
def test_a_misprint_of_the_number_of_no_text_is_refused(folder: Path, printed: str) -> None:
    (folder / "draft.txt").write_text(RESOLUTION, encoding="utf-8")
    write_facts(folder, of_text(printed, "46/3"))
    with pytest.raises(StaleFactError, match=f"'{printed}' is the number or symbol of 0 texts"):
        read_document(folder / "draft.txt", find_corpus([folder]))


BAD_FACTS = [
    ("no toml", "corpus.toml"),
    ('[[fact]]\nfile = "draft.txt"', "missing"),  # no sha256, no reason
    (FACT.replace("A/HRC/46/L.5", "L.5"), "'L.5' is not the symbol"),
    (FACT.replace("[[fact]]", "[[facts]]"), r"no \[\[facts\]\] is known"),
    (FACT.replace("FILE", "other.txt"), "other.txt is not in the folder"),
    (FACT + "colour = 1\n", "colour"),
]


@pytest.mark.parametrize(("text", "message"), BAD_FACTS)
def test_a_table_that_cannot_be_right_is_refused(folder: Path, text: str, message: str) -> None:
    write_facts(folder, text)
    with pytest.raises(MisuseError, match=message):
        find_corpus([folder])


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_a_path_without_documents_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(MisuseError, match=name):
        find_corpus([tmp_path / name])
