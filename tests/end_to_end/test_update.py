"""`update` as a process: reached through a proxy that knows only our own hosts, trusted by the system's variable."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest
import trustme

from tests.end_to_end.conftest import Command, Document, Outcome
from tests.peak import peak_of
from tests.unit.fetch.little_net import HERE, HOSTS, ICE, LittleNet, Wire, little_net, reply, server_context
from tests.unit.fetch.relays import http_proxy
from tests.unit.fetch.slow_answers import drip_body, endless
from tests.unit.fetch.small_list import COUNTIES, MORE, NEW_FILE, files_of, hold_small_list, workbook

pytestmark = [
    pytest.mark.allow_hosts([HERE]),
    pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="only OpenSSL takes our authority from a variable"),
]

PAGE = "/identify-and-arrest/287g"
FILE = f"/doclib/about/offices/ero/287g/{NEW_FILE}"
CANARY = "zebrafinchquartz"
MEMORY = 300  # MB


@dataclass(frozen=True, slots=True)
class Updater:
    """Runs commands on a data folder that holds ten counties, on a net whose hosts it reaches by a proxy."""

    command: Command
    net: LittleNet
    heads: list[bytes]
    data_dir: Path
    settings: dict[str, str]

    def run(self, *words: str, before: tuple[str, ...] = ()) -> Outcome:
        """Run one command to its end."""
        return self.command.run(*words, "--data-dir", str(self.data_dir), before=before, **self.settings)

    def held(self) -> Document:
        """The list in use as `status` tells it."""
        held: Document = self.run("status", "--json").document()["list"]
        return held

    def publish(self, data: bytes) -> None:
        """Let ICE's page link this workbook."""
        self.net.serve(ICE, PAGE, reply(f'<a href="{FILE}">Participating Agencies</a>'.encode()))
        self.net.serve(ICE, FILE, reply(data, last_modified="Wed, 20 May 2026 13:33:34 GMT"))


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Signs the certificates of our hosts."""
    return trustme.CA()


@pytest.fixture(scope="module")
def ten_counties(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that holds the ten counties' list."""
    folder = tmp_path_factory.mktemp("ten")
    hold_small_list(folder / "data", folder)
    return folder / "data"


@pytest.fixture
def updater(command: Command, authority: trustme.CA, ten_counties: Path, tmp_path: Path) -> Iterator[Updater]:
    """A fresh net and a copy of the data folder."""
    store, data_dir = tmp_path / "own.pem", tmp_path / "data"
    authority.cert_pem.write_to_path(str(store))
    shutil.copytree(ten_counties, data_dir)
    heads: list[bytes] = []
    with little_net(authority, server_context(authority.issue_cert(*HOSTS))) as net:
        settings = {"HTTPS_PROXY": f"http://{HERE}:{http_proxy(net, heads)}", "SSL_CERT_FILE": str(store)}
        yield Updater(command, net, heads, data_dir, settings)


def test_the_newest_list_is_fetched_and_answers_come_from_it(updater: Updater) -> None:
    updater.publish(workbook(MORE))
    outcome = updater.run("update", "--json")
    assert outcome.code == 0, outcome
    assert (outcome.err, outcome.clean()) == ("", True)
    told = outcome.document()
    (file,) = told["files"]
    assert (told["outcome"], told["source"], told["checked_only"]) == ("accepted", "ice", False)
    assert (file["file"], file["address"], file["rows"]) == (NEW_FILE, f"https://{ICE}{FILE}", 11)
    held = updater.held()
    assert (held["source"], held["rows"], held["file"], held["sha256"]) == ("ice", 11, NEW_FILE, file["sha256"])
    answers = updater.run("lookup", "32621", "--json").document()["answers"]
    assert "Levy County Sheriff's Office" in [one["name"] for one in answers if one["status"] == "listed"]
    updater.net.serve(ICE, FILE, reply(b"", "304 Not Modified"))
    again = updater.run("update", "--json").document()
    assert (again["outcome"], again["files"][0]["not_modified"]) == ("already_held", True)


def test_people_are_told_in_a_line_and_a_bar_is_drawn_on_terminals_only(updater: Updater) -> None:
    updater.publish(workbook(MORE))
    outcome = updater.run("update", "--check")
    assert outcome.code == 0
    told = " ".join(outcome.out.split())
    assert told == f"{NEW_FILE}: newer than the list in use; it would be taken in (May 20, 2026, 11 rows)"
    assert outcome.err == ""
    assert updater.held()["rows"] == 10


