"""A function in a process of its own, for what is loaded and kept elsewhere must not count.

`python -m tests.benchmarks.alone MODULE FUNCTION [ARGUMENT …]` prints what the function returns, as JSON.
"""

import json
import sys
from importlib import import_module


def main() -> None:
    """Call the function that is named, with texts as arguments."""
    module, function, *arguments = sys.argv[1:]
    found = getattr(import_module(f"tests.benchmarks.jobs.{module}"), function)
    print(json.dumps(found(*arguments)))


if __name__ == "__main__":
    main()
