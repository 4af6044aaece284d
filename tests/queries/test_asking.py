"""The queries that docs/asking.md prints are answered as they stand."""

import re
from pathlib import Path

import pytest

from hrckg.dump.load import load
from hrckg.iris import PREFIXES
from hrckg.publication import BuildSummary
from hrckg.queries.answer import Rows, run_query

PAGE = Path(__file__).parents[2] / "docs" / "asking.md"
QUERIES = re.findall(r"```sparql\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
DECLARATIONS = "".join(f"PREFIX {prefix}: <{start}>\n" for prefix, start in PREFIXES.items())


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_that_is_shown_has_an_answer(query: str, built: BuildSummary) -> None:
    answer = run_query(load(built.folder), DECLARATIONS + query)
    assert isinstance(answer, Rows)
    assert answer.rows


def test_every_direct_link_is_explained() -> None:
    ontology = (PAGE.parents[1] / "ontology" / "hrckg.ttl").read_text(encoding="utf-8")
    direct = re.findall(
        r"^hrc:(\w+) a (?:(?!\n\n).)*the direct link that", ontology, re.DOTALL | re.MULTILINE
    )
    assert len(direct) >= 13
    explained = PAGE.read_text(encoding="utf-8")
    assert [link for link in direct if f"`hrc:{link}`" not in explained] == []
