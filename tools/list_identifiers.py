"""Print what ``corpus/identifiers.toml`` lacks: identifiers that were made from a title.

Run ``python tools/list_identifiers.py [FILE|FOLDER …]`` (none: the packaged documents) before new
texts are published for the first time, and put what it prints into the list; it prints nothing if
nothing is missing.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from hrckg import resources
from hrckg.corpus import Corpus, find_corpus
from hrckg.errors import HrckgError
from hrckg.publication import read_documents
from hrckg.series import Text, find_series, text_of, unlisted


def read_texts(corpus: Corpus) -> dict[str, Text]:
    """Return the records of the texts of a corpus by IRI; what cannot be read is left out."""
    texts: dict[str, Text] = {}
    for text in _texts(corpus):
        held = texts.get(text.iri)
        texts[text.iri] = replace(held, titles={**text.titles, **held.titles}) if held else text
    return texts


def _texts(corpus: Corpus) -> Iterator[Text]:
    for path in corpus.files:
        try:
            for reading in read_documents(path, corpus, refused=lambda *_: None):
                yield from map(text_of, reading.documents)
        except HrckgError as error:
            print(f"list_identifiers: {error}", file=sys.stderr)


def main(arguments: Sequence[str]) -> int:
    """Print the missing lines; return 0 if there are none, 1 if there are."""
    corpus = find_corpus([Path(one) for one in arguments] or [resources.path("corpus")])
    texts = read_texts(corpus)
    series = find_series(texts.values(), corpus.identifiers.series)
    missing = "".join(unlisted(texts, series, corpus.identifiers))
    sys.stdout.write(missing)
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
