"""Find or install the programs that the tests drive.

They are Playwright's driver, a Chromium, rapper, LibreOffice, and a font for the pages that it
prints. What is there is used; else apt installs it, as root; a Chromium may also come from
Playwright. What cannot be had ends the run with the command to type: no test is skipped in silence.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

PLAYWRIGHT = (sys.executable, "-m", "playwright")
CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A program, whether it is there, and the Debian packages of which any one brings it."""

    name: str
    is_there: Callable[[], bool]
    packages: tuple[str, ...]


def machine_chromium() -> str | None:
    """Return the path of a Chromium of this machine; None: it has none that starts.

    ``HRCKG_CHROMIUM`` names another one than those on the path.
    """
    named = (os.environ.get("HRCKG_CHROMIUM"), *map(shutil.which, CHROMIUMS))
    return next((path for path in named if path and _starts(path)), None)


def chromium() -> str | None:
    """Return the path of any Chromium that starts; None: there is none."""
    return machine_chromium() or _playwright_chromium()


def _driver_starts() -> bool:
    """Say whether Playwright's own node runs; a bare Debian lacks a library that it needs."""
    return _starts(*PLAYWRIGHT)


DRIVER = Tool(
    name="a library of Playwright's driver",
    is_there=_driver_starts,
    packages=("libatomic1",),
)
CHROMIUM = Tool(
    name="a Chromium",
    is_there=lambda: chromium() is not None,
    packages=("chromium-headless-shell", "chromium"),
)
RAPPER = Tool(
    name="rapper",
    is_there=lambda: shutil.which("rapper") is not None,
    packages=("raptor2-utils",),
)
OFFICE = Tool(
    name="LibreOffice",
    is_there=lambda: _starts("soffice"),
    packages=("libreoffice-writer",),
)


def _font_is_there() -> bool:
    """Say whether LibreOffice sets Times New Roman in a font of the same widths."""
    try:
        match = subprocess.run(["fc-match", "Times New Roman"], capture_output=True, check=False)
    except OSError:
        return False
    return b"Liberation Serif" in match.stdout or b"Times New Roman" in match.stdout


FONT = Tool(
    name="a font with the widths of Times New Roman",
    is_there=_font_is_there,
    packages=("fonts-liberation",),
)


def _playwright_chromium() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # only if nothing else is there

    if not _driver_starts():
        return None
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if _starts(path) else None


def _starts(*command: str) -> bool:
    """Say whether a program runs: Ubuntu has a Chromium that only asks for another package."""
    try:
        ended = subprocess.run([*command, "--version"], capture_output=True, check=False)
    except OSError:
        return False
    return ended.returncode == 0


def _may_use_apt() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt_get(*arguments: str) -> None:
    """Run apt-get quietly; a failure shows later, by what is missing."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", *arguments], env=environment, check=False, stdout=subprocess.DEVNULL)


def _install(tools: list[Tool]) -> None:
    """Install what is missing, each by the first of its packages that brings it."""
    if _may_use_apt():
        _apt_get("update")
        for tool in tools:
            for package in tool.packages:
                if not tool.is_there():
                    print(f"{tool.name} is missing: installing {package} with apt", flush=True)
                    _apt_get("install", "-y", "--no-install-recommends", package)
    if DRIVER.is_there() and not CHROMIUM.is_there():
        print("a Chromium is missing: installing one with Playwright", flush=True)
        libraries = ["--with-deps"] if _may_use_apt() else []
        subprocess.run([*PLAYWRIGHT, "install", *libraries, "chromium"], check=False)


def _missing() -> list[Tool]:
    return [tool for tool in (DRIVER, CHROMIUM, RAPPER, OFFICE, FONT) if not tool.is_there()]


def _instructions(missing: list[Tool]) -> str:
    """Say what is missing, and end with the command that brings it."""
    lines = ["The tests need " + ", ".join(tool.name for tool in missing) + "."]
    if CHROMIUM in missing:
        command = " ".join((*PLAYWRIGHT, "install", "--with-deps", "chromium"))
        lines += ["Where apt has no such Chromium, as on Ubuntu, type:", f"  {command}"]
    packages = " ".join(tool.packages[0] for tool in missing)
    lines += ["Type, as root:", f"  apt-get update && apt-get install -y {packages}"]
    return "\n".join(lines)


def main() -> None:
    """Make sure of all tools, or say what to type."""
    if missing := _missing():
        _install(missing)
    if missing := _missing():
        sys.exit(_instructions(missing))
    print(f"tests drive {chromium()}")


if __name__ == "__main__":
    main()
