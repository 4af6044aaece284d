import pytest

from hrckg.serve.accept import best

PAGE, TURTLE, JSONLD = "text/html", "text/turtle", "application/ld+json"
OFFERED = (PAGE, TURTLE, JSONLD)

CHOICES = [
    ("", PAGE),  # no wish at all
    ("*/*", PAGE),
    ("text/turtle", TURTLE),
    ("TEXT/Turtle", TURTLE),  # media types know no case
    ("application/*", JSONLD),
    ("text/*", PAGE),  # ours first among equals
    ("text/html;q=0.5, text/turtle", TURTLE),
    ("text/turtle;q=0.9, application/ld+json;q=0.91", JSONLD),
    ("text/html;q=0, */*", TURTLE),  # anything but a page
    ("text/*;q=0.3, text/turtle;q=0.1, */*;q=0.2", PAGE),  # the closest wish counts
    ('text/html;level="1,2";q=0.1, text/turtle;q=0.2', TURTLE),  # a comma within quotes
    ("text/turtle ; q=1.000 , text/html ; q=0.999", TURTLE),
    ("image/png", None),
    ("text/html;q=0", None),
    ("text/html;q=2", None),  # no such weight
    ("text/html;q=high, text/turtle;q=0.1", TURTLE),
    ("nonsense, text/turtle", TURTLE),
    (",,;", None),
    # what Chromium sends for a page
    ("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", PAGE),
    # what rdflib sends
    ("text/turtle, application/rdf+xml;q=0.9, */*;q=0.1", TURTLE),
]


@pytest.mark.parametrize(("header", "choice"), CHOICES)
def test_the_most_wanted_form_is_chosen(header: str, choice: str | None) -> None:
    assert best(header, OFFERED) == choice
