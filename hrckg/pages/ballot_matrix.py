"""All recorded votes as two scripts, for pages that filter and compare in the browser.

They are scripts and not JSON files since pages opened from a folder may not fetch.
"""

import json
from collections.abc import Iterable
from typing import Any, Final

from hrckg.pages.link import Link
from hrckg.pages.roll import Roll, Vote, code_of

VOTES: Final = "votes/votes.js"
POSITIONS: Final = "votes/positions.js"
_LETTERS: Final = {"in-favour": "Y", "against": "N", "abstaining": "A", "did-not-vote": "."}
_NO_BALLOT: Final = "-"


def render_votes(roll: Roll) -> bytes:
    """Return the votes, one row each, and the names that rows refer to by number."""
    organs = _names(vote.body for vote in roll.votes)
    outcomes = _names(vote.outcome for vote in roll.votes)
    kinds = sorted({vote.kind for vote in roll.votes})
    subjects = sorted({subject for vote in roll.votes for subject in vote.subjects})
    place = {subject: n for n, subject in enumerate(subjects)}
    rows = [
        [
            vote.text.label,
            _address(vote),
            vote.title.value if vote.title else "",
            vote.taken_on,
            organs.index(vote.body.label) if vote.body else -1,
            outcomes.index(vote.outcome.label) if vote.outcome else -1,
            kinds.index(vote.kind),
            vote.result,
            int(vote.on_part),
            [place[subject] for subject in vote.subjects],
        ]
        for vote in roll.votes
    ]
    names = {"organs": organs, "outcomes": outcomes, "kinds": kinds, "subjects": subjects}
    return _script("hrckgVotes", {**names, "rows": rows})


def render_positions(roll: Roll) -> bytes:
    """Return for each State one letter a vote, in the order of the votes."""
    return _script(
        "hrckgPositions",
        {
            code_of(state): "".join(
                _LETTERS.get(roll.position(state, vote) or "", _NO_BALLOT) for vote in roll.votes
            )
            for state in roll.states
        },
    )


def _address(vote: Vote) -> str | int:
    """Return where the page of the text is; 0: where its symbol says."""
    usual = f"id/{vote.text.label}/index.html"
    return 0 if vote.text.href == usual else vote.text.href or ""


def _names(links: Iterable[Link | None]) -> list[str]:
    return sorted({link.label for link in links if link})


def _script(function: str, value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"{function}({text});\n".encode()
