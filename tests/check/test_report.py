"""The report as people read it."""

from hrckg.check import Counts, FoundIssue, Place, Report, Violation, render_report

PLACE = Place(file_name="resolution-43-21.txt", start=130, end=174)
COUNTS = Counts(triples=12345, documents=1, shapes=203, checks=43)
RESOLUTION = "https://w3id.org/hrckg/id/A/HRC/RES/43/21"
START = Violation(
    rule="https://w3id.org/hrckg/shapes#Mention-start",
    message="A mention starts at exactly one character.",
    focus=f"{RESOLUTION}#pp1-mention-en-14-43",
    path="https://w3id.org/hrckg/ontology#start",
    graph=f"{RESOLUTION}/graph",
    place=PLACE,
)
LINK = Violation(
    rule="dangling-link",
    message="A link points to nothing. Take it away.",
    focus=RESOLUTION,
    path="http://purl.org/dc/elements/1.1/relation",
    value="<https://w3id.org/hrckg/id/session/43>",
    graph=f"{RESOLUTION}/graph",
)
ISSUE = FoundIssue(
    issue=f"{RESOLUTION}#issue-totals-differ-action",
    code="totals-differ",
    message="The note says 23 in favour, the list has 22.",
    part=f"{RESOLUTION}#action",
    place=PLACE,
)


def test_a_report_groups_by_rule_and_tells_the_places() -> None:
    report = Report(violations=(START, LINK), issues=(ISSUE,), counts=COUNTS)
    assert render_report(report) == (
        """\
hrcs:Mention-start: 1 violation
  A mention starts at exactly one character.
    <https://w3id.org/hrckg/id/A/HRC/RES/43/21#pp1-mention-en-14-43>
      hrc:start
      read in resolution-43-21.txt, characters 130–174

checks/dangling-link.rq: 1 violation
  A link points to nothing. Take it away.
    <https://w3id.org/hrckg/id/A/HRC/RES/43/21>
      <http://purl.org/dc/elements/1.1/relation> <https://w3id.org/hrckg/id/session/43>

totals-differ: 1 fault of sources
  The note says 23 in favour, the list has 22.
    <https://w3id.org/hrckg/id/A/HRC/RES/43/21#action>
      read in resolution-43-21.txt, characters 130–174

Checked 12,345 triples and 1 held text against 203 shapes and 43 checks: """
        "2 violations, 1 fault of sources.\n"
    )


def test_a_report_of_good_data_is_one_line() -> None:
    assert render_report(Report(violations=(), issues=(), counts=COUNTS)) == (
        "Checked 12,345 triples and 1 held text against 203 shapes and 43 checks: "
        "0 violations, 0 faults of sources.\n"
    )


def test_a_message_is_said_once_for_all_that_break_the_rule() -> None:
    others = tuple(
        Violation(rule=LINK.rule, message=LINK.message, focus=f"{RESOLUTION}#op{number}")
        for number in (1, 2)
    )
    text = render_report(Report(violations=(LINK, *others), issues=(), counts=COUNTS))
    assert text.startswith("checks/dangling-link.rq: 3 violations\n")
    assert text.count(LINK.message) == 1


def test_a_long_value_is_cut_and_its_length_told() -> None:
    long = Violation(rule="empty-literal", message="Too long.", focus=RESOLUTION, value="x" * 500)
    text = render_report(Report(violations=(long,), issues=(), counts=COUNTS))
    assert f"{'x' * 160}… (500 characters)\n" in text


def test_only_violations_stop_publication() -> None:
    assert Report(violations=(), issues=(ISSUE,), counts=COUNTS).publishable
    assert not Report(violations=(LINK,), issues=(), counts=COUNTS).publishable
