"""Reading a PDF in a process of its own, which may fail or be ended without harm to ours."""

import json
import signal
import subprocess
import sys
from typing import Any, Final

from hrckg.document import Layout
from hrckg.formats.source import UnreadableSourceError
from hrckg.span import Span

_CHILD: Final = """\
import runpy, sys
sys.path += sys.argv[1:]
runpy.run_module("hrckg.formats.pdf.extraction", run_name="__main__")
"""  # finds hrckg where this process did, even if nothing is installed


def read_pdf(data: bytes) -> tuple[str, Layout]:
    """Return the text of a PDF, one line for each printed one, and its layout.

    Lines stand in reading order; a blank line where the distance says that a paragraph begins.
    Page headers and footers stay in the text as lines, and are furniture.

    Raises:
        UnreadableSourceError: if it needs a password, is damaged, has pages that are pictures of
            text, or takes more time or memory than any document does.

    """
    if not sys.executable or getattr(sys, "frozen", False):
        raise UnreadableSourceError(
            "a PDF is read by a Python process of its own, and this program was started without "
            "a Python; save the document as .docx, or run hrckg in Python."
        )
    run = subprocess.run(  # noqa: S603  # this package itself
        [sys.executable, "-P", "-c", _CHILD, *filter(None, sys.path)],
        input=data,
        capture_output=True,
        check=False,
    )
    if run.returncode == -signal.SIGALRM:
        raise UnreadableSourceError("the PDF takes too long to read; leave it out.")
    if run.returncode != 0:
        raise UnreadableSourceError("the PDF ended the process that read it; leave it out.")
    answer = json.loads(run.stdout)
    if "refused" in answer:
        raise UnreadableSourceError(answer["refused"])
    return answer["text"], _layout(answer["layout"])


def _layout(fields: dict[str, Any]) -> Layout:
    return Layout(
        italics=_spans(fields["italics"]),
        marks=_spans(fields["marks"]),
        furniture=_spans(fields["furniture"]),
        breaks=tuple(fields["breaks"]),
    )


def _spans(places: list[dict[str, int]]) -> tuple[Span, ...]:
    return tuple(Span(place["start"], place["end"]) for place in places)
