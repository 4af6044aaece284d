"""How the elements of a web page look: by their names and by styles written at them."""

from dataclasses import dataclass, replace

from hrckg.formats.markup import Element

_BLOCKS = """
    address article aside blockquote body button caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main
    menu nav ol p pre section select summary table tbody td tfoot th thead tr ul
"""
_NO_TEXT = """
    audio canvas datalist embed head iframe input map noembed noframes noscript object rp rt script
    style svg template textarea title video
"""
BLOCKS = frozenset(_BLOCKS.split())
_HIDDEN = frozenset(_NO_TEXT.split())
_ITALIC = frozenset({"i", "em", "cite", "dfn", "var", "address"})
_EXACT = frozenset({"pre", "plaintext", "xmp", "listing"})
_FURNITURE = frozenset({"nav", "button", "select"})
_TELLING = _HIDDEN | _ITALIC | _EXACT | _FURNITURE | {"sup"}
_PAGE_PARTS = frozenset({"header", "footer"})  # titles of the headers and footers of LibreOffice


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the text in an element looks."""

    italic: bool = False
    raised: bool = False
    hidden: bool = False
    exact: bool = False  # white space is shown as it is written
    furniture: bool = False  # of the page, not of its text
    mark: bool = False  # the number of a footnote

    def inside(self, element: Element) -> "Look":
        """Return the look of the text in an element that stands in text of this look."""
        name = element.tag
        if name not in _TELLING and not element.keys():
            return self
        look = replace(
            self,
            italic=self.italic or name in _ITALIC,
            raised=self.raised or name == "sup",
            hidden=self.hidden or name in _HIDDEN or element.get("hidden") is not None,
            exact=self.exact or name in _EXACT,
            furniture=self.furniture or name in _FURNITURE or element.get("title") in _PAGE_PARTS,
        )
        return look.styled(styles_of(element))

    def styled(self, styles: dict[str, str]) -> "Look":
        """Return this look with the styles that are written at an element."""
        if not styles:
            return self
        slope = styles.get("font-style", "")
        height = styles.get("vertical-align", "")
        space = styles.get("white-space", "")
        return replace(
            self,
            italic=slope in {"italic", "oblique"} or (self.italic and slope != "normal"),
            raised=height == "super" or (self.raised and height not in {"baseline", "sub"}),
            hidden=self.hidden
            or styles.get("display") == "none"
            or styles.get("visibility") in {"hidden", "collapse"}
            or styles.get("mso-hide") == "all",
            exact=space.startswith("pre") or (self.exact and space not in {"normal", "nowrap"}),
        )


def styles_of(element: Element) -> dict[str, str]:
    """Return the styles that are written at an element.

    >>> from lxml import etree
    >>> styles_of(etree.fromstring('<p style="Font-Style: italic; margin:0"/>'))
    {'font-style': 'italic', 'margin': '0'}
    """
    pairs = (pair.partition(":") for pair in element.get("style", "").lower().split(";"))
    return {
        name.strip(): text.replace("!important", "").strip() for name, colon, text in pairs if colon
    }
