"""The browser code in site/vendor is what its lock says, with its licences."""

import importlib.util
import json
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def tool() -> ModuleType:
    specification = importlib.util.spec_from_file_location(
        "vendor_browser_code", ROOT / "tools" / "vendor_browser_code.py"
    )
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture
def copy(tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of site/vendor that the tool believes to be the real one."""
    folder = tmp_path / "vendor"
    shutil.copytree(tool.VENDOR, folder)
    monkeypatch.setattr(tool, "VENDOR", folder)
    return folder


def test_the_vendored_code_is_what_the_lock_says(tool: ModuleType) -> None:
    """If this fails, run ``python tools/vendor_browser_code.py refresh``."""
    assert tool.main(["verify"]) == 0


def test_a_changed_file_is_found(
    tool: ModuleType, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (copy / "oxigraph" / "web.js").open("a", encoding="utf-8") as code:
        code.write("// one line more\n")
    assert tool.main(["verify"]) == 1
    assert capsys.readouterr().err == (
        "vendor: oxigraph/web.js is not the file that the lock names.\n"
    )


def test_a_missing_file_and_an_additional_one_are_found(
    tool: ModuleType, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy / "yasgui" / "yasgui.min.js").rename(copy / "yasgui" / "other.js")
    assert tool.main(["verify"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "vendor: yasgui/yasgui.min.js is missing.",
        "vendor: yasgui/other.js is not in the lock.",
    ]


def test_a_package_with_another_integrity_is_refused(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "package.tgz"
    archive.write_bytes(b"something else than what was pinned")
    monkeypatch.setattr(tool, "fetch", lambda *_: archive)
    package = json.loads(tool.LOCK.read_text(encoding="utf-8"))["packages"][0]
    with pytest.raises(tool.VendorError, match="the lock says sha512-"):
        tool.refresh(package)


def test_every_package_is_pinned_with_its_licence(tool: ModuleType) -> None:
    packages = json.loads(tool.LOCK.read_text(encoding="utf-8"))["packages"]
    assert [package["name"] for package in packages[:2]] == ["oxigraph", "@zazuko/yasgui"]
    for package in packages:
        assert package["integrity"].startswith("sha512-"), package
        assert package["licence"], package
    for folder in ("oxigraph", "yasgui"):
        assert "Permission is hereby granted" in (tool.VENDOR / folder / "LICENSE.txt").read_text(
            encoding="utf-8"
        )
