#!/usr/bin/env python3
"""Make the program that people install: `build.py app`, `build.py smoke`, `build.py deb`; `build.py --help` lists all.

Only the door: the work is in `build_scripts/building`. Starts on Python 3.9, so that it can say that 3.11 is needed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    if not (3, 11) <= sys.version_info[:2] < (3, 14):
        sys.exit(
            "build.py: the program is built with Python 3.11, 3.12 or 3.13. Run: python3.12 build_scripts/build.py"
        )
    sys.exit(subprocess.call([sys.executable, "-m", "build_scripts.building", *sys.argv[1:]], cwd=ROOT))