def test_a_refused_list_ends_with_three_and_can_be_accepted(updater: Updater) -> None:
    updater.publish(workbook(COUNTIES[:4]))
    before = updater.held()
    outcome = updater.run("update")
    assert outcome.code == 3
    assert "far fewer rows" in outcome.out
    assert "--accept" in outcome.err
    assert updater.held() == before
    assert updater.run("update", "--accept", "--json").code == 0
    assert updater.held()["rows"] == 4


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        ((), 4, "forbidden"),
        (("--source", "archive"), 4, "not_there"),
        (("--source", "https://user@x.org/"), 4, "address_refused"),
        (("--source", "newspaper"), 2, "unknown_source"),
    ],
)
def test_failures_are_words_with_a_code_and_never_a_traceback(
    words: tuple[str, ...], code: int, error: str, updater: Updater
) -> None:
    updater.net.serve(ICE, PAGE, reply(b"no", "403 Forbidden"))
    outcome = updater.run("update", "--json", *words)
    assert (outcome.code, outcome.document()["error"]["code"], outcome.clean()) == (code, error, True)


def test_what_can_not_be_read_ends_with_four(updater: Updater) -> None:
    updater.publish(b"<html>Sign in</html>")
    outcome = updater.run("update", "--json")
    assert (outcome.code, outcome.document()["reasons"]) == (4, ["not_a_workbook"])


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_ends_an_update_at_once_and_the_list_stays(updater: Updater) -> None:
    updater.publish(workbook(MORE))
    begun: list[Wire] = []

    def drip(wire: Wire) -> None:
        begun.append(wire)
        process.send_signal(signal.SIGINT)
        drip_body(wire)

    updater.net.serve(ICE, FILE, drip)
    argv = updater.command.argv("update", "--data-dir", str(updater.data_dir))
    environment = updater.command.environment(**updater.settings)
    before = files_of(updater.data_dir)
    process = subprocess.Popen(argv, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    out, err = process.communicate(timeout=60)
    assert len(begun) == 1
    assert (process.returncode, out, err) == (130, "", "")
    assert files_of(updater.data_dir) == before


def test_an_endless_answer_takes_less_than_three_hundred_megabytes(updater: Updater) -> None:
    updater.publish(workbook(MORE))
    updater.net.serve(ICE, FILE, endless)
    argv = updater.command.argv("update", "--json", "--data-dir", str(updater.data_dir))
    peak = peak_of(argv, updater.command.environment(**updater.settings))
    assert peak.code == 4
    assert "answer_too_large" in peak.out
    assert 20 < peak.megabytes < MEMORY


def test_only_the_source_is_connected_to_and_nothing_that_was_looked_up_is_sent(
    updater: Updater,
) -> None:
    updater.publish(workbook(MORE))
    for words in (("lookup", CANARY), ("search", CANARY), ("lookup", "99950")):
        updater.run(*words)
    assert updater.heads == []
    assert updater.run("update").code == 0
    assert [head.split(b" ")[:2] for head in updater.heads] == [[b"CONNECT", f"{ICE}:443".encode()]] * 2
    assert updater.net.paths() == [PAGE, FILE]
    sent = repr((updater.heads, updater.net.asked))
    assert CANARY not in sent
    assert "99950" not in sent
    kept = [path for path in updater.data_dir.rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes()]
    assert kept == []


def test_an_update_speaks_to_the_proxy_that_is_set_and_to_no_other_address(updater: Updater, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    watched = ("strace", "-f", "-e", "trace=connect,sendto", "-o", str(trace))
    if shutil.which("strace") is None or updater.run("status", before=watched).code != 0:
        pytest.skip("strace is not here or not allowed")
    updater.publish(workbook(MORE))
    assert updater.run("update", before=watched).code == 0
    port = updater.settings["HTTPS_PROXY"].rpartition(":")[2]
    reached = set(re.findall(r"sin_port=htons\((\d+)\), sin_addr=inet_addr\(\"([\d.]+)\"\)", trace.read_text()))
    assert reached == {(port, HERE)}


def test_a_bar_is_drawn_and_wiped_on_a_terminal(updater: Updater) -> None:
    updater.publish(workbook(MORE))
    ours, theirs = os.openpty()
    drawn: list[bytes] = []

    def read() -> None:
        with suppress(OSError):
            while data := os.read(ours, 4096):
                drawn.append(data)

    reader = Thread(target=read, daemon=True)
    reader.start()
    argv = updater.command.argv("update", "--check", "--data-dir", str(updater.data_dir))
    environment = updater.command.environment(**updater.settings)
    ran = subprocess.run(argv, env=environment, stdout=subprocess.PIPE, stderr=theirs, check=True, timeout=30)
    os.close(theirs)
    reader.join(5)
    os.close(ours)
    text = b"".join(drawn).decode("utf-8")
    assert "[##############################] 100%" in text
    assert text.endswith("\r")
    assert b"\r" not in ran.stdout
