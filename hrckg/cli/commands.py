"""The commands and what each does, in the order in which a newcomer needs them."""

from typing import Final

SUMMARIES: Final = {
    "build": "read documents and voting catalogues; write the site, the dumps and the store",
    "parse": "show what is understood of a document, with every issue and its place",
    "diff": "show paragraph by paragraph what changed between two texts",
    "check": "check a build or a dump against the shapes and the rules between documents",
    "query": "ask the graph a saved question or one of your own",
    "link": "verify the links to other data at a SPARQL endpoint, and find new ones",
    "serve": "show the built site on this machine, with a SPARQL endpoint",
}
"""By the name of the command, which is that of its module, too."""
