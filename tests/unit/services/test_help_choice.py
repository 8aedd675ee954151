"""Which pages by others stand on a sheet, chosen from all that ship."""

from __future__ import annotations

import pytest

from desktop.runtime.paths import resource_dir
from desktop.services.help_choice import chosen_help
from desktop.services.rights import RightsCatalogue

CATALOGUE = RightsCatalogue(resource_dir() / "rights" / "resources.json")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("state", ["FL", "GU", "NY", "PR", "TX"])
def test_three_pages_serve_three_needs_and_none_is_for_one_group_of_people_only(state: str, language: str) -> None:
    lawyer, stop, detention = chosen_help(CATALOGUE.for_states([state]), [language])
    assert "find_lawyer" in lawyer.topics
    assert {"police_stop", "home"} & set(stop.topics)
    assert "detention" in detention.topics or detention.scope == state
    national = [one.title for one in (lawyer, stop, detention) if one.scope == "US"]
    assert not any("LGBTQ" in title or "children" in title for title in national)
    assert all(language in one.languages for one in (lawyer, stop, detention))
