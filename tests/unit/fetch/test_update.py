"""An update from the press to the kept list: what it asks, what it takes, and that the held list stays otherwise."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.errors import UsageError
from desktop.fetch.fetch_error import FetchError
from desktop.fetch.watch import Watch
from desktop.runtime.paths import resource_dir
from desktop.services.facts import load_history
from desktop.services.refresh import Refreshed, Wish, update
from desktop.store.fetch_state import FetchState, SeenFile
from tests.unit.fetch.conftest import EAGER
from tests.unit.fetch.little_net import HERE, ICE, Answer, LittleNet, raw, reply
from tests.unit.fetch.small_list import (
    COUNTIES,
    HELD_FILE,
    MORE,
    NEW_FILE,
    NOW,
    files_of,
    held,
    workbook,
)  # fmt: skip
from tests.unit.fetch.test_archives import ARCHIVE, RAW, listed

pytestmark = pytest.mark.allow_hosts([HERE])

PAGE = "/identify-and-arrest/287g"
FOLDER = "/doclib/about/offices/ero/287g/"
NUMBERED = "/file-download/download/public/208496"
MODIFIED = "Wed, 20 May 2026 13:33:34 GMT"
BEFORE = [(HELD_FILE, "file", 10)]
NEW = workbook(MORE)


def page(*links: tuple[str, str], totals: str = "") -> Answer:
    """ICE's page with these links (address, text)."""
    body = "".join(f'<p><a href="{href}">{text}</a></p>' for href, text in links)
    return reply(f"<html><body><p>{totals}</p>{body}</body></html>".encode(), content_type="text/html")


def publish(net: LittleNet, data: bytes, name: str = NEW_FILE, modified: str = MODIFIED, totals: str = "") -> None:
    """Let ICE's page link this workbook."""
    net.serve(ICE, PAGE, page((FOLDER + name, "View 287(g) Participating Agencies"), totals=totals))
    net.serve(ICE, FOLDER + name, reply(data, last_modified=modified))


def press(net: LittleNet, data_dir: Path, wish: Wish | None = None, watch: Watch | None = None) -> Refreshed:
    """One update."""
    return update(
        data_dir, resource_dir(), wish or Wish(), now=NOW, watch=watch, network=net.network, limits=EAGER
    )  # fmt: skip


def fails(net: LittleNet, data_dir: Path, wish: Wish | None = None) -> str:
    """One update that fails and changes nothing; its code."""
    before = files_of(data_dir)
    with pytest.raises(FetchError) as told:
        press(net, data_dir, wish)
    assert files_of(data_dir) == before
    return told.value.code


# ------------------------------------------------------------------------------------------------------- taken


def test_a_new_list_is_found_downloaded_and_kept(net: LittleNet, data_dir: Path) -> None:
    publish(net, NEW)
    seen: list[tuple[int, int | None]] = []
    done = press(net, data_dir, watch=Watch(progress=lambda *told: seen.append(told)))
    assert (done.outcome, done.reasons, done.source, done.check_only) == ("accepted", (), "ice", False)
    assert held(data_dir) == [*BEFORE, (NEW_FILE, "ice", 11)]
    newest = load_history(data_dir, resource_dir()).newest
    assert (newest.retrieved, newest.date_printed) == (NOW, "05202026am")
    assert (seen[-1], net.paths()) == ((len(NEW), len(NEW)), [PAGE, FOLDER + NEW_FILE])
    (file,) = done.files
    assert (file.link_text, file.last_modified) == ("View 287(g) Participating Agencies", MODIFIED)


def test_a_download_by_number_is_dated_by_the_name_the_server_gives(net: LittleNet, data_dir: Path) -> None:
    net.serve(ICE, PAGE, page((NUMBERED, "Participating Agencies")))
    net.serve(ICE, NUMBERED, reply(NEW, content_disposition=f'attachment; filename="{NEW_FILE}"'))
    assert press(net, data_dir).outcome == "accepted"
    assert held(data_dir)[-1] == (NEW_FILE, "ice", 11)


def test_what_was_downloaded_is_remembered_privately_after_it_is_kept(net: LittleNet, data_dir: Path) -> None:
    publish(net, NEW)
    press(net, data_dir)
    (seen,) = FetchState(data_dir).seen()
    newest = load_history(data_dir, resource_dir()).newest
    assert (seen.address, seen.last_modified) == (f"https://{ICE}{FOLDER}{NEW_FILE}", MODIFIED)
    assert (seen.sha256, seen.retrieved) == (newest.sha256, NOW)
    if os.name == "posix":
        assert (data_dir / "fetch_state.json").stat().st_mode & 0o777 == 0o600


