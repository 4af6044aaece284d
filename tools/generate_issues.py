"""Write ``docs/issues.md``: what each code of a source issue means.

Run ``python tools/generate_issues.py`` after each change of ``ontology/issues.ttl``.
"""

import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from hrckg.faults import Fault, load_faults

PAGE: Final = Path(__file__).parents[1] / "docs" / "issues.md"

_HEAD: Final = """\
# Faults of sources

<!-- Written by tools/generate_issues.py from ontology/issues.ttl. -->

What can be wrong with a document as it arrives, under the code that `hrckg parse`, the data
(`hrc:code`) and the report page of a site give it. A fault is never mended in silence: what the
source prints is kept as it stands, what cannot be read is left out, and the place is named.
"""
_WIDTH: Final = 100


def render(faults: Iterable[Fault]) -> str:
    """Return the text of the page."""
    return _HEAD + "".join(map(_section, faults))


def _section(fault: Fault) -> str:
    paragraphs = (
        f"**{fault.name[:1].upper()}{fault.name[1:]}.** {fault.explanation}",
        f"*Example:* {fault.example}",
        f"*Remedy:* {fault.remedy}",
    )
    words = "\n\n".join(textwrap.fill(one, _WIDTH, break_on_hyphens=False) for one in paragraphs)
    return f"\n## {fault.code}\n\n{words}\n"


def main() -> int:
    """Write the page; return 0."""
    PAGE.write_text(render(load_faults()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
