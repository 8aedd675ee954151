"""The program's door: `lookup287g`, `python -m desktop`."""

from __future__ import annotations

import sys

from desktop.app import run


def main() -> int:
    """Run with the process's own arguments; the result is the exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
