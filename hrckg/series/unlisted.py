"""What the list of identifiers lacks."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hrckg import iris
from hrckg.series.find import Series
from hrckg.series.identifiers import Identifiers, KnownSeries
from hrckg.series.text import Text
from hrckg.series.titles import title_key


def unlisted(
    texts: Mapping[str, Text], series: Iterable[Series], identifiers: Identifiers
) -> Iterator[str]:
    """Yield the lines of TOML that are missing for texts (by IRI), and the series that they form.

    A series whose list lacks the title of one of its texts is written anew as a whole: its lines
    replace those that are there.
    """
    known = {one.name: one for one in identifiers.series}
    for one in series:
        titles = _titles(one, texts, known.get(one.name))
        if one.name not in known or titles != known[one.name].titles:
            yield f"\n[[series]]\nname = {_text(one.name)}\n"
            yield from (f"{tag} = {_list(values)}\n" for tag, values in titles.items() if values)
    listed = {iris.listed_draft(draft.name).value for draft in identifiers.drafts}
    for text in texts.values():
        name = iris.draft_name(text.iri)
        if name and text.iri not in listed:
            tag, title = min(text.titles.items())
            yield f"\n[[draft]]\nname = {_text(name)}\n{tag} = {_text(title)}\n"


def _titles(
    series: Series, texts: Mapping[str, Text], known: KnownSeries | None
) -> dict[str, tuple[str, ...]]:
    """Return the titles that are to be listed: those that are, and those that differ from them."""
    titles = dict(known.titles) if known else {}
    for tag, label in series.labels.items():
        titles.setdefault(tag, (label,))
    for text in (texts[iri] for iri in series.texts):
        for tag, title in sorted(text.titles.items()):
            keys = {title_key(one, tag).words for one in titles.get(tag, ())}
            if title and title_key(title, tag).words not in keys:
                titles[tag] = (*titles.get(tag, ()), title)
    return titles


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)  # a string of JSON is one of TOML


def _list(values: Sequence[str]) -> str:
    if len(values) == 1:
        return f"[{_text(values[0])}]"
    return "[\n" + "".join(f"  {_text(value)},\n" for value in values) + "]"
