"""Words as they are printed: reading knows one hyphen, documents have three."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from hrckg.document import Document, Excerpt, Source

_HYPHENS = re.compile("[\u2010\u2011]")  # of Unicode; the second is one at which no line breaks


def as_printed(document: Document) -> Document:
    """Return ``document`` with the hyphens of its source in its words; no place changes."""
    source = document.source.text
    if not _HYPHENS.search(source):
        return document
    return replace(document, **_changes(document, source))


def _changes(value: Any, source: str) -> dict[str, Any]:
    old = {field.name: getattr(value, field.name) for field in fields(value)}
    new = {name: _printed(one, source) for name, one in old.items()}
    words, act = new.get("words"), new.get("act")
    if isinstance(words, Excerpt) and act:
        new["act"] = replace(act, phrase=words.text[: len(act.phrase)])
    return {name: one for name, one in new.items() if one is not old[name]}


def _printed(value: Any, source: str) -> Any:
    if isinstance(value, Source):
        return value
    if isinstance(value, Excerpt):
        places = (source[at] for at in value.origins)
        pairs = zip(value.text, places, strict=True)
        text = "".join(raw if _HYPHENS.match(raw) else read for read, raw in pairs)
        return replace(value, text=text)
    if isinstance(value, tuple):
        return tuple(_printed(one, source) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **_changes(value, source))
    return value
