"""`python -m netzwerkstatt` is the same as `netzwerkstatt`."""

import sys

from netzwerkstatt.cli.main import main

sys.exit(main())
