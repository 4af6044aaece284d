"""A printed document is the same as its text."""

from collections.abc import Mapping

import pytest
from office import save_as
from printing import p, page_set, rows, set_script
from script import content, script_of
from word_files import word_file

from hrckg.document import Document, Source
from hrckg.formats import read_bytes
from hrckg.reader import parse

# so long that each of its notes needs several lines, and the notes of a page a third of it
_NOTE = (
    "See the report of the Special Rapporteur on the right of everyone to the enjoyment of the "
    "highest attainable standard of physical and mental health (A/HRC/{0}/31), in particular the "
    "part that deals with the right to health of persons in vulnerable situations, and the report "
    "of the United Nations High Commissioner for Human Rights (A/HRC/{0}/42)."
)
_WORDS = (
    "the importance of the non-discriminatory promotion and protection of all human rights, "
    "civil, political, economic, social and cultural rights, including the right to development"
)


def _long_resolution() -> bytes:
    """Set a resolution whose footnotes go on from page to page, with lists of States in columns."""
    preamble = [
        p(f"<i>Recalling also</i> {_WORDS},<note>{_NOTE.format(i)}</note> and inter\u00adnational")
        for i in range(30, 46)
    ]
    operative = [p(f"{i}.<text:tab/><i>Takes note</i> of {_WORDS};") for i in range(1, 15)]
    return page_set(
        rows(("United Nations", "A/HRC/RES/41/3"), ("General Assembly", "Distr.: General")),
        p("Resolution adopted by the Human Rights Council on 11 July 2019", "Head"),
        p("41/3. Enhancement of international cooperation", "Head"),
        p("<i>The Human Rights Council</i>,"),
        *(
            one.replace("and inter\u00adnational", f"and on inter\u00adnational order {i},")
            for i, one in enumerate(preamble)
        ),
        *operative,
        p("15.<text:tab/><i>Decides</i> to remain seized of the matter."),
        p("<i>38th meeting</i>"),
        p("<i>11 July 2019</i>"),
        p("[Adopted by a recorded vote of 4 to 2, with 1 abstention. The voting was as follows:"),
        p("<i>In favour:</i>"),
        rows(
            ("Angola, Bolivia", "Republic of),"),
            ("(Plurinational State", "Egypt,"),
            ("of), Iran (Islamic", "Togo"),
        ),
        p("<i>Against:</i>"),
        p("Austria, United Kingdom of Great Britain and Northern Ireland", "Hanging"),
        p("<i>Abstaining:</i>"),
        p("Armenia]", "Hanging"),
        symbol="A/HRC/RES/41/3",
        job="GE.19-12345(E)",
    )


@pytest.fixture(scope="module")
def printed(
    documents: Mapping[str, Document], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Source]:
    """What LibreOffice prints, by the stems of the files."""
    scripts = {name: script_of(one) for name, one in documents.items()}
    files = {
        **{f"{name}.fodt": set_script(script) for name, script in scripts.items()},
        **{f"{name}.word.docx": word_file(script) for name, script in scripts.items()},
        "long.fodt": _long_resolution(),
    }
    made = save_as(tmp_path_factory.mktemp("printed"), "pdf", files)
    return {name: read_bytes(data, f"{name}.pdf") for name, data in made.items()}


@pytest.mark.parametrize("set_by", ["", ".word"])
def test_a_printed_document_is_the_same_as_its_text(
    packaged: Document, printed: Mapping[str, Source], set_by: str
) -> None:
    source = printed[packaged.source.name + set_by]
    assert content(parse(source)) == content(packaged)


def test_the_furniture_of_a_printed_document_is_all_that_is_not_its_text(
    packaged: Document, printed: Mapping[str, Source]
) -> None:
    source = printed[packaged.source.name]
    assert source.layout is not None
    pages = len(source.layout.breaks) + 1
    symbol = str(packaged.symbol or "A/HRC/46/L.22")
    running = [part for page in range(2, pages + 1) for part in (symbol, f"{page}/{pages}")]
    furniture = [span.of(source.text) for span in source.layout.furniture]
    assert furniture == ["GE.18-11661(E)", *running]


def test_opening_phrases_are_the_italics_of_a_printed_document(
    packaged: Document, printed: Mapping[str, Source]
) -> None:
    source = printed[packaged.source.name]
    assert source.layout is not None
    italics = [" ".join(span.of(source.text).split()) for span in source.layout.italics]
    phrases = [one.act.phrase for one in packaged.paragraphs if one.act]
    assert italics[-len(phrases) :] == phrases


def test_footnotes_go_on_from_page_to_page(printed: Mapping[str, Source]) -> None:
    notes = parse(printed["long"]).footnotes
    assert [note.words.text for note in notes] == [_NOTE.format(i) for i in range(30, 46)]


def test_marks_lead_to_the_footnotes_of_a_printed_document(printed: Mapping[str, Source]) -> None:
    refs = [ref.footnote for one in parse(printed["long"]).paragraphs for ref in one.refs]
    assert refs == [str(number) for number in range(1, 17)]


def test_no_paragraph_is_cut_by_a_page(printed: Mapping[str, Source]) -> None:
    document = parse(printed["long"])
    assert len(document.paragraphs) == 16 + 15
    assert {one.words.text for one in document.operative} == {
        f"Takes note of {_WORDS};",
        "Decides to remain seized of the matter.",
    }
    assert document.paragraphs[3].words.text.endswith(", and on international order 3,")


def test_names_in_columns_stay_together(printed: Mapping[str, Source]) -> None:
    action = parse(printed["long"]).adoption
    assert action is not None
    names = " ".join(action.words.text.split())
    assert "Bolivia (Plurinational State of), Iran (Islamic Republic of), Egypt, Togo" in names
