"""What a query may not be, and how to say so with the place in it."""

import re
from collections.abc import Sequence
from typing import NoReturn

from hrckg.errors import MisuseError
from hrckg.iris import PREFIXES
from hrckg.span import Span


class QueryError(MisuseError):
    """A text that is not a query which hrckg answers."""


# White space and comments: what may stand between any two words of SPARQL.
_GAP = r"(?:\s++|\#[^\r\n]*+)*+"

# `SERVICE <https://query.wikidata.org/sparql> {`, also `SERVICESILENT?x{`, which Oxigraph accepts.
_SERVICE = re.compile(
    rf"""
    service {_GAP}
    (?:silent)? {_GAP}
    (?: <[^>]*+>                                # an IRI
      | [?$][^\s{{}}\#<]++                      # a variable
      | [^\s:<>{{}}"'\#]*+:(?:\\.|[^\s{{}}\\\#])*+  # a prefixed name
    )
    {_GAP} \{{
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_UPDATE = re.compile(
    rf"""
    (?: {_GAP} (?: base {_GAP} <[^>]*+> | prefix {_GAP} [^\s:]*+: {_GAP} <[^>]*+> ) )*+
    {_GAP}
    (?P<word> insert | delete | load | clear | create | drop | copy | move | add | with ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# `error at 1:26: expected one of FILTER, OPTIONAL`
_PLACE = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): (?P<reason>.*)", re.DOTALL)
_SKIPPED = re.compile(
    r"""
      \#[^\r\n]*                # a comment
    | <[^<>"{}|^`\\\s]*>        # an IRI
    | "(?:\\.|[^"\\])*"         # a string
    | '(?:\\.|[^'\\])*'
    """,
    re.VERBOSE | re.DOTALL,
)
_DECLARED = re.compile(r"\bprefix\s+(?P<prefix>[\w.-]*):", re.IGNORECASE)
_USED = re.compile(r"(?<![\w:?$.-])(?P<prefix>[A-Za-z][\w.-]*):(?!//)")
# `The SELECT contains a variable that is unbound`, among the words that were expected
_SENTENCE = re.compile(r"[A-Z]\w*(?: \w+)+")
_LONGEST_REASON = 120


def refuse_foreign_calls(text: str) -> None:
    """Refuse a query that would make Oxigraph call another host.

    The check looks at the bare text: strings and comments are not told apart, because a second
    idea of where they end would be a way around it. A false alarm needs ``service``, a name and
    a brace in a row.

    Raises:
        QueryError: if the text holds a ``SERVICE`` clause; it names the place.

    """
    if match := _SERVICE.search(text):
        raise QueryError(
            "The query calls another endpoint (SERVICE), and hrckg sends no request to any other "
            "host. Ask that endpoint by itself: 'hrckg query --endpoint URL'.\n"
            + _excerpt(text, Span(match.start(), match.start() + len("SERVICE")))
        )


def refuse(text: str, error: SyntaxError) -> NoReturn:
    """Say what Oxigraph could not read in ``text``, where, and what may help.

    Raises:
        QueryError: always.

    """
    if match := _UPDATE.match(text):
        raise QueryError(
            f"This is an update ({match['word'].upper()}), and hrckg only answers queries: "
            "SELECT, ASK, CONSTRUCT and DESCRIBE."
        ) from None
    match = _PLACE.match(str(error))
    if match is None:
        raise QueryError(f"The query cannot be read: {str(error).rstrip('.')}.") from None
    span = _place(text, match)
    end = len(text.rstrip())
    is_end = span.start >= end
    span = Span(end, end) if is_end else span
    expected = _expected(match["reason"])
    if prefixes := _missing_prefixes(text):
        reason = f"The query cannot be read: {prefixes}"
    elif sentences := [words for words in expected if _SENTENCE.fullmatch(words)]:
        reason = f"The query cannot be read: {sentences[0]}."
    elif is_end:
        reason = f"The query ends too early{_short(expected)}."
    else:
        reason = f"The query cannot be read here{'' if len(span) else _short(expected)}."
    raise QueryError(f"{reason}\n{_excerpt(text, span)}") from None


def _place(text: str, match: re.Match[str]) -> Span:
    """Return the characters among which reading stopped.

    Oxigraph's parser takes as many characters as a keyword has before it finds that they are not
    that keyword, and reports the place after them: the fault lies before, by so many at most.
    """
    lines = text.splitlines(keepends=True)
    reported = sum(map(len, lines[: int(match["line"]) - 1])) + int(match["column"]) - 1
    taken = min(map(_length_taken, _expected(match["reason"])))
    return Span(max(reported - taken, 0), reported)


def _length_taken(expected: str) -> int:
    if expected == "[_]":  # any character
        return 1
    return len(expected) if expected.isalpha() else 0


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _missing_prefixes(text: str) -> str:
    code = _SKIPPED.sub(" ", text)
    declared = {match["prefix"] for match in _DECLARED.finditer(code)}
    missing = sorted({match["prefix"] for match in _USED.finditer(code)} - declared - {"_"})
    known = [f"PREFIX {prefix}: <{PREFIXES[prefix]}>" for prefix in missing if prefix in PREFIXES]
    if known:
        return "the query uses a prefix that it does not declare. Put first:\n" + "\n".join(known)
    if missing:
        return f"the query does not declare the prefix '{missing[0]}:'."
    return ""


def _expected(reason: str) -> list[str]:
    return reason.removeprefix("expected ").removeprefix("one of ").split(", ")


def _short(expected: Sequence[str]) -> str:
    """List what was expected, without the grammar's character classes, which help nobody."""
    words = [word for word in expected if "[" not in word and not word.startswith("<")]
    text = " or ".join(words)
    return f": expected {text}" if 0 < len(text) <= _LONGEST_REASON else ""


def _excerpt(text: str, span: Span) -> str:
    """Show the line where ``span`` begins, with carets under it as far as the line goes."""
    line, column = _line_and_column(text, span.start)
    shown = text[span.start - column + 1 :].partition("\n")[0].rstrip()
    margin = f"{line:>5} | "
    indent = "".join("\t" if char == "\t" else " " for char in shown[: column - 1])
    carets = "^" * max(1, min(len(span), len(shown) - column + 1))
    return f"{margin}{shown}\n{' ' * len(margin)}{indent}{carets}"
