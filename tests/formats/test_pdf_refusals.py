"""PDF files that cannot be read are refused with one sentence; none harms the process that asks."""

import contextlib
import io
import sys
import zlib
from pathlib import Path

import pytest
from drawing import Drawn, assembled, draw
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from hrckg.document import Layout
from hrckg.formats import read_source
from hrckg.formats.pdf import read_pdf
from hrckg.formats.pdf.extraction import extract
from hrckg.formats.source import UnreadableSourceError

WORDS = Drawn(x=90, y=700, words="The Human Rights Council,")
WHOLE = draw((WORDS,), (WORDS,))


def _encrypted(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(draw((WORDS,)))))
    writer.encrypt(password, "owner", algorithm="AES-256")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _page(content: str, more: str = "", resources: str = "") -> bytes:
    return assembled(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R{resources}>>",
            f"<</Length {len(content)}{more}>>stream\n{content}\nendstream",
        ]
    )


def _bomb() -> bytes:
    """Return a PDF of a few hundred bytes, whose page unpacks to a fifth of a gigabyte."""
    drawn = zlib.compress(b"0 0 m " * (32 * 1024**2), 9)
    packed = zlib.compress(drawn, 9)
    return _page(packed.decode("latin-1"), "/Filter[/FlateDecode/FlateDecode]")


def _packed(lost: int) -> bytes:
    """Return a PDF of a packed page that lacks its last bytes."""
    drawn = "\n".join([WORDS.operators()] * 30).encode()
    fonts = "/Resources<</Font<</F0<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>"
    packed = zlib.compress(drawn)
    return _page(packed[: len(packed) - lost].decode("latin-1"), "/Filter/FlateDecode", fonts)


def _picture() -> str:
    return "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q"


REFUSED = {
    "password": (_encrypted("secret"), "needs a password; save a copy without one"),
    "no pages": (
        assembled(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"]),
        "the PDF has no text layer|damaged",
    ),
    "blank page": (draw(()), "no text layer; if it is a scan, run OCR"),
    "scan": (_page(_picture()), r"page 1 is a picture without text \(a scan\); run OCR"),
    "garbage": (b"%PDF-1.7\n" + bytes(range(256)) * 40, "damaged"),
    "header alone": (b"%PDF-1.7\n", "damaged"),
    "cut off": (WHOLE[: len(WHOLE) // 2], "damaged"),
    "page missing": (WHOLE.replace(b"/Count 2", b"/Count 9"), "of 9 pages 2 can be read"),
    "content missing": (WHOLE.replace(b"/Contents 9 0", b"/Contents 8 0"), "page 2 lacks"),
    "half a page": (_packed(20), "page 1 lacks some of its content"),
    "lost bytes": (
        _page("no deflated data", "/Filter/FlateDecode"),
        "page 1 lacks some of its content",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_refused_with_the_remedy(case: str) -> None:
    data, message = REFUSED[case]
    with pytest.raises(UnreadableSourceError, match=message):
        read_pdf(data)


def test_the_refusal_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(_encrypted("secret"))
    with pytest.raises(UnreadableSourceError, match=r"a\.pdf: the PDF needs a password"):
        read_source(tmp_path / "a.pdf")


def test_a_pdf_that_anybody_may_open_is_read_though_it_is_encrypted() -> None:
    assert read_pdf(_encrypted(""))[0] == "The Human Rights Council,\n"


def test_a_blank_page_among_others_is_left_out() -> None:
    text, layout = read_pdf(draw((WORDS,), (), (WORDS,)))
    assert text == "The Human Rights Council,\n\nThe Human Rights Council,\n"
    assert len(layout.breaks) == 1


def test_fonts_that_do_not_say_what_they_show_are_refused() -> None:
    unnamed = "/Resources<</Font<</F0<</Type/Font/Subtype/Type3/Encoding<</Differences[]>>"
    data = _page("BT /F0 10 Tf 90 700 Td (\x01\x02\x03) Tj ET", resources=unnamed + ">>>>>>")
    with pytest.raises(UnreadableSourceError):
        read_pdf(data)


def test_a_page_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="unpacks to more than any page needs"):
        read_pdf(_bomb())


def test_forms_that_contain_themselves_end_with_the_text_or_a_refusal() -> None:
    resources = "/Resources<</XObject<</X 5 0 R>>>>"
    about = f"/Type/XObject/Subtype/Form/BBox[0 0 1 1]{resources}"
    data = assembled(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R{resources}>>",
            "<</Length 5>>stream\n/X Do\nendstream",
            f"<<{about}/Length 11>>stream\n/X Do /X Do\nendstream",
        ]
    )
    with pytest.raises(UnreadableSourceError):
        read_pdf(data)


def test_no_script_attachment_or_action_of_a_pdf_is_run() -> None:
    action = b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</O<</S/Launch/F(sh)>>>>"
    data = draw((WORDS,)).replace(b"<</Type/Catalog", b"<</Type/Catalog" + action)
    assert read_pdf(data)[0] == "The Human Rights Council,\n"


def test_a_pdf_is_read_where_only_the_path_of_this_process_leads_to_hrckg(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "executable", str(Path(sys.executable).resolve()))  # no environment's
    assert read_pdf(draw((WORDS,)))[0] == "The Human Rights Council,\n"


@pytest.mark.parametrize(("name", "value"), [("executable", None), ("frozen", True)])
def test_a_program_without_a_python_of_its_own_is_told_so(
    name: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, name, value, raising=False)
    with pytest.raises(UnreadableSourceError, match="without a Python; save the document"):
        read_pdf(draw((WORDS,)))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    flips=st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=12),
    end=st.integers(0, len(WHOLE)),
    whole=st.booleans(),
)
def test_damage_anywhere_gives_text_or_a_refusal(
    flips: list[tuple[int, int]], end: int, *, whole: bool
) -> None:
    data = bytearray(WHOLE)
    for place, byte in flips:
        data[place] = byte
    text, layout = "\n", Layout()
    with contextlib.suppress(UnreadableSourceError):
        text, layout = extract(bytes(data if whole else data[:end]))
    assert text.endswith("\n")
    assert all(0 <= span.start < span.end <= len(text) for span in layout.furniture)
