"""The commands of `build_scripts/build.py`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from build_scripts.building.app import build_app
from build_scripts.building.appimage import build_appimage
from build_scripts.building.archive import build_tar
from build_scripts.building.clean_root import check_clean
from build_scripts.building.debian import build_deb
from build_scripts.building.macos import build_dmg
from build_scripts.building.project import BuildError, say
from build_scripts.building.reproducible import check_reproducible
from build_scripts.building.sbom import write_sbom
from build_scripts.building.smoke import smoke
from build_scripts.building.sums import write_sums
from build_scripts.building.windows import build_installer

COMMANDS: dict[str, tuple[Callable[[], object], str]] = {
    "app": (build_app, "the program as a folder, into dist/"),
    "smoke": (smoke, "try the program in dist/ as a person has it"),
    "deb": (build_deb, "the package for Debian and Ubuntu"),
    "tar": (build_tar, "the program for any Linux, as .tar.xz"),
    "appimage": (build_appimage, "what an AppImage packs, and the file itself if APPIMAGE_RUNTIME names its runtime"),
    "windows-installer": (build_installer, "the installer for Windows (there, with Inno Setup)"),
    "dmg": (build_dmg, "the disk image for macOS (there)"),
    "sbom": (write_sbom, "the list of parts (CycloneDX)"),
    "sums": (write_sums, "SHA256SUMS of all that lies in dist/"),
    "check-clean": (check_clean, "try the .deb and the .tar.xz in a fresh Debian without Python and Qt (root)"),
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
