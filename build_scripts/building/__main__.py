"""The commands of `build_scripts/build.py`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from build_scripts.building.app import build_app
from build_scripts.building.project import BuildError, say
from build_scripts.building.reproducible import check_reproducible
from build_scripts.building.smoke import smoke

COMMANDS: dict[str, tuple[Callable[[], object], str]] = {
    "app": (build_app, "the program as a folder, into dist/"),
    "smoke": (smoke, "try the program in dist/ as a person has it"),
    "check-reproducible": (check_reproducible, "two builds in two folders are the same bytes"),
}


def main(argv: Sequence[str]) -> int:
    """Run commands one after the other; 1 when one failed."""
    parser = argparse.ArgumentParser(prog="build.py", description="Make, try and pack the program that people install.")
    parser.add_argument("commands", nargs="+", choices=COMMANDS, metavar="COMMAND", help=", ".join(COMMANDS))
    try:
        for name in parser.parse_args(argv).commands:
            COMMANDS[name][0]()
    except BuildError as trouble:
        say(str(trouble))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