def test_an_unchanged_file_is_not_sent_again(net: LittleNet, data_dir: Path) -> None:
    publish(net, NEW)
    press(net, data_dir)
    before = files_of(data_dir)
    net.serve(ICE, FOLDER + NEW_FILE, reply(b"", "304 Not Modified"))
    done = press(net, data_dir)
    assert (done.outcome, done.files[0].report) == ("already_held", None)
    assert net.asked[-1].header("if-modified-since") == MODIFIED
    assert files_of(data_dir) == before


def test_unchanged_is_only_asked_of_a_list_that_is_still_held(
    net: LittleNet, data_dir: Path, ten_counties: Path
) -> None:
    publish(net, NEW)
    press(net, data_dir)
    shutil.rmtree(data_dir / "list")
    shutil.copytree(ten_counties / "list", data_dir / "list")
    assert press(net, data_dir).outcome == "accepted"
    assert net.asked[-1].header("if-modified-since") is None


@pytest.mark.parametrize("state", [b"", b"{}", b"[", b'{"version": 9, "seen": 5}', b"\xff" * 200_000, None])
def test_without_a_memory_that_can_be_read_the_file_is_downloaded_again(
    state: bytes | None, net: LittleNet, data_dir: Path
) -> None:
    publish(net, NEW)
    press(net, data_dir)
    path = data_dir / "fetch_state.json"
    path.unlink()
    if state is not None:
        path.write_bytes(state)
    assert press(net, data_dir).outcome == "already_held"
    assert net.asked[-1].header("if-modified-since") is None
    assert len(FetchState(data_dir).seen()) == 1


def test_unchanged_although_nothing_is_held_is_an_error(net: LittleNet, data_dir: Path) -> None:
    publish(net, NEW)
    net.serve(ICE, FOLDER + NEW_FILE, reply(b"", "304 Not Modified"))
    assert fails(net, data_dir) == "strange_answer"


def test_the_same_bytes_under_a_new_name_are_held_already(net: LittleNet, data_dir: Path) -> None:
    publish(net, workbook(COUNTIES), "participatingAgencies05212026am.xlsx")
    assert press(net, data_dir).outcome == "already_held"
    assert held(data_dir) == BEFORE


def test_new_bytes_under_the_same_name_are_a_new_list(net: LittleNet, data_dir: Path) -> None:
    publish(net, NEW)
    press(net, data_dir)
    later = workbook((*MORE, "Liberty"), modified="2026-05-20T19:00:00Z")
    publish(net, later, modified="Wed, 20 May 2026 20:00:00 GMT")
    assert press(net, data_dir).outcome == "accepted"
    assert [rows for _, _, rows in held(data_dir)] == [10, 11, 12]


def test_a_memory_that_can_not_be_written_harms_nothing(net: LittleNet, data_dir: Path) -> None:
    (data_dir / "fetch_state.json").mkdir()
    publish(net, NEW)
    assert press(net, data_dir).outcome == "accepted"
    assert held(data_dir)[-1] == (NEW_FILE, "ice", 11)


# ----------------------------------------------------------------------------------------------------- refused


def test_a_list_that_a_check_refuses_leaves_everything_as_it_was(net: LittleNet, data_dir: Path) -> None:
    publish(net, workbook(COUNTIES[:5]))
    before = files_of(data_dir)
    done = press(net, data_dir)
    assert (done.outcome, done.reasons) == ("refused", ("rows_fell",))
    assert files_of(data_dir) == before
    done = press(net, data_dir, Wish(accept=True))
    assert (done.outcome, done.reasons) == ("accepted", ("rows_fell",))
    assert held(data_dir)[-1] == (NEW_FILE, "ice", 5)


def test_a_list_that_contradicts_the_pages_numbers_is_asked_about(net: LittleNet, data_dir: Path) -> None:
    totals = "ICE has signed 2,382 Memorandums of Agreement covering 1 states. Task Force Model: 11 agreements."
    publish(net, NEW, totals=totals)
    done = press(net, data_dir)
    assert (done.outcome, done.reasons) == ("refused", ("totals_differ",))
    (file,) = done.files
    assert file.totals_differ == ("agreements",)
    assert done.totals is not None
    assert file.counted is not None
    assert (done.totals.agreements, file.counted.agreements) == (2382, 11)
    assert held(data_dir) == BEFORE
    assert press(net, data_dir, Wish(accept=True)).outcome == "accepted"


def test_a_list_that_agrees_with_the_pages_numbers_is_taken(net: LittleNet, data_dir: Path) -> None:
    totals = "ICE has signed 11 Memorandums of Agreement covering 1 states. Task Force Model: 11 agreements."
    publish(net, NEW, totals=totals)
    assert press(net, data_dir).outcome == "accepted"


