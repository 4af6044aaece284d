"""Glyphs: what the pages of a PDF draw as text, each with its place.

Only the content of the pages is interpreted: no JavaScript, no attachment, no annotation and no
other file is ever looked at. Places are in points, x from the left and y from the foot of a page;
glyphs that are set sideways are turned upright, each by itself.
"""

import math
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from pdfminer import settings
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdffont import PDFFont, PDFSimpleFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, dict_value, int_value, resolve1, stream_value
from pdfminer.utils import Matrix, apply_matrix_pt

from hrckg.formats.pdf.characters import SOFT_HYPHEN, UNKNOWN, letters_of
from hrckg.formats.source import UnreadableSourceError

MAXIMUM_PAGES = 1000
_SECOND_HYPHEN = 0xAD
_ITALIC_FLAG = 1 << 6  # ISO 32000-1, table 123
_MOST_DRAWN = 64 * 1024**2  # bytes of what draws a page; text has a thousandth
_MOST = 0.5  # of a page: what is no detail of it


@dataclass(frozen=True, slots=True)
class Glyph:
    """Letters that one glyph shows: mostly one, of a ligature several, of a space " "."""

    letters: str
    start: float  # x of its left and of its right edge, as its font advances
    end: float
    base: float  # y of the line it stands on
    size: float
    italic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: its size, and its glyphs in the order in which they are drawn."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    aside: tuple[Glyph, ...] = ()  # set in another direction than most: along an edge


def read_pages(data: bytes) -> Iterator[Page]:
    """Yield the pages of a PDF, in order.

    Raises:
        UnreadableSourceError: if it needs a password, lacks pages that it promises, or has too
            many; if a page is too large or a picture, or if its fonts do not say what they show.

    """
    document = _opened(data)
    device = _Device(PDFResourceManager(caching=True))
    interpreter = PDFPageInterpreter(device.rsrcmgr, device)
    count = 0
    for page in PDFPage.create_pages(document):
        count += 1
        if count > MAXIMUM_PAGES:
            raise UnreadableSourceError(f"the PDF has more than {MAXIMUM_PAGES:,} pages; split it.")
        if not _is_whole(page):
            raise UnreadableSourceError(
                f"the PDF is damaged: page {count} lacks some of its content; get the file again."
            )
        interpreter.process_page(page)
        yield device.page(count)
    promised = _promised(document)
    if count < max(promised, 1):
        raise UnreadableSourceError(
            f"the PDF is damaged: of {promised} pages {count} can be read; get the file again."
        )


def _opened(data: bytes) -> PDFDocument:
    try:
        return PDFDocument(PDFParser(BytesIO(data)))
    except PDFPasswordIncorrect as error:
        raise UnreadableSourceError(
            "the PDF needs a password; save a copy without one and try again."
        ) from error
    except PDFEncryptionError as error:
        raise UnreadableSourceError(
            "the PDF is protected in a way that is not known; save a copy without protection."
        ) from error


def _is_whole(page: PDFPage) -> bool:
    """Say whether all that a page draws is there and can be unpacked to its end.

    pdfminer says so only where it is told to be strict; for all else it is not.
    """
    settings.STRICT = True
    try:
        length = sum(len(stream_value(content).get_data()) for content in page.contents)
    except (PDFException, zlib.error):
        return False
    finally:
        settings.STRICT = False
    if length > _MOST_DRAWN:
        raise UnreadableSourceError(
            "the PDF has a page that unpacks to more than any page needs; leave it out."
        )
    return True


def _promised(document: PDFDocument) -> int:
    tree = resolve1(document.catalog.get("Pages"))
    return int_value(dict_value(tree).get("Count", 0)) if isinstance(tree, dict) else 0


def _letters(font: PDFFont, cid: int) -> str:
    try:
        letters = letters_of(font.to_unichr(cid))
    except PDFUnicodeNotDefined:
        return UNKNOWN
    # WinAnsiEncoding has a hyphen there (ISO 32000-1, annex D.2, note 6), pdfminer a space
    is_hyphen = letters == " " and cid == _SECOND_HYPHEN and isinstance(font, PDFSimpleFont)
    return SOFT_HYPHEN if is_hyphen else letters


