"""Write the graph in every format, and in parts for browsers, while its subjects pass by once."""

from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Store

from hrckg import vocab as hrc
from hrckg.dump.files import Content, DumpFile, Growing, write_file
from hrckg.dump.formats import FORMATS, content, other_texts, serialisations
from hrckg.dump.partitions import CORE, SMALL, Part, Partition
from hrckg.dump.serialisation import Serialisation
from hrckg.dump.statements import Description
from hrckg.dump.statistics import Census, Statistics
from hrckg.dump.union import Union
from hrckg.terms import rdf_type

_EXAMPLES: Final = 3
_DIGITS: Final = 16  # of the SHA-256 that a part bears in its name
_UNNAMED: Final = "unfinished-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written, and what passed by."""

    dumps: tuple[DumpFile, ...]
    parts: tuple[DumpFile, ...]
    statistics: Statistics
    examples: tuple[NamedNode, ...]  # texts that are held


def write_graphs(store: Store, folder: Path, *, small: int = SMALL) -> Written:
    """Write the dumps of the whole graph into ``folder``, its parts into ``folder/parts``.

    Up to ``small`` statements stay in one part.

    Raises:
        UnwritableError: if a statement does not fit in every format.

    """
    union = Union.of(store)
    census, examples = Census(), list[NamedNode]()
    parts = _PartFiles(folder / "parts", whole=len(store) <= small)
    dumps: dict[str, DumpFile] = {}
    with ExitStack() as stack:
        stack.enter_context(parts)
        files = [
            _Passing(stack.enter_context(Growing(folder / name)), form)
            for name, form in serialisations(union).items()
        ]
        for description in union:
            census.add(description)
            parts.add(description)
            for file in files:
                file.add(description)
            if len(examples) < _EXAMPLES and _is_held(description):
                examples.append(description.subject)
        for file in files:
            file.end()
    for file in files:
        name = file.file.path.name
        dumps[name] = file.file.described(content(name, ()))
    for name, text in other_texts(store, union).items():
        dumps[name] = write_file(content(name, text), folder)
    return Written(
        dumps=tuple(dumps[name] for name in FORMATS),
        parts=parts.described(),
        statistics=census.result(union.count_objects()),
        examples=tuple(examples),
    )


class _Passing:
    """A dump that grows by one subject after the other."""

    def __init__(self, file: Growing, form: Serialisation) -> None:
        self.file = file
        self._form = form
        self._lead = form.first
        file.write(form.head)

    def add(self, description: Description) -> None:
        self.file.write(self._lead + self._form.piece(description))
        self._lead = self._form.between

    def end(self) -> None:
        self.file.write(self._form.tail)


class _PartFiles:
    """The files of the parts; a context manager that ends them."""

    def __init__(self, folder: Path, *, whole: bool) -> None:
        folder.mkdir(exist_ok=True)
        self._folder = folder
        self._partition = Partition(whole=whole)
        self._files: dict[str, Growing] = {}
        self._stack = ExitStack()

    def __enter__(self) -> None:
        self._file(CORE)  # there is one even if it holds nothing

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def add(self, description: Description) -> None:
        for part, lines in self._partition.lines(description):
            self._file(part).write(lines)

    def described(self) -> tuple[DumpFile, ...]:
        """Give the ended files names by their content; return them, and their index first."""
        written = [self._name(name, file) for name, file in sorted(self._files.items())]
        index = write_file(self._partition.index(part for part, _ in written), self._folder)
        return (_below(index), *(file for _, file in written))

    def _file(self, part: str) -> Growing:
        if part not in self._files:
            growing = Growing(self._folder / f"{_UNNAMED}{part}.nt.gz")
            self._files[part] = self._stack.enter_context(growing)
        return self._files[part]

    def _name(self, name: str, growing: Growing) -> tuple[Part, DumpFile]:
        file = growing.described(
            Content(
                name=name,
                title=f"Part: {name}",
                description=f"The part of the graph called {name}, for the page of queries.",
                media_type="application/n-triples",
                pieces=(),
            )
        )
        named = f"{name}-{file.sha256[:_DIGITS]}.nt.gz"
        growing.path.rename(self._folder / named)
        part = Part(
            name=name,
            file=named,
            size=file.size,
            sha256=file.sha256,
            statements=self._partition.statements[name],
        )
        return part, _below(file, named)


def _below(file: DumpFile, name: str | None = None) -> DumpFile:
    """Return a file of the folder of parts, by its name from the folder above."""
    return replace(file, name=f"parts/{name or file.name}")


def _is_held(description: Description) -> bool:
    """Tell whether this is a document of which we hold the text, which its paragraphs show."""
    properties = dict(description.properties)
    return hrc.hasParagraph in properties and hrc.Document in properties.get(rdf_type, ())
