"""Find or install the programs that the tests drive: a Chromium, and rapper (raptor2-utils).

A Chromium that is there is used; else apt installs one, as root; else Playwright does. What cannot
be had ends the run with the command to type: no test is skipped in silence.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """Return the path of a Chromium; None: there is none."""
    for name in CHROMIUMS:
        if path := shutil.which(name):
            return path
    return _playwright_chromium()


def _playwright_chromium() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # only if nothing else is there

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _apt(*packages: str) -> None:
    """Install Debian packages if we are allowed to; a failure shows later, by what is missing."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    for command in (["apt-get", "update"], install):
        subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL)


def main() -> None:
    """Make sure of both programs, or say what to type."""
    if not chromium():
        print("no Chromium found: installing one with apt, else with Playwright")
        _apt("chromium-headless-shell")
        if not chromium():
            _apt("chromium")
        if not chromium():
            subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if not shutil.which("rapper"):
        print("no rapper found: installing raptor2-utils with apt")
        _apt("raptor2-utils")
    missing = [
        hint
        for found, hint in (
            (chromium(), "a Chromium: apt-get install chromium-headless-shell"),
            (shutil.which("rapper"), "rapper: apt-get install raptor2-utils"),
        )
        if not found
    ]
    if missing:
        sys.exit("The tests need " + ", and ".join(missing))
    print(f"tests drive {chromium()}")


if __name__ == "__main__":
    main()
