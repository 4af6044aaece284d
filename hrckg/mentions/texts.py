"""Which text a reference means: by number, symbol or topic."""

from hrckg.document import COUNCIL, Open, SymbolTarget, Target
from hrckg.mentions.finding import (
    GeneralComment,
    NumberedText,
    SymbolText,
    TextsOfOrgan,
    Voice,
)
from hrckg.mentions.number import Style, TextNumber
from hrckg.mentions.numbering import load_numbering
from hrckg.mentions.scope import Meaning, Scope
from hrckg.mentions.series import organs_numbering, symbol_of
from hrckg.symbol import Kind, Symbol


def text_of(
    reference: NumberedText | GeneralComment | SymbolText | TextsOfOrgan, scope: Scope
) -> Meaning:
    """Return the text or collection that ``reference`` means, or why there is not one."""
    match reference:
        case NumberedText():
            return _numbered(reference, scope)
        case GeneralComment():
            return _comment(reference, scope)
        case SymbolText(symbol=symbol):
            return _under(symbol, scope)
        case TextsOfOrgan(owner=owner, topic=topic):
            key = (scope.organ_of(owner) or "", topic.casefold())
            return scope.entities.by_topic.get(key, Open.COLLECTION_NOT_DESCRIBED)


def _comment(reference: GeneralComment, scope: Scope) -> Meaning:
    if reference.committee is None:
        return Open.ORGAN_NOT_NAMED
    comments = load_numbering().general_comments[reference.committee]
    symbol = comments.symbol_of(reference.number)
    return _under(symbol, scope) if symbol else Open.NOT_IN_LISTS


def _under(symbol: Symbol, scope: Scope) -> Target:
    return scope.entities.by_symbol.get(symbol, SymbolTarget(symbol))


def _numbered(reference: NumberedText, scope: Scope) -> Meaning:
    if reference.owner.voice is Voice.FOREIGN:
        return Open.ORGAN_NOT_LISTED
    if reference.number.style is Style.OTHER:
        return Open.ORGAN_NOT_LISTED
    organs = _possible_organs(reference, scope)
    if reference.kind is Kind.PRESIDENT_STATEMENT:
        organs = [organ for organ in organs if organ == COUNCIL]
    symbols = {symbol_of(reference.kind, reference.number, organ) for organ in organs} - {None}
    if len(symbols) > 1:
        return Open.ORGAN_NOT_NAMED
    symbol = next(iter(symbols), None)
    return _under(symbol, scope) if symbol else Open.NUMBER_UNFIT


def _possible_organs(reference: NumberedText, scope: Scope) -> list[str]:
    """Return whose text a citation can mean: those that are named, else all that number so.

    A date that only another organ's session fits makes it doubtful whose text it is (the Assembly
    adopted nothing at its fortieth session in 2019); one that fits none is a misprint. The Council
    cannot cite a resolution of one of its sessions that is still to come.
    """
    number, kind, owner = reference.number, reference.kind, reference.owner
    listed_with = None if owner.voice is Voice.NAMED else reference.listed_with
    year = reference.dated.year if reference.dated else listed_with
    organs = organs_numbering(number, kind, year) or organs_numbering(number, kind)
    match owner.voice:
        case Voice.FOREIGN:
            return []
        case Voice.NAMED:
            return [organ for organ in organs if organ in owner.organs]
        case Voice.SPEAKER | Voice.SUPPOSED | Voice.UNSAID:
            past = [one for one in organs if one != scope.speaker or _has_been(number, scope)]
            ours = owner.voice is Voice.SPEAKER and scope.speaker in past
            return [one for one in past if one == scope.speaker] if ours else past


def _has_been(number: TextNumber, scope: Scope) -> bool:
    """Say whether the session of ``number`` is not one that is still to come; a year is none."""
    cited, session = number.session or "", scope.session
    if number.style is not Style.SESSION or not cited.isdigit() or not session.isdigit():
        return True
    return int(cited) <= int(session)