@pytest.mark.parametrize("data", [NEW, workbook(COUNTIES[:3])])
def test_only_to_see_what_is_there_changes_nothing(data: bytes, net: LittleNet, data_dir: Path) -> None:
    publish(net, data)
    before = files_of(data_dir)
    done = press(net, data_dir, Wish(check_only=True))
    assert done.outcome == ("accepted" if data is NEW else "refused")
    assert files_of(data_dir) == before


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<html><body>Please sign in</body></html>", "not_a_workbook"),
        (b"%PDF-1.7", "not_a_workbook"),
        (b"PK\x03\x04", "damaged_file"),
        (NEW[:-100], "damaged_file"),
        (NEW[:1000] + b"\x00\x01" + NEW[1002:], "damaged_file"),
    ],
    ids=["web page", "PDF", "only its first bytes", "cut", "one flipped byte"],
)
def test_what_is_no_list_is_said_to_be_unreadable(data: bytes, reason: str, net: LittleNet, data_dir: Path) -> None:
    publish(net, data)
    net.serve(ICE, FOLDER + NEW_FILE, raw(b"HTTP/1.1 200 OK\r\n\r\n" + data))  # no length: a cut one looks whole
    before = files_of(data_dir)
    done = press(net, data_dir)
    assert (done.outcome, done.reasons) == ("unreadable", (reason,))
    assert files_of(data_dir) == before


# --------------------------------------------------------------------------------------------- several, swapped


def test_only_a_pending_list_is_no_list(net: LittleNet, data_dir: Path) -> None:
    net.serve(ICE, PAGE, page((NUMBERED, "Pending Agencies")))
    net.serve(ICE, NUMBERED, reply(workbook(MORE, pending=True)))
    done = press(net, data_dir)
    assert (done.outcome, done.reasons) == ("refused", ("pending_list",))
    assert held(data_dir) == BEFORE


def test_swapped_files_are_told_by_their_content(net: LittleNet, data_dir: Path) -> None:
    swapped = "pendingAgencies05202026am.xlsx"
    net.serve(ICE, PAGE, page((FOLDER + swapped, "Pending Agencies"), (FOLDER + NEW_FILE, "Participating Agencies")))
    net.serve(ICE, FOLDER + NEW_FILE, reply(workbook(("Polk",), pending=True)))
    net.serve(ICE, FOLDER + swapped, reply(NEW))
    done = press(net, data_dir)
    assert done.outcome == "accepted"
    assert held(data_dir)[-1] == (swapped, "ice", 11)


def test_a_pending_list_beside_the_list_is_not_downloaded(net: LittleNet, data_dir: Path) -> None:
    publish(net, NEW)
    pending = "/pendingAgencies05202026am.xlsx"
    net.serve(ICE, PAGE, page((pending, "Pending Agencies"), (FOLDER + NEW_FILE, "Participating Agencies")))
    press(net, data_dir)
    assert pending not in net.paths()


def test_two_lists_are_both_kept_in_the_order_of_their_days(net: LittleNet, data_dir: Path) -> None:
    publish(net, NEW)
    other = "participatingAgencies05192026am.xlsx"
    net.serve(
        ICE, PAGE, page((FOLDER + NEW_FILE, "Participating Agencies"), (FOLDER + other, "Participating Agencies"))
    )
    net.serve(ICE, FOLDER + other, reply(workbook((*COUNTIES, "Marion"))))
    done = press(net, data_dir)
    assert [one.outcome for one in done.files] == ["accepted", "accepted"]
    assert [file for file, _, _ in held(data_dir)] == [HELD_FILE, other, NEW_FILE]


def test_files_that_only_may_be_the_list_are_tried_and_passed_over(net: LittleNet, data_dir: Path) -> None:
    links = [(f"/file-download/download/public/{number}", "File") for number in (1, 2, 3)]
    net.serve(ICE, PAGE, page(*links))
    net.serve(ICE, links[0][0], reply(b"%PDF-1.7 template"))
    net.serve(ICE, links[1][0], reply(b"", "403 Forbidden"))
    net.serve(ICE, links[2][0], reply(NEW, content_disposition=f"attachment; filename={NEW_FILE}"))
    done = press(net, data_dir)
    assert [(one.address[-1], one.outcome) for one in done.files] == [("3", "accepted")]


def test_files_of_which_none_is_the_list_are_no_news_of_it(net: LittleNet, data_dir: Path) -> None:
    net.serve(ICE, PAGE, page((NUMBERED, "File")))
    net.serve(ICE, NUMBERED, reply(b"%PDF-1.7 template"))
    assert fails(net, data_dir) == "no_link"
    net.serve(ICE, NUMBERED, reply(b"", "403 Forbidden"))
    assert fails(net, data_dir) == "forbidden"


