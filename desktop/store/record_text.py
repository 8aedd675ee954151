"""A record's cells as one small block of bytes: a list with its history is thousands of nearly equal lines."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

# Typical texts, the most frequent last. Part of the file's form: another dictionary needs another SCHEMA number.
_TYPICAL = b"""name_misspelt county_unknown county_wrong county_misspelt state_misspelt statewide_agency decided \
by hand: ; placed as in other editions {"rule": "respelt", "renamed", "confidence": "confirmed", "possible", \
"placement": municipality by name (spacing) (alias) (near) typed County; its own area is not known the directory \
knows this name a district of the county campus or port by this name "kind": "corrections", "prosecutor", \
"state_police", "kind": "state_agency", "part": true, "level": "state", "campus", "kind": "constable", "level": \
"constable_district", ALABAMA ARKANSAS GEORGIA KANSAS KENTUCKY LOUISIANA MISSISSIPPI MISSOURI NORTH CAROLINA SOUTH \
CAROLINA OKLAHOMA PENNSYLVANIA TENNESSEE VIRGINIA WEST VIRGINIA WYOMING safelinks "double_space" "quote" \
"non_breaking_space" link pending, "moa_status": "pending" "moa_status": "none" "moa_status": "shared" "addendum": \
"https://www.ice.gov/ CoSheriffsOffice _JEM_MOA_ _WSO_MOA_ _TFM_MOA_ PD 2025.pdf 2026.pdf Jail Enforcement Model \
Warrant Service Officer Task Force Model ["agency", "["county", "["type", "County ", "County", "stray_space"], \
["support_type", "
FLORIDA\t Police Department\tMunicipality\t County\tTask Force \
Model\t2025-02-26\tlink\t\thttps://www.ice.gov/doclib/287gMOA/PD_TFM_MOA_0.pdf\t\t{"state": "FL", "agency": " Police \
Department", "type": "municipality", "county": " County", "model": "TFM", "signed": "2025-", "moa": \
"https://www.ice.gov/doclib/287gMOA/", "moa_status": "linked"}\t{"id": "FL- -police-department", "level": \
"municipal", "kind": "police", "counties": "12", "towns": "12", "reason": "municipality by name (exact)"}\t
TEXAS\t County Sheriff's Office\tCounty\t County\tWarrant Service \
Officer\t2025-03-\tlink\t\thttps://www.ice.gov/doclib/287gMOA/\t\t{"state": "TX", "agency": " County Sheriff's \
Office", "type": "county", "county": " County", "model": "WSO", "signed": "2025-", "moa": \
"https://www.ice.gov/doclib/287gMOA/", "moa_status": "linked", "corrections": [["agency", " County Sheriff's Office \
", " County Sheriff's Office", "stray_space"]]}\t{"id": "TX- -county-sheriffs-office", "level": "county", "kind": \
"sheriff", "counties": "48", "point": [3 -9], "reason": "sheriff of the county named (exact)"}\t"""
_RAW = -12  # bare deflate that looks back 4 KiB: enough for the texts above and a record


def pack(cells: Sequence[str]) -> bytes:
    """The cells, which hold no tab characters, as bytes; about a fifth of the text."""
    packer = zlib.compressobj(6, zlib.DEFLATED, _RAW, zdict=_TYPICAL)
    return packer.compress("\t".join(cells).encode("utf-8")) + packer.flush()


def unpack(packed: bytes) -> list[str]:
    """What `pack` was given. Raises: zlib.error or UnicodeDecodeError for damaged bytes."""
    return zlib.decompressobj(_RAW, _TYPICAL).decompress(packed).decode("utf-8").split("\t")
