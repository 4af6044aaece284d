"""The extraction of text and layout from a PDF: what the process of its own does.

``python -m hrckg.formats.pdf.extraction`` takes a PDF on its standard input and answers in JSON.
"""

import contextlib
import json
import logging
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict

from hrckg.document import Layout
from hrckg.formats.pdf.flow import read_flow
from hrckg.formats.pdf.glyphs import Page, read_pages
from hrckg.formats.pdf.setting import set_text
from hrckg.formats.source import UnreadableSourceError

MEMORY = 3 * 1024**3
"""Bytes that an extraction may take."""
SECONDS = 60
"""How long it may take to open a file, to read one page, and to put all pages together."""
MAXIMUM_LETTERS = 10_000_000


def extract(data: bytes, page_read: Callable[[], object] = bool) -> tuple[str, Layout]:
    """Return the text and the layout of a PDF; call ``page_read`` after each page.

    Raises:
        UnreadableSourceError: as ``hrckg.formats.pdf.read_pdf`` does.

    """
    try:
        text, layout = set_text(read_flow(_bounded(read_pages(data), page_read)))
    except UnreadableSourceError:
        raise
    except MemoryError as error:
        raise UnreadableSourceError(
            "the PDF unpacks to more than fits into memory; leave it out."
        ) from error
    except Exception as error:  # pdfminer raises of any kind for damaged files
        raise UnreadableSourceError(
            f"the PDF is damaged ({type(error).__name__}); get the file again."
        ) from error
    if not text:
        raise UnreadableSourceError(
            "the PDF has no text layer; if it is a scan, run OCR on it first."
        )
    return text, layout


def _bounded(pages: Iterator[Page], page_read: Callable[[], object]) -> Iterator[Page]:
    letters = 0
    for page in pages:
        page_read()
        letters += len(page.glyphs) + len(page.aside)
        if letters > MAXIMUM_LETTERS:
            raise UnreadableSourceError(
                f"the PDF has more than {MAXIMUM_LETTERS:,} letters; split it."
            )
        yield page


def main() -> None:
    """Answer for the PDF on standard input: its text and layout, or why it is not read.

    The alarm ends the process: no handler would be called while a library computes.
    """
    with contextlib.suppress(OSError, ValueError):  # some systems know no such limit
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    logging.disable()
    data = sys.stdin.buffer.read()
    _set_alarm()
    try:
        text, layout = extract(data, _set_alarm)
        answer = {"text": text, "layout": asdict(layout)}
    except UnreadableSourceError as error:
        answer = {"refused": str(error)}
    json.dump(answer, sys.stdout)


def _set_alarm() -> None:
    signal.alarm(SECONDS)


if __name__ == "__main__":
    main()
