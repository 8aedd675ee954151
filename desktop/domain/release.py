"""Versions of the program, and what is told of a newer one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

_FORM = re.compile(r"(\d{1,5})\.(\d{1,5})\.(\d{1,5})(?:-?(a|b|rc)\.?(\d{1,5}))?", re.ASCII)
_FINAL = "z"  # after every stage that is not


class Version(NamedTuple):
    """A version in the order of versions: 1.10.0 comes after 1.9.2, and 1.0.0rc1 before 1.0.0."""

    major: int
    minor: int
    patch: int
    stage: str = _FINAL
    number: int = 0


def parse_version(text: str) -> Version:
    """Read `1.2.3` or `1.2.3rc1`, with or without a `v` before it. Raises: ValueError for anything else."""
    found = _FORM.fullmatch(text.strip().removeprefix("v"))
    if found is None:
        raise ValueError("not a version of three numbers")
    major, minor, patch, stage, number = found.groups()
    return Version(int(major), int(minor), int(patch), stage or _FINAL, int(number or 0))


@dataclass(frozen=True, slots=True)
class Release:
    """The newest version that is announced, the page that tells of it, and whether it is newer than this program."""

    version: str
    page: str
    newer: bool
