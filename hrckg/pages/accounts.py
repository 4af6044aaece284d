"""Where a further source tells a vote otherwise than the source that prevails."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hrckg.pages.action import Action
from hrckg.pages.ballots import BallotLine, PositionGroup
from hrckg.pages.filters import long_date
from hrckg.pages.link import Link
from hrckg.pages.order import natural

_UNKNOWN = "not told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that two sources tell differently."""

    about: Link  # a State, or what else
    here: str  # by the source that prevails
    there: str  # by the further one


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A further account of an action, and what it tells otherwise."""

    action: Action
    differences: tuple[Difference, ...]


def read_accounts(actions: Iterable[Action]) -> dict[str, tuple[Account, ...]]:
    """Return the further accounts of actions, by the id of the action that they are of."""
    actions = tuple(actions)
    told = {action.id: action for action in actions if action.account_of is None}
    found: dict[str, tuple[Account, ...]] = {}
    for action in actions:
        if action.account_of in told:
            base = told[action.account_of]
            account = Account(action=action, differences=tuple(_differences(base, action)))
            found[base.id] = (*found.get(base.id, ()), account)
    return found


def _differences(here: Action, there: Action) -> Iterator[Difference]:
    facts = (
        ("Kind", here.kind.label, there.kind.label),
        ("Outcome", _label(here.outcome), _label(there.outcome)),
        ("Day", _day(here.taken_on), _day(there.taken_on)),
    )
    for name, one, other in facts:
        if one != other:
            yield Difference(about=Link(label=name), here=one, there=other)
    yield from _totals(here, there)
    yield from _positions(here, there)


def _totals(here: Action, there: Action) -> Iterator[Difference]:
    others = {group.slug: group for group in there.groups}
    for group in here.groups:
        other = others.get(group.slug)
        if other is None or group.printed_count is None or other.printed_count is None:
            continue
        if group.printed_count != other.printed_count:
            name = f"Total {group.position.label}"
            one, another = str(group.printed_count), str(other.printed_count)
            yield Difference(about=Link(label=name), here=one, there=another)


def _positions(here: Action, there: Action) -> Iterator[Difference]:
    one, other = _by_state(here.groups), _by_state(there.groups)
    if not one or not other:
        return
    states = {code: line.state for code, (_, line) in (one | other).items()}
    for code in sorted(states, key=lambda code: natural(states[code].label)):
        first = one[code][0] if code in one else _UNKNOWN
        second = other[code][0] if code in other else _UNKNOWN
        if first != second:
            yield Difference(about=states[code], here=first, there=second)


def _by_state(groups: Iterable[PositionGroup]) -> dict[str, tuple[str, BallotLine]]:
    return {
        line.code: (group.position.label, line)
        for group in groups
        for line in group.ballots
        if not group.derived
    }


def _label(link: Link | None) -> str:
    return link.label if link else _UNKNOWN


def _day(iso: str | None) -> str:
    return long_date(iso) if iso else _UNKNOWN
