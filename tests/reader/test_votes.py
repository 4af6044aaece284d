"""The lists of recorded votes: every shape in which they arrive, and nothing lost of any."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrckg.cut import read_lines
from hrckg.document import Code, RecordedVote, Source
from hrckg.knowledge import load_knowledge
from hrckg.language import load_language
from hrckg.reader.adoption import Close, parse_close

Lists = dict[str, str]


def read_close(text: str, tag: str = "en") -> Close:
    source = Source(name="close.txt", sha256="", media_type="text/plain", text=text)
    return parse_close(read_lines(source), load_language(tag), load_knowledge(tag).states)


def lists_of(close: Close) -> Lists:
    """The States of the one vote, by position, in order."""
    assert isinstance(close.actions[0], RecordedVote)
    found: dict[str, list[str]] = {}
    for ballot in close.actions[0].ballots:
        found.setdefault(ballot.position.value, []).append(ballot.state)
    return {position: " ".join(states) for position, states in found.items()}


EN = "[Adopted by a recorded vote of {} to {}, with {} abstentions. The voting was as follows:"
FR = "[Adoptée par {} voix contre {}, avec {} abstentions. Les voix se sont réparties comme suit :"

SHAPES = [
    # all on one line, and a footnote's mark behind the colon
    (EN + "3 In favour: Brazil and Chile Against: Cuba]", (2, 1, 0), "BRA CHL", "CUB", ""),
    # lists that end in "and", in a full stop, in a bracket and a full stop
    (EN + "\n\nIn favour:\nBrazil, Chile and\n\nAgainst:\nCuba.]", (2, 1, 0), "BRA CHL", "CUB", ""),
    (EN + "\nIn favour: Brazil, Chile\nAgainst: Cuba].", (2, 1, 0), "BRA CHL", "CUB", ""),
    # nobody
    (EN + "\nIn favour: Peru.\nAgainst: None.\nAbstaining: Nil.]", (1, 0, 0), "PER", "", ""),
    # names that stand on several lines, with blank lines between
    (
        EN + "\n\nIn favour:\n\nUnited Kingdom of Great Britain and\n\nNorthern Ireland, "
        "Venezuela\n\n(Bolivarian Republic of)\n\nAgainst:\n\nRepublic of\n\nKorea]",
        (2, 1, 0),
        "GBR VEN",
        "KOR",
        "",
    ),
    # a hyphen at the end of a line: of the name, or of a divided word
    (EN + "\nIn favour: Guinea-\nBissau, Zim-\nbabwe]", (2, 0, 0), "GNB ZWE", "", ""),
    # a page header inside a name, and one behind the last name
    (
        EN + " In favour: Brazil, United Arab A/HRC/RES/37/35 7 Emirates and Chad Against: Kenya "
        "A/HRC/58/2 GE.25-11364",
        (3, 1, 0),
        "BRA ARE TCD",
        "KEN",
        "",
    ),
    # one name a line, with bullets, with inverted names, and labels without a colon
    (
        EN
        + "\n\nIn Favour\n- Angola\n- Congo, the Democratic Republic of the\n- Congo\n\nAgainst\n"
        "- Korea, Republic of\n\nAbstaining\n- Peru]",
        (3, 1, 1),
        "AGO COD COG",
        "KOR",
        "PER",
    ),
    # two columns, and a comma that is missing
    (
        EN + "\nIn favour:\nAngola Peru\nChad Togo\nAgainst: Cuba]",
        (4, 1, 0),
        "AGO PER TCD TGO",
        "CUB",
        "",
    ),
    # former names and today's
    (
        EN + "\nIn favour: Swaziland, Czech Republic, Turkey, Cape Verde\nAgainst: Libyan Arab "
        "Jamahiriya, the former Yugoslav Republic of Macedonia\nAbstaining: Viet Nam, Tunisia1]",
        (4, 2, 2),
        "SWZ CZE TUR CPV",
        "LBY MKD",
        "VNM TUN",
    ),
    # against before in favour, and a number of names in brackets
    (EN + "\nAgainst (1): Cuba.\nIn favour (1): Fiji.]", (1, 1, 0), "FJI", "CUB", ""),
    # the meeting between the note and the lists
    (
        (
            "Adopted by a recorded vote of {} to {}, with {} abstentions\n\n31st meeting\n"
            "27 November 2006\n\n[In favour: Mali.\n\nAgainst: Canada.]"
        ),
        (1, 1, 0),
        "MLI",
        "CAN",
        "",
    ),
    # no bracket: the lists end with their names
    (
        EN.strip("[") + "\nIn favour: Mali\nAgainst: Canada, Chile\n42nd meeting\n28 March 2008",
        (1, 2, 0),
        "MLI",
        "CAN CHL",
        "",
    ),
    # A/HRC/RES/S-35/1 prints "États-Unis d'Amérique Finlande"
    (
        FR
        + "\n\nOnt voté pour :\n\nÉtats-Unis  d'Amérique  Finlande,  Libye\n\nA voté contre :\n\n"
        "Arménie;\n\nS'est abstenue :\n\nTchéquie].",
        (3, 1, 1),
        "USA FIN LBY",
        "ARM",
        "CZE",
    ),
    (
        FR
        + "\nOnt voté pour :\nEx-République  yougoslave  de  Macédoine, Arabie  Saoudite, Nigeria "
        "et Pays-Bas (Royaume des)\nOnt voté contre : Néant\nSe sont abstenus : les Philippines]",
        (4, 0, 1),
        "MKD SAU NGA NLD",
        "",
        "PHL",
    ),
    (
        FR + "\nVotent pour : Egypte, Etats-Unis d’Amérique\nVotent contre : Fidji",
        (2, 1, 0),
        "EGY USA",
        "FJI",
        "",
    ),
]


@pytest.mark.parametrize(
    ("text", "totals", "in_favour", "against", "abstaining"),
    SHAPES,
    ids=lambda one: str(one)[90:140],
)
def test_lists_are_read_in_every_shape(
    text: str, totals: tuple[int, int, int], in_favour: str, against: str, abstaining: str
) -> None:
    close = read_close(text.format(*totals), "fr" if "Adoptée" in text else "en")
    expected = {"in-favour": in_favour, "against": against, "abstaining": abstaining}
    assert lists_of(close) == {position: names for position, names in expected.items() if names}
    excused = {Code.OUTCOME_DIFFERS, Code.STATE_NAMED_TWICE}
    assert ([one for one in close.issues if one.code not in excused], close.unknown) == ([], ())


DOUBTFUL = [
    # misprints are for corpus.toml: nothing is matched approximately
    ("In favour: Unites States of America, Chad.\nAgainst: Cameron]", "TCD", 2),
    # two ways to divide a row of names
    ("In favour: Serbia and Montenegro Togo, Chad]", "SRB TCD", 1),
    # a row that names no State as a whole
    ("In favour: Republic of, Chad]", "TCD", 1),
    # a machine's translation of "Pays-Bas (Royaume des)"
    ("In favour: Netherlands (Kingdom of), Chad]", "TCD", 1),
]


@pytest.mark.parametrize(("text", "certain", "unknown"), DOUBTFUL)
def test_what_is_not_certain_is_an_issue_and_no_ballot(
    text: str, certain: str, unknown: int
) -> None:
    close = read_close(EN.format(2, 0, 0) + "\n" + text)
    assert lists_of(close) == {"in-favour": certain}
    assert [one.code for one in close.issues].count(Code.STATE_UNKNOWN) == unknown


def test_an_annex_behind_lists_without_a_bracket_is_no_part_of_them() -> None:
    text = EN.format(1, 0, 0).strip("[") + "\nIn favour: Chad\n\nAnnex\n\nRules of Chile and Peru"
    close = read_close(text)
    assert lists_of(close) == {"in-favour": "TCD"}
    assert [span.of(text) for span in close.unknown] == ["Annex\n\nRules of Chile and Peru"]


NAMES = {
    "en": (
        "Angola",
        "Bosnia and Herzegovina",
        "Congo",
        "Democratic Republic of the Congo",
        "Niger",
        "Nigeria",
        "Republic of Korea",
        "Venezuela (Bolivarian Republic of)",
        "Côte d’Ivoire",
    ),
    "fr": (
        "Angola",
        "Bosnie-Herzégovine",
        "Congo",
        "République démocratique du Congo",
        "Niger",
        "Nigéria",
        "République de Corée",
        "Venezuela (République bolivarienne du)",
        "Côte d’Ivoire",
    ),
}
NOTES = {
    "en": (EN, ("In favour:", "Against:", "Abstaining:"), "and"),
    "fr": (FR, ("Ont voté pour :", "Ont voté contre :", "Se sont abstenus :"), "et"),
}
BREAKS = st.sampled_from([" ", "  ", "\n", "\n\n"])


@settings(deadline=None)
@given(data=st.data(), tag=st.sampled_from(["en", "fr"]))
def test_lists_set_in_any_layout_are_the_same_lists(data: st.DataObject, tag: str) -> None:
    """Whatever the order of the names and lists, and wherever lines end between words."""
    note, labels, conjunction = NOTES[tag]
    names = data.draw(st.permutations(NAMES[tag]))
    cuts = sorted(data.draw(st.tuples(st.integers(1, 8), st.integers(1, 8))))
    lists = [names[: cuts[0]], names[cuts[0] : cuts[1]], names[cuts[1] :]]
    known = load_knowledge(tag).states
    text = note.format(*map(len, lists))
    for label, group in data.draw(st.permutations(list(zip(labels, lists, strict=True)))):
        joined = ", ".join(group)
        if len(group) > 1 and data.draw(st.booleans()):
            joined = f" {conjunction} ".join(joined.rsplit(", ", 1))
        words = joined.split(" ")
        spaced = "".join(word + data.draw(BREAKS) for word in words[:-1]) + words[-1]
        text += (
            f"\n\n{label}{data.draw(BREAKS)}{spaced}{data.draw(st.sampled_from(['', '.', ';']))}"
        )
    close = read_close(text + "]", tag)
    expected = {
        position: " ".join(known[name.casefold().replace("’", "'")] for name in group)
        for position, group in zip(("in-favour", "against", "abstaining"), lists, strict=True)
        if group
    }
    issues = [one.code for one in close.issues if one.code is not Code.OUTCOME_DIFFERS]
    assert (lists_of(close), issues, close.unknown) == (expected, [], ())


WORDS = "Angola|Peru|Bosnia|and|Herzegovina|Benim|Congo|Republic of|Korea|7|,|;|*|.|]|(|)|-"
BETWEEN = ["\n", "\n\n", "In favour:", "Against:", "A/HRC/37/L.3"]
PIECES = st.sampled_from([*WORDS.split("|"), *BETWEEN])


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_each_name_of_a_list_is_a_ballot_or_an_issue(pieces: list[str]) -> None:
    text = EN.format(1, 0, 0) + "\nIn favour: " + " ".join(pieces)
    close = read_close(text)
    vote = close.actions[0]
    assert isinstance(vote, RecordedVote)
    reported = [one.span for one in close.issues if one.code is not Code.TOTALS_DIFFER]
    places = [ballot.printed.span for ballot in vote.ballots] + reported + list(close.unknown)
    for word in ("Angola", "Peru", "Benim"):
        at = text.find(word, len(EN))
        while at >= 0:
            assert any(span.start <= at < span.end for span in places), text[at : at + 20]
            at = text.find(word, at + 1)


LONG = [
    "Angola, ",
    "Angola ",
    "Angola and ",
    "Benim, ",
    "Benim and ",
    "(",
    "United ",
    "\nAngola",
    "\nx",
]


@pytest.mark.parametrize("piece", LONG)
def test_a_long_list_is_read_to_its_end(piece: str) -> None:
    """Were the time not linear, a list of this length would not end before the whole run does."""
    close = read_close(EN.format(1, 0, 0) + "\nIn favour: Chad, " + piece * 5_000)
    assert lists_of(close)["in-favour"].split()[0] == "TCD"


def test_a_list_of_twenty_thousand_names_has_them_all() -> None:
    names = "Angola, Peru and Benim, " * 6_667
    close = read_close(EN.format(1, 0, 0) + "\nIn favour: " + names + "]")
    codes = [one.code for one in close.issues]
    assert codes.count(Code.STATE_UNKNOWN) == 6_667
    assert codes.count(Code.STATE_NAMED_TWICE) == 2 * 6_666


def test_every_wording_of_a_label_is_known() -> None:
    labels = {"in-favour": ("In favour", "Voting in favour"), "against": ("Against", "AGAINST")}
    for (position, words), colon in product(labels.items(), (":", " :")):
        for label in words:
            close = read_close(f"{EN.format(1, 0, 0)} {label}{colon} Chad]")
            assert lists_of(close) == {position: "TCD"}
