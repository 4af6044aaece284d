"""The direction in which the package imports, and what the documentation must mention."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import hrckg

PACKAGE = Path(hrckg.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
# a room, and the rooms and libraries that its modules must not look into
FORBIDDEN = {
    "document": ("hrckg.reader", "hrckg.describe", "hrckg.iris", "pyoxigraph", "rdflib"),
    "cut": ("hrckg.reader", "hrckg.language", "hrckg.iris", "pyoxigraph", "rdflib"),
    "formats": ("hrckg.cut", "hrckg.reader", "pyoxigraph", "rdflib"),
    "reader": ("hrckg.mentions", "hrckg.describe", "hrckg.iris", "pyoxigraph", "rdflib"),
    "catalogue": ("hrckg.describe", "hrckg.iris", "hrckg.pages", "pyoxigraph", "rdflib"),
    "alignment": ("hrckg.reader", "hrckg.describe", "hrckg.iris", "pyoxigraph", "rdflib"),
    "links": ("hrckg.reader", "hrckg.describe", "hrckg.dump", "hrckg.pages", "rdflib"),
    "mandates": ("hrckg.describe", "hrckg.dump", "hrckg.pages", "rdflib"),
    "membership": ("hrckg.reader", "hrckg.dump", "hrckg.pages", "rdflib"),
    "mentions": ("hrckg.describe", "hrckg.dump", "hrckg.pages", "rdflib"),
    "change": ("hrckg.reader", "hrckg.describe", "hrckg.iris", "pyoxigraph", "rdflib"),
    "accounts": ("hrckg.reader", "hrckg.describe", "hrckg.dump", "hrckg.pages", "rdflib"),
    "series": ("hrckg.reader", "hrckg.describe", "hrckg.dump", "pyoxigraph", "rdflib"),
    "analysis": ("hrckg.reader", "hrckg.check", "hrckg.dump", "hrckg.pages", "rdflib"),
    "describe": ("hrckg.check", "hrckg.dump", "hrckg.pages", "rdflib"),
    "dump": ("hrckg.pages", "hrckg.reader", "hrckg.document", "rdflib"),
    "check": ("hrckg.pages", "hrckg.reader", "hrckg.document"),
    "queries": ("hrckg.pages", "hrckg.reader", "hrckg.document"),
    "pages": ("hrckg.reader", "hrckg.document", "rdflib"),
    "serve": ("hrckg.reader", "hrckg.document", "rdflib"),
}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                yield from (f"{module}.{name.name}" for name in names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_looks_upstream_only(path: Path) -> None:
    room = path.relative_to(PACKAGE).parts[0]
    forbidden = FORBIDDEN.get(room, ())
    found = [
        name for name in imports(path) if f"{name}.".startswith(tuple(f"{f}." for f in forbidden))
    ]
    assert found == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_but_the_command_line_prints(path: Path) -> None:
    calls = [
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    assert "print" not in calls or path.relative_to(PACKAGE).parts[0] == "cli"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_other_module_makes_an_iri_from_a_beginning_of_ours(path: Path) -> None:
    made = [
        ast.unparse(part)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "NamedNode"
        for part in node.args
        if isinstance(part, ast.JoinedStr | ast.BinOp)
        and re.search(r"\b(?:BASE|ONTOLOGY|PREFIXES)\b", ast.unparse(part))
    ]
    assert made == [] or path.name == "iris.py"


@pytest.mark.parametrize("command", ["build", "parse", "diff", "check", "query", "link", "serve"])
def test_the_readme_shows_every_command(command: str) -> None:
    readme = (PACKAGE.parent / "README.md").read_text(encoding="utf-8")
    assert f"hrckg {command}" in readme


def test_continuous_integration_runs_the_test_command_of_the_readme() -> None:
    readme = (PACKAGE.parent / "README.md").read_text(encoding="utf-8")
    script = (PACKAGE.parent / ".ci" / "run").read_text(encoding="utf-8")
    assert "\nmake test\n" in readme
    assert "\nmake test\n" in script
