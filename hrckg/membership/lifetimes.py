"""From when and until when a State was a Member of the United Nations."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from pyoxigraph import Literal, NamedNode

from hrckg import resources
from hrckg import vocab as hrc
from hrckg.iris import PREFIXES
from hrckg.knowledge import read_turtle
from hrckg.membership.members import Period


@cache
def load_lifetimes() -> Mapping[str, Period]:
    """Return the time of each Member by its code, from the packaged list; observers have none.

    A State that continues the membership of another has its own from the day on which it began to.
    """
    said: dict[tuple[str, NamedNode], date] = {}
    for quad in read_turtle(resources.path("ontology") / "states.ttl"):
        if (
            quad.predicate in (hrc.admittedOn, hrc.startsOn, hrc.endsOn)
            and isinstance(quad.subject, NamedNode)
            and isinstance(quad.object, Literal)
        ):
            code = quad.subject.value.removeprefix(PREFIXES["state"])
            said[code, quad.predicate] = date.fromisoformat(quad.object.value)
    return {
        code: Period(
            starts_on=said.get((code, hrc.startsOn), day),
            ends_on=said.get((code, hrc.endsOn), date.max),
        )
        for (code, predicate), day in said.items()
        if predicate == hrc.admittedOn
    }
