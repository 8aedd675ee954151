"""Compile the facts that ship into the form in which they are asked: `python build_scripts/prepare_facts.py`.

`dev.py` runs it once when it sets up, so that the first start need not. The program compiles them itself where this was
not done or the tables have changed since. `--sealed` is for what is built for people: see `facts_stamp`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.services.facts import prepare

ROOT = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    prepare(ROOT / "resources", sealed="--sealed" in sys.argv[1:])
