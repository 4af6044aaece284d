"""The example of the ontology's contract, held against what a build of the corpus says."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from hrckg import vocab as hrc
from hrckg.dump.load import load
from hrckg.publication import BuildSummary

MADE_UP = {hrc.sourceFile, hrc.sourceStart, hrc.sourceEnd}  # the places of the example


@pytest.mark.shared
def test_every_statement_of_the_example_is_published(built: BuildSummary, shared: Path) -> None:
    published = {str(quad.triple) for quad in load(built.folder)}
    example = Store()  # writes numbers as that of the build does: 1.0 and 1 are one decimal
    example.load(path=shared / "example.ttl", format=RdfFormat.TURTLE)
    said = {str(quad.triple) for quad in example if quad.predicate not in MADE_UP}
    assert len(said) > 100
    assert said - published == set()
