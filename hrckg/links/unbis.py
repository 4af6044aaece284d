"""The UNBIS Thesaurus of the United Nations: the id of a descriptor by its exact label.

The labels are not ours to publish, so ``ontology/unbis.tsv`` has a hash of each instead of the
label itself; ``tools/write_link_tables.py`` makes it and says what it leaves out.
"""

import csv
import hashlib
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

from hrckg import resources
from hrckg.folding import fold_name

_DIGITS: Final = 16


def lookup(label: str) -> str | None:
    """Return the id of the descriptor with the preferred English label ``label``.

    Capitals, typography and accents do not tell labels apart; every word and sign does. None: no
    descriptor is called so, or two are.

    >>> lookup("capital punishment"), lookup("capital punishments")
    ('1000811', None)
    """
    return _descriptors().get(fingerprint(label))


def fingerprint(label: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a folded label.

    >>> fingerprint("Côte d’Ivoire") == fingerprint("COTE D'IVOIRE")
    True
    """
    apart = unicodedata.normalize("NFKD", fold_name(label))
    folded = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return hashlib.sha256(folded.encode()).hexdigest()[:_DIGITS]


@cache
def _descriptors() -> Mapping[str, str]:
    """Return the ids by the fingerprints of their labels."""
    table = resources.path("ontology") / "unbis.tsv"
    with table.open(encoding="utf-8", newline="") as file:
        return {row["label"]: row["id"] for row in csv.DictReader(file, delimiter="\t")}
