"""Which text a reference means: by number, symbol, topic, or a noun for one named before."""

import re
from collections.abc import Iterator

from hrckg.document import COUNCIL, SymbolTarget, Target
from hrckg.mentions.finding import NumberedText, ShortForm, SymbolText, TextsOfOrgan, Voice
from hrckg.mentions.scope import Scope, only
from hrckg.mentions.series import TextNumber, organs_numbering, symbol_of
from hrckg.symbol import Kind, Symbol


def text_of(
    reference: NumberedText | SymbolText | TextsOfOrgan | ShortForm, scope: Scope
) -> Target | None:
    """Return the text or collection that ``reference`` means; None: none, or more than one."""
    match reference:
        case NumberedText():
            return _numbered(reference, scope)
        case SymbolText(symbol=symbol):
            return _under(symbol, scope)
        case TextsOfOrgan(owner=owner, topic=topic):
            return scope.entities.by_topic.get((scope.organ_of(owner) or "", topic.casefold()))
        case ShortForm(noun=noun):
            return only(_with_noun(noun, scope))


def _under(symbol: Symbol, scope: Scope) -> Target:
    return scope.entities.by_symbol.get(symbol, SymbolTarget(symbol))


def _numbered(reference: NumberedText, scope: Scope) -> Target | None:
    organs = _possible_organs(reference, scope)
    if reference.kind is Kind.PRESIDENT_STATEMENT:
        organs = [organ for organ in organs if organ == COUNCIL]
    symbols = (symbol_of(reference.kind, reference.number, organ) for organ in organs)
    symbol = only(one for one in symbols if one is not None)
    return _under(symbol, scope) if symbol else None


def _possible_organs(reference: NumberedText, scope: Scope) -> list[str]:
    """Return whose text a citation can mean: those that are named, else all that number so.

    The number and the date must fit the organ: the Assembly adopted nothing at its fortieth session
    in 2019, and the Council cannot cite a resolution of one of its sessions that is still to come.
    """
    number, owner = reference.number, reference.owner
    organs = organs_numbering(number, reference.year)
    match owner.voice:
        case Voice.FOREIGN:
            return []
        case Voice.NAMED:
            return [organ for organ in organs if organ in owner.organs]
        case Voice.SPEAKER | Voice.UNSAID:
            past = [one for one in organs if one != COUNCIL or _has_been(number, scope.session)]
            ours = owner.voice is Voice.SPEAKER and scope.speaks and COUNCIL in past
            return [COUNCIL] if ours else past


def _has_been(number: TextNumber, session: str) -> bool:
    cited = number.session or ""
    return not (cited.isdigit() and session.isdigit()) or int(cited) <= int(session)


def _with_noun(noun: str, scope: Scope) -> Iterator[Target]:
    whole_noun = re.compile(rf"\b{re.escape(noun)}\b")
    for target in scope.named:
        if any(whole_noun.search(name) for name in scope.entities.names_of.get(target, ())):
            yield target
