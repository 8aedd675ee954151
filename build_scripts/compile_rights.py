"""Compile the know-your-rights catalogue: `python build_scripts/compile_rights.py [--raw ../shared/data/rights]`.

Kept are entries whose exact address is evidenced; the same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent

LEFT_OUT = {
    "clinic-toolkit-287g": "out of date (2010-2013) and advocacy; the draft itself says not to ship it",
}
TIP_LINE = "866-347-2423"
"""ICE's tip line is never offered as help."""
FIELDS = ("id", "title", "publisher", "url", "description", "phone", "topics", "languages", "scope", "evidence")


def is_evidenced(entry: dict[str, Any]) -> bool:
    """Whether the exact address was read on the publisher's own page, or seen in full on another page."""
    seen = entry["evidence"] == "publisher" or (entry["evidence"] == "named_elsewhere" and entry["exact_url_seen"])
    return bool(seen) and entry["url"].startswith("https://")


def compiled(entry: dict[str, Any]) -> dict[str, Any]:
    """Our form of an entry: a phone only from the publisher's own page, languages only as codes."""
    kept = {field: entry[field] for field in FIELDS}
    if entry["evidence"] != "publisher":
        kept["phone"] = None
    kept["languages"] = [code for code in entry["languages"] if re.fullmatch(r"[a-z]{2}", code)]
    return kept


def catalogue(document: dict[str, Any]) -> dict[str, Any]:
    """The whole catalogue; raises ValueError if the tip line slips in."""
    entries = [
        compiled(entry) for entry in document["resources"] if is_evidenced(entry) and entry["id"] not in LEFT_OUT
    ]
    if TIP_LINE in json.dumps(entries):
        raise ValueError("the tip line is not help")
    return {
        "about": "Know-your-rights pages by others, described in our own words. Addresses as evidenced; check before a "
        "release. Phone numbers only from the publisher's own page.",
        "resources": entries,
    }


def main() -> int:
    """Compile and say how many entries are kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raw", type=Path, default=ROOT.parent / "shared" / "data" / "rights")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "rights")
    options = parser.parse_args()
    result = catalogue(json.loads((options.raw / "resources.json").read_text(encoding="utf-8")))
    options.out.mkdir(parents=True, exist_ok=True)
    text = json.dumps(result, ensure_ascii=False, indent=1) + "\n"
    (options.out / "resources.json").write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"rights: {len(result['resources'])}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
