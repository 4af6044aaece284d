"""``hrckg serve``: show the built site on this machine."""

import argparse
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hrckg.cli.commands import SUMMARIES
from hrckg.serve.server import SiteServer

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse has no public name for it

_EXAMPLES = """\
examples:
  hrckg serve
  hrckg serve /srv/hrckg --port 8080
  curl http://127.0.0.1:8000/sparql --data-urlencode 'query=ASK { ?s ?p ?o }'
  curl -L -H 'Accept: text/turtle' http://127.0.0.1:8000/id/A/HRC/RES/43/21
"""
_HIGHEST_PORT = 65535


def add_parser(commands: "Commands") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "serve",
        help=SUMMARIES["serve"],
        description="Serve the built site, its data by content negotiation, and SPARQL at /sparql.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("build"),
        metavar="DIR",
        help="what 'hrckg build' wrote (default: build)",
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="the address to listen on (default: 127.0.0.1)"
    )
    parser.add_argument(
        "--port", type=_port, default=8000, help="0 for any free one (default: 8000)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted by Ctrl-C or SIGTERM; return 0.

    Raises:
        MisuseError: if there is no site, or the address cannot be had.

    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with SiteServer(args.folder, args.host, args.port) as server:
        try:
            server.worker.start()
            print(f"Serving {args.folder} at {server.url} (Ctrl-C ends it).", flush=True)
            if not server.is_loopback:
                print("Other machines can reach this address.", file=sys.stderr)
            server.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= _HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"{text} is not a port: 0 to {_HIGHEST_PORT}")
    return port
