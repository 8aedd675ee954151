"""That the list which is held is not the one in use is said in the window, beside the list that is."""

from __future__ import annotations

from desktop.domain.errors import FileTroubleError
from tests.ui.conftest import Shown


def test_a_list_that_can_t_be_read_just_now_is_told_of_at_the_foot(shown: Shown) -> None:
    assert shown.window.foot._word.text() == ""
    shown.desk.trouble = FileTroubleError(
        "list_unreadable", "The list can't be read just now: %1.", "Close other programs.", values=("why",)
    )
    shown.navigator.refresh()
    shown.settle()
    assert shown.window.foot._word.text() == "The list can't be read just now: why. Close other programs."
    assert shown.window.foot._word.isVisible()
