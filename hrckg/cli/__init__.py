"""The command line: ``hrckg COMMAND``."""

import argparse
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
    parser = argparse.ArgumentParser(
        prog="hrckg",
        description="Resolutions of the United Nations Human Rights Council as linked open data.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"hrckg {version('hrckg')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    arguments = sys.argv[1:] if argv is None else list(argv)
    for name, summary in SUMMARIES.items():
        if name in arguments[:1]:
            import_module(f"hrckg.cli.{name}").add_parser(commands)
        else:  # its libraries would cost the other commands a second
            commands.add_parser(name, help=summary)
    args = parser.parse_args(arguments)
    try:
        return int(args.run(args))
    except MisuseError as error:
        print(f"hrckg: {error}", file=sys.stderr)
        return _MISUSE
    except HrckgError as error:
        print(f"hrckg: {error}", file=sys.stderr)
        return _NOT_WELL
    except BrokenPipeError:
        sys.stderr.close()
        return _WELL
    except KeyboardInterrupt:
        print("hrckg: stopped.", file=sys.stderr)
        return _NOT_WELL
