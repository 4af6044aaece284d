"""Web pages in the layout of official documents, as hand-made pages have them."""

from html import escape

from script import Entry, Script


def web_page(script: Script) -> bytes:
    """Write a page in an old encoding: numbered lists, raised marks, notes below, a menu above."""
    numbers: dict[str, str] = {}
    lines = [_paragraph(entry, numbers) for entry in (*script.head, *script.body, *script.close)]
    lines += [
        f'<p class="note"><sup>{escape(note)}</sup>&nbsp;{escape(script.notes[note])}</p>'
        for note in numbers
    ]
    page = (
        "<!DOCTYPE html><html><head><meta http-equiv=content-type "
        'content="text/html; charset=windows-1252"><title>A page</title><style>p {}</style></head>'
        "<body><nav><a href=/>Home</a> <a href=/b>Documents</a></nav>"
        f"<script>let x = 1 < 2</script><div hidden>Recalling</div>{''.join(lines)}</body></html>"
    )
    return page.encode("cp1252", "xmlcharrefreplace")


def _paragraph(entry: Entry, numbers: dict[str, str]) -> str:
    text = ""
    places = sorted({0, entry.italic, len(entry.text), *(at for _, at in entry.notes)})
    for start, end in zip(places, [*places[1:], len(entry.text)], strict=True):
        for note, at in entry.notes:
            if at == start and note != "*":
                text += f"<sup>{numbers.setdefault(note, note)}</sup>"
            elif at == start:
                numbers[note] = note
        words = escape(entry.text[start:end])
        text += f"<em>{words}</em>" if words and end <= entry.italic else words
    if entry.level == 0:
        return f'<ol start="{entry.label.strip(".")}">\n  <li>{text}</li>\n</ol>'
    return f"<p>\n  {entry.label} {text}</p>\n"
