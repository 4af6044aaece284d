"""Names of States and bodies on the page of a text, in the language in which it prints them."""

from dataclasses import replace

from pyoxigraph import NamedNode

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.folding import fold
from hrckg.pages.link import Link, Linker


def printed_name(linker: Linker, part: NamedNode, named: NamedNode) -> tuple[Link, str | None]:
    """Return the link to what a ballot or a sponsorship names, and how it is printed there.

    The link bears our name in the language of the print, English first; the name as printed is
    None where it is the same but for quotation marks, dashes and hard spaces.
    """
    link = linker.link(named)
    printed = linker.graph.literal(part, hrc.printedName)
    if printed is None:
        return link, None
    names = linker.graph.literals(named, terms.skos_prefLabel)
    same = [name.value for name in names if name.language == printed.language]
    if same and link.language != printed.language:
        link = replace(link, label=same[0], language=printed.language)
    return link, None if fold(printed.value) == fold(link.label) else printed.value
