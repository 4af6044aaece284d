"""``python -m hrckg`` is ``hrckg``."""

import sys

from hrckg.cli import main

sys.exit(main())
