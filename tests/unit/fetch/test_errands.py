"""The window's errands with the real fetch: what it takes, what waits for a word, how often it looks by itself."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from desktop.domain.cancelling import CancelledError
from desktop.domain.errors import FileTroubleError
from desktop.domain.offer import Outcome
from desktop.fetch.fetch_error import FetchError
from desktop.fetch.watch import silent
from desktop.runtime.paths import resource_dir
from desktop.services.errands import Errands
from desktop.services.forgetting import Held
from tests.unit.fetch.conftest import EAGER
from tests.unit.fetch.little_net import HERE, ICE, LittleNet, reply
from tests.unit.fetch.small_list import COUNTIES, MORE, NEW_FILE, NOW, held, workbook
from tests.unit.fetch.test_update import BEFORE, NEW, PAGE, publish

pytestmark = pytest.mark.allow_hosts([HERE])

FEW = workbook(COUNTIES[:4])


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def errands(net: LittleNet, data_dir: Path, clock: Clock) -> Errands:
    return Errands(data_dir, resource_dir(), clock, net.network, EAGER)


def test_an_update_brings_the_newest_list_and_remembers_the_look(
    net: LittleNet, errands: Errands, data_dir: Path
) -> None:
    publish(net, NEW)
    offer = errands.update("ice", "", silent, Event())
    assert (offer.outcome, offer.source, offer.file, offer.rows) == (Outcome.ACCEPTED, "ice", NEW_FILE, 11)
    assert held(data_dir) == [*BEFORE, (NEW_FILE, "ice", 11)]
    assert errands.stored().looked == NOW


def test_a_list_in_doubt_waits_and_is_taken_without_being_fetched_again(
    net: LittleNet, errands: Errands, data_dir: Path
) -> None:
    publish(net, FEW)
    offer = errands.update("ice", "", silent, Event())
    assert (offer.outcome, offer.reasons, offer.can_be_taken) == (Outcome.REFUSED, ("rows_fell",), True)
    assert offer.difference is not None
    assert offer.difference.rows == (10, 4)
    assert held(data_dir) == BEFORE
    asked = len(net.asked)
    assert errands.take_anyway(Event()).outcome is Outcome.ACCEPTED
    assert held(data_dir) == [*BEFORE, (NEW_FILE, "ice", 4)]
    assert len(net.asked) == asked
    with pytest.raises(FileTroubleError):
        errands.take_anyway(Event())


def test_a_look_by_itself_is_made_every_twelve_hours_also_where_it_fails(
    net: LittleNet, errands: Errands, clock: Clock
) -> None:
    net.serve(ICE, PAGE, reply(b"", "403 Forbidden"))
    with pytest.raises(FetchError):
        errands.check("ice", "", silent, Event())
    asked = len(net.asked)
    clock.now += timedelta(hours=11, minutes=59)
    assert errands.check("ice", "", silent, Event()) is None
    assert len(net.asked) == asked
    clock.now += timedelta(minutes=1)
    publish(net, NEW)
    offer = errands.check("ice", "", silent, Event())
    assert offer is not None
    assert offer.outcome is Outcome.ACCEPTED


def test_a_clock_that_was_set_back_does_not_stop_looking(net: LittleNet, errands: Errands, clock: Clock) -> None:
    publish(net, NEW)
    errands.update("ice", "", silent, Event())
    clock.now -= timedelta(days=3650)
    assert errands.check("ice", "", silent, Event()) is not None


def test_cancelling_ends_the_errand_and_nothing_changes(net: LittleNet, errands: Errands, data_dir: Path) -> None:
    publish(net, NEW)
    cancel = Event()
    cancel.set()
    with pytest.raises(FetchError) as told:
        errands.update("ice", "", silent, cancel)
    assert told.value.code == "cancelled"
    assert held(data_dir) == BEFORE


def test_a_proxy_that_is_set_is_the_only_way_out(net: LittleNet, errands: Errands) -> None:
    publish(net, NEW)
    with pytest.raises(FetchError) as told:
        errands.update("ice", "socks5h://127.0.0.1:9", silent, Event())
    assert told.value.code == "proxy_failed"
    assert net.asked == []


def test_files_are_taken_in_and_the_one_that_matters_most_is_told_of(
    errands: Errands, data_dir: Path, tmp_path: Path
) -> None:
    new, other = tmp_path / NEW_FILE, tmp_path / "notes.txt"
    new.write_bytes(workbook(MORE))
    other.write_text("no list")
    offer = errands.take_files([other, new], Event())
    assert (offer.outcome, offer.file, offer.source) == (Outcome.ACCEPTED, NEW_FILE, "")
    assert held(data_dir)[-1] == (NEW_FILE, "file", 11)
    assert errands.take_files([other], Event()).reasons == ("not_a_workbook",)


def test_a_list_carried_from_another_computer_is_known_by_its_content(
    errands: Errands, data_dir: Path, tmp_path: Path
) -> None:
    carried = tmp_path / "list without a suffix"
    errands.export(carried)
    new = tmp_path / NEW_FILE
    new.write_bytes(workbook(MORE))
    errands.take_files([new], Event())
    offer = errands.take_files([carried], Event())
    assert (offer.outcome, offer.whole, offer.reasons) == (Outcome.REFUSED, True, ("older_list",))
    assert errands.take_anyway(Event()).outcome is Outcome.ACCEPTED
    assert held(data_dir) == BEFORE
    assert errands.take_files([carried], Event()).outcome is Outcome.ALREADY_HELD


def test_what_is_cancelled_takes_nothing_in_and_what_waits_goes_on_waiting(
    errands: Errands, data_dir: Path, tmp_path: Path
) -> None:
    pressed, few = Event(), tmp_path / NEW_FILE
    pressed.set()
    few.write_bytes(FEW)
    with pytest.raises(CancelledError, match=r"This was cancelled; the list in use stays\."):
        errands.take_files([few], pressed)
    assert errands.take_files([few], Event()).can_be_taken
    with pytest.raises(CancelledError):
        errands.take_anyway(pressed)
    assert held(data_dir) == BEFORE
    assert errands.take_anyway(Event()).outcome is Outcome.ACCEPTED


def test_everything_saved_can_be_forgotten_and_nothing_else_is_touched(errands: Errands, data_dir: Path) -> None:
    (data_dir / "settings.txt.damaged").write_text("x")
    (data_dir / "the person's own.txt").write_text("mine")
    stored = errands.stored()
    assert stored.folder == str(data_dir)
    assert {one.kind for one in stored.holdings} >= {Held.LISTS, Held.SETTINGS}
    errands.forget()
    assert [path.name for path in data_dir.iterdir()] == ["the person's own.txt"]
    assert errands.stored().holdings == ()


def test_forgetting_removes_a_link_and_not_what_it_leads_to(errands: Errands, data_dir: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious").write_text("x")
    (data_dir / "cache").rename(tmp_path / "former") if (data_dir / "cache").exists() else None
    (data_dir / "cache").symlink_to(elsewhere)
    errands.forget()
    assert (elsewhere / "precious").exists()
    assert not data_dir.exists()
