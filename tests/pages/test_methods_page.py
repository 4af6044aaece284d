from pathlib import Path

from hrckg.publication import BuildSummary


def read(folder: Path) -> str:
    return (folder / "site" / "methods" / "index.html").read_text(encoding="utf-8")


def test_the_page_says_how_many_votes_of_which_organ_are_counted(built: BuildSummary) -> None:
    page = read(built.folder)
    assert "Human Rights Council</bdi></a>: 4 recorded votes with names" in page


def test_the_page_names_every_table_of_the_analysis_and_leads_to_it(built: BuildSummary) -> None:
    page = read(built.folder)
    data = built.folder / "site" / "data"
    for name in ("agreement", "cohesion", "group-votes", "voting-records", "votes", "sponsors"):
        assert f'href="../data/{name}.csv"' in page
        assert (data / f"{name}.csv").is_file()


def test_formulas_need_no_script(built: BuildSummary) -> None:
    page = read(built.folder)
    assert page.count('<math display="block">') == 5
    assert page.count("<script") == 1  # that of every page
