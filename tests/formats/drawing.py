"""PDF files written by hand, glyph for glyph, to show what no word processor does on purpose."""

from dataclasses import dataclass

_FONTS = ("Times-Roman", "Times-Italic", "Times-Bold")

_PAGE = (
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
    "/Resources<</Font<<{fonts}>>>>/Contents {content} 0 R>>"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Words at a place of a page; ``turn`` is a matrix "a b c d", ``rise`` lifts them."""

    x: float
    y: float
    words: str  # in Windows-1252, octal escapes allowed
    size: float = 10
    font: int = 0
    rise: float = 0
    turn: str = "1 0 0 1"

    def operators(self) -> str:
        """Return what draws them."""
        words = self.words.replace("(", r"\(").replace(")", r"\)")
        return (
            f"BT /F{self.font} {self.size} Tf {self.rise} Ts "
            f"{self.turn} {self.x} {self.y} Tm ({words}) Tj ET"
        )


def draw(*pages: tuple[Drawn, ...], before: str = "") -> bytes:
    """Return a PDF of A4 pages; ``before`` is drawn first on each."""
    fonts = [
        f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>" for name in _FONTS
    ]
    resources = " ".join(f"/F{i} {i + 3} 0 R" for i in range(len(fonts)))
    first = len(fonts) + 3
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        *fonts,
    ]
    for i, page in enumerate(pages):
        content = "\n".join([before, *(drawn.operators() for drawn in page)])
        objects += [
            _PAGE.format(fonts=resources, content=first + 2 * i + 1),
            f"<</Length {len(content.encode('latin-1'))}>>stream\n{content}\nendstream",
        ]
    return assembled(objects)


def assembled(objects: list[str]) -> bytes:
    """Return a PDF of numbered objects, the first of which is its catalogue."""
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        data
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF\n"
        ).encode()
    )
