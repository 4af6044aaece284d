"""Say what to install if this Python cannot build hrckg."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # older ones run this file to be told so
    sys.exit("hrckg needs Python 3.11 or newer; on Debian or Ubuntu: apt-get install python3")
try:
    import ensurepip  # noqa: F401  # only whether it is there
except ImportError:
    sys.exit("Python lacks its venv module; on Debian or Ubuntu: apt-get install python3-venv")