# ------------------------------------------------------------------------------------------------------ failed


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (reply(b"denied", "403 Forbidden"), "forbidden"),
        (reply(b"", "404 Not Found"), "not_there"),
        (reply(b"", "503 Busy"), "busy"),
        (reply(NEW, content_length=str(len(NEW) + 1)), "cut_short"),
        (reply(b"", content_length="99999999"), "answer_too_large"),
        (reply(b"", "302 Found", location="http://www.ice.gov/x"), "address_refused"),
    ],
)
@pytest.mark.parametrize("path", [PAGE, FOLDER + NEW_FILE], ids=["page", "file"])
def test_a_failure_of_page_or_file_changes_nothing(
    answer: Answer, code: str, path: str, net: LittleNet, data_dir: Path
) -> None:
    publish(net, NEW)
    net.serve(ICE, path, answer)
    assert fails(net, data_dir) == code


def test_a_newer_list_that_is_not_there_yet_is_not_hidden_by_an_older_one(net: LittleNet, data_dir: Path) -> None:
    net.serve(ICE, PAGE, page((FOLDER + HELD_FILE, "Participating Agencies"), ("/new.xlsx", "Participating Agencies")))
    net.serve(ICE, FOLDER + HELD_FILE, reply(workbook(COUNTIES)))
    assert fails(net, data_dir) == "not_there"


def test_cancel_after_the_download_keeps_the_held_list(net: LittleNet, data_dir: Path) -> None:
    publish(net, NEW)
    watch = Watch()

    def cancel_at_the_end(received: int, total: int | None) -> None:
        if received == total:
            watch.cancel.set()

    before = files_of(data_dir)
    with pytest.raises(FetchError) as told:
        press(net, data_dir, watch=replace(watch, progress=cancel_at_the_end))
    assert told.value.code == "cancelled"
    assert files_of(data_dir) == before


def test_a_source_that_does_not_exist_is_wrong_usage(net: LittleNet, data_dir: Path) -> None:
    with pytest.raises(UsageError):
        press(net, data_dir, Wish("http://www.ice.gov/list.xlsx"))
    assert net.dialled == []


# ---------------------------------------------------------------------------------------------- other sources


def test_the_archives_list_is_marked_as_from_there(net: LittleNet, data_dir: Path) -> None:
    listed(net, ARCHIVE, "sheets", [f"sheets_20260520_120000/{NEW_FILE}"])
    net.serve(RAW, f"/{ARCHIVE}/HEAD/sheets/sheets_20260520_120000/{NEW_FILE}", reply(NEW))
    assert press(net, data_dir, Wish("archive")).outcome == "accepted"
    assert held(data_dir)[-1] == (NEW_FILE, "archive", 11)
    assert {one.partition(":")[0] for one in net.dialled} == {"api.github.com", RAW}


def test_an_addresss_list_is_marked_as_a_file(net: LittleNet, data_dir: Path) -> None:
    net.serve("lists.example.org", f"/{NEW_FILE}", reply(NEW))
    assert press(net, data_dir, Wish(f"https://lists.example.org/{NEW_FILE}")).outcome == "accepted"
    assert held(data_dir)[-1] == (NEW_FILE, "file", 11)


# --------------------------------------------------------------------------------------------------- only that


def test_an_update_sends_the_approved_requests_and_nothing_else(net: LittleNet, data_dir: Path) -> None:
    publish(net, NEW)
    press(net, data_dir)
    press(net, data_dir)
    approved = Path(__file__).with_name("approved_request.txt").read_text(encoding="ascii").split("\n")
    names = [line.split(":")[0] for line in approved[1:] if line]
    for asked in net.asked:
        assert {line.split(":")[0] for line in asked.headers} <= set(names)
        assert asked.header("host") == ICE
    assert net.paths() == [PAGE, FOLDER + NEW_FILE] * 2
    assert set(net.dialled) == {f"{ICE}:443"}


def test_the_memory_keeps_the_newest_twenty(data_dir: Path) -> None:
    state = FetchState(data_dir)
    for number in range(30):
        state.remember([SeenFile(f"https://a/{number}", None, "0", datetime(2026, 1, 1, tzinfo=UTC))])
    state.remember([SeenFile("https://a/25", "x", "1", datetime(2026, 1, 2, tzinfo=UTC))])
    addresses = [one.address for one in state.seen()]
    assert addresses[:3] == ["https://a/25", "https://a/29", "https://a/28"]
    assert (len(addresses), len(set(addresses))) == (20, 20)
    assert json.loads((data_dir / "fetch_state.json").read_bytes())["version"] == 1
    (data_dir / ".fetch_state.json.1.new").write_bytes(b"left by a program that was stopped")
    state.remember([])
    assert list(data_dir.glob(".fetch_state*")) == []
