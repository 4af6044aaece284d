"""MARCXML, as the search library of OHCHR and the digital library of the United Nations export it.

Fields after the UNBIS reference manual for voting records (Dag Hammarskjöld Library, 2009). The two
libraries differ in field 967: there $b is the code of a State, here its status and $c the code.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from hrckg.catalogue import limits
from hrckg.catalogue.find import MARC
from hrckg.catalogue.record import Record, Unreadable, Vote
from hrckg.catalogue.source import BadCatalogueError, Source

_Field = dict[str, str]  # the first value of each subfield
_OF_MARC: Final = ("", f"{{{MARC}")  # how names begin: some exports have no namespace
_IDENTIFIER: Final = "{http://www.openarchives.org/OAI/2.0/}identifier"
_SPONSORS: Final = re.compile(r"\s*main sponsors?\s*:\s*(?P<names>.*)", re.IGNORECASE | re.DOTALL)
_CODE: Final = re.compile(r"\s*[A-Za-z]{3}\s*")
_VOTES: Final = ("967", "968", "969")  # a General Assembly needs three tags
_OAI_ID: Final = re.compile(r"oai:(?P<host>[a-z0-9.-]+):(?P<record>[A-Za-z0-9._/-]+)")
# a mark of a subfield that was taken for text: "VEN$eVENEZUELA"
_GLUED: Final = re.compile(r"\$([a-z])")


class _Fields:
    """The fields of the record that is being read."""

    def __init__(self) -> None:
        self.control: dict[str, str] = {}
        self.data: dict[str, list[_Field]] = {}
        self.refusal = ""
        self._count = 0

    def take(self, name: str, element: Any) -> None:
        tag = element.get("tag", "")
        self._count += 1
        if self._count > limits.FIELDS:
            self.refusal = f"it has more than {limits.FIELDS:,} fields"
        elif name == "controlfield":
            self.control.setdefault(tag, self._text(element))
        else:
            self.data.setdefault(tag, []).append(self._subfields(element))

    def _subfields(self, element: Any) -> _Field:
        field: _Field = {}
        for subfield in element.iterchildren("{*}subfield"):
            field.setdefault(subfield.get("code", ""), self._text(subfield))
        return field

    def _text(self, element: Any) -> str:
        text = "".join(element.itertext())
        if len(text) > limits.FIELD:
            self.refusal = f"a field has more than {limits.FIELD:,} characters"
        return text

    def first(self, tag: str, *codes: str) -> str:
        """Return the first value of a subfield, of the first of ``codes`` that has one."""
        found = (value for code in codes for value in self.all(tag, code))
        return next(found, "")

    def all(self, tag: str, code: str) -> tuple[str, ...]:
        values = (field.get(code, "") for field in self.data.get(tag, ()))
        return tuple(value for value in values if value.strip())

    def field(self, tag: str, *codes: str) -> _Field:
        """Return the first field that has one of the subfields, looked for in their order."""
        fields = self.data.get(tag, ())
        return next((one for code in codes for one in fields if one.get(code, "").strip()), {})


def read_marc(source: Source) -> Iterator[Record | Unreadable]:
    """Yield the records of a MARCXML file one by one, and what is left out.

    Raises:
        BadCatalogueError: if it is not well-formed, or has a document type.

    """
    fields, page = _Fields(), ""
    try:
        for name, element in _elements(source):
            if name == "identifier":
                page = element.text or ""
            elif name in {"controlfield", "datafield"}:
                fields.take(name, element)
            elif name == "record" and (fields.control or fields.data):
                yield _record(fields, page, source.name, element.sourceline or 1)
                fields, page = _Fields(), ""
            _forget(element)
    except etree.XMLSyntaxError as error:
        said = str(error.msg).replace("\n", " ")
        raise BadCatalogueError(
            f"{source.name}, line {error.lineno or 1}: the XML is damaged ({said}); export it "
            "again."
        ) from error


def _elements(source: Source) -> Iterator[tuple[str, Any]]:
    """Yield each element but a subfield when it is read to its end.

    Each comes with its name; it has none if it is neither of MARC nor the identifier of a harvest.
    """
    parser = etree.iterparse(
        source.stream,
        events=("end",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    checked = False
    for _, element in parser:
        if not checked and element.getroottree().docinfo.doctype:
            raise BadCatalogueError(
                f"{source.name}, line 1: the XML has a document type of its own, as no export has; "
                "export it again."
            )
        checked = True
        space, _, name = element.tag.rpartition("}")
        if space in _OF_MARC and name != "subfield":
            yield name, element
        elif space not in _OF_MARC:
            yield name if element.tag == _IDENTIFIER else "", element


def _forget(element: Any) -> None:
    """Free an element, and all that stands before it on its level but subfields."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    if parent is None or parent.tag.endswith("datafield"):
        return
    while element.getprevious() is not None:
        del parent[0]


def _record(fields: _Fields, identifier: str, file: str, line: int) -> Record | Unreadable:
    number = fields.control.get("001", "").strip()
    if fields.refusal:
        place = f"{file}, line {line}"
        reason = f"{place}: record {number} is left out, for {fields.refusal}; export it again."
        return Unreadable(file=file, line=line, reason=reason)
    title, agenda, totals = fields.field("245", "a"), fields.field("991", "b", "c"), _totals(fields)
    return Record(
        record=number,
        line=line,
        symbol=fields.first("791", "a"),
        title=f"{title.get('a', '')} {title.get('b', '')}",
        statement=title.get("c", ""),
        date=fields.first("269", "a") or fields.first("992", "a"),
        body=fields.first("981", "a") or fields.first("791", "b"),
        session=fields.first("791", "c"),
        kind_of_vote=fields.first("591", "a"),
        meeting=fields.first("952", "a"),
        kind_of_meeting=fields.first("793", "v"),
        agenda_number=agenda.get("b", ""),
        agenda_title=agenda.get("c", ""),
        agenda_document=agenda.get("a", "") or fields.first("991", "a"),
        subjects=fields.all("991", "d"),
        sponsors=_sponsors(fields),
        drafts=fields.all("993", "a"),
        in_favour=totals.get("b", ""),
        against=totals.get("c", ""),
        abstaining=totals.get("d", ""),
        did_not_vote=totals.get("e", ""),
        total=totals.get("f", ""),
        votes=tuple(_vote(field) for tag in _VOTES for field in fields.data.get(tag, ())),
        links=fields.all("856", "u"),
        page=_page(identifier or fields.first("909", "o"), number),
    )


def _totals(fields: _Fields) -> _Field:
    return fields.field("996", "b", "c", "d", "e", "f")


def _sponsors(fields: _Fields) -> str:
    notes = (_SPONSORS.match(note) for note in fields.all("500", "a"))
    return next((note["names"] for note in notes if note), "")


def _vote(field: _Field) -> Vote:
    """Return a State's vote from the subfields of one library or the other."""
    for code in ("b", "c", "d"):
        head, *rest = _GLUED.split(field.get(code, ""))
        if rest:
            field = {**dict(zip(rest[::2], rest[1::2], strict=True)), **field, code: head}
    code = next((c for c in ("b", "c") if _CODE.fullmatch(field.get(c, ""))), "b")
    letter = field.get("d", "") or (field.get("c", "") if code == "b" else "")
    return Vote(field.get(code, ""), letter, field.get("e", ""))


def _page(identifier: str, number: str) -> str:
    """Return the address of a record in the library that its OAI identifier names."""
    found = _OAI_ID.fullmatch(identifier.strip())
    if not found or found["record"] != number:
        return ""
    return f"https://{found['host']}/record/{number}"
