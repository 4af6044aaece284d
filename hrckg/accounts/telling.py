"""What a record tells of an action, where its fields leave one reading only."""

from hrckg.catalogue.entry import Act, Cast, Entry
from hrckg.document import Outcome

_ONE_OUTCOME = {
    Act.WITHOUT_VOTE: Outcome.ADOPTED,
    Act.WITHDRAWAL: Outcome.WITHDRAWN,
    Act.NOT_CONSIDERED: Outcome.NOT_CONSIDERED,
}
_OF_VOTES = frozenset({Outcome.ADOPTED, Outcome.REJECTED, None})


def is_told(entry: Entry) -> bool:
    """Say whether a record tells anything of what was done."""
    return entry.act is not Act.UNTOLD or entry.outcome is not None


def outcome_of(entry: Entry) -> Outcome | None:
    """Return what came of it; a withdrawal and the like have one outcome alone."""
    return entry.outcome or _ONE_OUTCOME.get(entry.act)


def act_of(entry: Entry) -> Act:
    """Return what was done; with an outcome that its kind cannot have, nobody knows."""
    fitting = {_ONE_OUTCOME[entry.act]} if entry.act in _ONE_OUTCOME else _OF_VOTES
    return entry.act if outcome_of(entry) in fitting else Act.UNTOLD


def totals_of(entry: Entry) -> dict[str, int]:
    """Return the recorded totals of a vote by the ids of the positions."""
    told = {
        "in-favour": entry.in_favour,
        "against": entry.against,
        "abstaining": entry.abstaining,
        "did-not-vote": entry.did_not_vote,
    }
    is_vote = act_of(entry) in {Act.VOTE, Act.RECORDED_VOTE}
    return {one: total for one, total in told.items() if is_vote and total is not None}


def casts_of(entry: Entry) -> tuple[Cast, ...]:
    """Return how each State voted; only a recorded vote has ballots."""
    return entry.casts if act_of(entry) is Act.RECORDED_VOTE else ()
