"""Compile what there is to read: `python build_scripts/compile_rights.py [--raw ../shared/data/rights]`.

The know-your-rights catalogue, state laws and the glossary. Kept are entries whose exact address is evidenced; the same
input gives the same bytes. `program.json`, beside them, is written by hand: each line with its sources.
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
TERMS_LEFT_OUT = {
    "consent": "advice on letting officers into a home, which needs a date and a lawyer's review",
}
TIP_LINE = "866-347-2423"
"""ICE's tip line is never offered as help."""
NAMELESS_HOSTS = ("cloudfront.net",)
"""An address there does not say who speaks."""
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


def state_laws(document: dict[str, Any]) -> dict[str, Any]:
    """The state laws: what was not checked or is only remembered is left out, and so is a law without a source."""
    return {
        "about": "State laws on 287(g), in our own words, with the day on which they were looked up. Not legal advice. "
        "A state without a row gets no statement at all.",
        "states": [_state(row) for row in sorted(document["states"], key=lambda row: str(row["state"]))],
    }


def _state(row: dict[str, Any]) -> dict[str, Any]:
    kept = {field: row[field] for field in ("state", "category", "summary", "confidence", "checked")}
    # What the list says is read from the list in use, never from a text about an older one.
    kept["summary"] = re.sub(r"[;.] ICE's list [^.]*", "", row["summary"])
    kept["laws"] = [
        {
            "citation": law["citation"],
            "effective": None if _unchecked(law["effective"]) else law["effective"],
            "url": law["source_url"],
            "confidence": law["confidence"],
        }
        for law in row["laws"]
        if not any(host in law["source_url"] for host in NAMELESS_HOSTS)
    ]
    if not kept["laws"]:
        raise ValueError(f"{row['state']}: no source")
    return kept


def _unchecked(text: str | None) -> bool:
    return text is not None and "not checked" in text


def glossary(document: dict[str, Any]) -> dict[str, Any]:
    """The words explained: only those that have a source and need no lawyer's review before a release."""
    kept = [
        {field: term[field] for field in ("id", "term", "definition", "sources")}
        for term in document["terms"]
        if term["sources"] and term["legal_review"] is None and term["id"] not in TERMS_LEFT_OUT
    ]
    return {"about": "Words of the field in our own words, each with its sources.", "terms": kept}


PARTS = {"resources.json": catalogue, "state_law.json": state_laws, "glossary.json": glossary}


def main() -> int:
    """Compile each file and say how many entries are kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raw", type=Path, default=ROOT.parent / "shared" / "data" / "rights")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "rights")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for name, compile_one in PARTS.items():
        result = compile_one(json.loads((options.raw / name).read_text(encoding="utf-8")))
        text = json.dumps(result, ensure_ascii=False, indent=1) + "\n"
        (options.out / name).write_text(text, encoding="utf-8", newline="\n")
        [entries] = [value for value in result.values() if isinstance(value, list)]
        sys.stdout.write(f"{name}: {len(entries)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
