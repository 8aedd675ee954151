"""The texts for people name no file that is not there, and both languages tell the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

TEXTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
GUIDES = {language: (ROOT / "docs" / language / "README.md").read_text(encoding="utf-8") for language in ("en", "es")}
LARGEST_PICTURE = 60_000


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_to_a_file_leads_to_one(text: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text.read_text(encoding="utf-8"))
    assert [link for link in links if not (text.parent / link).exists()] == []


def test_both_languages_have_the_same_sections_and_pictures() -> None:
    sections = {language: len(re.findall(r"^## ", text, re.MULTILINE)) for language, text in GUIDES.items()}
    assert sections["en"] == sections["es"] == 6
    pictures = {language: re.findall(r"pictures/\w\w-(\w+)\.png", text) for language, text in GUIDES.items()}
    assert pictures["en"] == pictures["es"]


def test_no_guide_promises_what_the_list_cannot_tell() -> None:
    for text in GUIDES.values():
        assert re.search(r"\bsafe\b|\bclear\b|\bterminated\b|\bseguro\b", text, re.IGNORECASE) is None


def test_pictures_are_small_and_all_used() -> None:
    for picture in (ROOT / "docs" / "pictures").iterdir():
        assert picture.stat().st_size < LARGEST_PICTURE
        assert any(picture.name in text for text in GUIDES.values())