class _Device(PDFTextDevice):
    """What the interpreter of pdfminer draws on: it keeps the glyphs of the page it is at."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self._size = (0.0, 0.0)
        self._glyphs: list[tuple[int, Glyph]] = []  # with the quarters of a turn to the left
        self._pictured = 0.0  # area of the pictures
        self._italic: dict[int, bool] = {}  # by the identity of a font, which the manager keeps

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """Begin a page anew."""
        x0, y0, x1, y1 = page.mediabox
        width, height = abs(x1 - x0), abs(y1 - y0)
        self._size = (height, width) if page.rotate % 180 else (width, height)
        self._glyphs = []
        self._pictured = 0.0
        self.set_ctm(ctm)

    def render_image(self, name: str, stream: PDFStream) -> None:  # noqa: ARG002  # pdfminer's
        """Note how much of the page a picture covers."""
        if self.ctm:
            a, b, c, d, _, _ = self.ctm
            self._pictured += abs(a * d - b * c)

    def render_char(  # noqa: PLR0913, PLR0917  # the signature is pdfminer's
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,  # noqa: ARG002
        graphicstate: PDFGraphicState,  # noqa: ARG002
    ) -> float:
        """Keep a glyph; return how far it advances."""
        letters = _letters(font, cid)
        advance = font.char_width(cid) * fontsize * scaling
        if letters:
            self._keep(letters, matrix, (advance, rise, fontsize), font)
        return advance

    def _keep(
        self, letters: str, matrix: Matrix, measures: tuple[float, float, float], font: PDFFont
    ) -> None:
        advance, rise, fontsize = measures
        a, b, c, d, _, _ = matrix
        width, height = self._size
        x, y = apply_matrix_pt(matrix, (0, rise))
        if not (0 <= x <= width and 0 <= y <= height):
            return  # it stands beside the page
        quarters = round(math.atan2(b, a) / (math.pi / 2)) % 4
        along = advance * math.hypot(a, b)
        start, base = ((x, y), (y, width - x), (width - x, height - y), (height - y, x))[quarters]
        leans = quarters == 0 and c > d / 10 > 0
        glyph = Glyph(
            letters=letters,
            start=min(start, start + along),
            end=max(start, start + along),
            base=base,
            size=abs(fontsize) * math.hypot(c, d),
            italic=leans or self._is_italic(font),
        )
        self._glyphs.append((quarters, glyph))

    def _is_italic(self, font: PDFFont) -> bool:
        key = id(font)
        if key not in self._italic:
            name = str(font.fontname).casefold()
            named = any(word in name for word in ("italic", "oblique", "kursiv"))
            self._italic[key] = named or bool(font.flags & _ITALIC_FLAG) or font.italic_angle != 0
        return self._italic[key]

    def page(self, number: int) -> Page:
        """Return the page drawn last, which is page ``number``.

        Raises:
            UnreadableSourceError: if it is a picture, or if its fonts do not say what they show.

        """
        width, height = self._size
        seen = [glyph.letters for _, glyph in self._glyphs if not glyph.letters.isspace()]
        if not seen and self._pictured > _MOST * width * height:
            raise UnreadableSourceError(
                f"page {number} is a picture without text (a scan); run OCR on the PDF first."
            )
        if seen and seen.count(UNKNOWN) > _MOST * len(seen):
            raise UnreadableSourceError(
                f"the fonts of page {number} do not say which letters they show; "
                "run OCR on the PDF first, or get the document in another format."
            )
        turns = Counter(quarters for quarters, _ in self._glyphs)
        most = turns.most_common(1)[0][0] if turns else 0
        return Page(
            width=height if most % 2 else width,
            height=width if most % 2 else height,
            glyphs=tuple(glyph for quarters, glyph in self._glyphs if quarters == most),
            aside=tuple(glyph for quarters, glyph in self._glyphs if quarters != most),
        )
