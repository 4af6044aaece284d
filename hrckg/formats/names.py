"""Names of files as messages and data show them."""

import re
from pathlib import PurePath
from typing import Final

# control characters, ends of lines, what turns the direction of writing round; and surrogates,
# which stand for bytes that are no text
_UNSEEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def shown_name(name: str | PurePath) -> str:
    r"""Return a name or path with a replacement character for each that cannot be shown.

    >>> shown_name(" A\x1b[31m.txt")
    'A�[31m.txt'
    """
    return _UNSEEN.sub("\ufffd", str(name)).strip()
