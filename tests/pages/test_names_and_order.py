"""Names on pages: in the language of the text, in the order in which people look for them."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.pages.graph import Graph
from hrckg.pages.link import Linker
from hrckg.pages.printed import printed_name
from hrckg.pages.question import read_question
from hrckg.pages.shelves import read_lists
from hrckg.pages.survey import survey
from hrckg.queries.saved import Chart, SavedQuery

BALLOT = NamedNode(f"{iris.BASE}A/HRC/RES/40/23#ballot-GBR")
STATE = NamedNode(f"{iris.BASE}state/GBR")
ENGLISH = "United Kingdom of Great Britain and Northern Ireland"
FRENCH = "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord"


def linker(*statements: tuple[NamedNode, NamedNode, NamedNode | Literal]) -> Linker:
    store = Store()
    for statement in statements:
        store.add(Quad(*statement))
    return Linker(graph=Graph(store), survey=survey(store))


NAMES = [
    (("Royaume-Uni de Grande-Bretagne et d'Irlande du Nord", "fr"), FRENCH, "fr", None),
    (("Royaume-Uni", "fr"), FRENCH, "fr", "Royaume-Uni"),
    ((ENGLISH, "en"), ENGLISH, "en", None),
    (("United Kingdom", "en"), ENGLISH, "en", "United Kingdom"),
    (("Reino Unido", "es"), ENGLISH, "en", "Reino Unido"),  # we have no name in this language
]


@pytest.mark.parametrize(("printed", "label", "language", "beside"), NAMES)
def test_a_state_is_called_as_the_text_prints_it_in_its_language(
    printed: tuple[str, str], label: str, language: str, beside: str | None
) -> None:
    words, tag = printed
    link, other = printed_name(
        linker(
            (BALLOT, hrc.printedName, Literal(words, language=tag)),
            (STATE, terms.rdfs_label, Literal(ENGLISH, language="en")),
            (STATE, terms.skos_prefLabel, Literal(ENGLISH, language="en")),
            (STATE, terms.skos_prefLabel, Literal(FRENCH, language="fr")),
        ),
        BALLOT,
        STATE,
    )
    assert (link.label, link.language, other) == (label, language, beside)


def test_sessions_are_in_the_order_of_their_numbers_the_councils_first() -> None:
    in_order = ["9", "10", "50", "S-4", "CHR/56", "GA/9", "GA/76"]
    sessions = [NamedNode(f"{iris.BASE}session/{one}") for one in sorted(in_order)]
    lists = read_lists(linker(*((one, terms.rdf_type, hrc.Session) for one in sessions)))
    [shelf] = [shelf for one in lists for shelf in one.shelves if shelf.heading == "Sessions"]
    assert [entry.iri.partition("session/")[2] for entry in shelf.entries] == in_order


def test_a_symbol_that_records_share_is_shown_once_beside_the_others() -> None:
    statements = [
        (NamedNode(f"{iris.BASE}{path}"), predicate, Literal(value))
        for path, label in (
            ("E/CN.4/RES/1999/8", "E/CN.4/RES/1999/8"),
            ("record/25085", "E/CN.4/RES(III), record 25085"),
        )
        for predicate, value in (
            (terms.rdfs_label, label),
            (hrc.symbol, label.partition(",")[0]),
        )
    ]
    query = f"SELECT ?symbol ?text WHERE {{ ?text <{hrc.symbol.value}> ?symbol }} ORDER BY ?symbol"
    question = SavedQuery(
        name="texts", title="Texts", question="Which?", text=query, chart=Chart.TABLE
    )
    page = read_question(linker(*statements), question)
    assert page.columns == ("Symbol",)
    assert [cell.link.label for [cell] in page.rows if cell.link] == [
        "E/CN.4/RES(III), record 25085",
        "E/CN.4/RES/1999/8",
    ]
