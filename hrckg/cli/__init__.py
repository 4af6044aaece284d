"""The command line: ``hrckg COMMAND``."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version

from hrckg.cli.commands import SUMMARIES
from hrckg.errors import HrckgError, MisuseError

_WELL, _NOT_WELL, _MISUSE = 0, 1, 2
_EPILOG = """\
Start with:
  hrckg build      publish the packaged documents into build/site
  hrckg serve      look at the site, with SPARQL at /sparql

Every command explains itself with examples: hrckg build --help
Exit code: 0 all is well, 1 the data is not, 2 the command was misused.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0 if all is well, 1 if the data is not, 2 for misuse."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        args = _parser(arguments).parse_args(arguments)
        status = int(args.run(args))
        print(end="", flush=True)  # what cannot be written is told here, not after the end
    except MisuseError as error:
        return _say(_MISUSE, error)
    except HrckgError as error:
        return _say(_NOT_WELL, error)
    except BrokenPipeError:  # the reader has seen enough: `hrckg query … | head`
        _discard_output()
        return _WELL
    except OSError as error:
        _discard_output()
        return _say(_MISUSE, _refusal(error))
    except KeyboardInterrupt:
        return _say(_NOT_WELL, "stopped.")
    return status


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Return a parser that knows all commands, and the options of the one that is called."""
    parser = argparse.ArgumentParser(
        prog="hrckg",
        description="Resolutions of the United Nations Human Rights Council as linked open data.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"hrckg {version('hrckg')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    for name, summary in SUMMARIES.items():
        if name in arguments[:1]:
            import_module(f"hrckg.cli.{name}").add_parser(commands)
        else:  # its libraries would cost the other commands a second
            commands.add_parser(name, help=summary)
    return parser


def _say(status: int, message: object) -> int:
    print(f"hrckg: {message}", file=sys.stderr)
    return status


def _refusal(error: OSError) -> str:
    """Say what the system refused, and where.

    >>> _refusal(PermissionError(13, "Permission denied", "locked/corpus.toml"))
    'locked/corpus.toml: Permission denied; check the name, the permissions and the free space.'
    """
    place = f"{error.filename}: " if error.filename else ""
    reason = (error.strerror or str(error)).rstrip(".")
    return f"{place}{reason}; check the name, the permissions and the free space."


def _discard_output() -> None:
    """Send what cannot be written nowhere, so that it is not tried again at the very end."""
    try:
        print(end="", flush=True)
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
