"""Write the tables of identifiers by which links to other datasets are looked up.

``python tools/write_link_tables.py THESAURUS MAPPING COUNTRIES`` writes, under ``ontology/``:

``unbis.tsv``
    from a table of the UNBIS Thesaurus (columns ``id``, ``kind``, ``label``, by tabs): the id of
    each descriptor by a hash of its preferred English label. The labels are the United Nations'
    and are not published; a hash tells whether a label is one of them, and nothing else. Labels of
    two descriptors are left out, and so are the headings of the subject categories, which have six
    digits and index nothing.
``sdg-subjects.tsv``
    from the mapping that the United Nations publish of their Sustainable Development Goals
    (Turtle): the descriptors with which each goal is indexed.
``geonames.ttl``
    from the public-domain table country-codes (CSV): the place of each State of
    ``ontology/states.ttl`` in GeoNames.
"""

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import parse

from hrckg import iris
from hrckg.links.unbis import fingerprint
from hrckg.terms import dcterms_subject

ONTOLOGY: Final = Path(__file__).resolve().parents[1] / "ontology"
_DESCRIPTOR: Final = re.compile(r"[0-9]{7}")
_GEONAMES_HEAD: Final = """\
# The places of States in GeoNames (https://www.geonames.org/), by their ids in the public-domain
# table country-codes. Written by tools/write_link_tables.py.

@prefix state: <https://w3id.org/hrckg/id/state/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

"""


def descriptors(thesaurus: Path) -> Iterator[str]:
    """Yield the lines of ``unbis.tsv``."""
    ids: defaultdict[str, set[str]] = defaultdict(set)
    with thesaurus.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["kind"] == "pref" and _DESCRIPTOR.fullmatch(row["id"]):
                ids[fingerprint(row["label"])].add(row["id"])
    yield "label\tid\n"
    for label, found in sorted(ids.items()):
        if len(found) == 1:
            yield f"{label}\t{found.pop()}\n"


def goals(mapping: Path) -> Iterator[str]:
    """Yield the lines of ``sdg-subjects.tsv``."""
    pairs = set()
    for quad in parse(path=mapping):
        goal = iris.goal_number(quad.subject)
        subject = str(quad.object.value).removeprefix(iris.THESAURUS)
        if quad.predicate == dcterms_subject and goal and _DESCRIPTOR.fullmatch(subject):
            pairs.add((goal, subject))
    yield "goal\tsubject\n"
    for goal, subject in sorted(pairs):
        yield f"{goal}\t{subject}\n"


def places(countries: Path, states: set[str]) -> Iterator[str]:
    """Yield the lines of ``geonames.ttl``."""
    with countries.open(encoding="utf-8", newline="") as file:
        rows = {row["ISO3166-1-Alpha-3"]: row["Geoname ID"] for row in csv.DictReader(file)}
    yield _GEONAMES_HEAD
    for state in sorted(states & {code for code, place in rows.items() if place.isdigit()}):
        yield f"state:{state} rdfs:seeAlso <{iris.GEONAMES}{rows[state]}/> .\n"


def main(arguments: list[str]) -> int:
    """Write the three tables; return 0, or 2 for misuse."""
    if len(arguments) != 3:  # noqa: PLR2004  # the three that the first lines name
        print(__doc__, file=sys.stderr)
        return 2
    thesaurus, mapping, countries = map(Path, arguments)
    listed = re.findall(
        r"^state:([A-Z]{3}) a ", (ONTOLOGY / "states.ttl").read_text(encoding="utf-8"), re.MULTILINE
    )
    for name, lines in (
        ("unbis.tsv", descriptors(thesaurus)),
        ("sdg-subjects.tsv", goals(mapping)),
        ("geonames.ttl", places(countries, set(listed))),
    ):
        (ONTOLOGY / name).write_text("".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
