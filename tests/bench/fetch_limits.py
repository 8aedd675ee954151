"""Slow, endless and huge answers, with the limits of the program: `python -m tests.bench.fetch_limits`.

RELIABILITY promises (R6) that an update ends after 60 s at most and within 300 ms of a press on Cancel, whatever a
server does, with 300 MB at most, and that the window is never blocked for over 100 ms. Each case is a process of its
own with a server on 127.0.0.1; the sixty seconds of all pass at the same time, the cancels one after the other. Prints
a table and what the window measured; exit code 1 when one breaks the promise.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Timer
from typing import Any, NamedTuple

import trustme

from desktop.fetch.fetch_error import FetchError
from desktop.fetch.limits import Limits
from desktop.fetch.network import Network
from desktop.fetch.watch import Watch
from desktop.runtime.paths import resource_dir
from desktop.services.refresh import Wish, update
from tests.unit.fetch import slow_answers as slow
from tests.unit.fetch.little_net import HOSTS, ICE, Answer, LittleNet, Wire, little_net, reply, server_context
from tests.unit.fetch.small_list import NEW_FILE
from tests.unit.fetch.test_update import FOLDER, publish

ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS, MOST_CANCEL_MS, MOST_MEGABYTES, MOST_GAP_MS = 60.5, 300, 300, 100
CANCELS, AFTER = 8, 0.15  # how often; seconds after the beginning
WINDOW = "window"


def silent(wire: Wire) -> None:
    """Say nothing, for longer than anyone waits."""
    wire.over.wait(120)


def announced(wire: Wire) -> None:
    """Announce more than any disk holds, and begin."""
    wire.send(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000000000000\r\n\r\n" + b"0" * 100_000)
    wire.over.wait(120)


CASES: dict[str, Answer] = {
    "silence": silent,
    "a dripping status": slow.drip_status,
    "dripping headers": slow.drip_headers,
    "a dripping body": slow.drip_body,
    "a dripping body of no length": slow.drip_body_of_no_length,
    "dripping chunks": slow.drip_chunks,
    "endless": slow.endless,
    "endless chunks": slow.endless_chunks,
    "an endless line of a chunk": slow.endless_chunk_line,
    "an endless trailer": slow.endless_trailer,
    "an endless status": slow.endless_status,
    "endless announcements": slow.endless_patience,
    "10^15 bytes announced": announced,
    "10 MB that are no workbook": reply(b"\x00" * 9_999_000),
    "a name that is never found": silent,
}


class Ended(NamedTuple):
    """How one update ended: its code, after how many seconds, and the most memory of its process, server included."""

    code: str
    seconds: float
    megabytes: float
    cancels: list[float]


@contextmanager
def net_of(case: str) -> Iterator[tuple[LittleNet, Network]]:
    """A net where ICE's page links a workbook that is answered so."""
    authority = trustme.CA()
    with little_net(authority, server_context(authority.issue_cert(*HOSTS))) as net:
        publish(net, b"")
        net.serve(ICE, FOLDER + NEW_FILE, CASES[case])
        network = net.network
        if CASES[case] is silent and case != "silence":
            network = replace(network, dial=lambda *_: _never(net))
        yield net, network


def _never(net: LittleNet) -> socket.socket:
    net.over.wait(120)
    raise OSError


def _ended(folder: Path, network: Network, limits: Limits, watch: Watch) -> tuple[str, float]:
    begun = time.monotonic()
    try:
        code = update(
            folder, resource_dir(), Wish(), now=datetime.now(tz=UTC), watch=watch, network=network, limits=limits
        ).outcome  # fmt: skip
    except FetchError as error:
        code = error.code
    return code, time.monotonic() - begun


def _cancelled(folder: Path, network: Network) -> float | None:
    """Milliseconds from Cancel to the end; None for what ended before it."""
    watch, moments = Watch(), list[float]()

    def cancel() -> None:
        moments.append(time.monotonic())
        watch.cancel.set()

    timer = Timer(AFTER, cancel)
    timer.start()
    code, _ = _ended(folder, network, Limits(), watch)
    ended = time.monotonic()
    timer.cancel()
    return (ended - moments[0]) * 1000 if code == "cancelled" else None


def measured(case: str, cancels: int) -> Ended:
    """One case in this process: ended by its limits, or cancelled so often."""
    with TemporaryDirectory() as folder, net_of(case) as (_, network):
        if cancels:
            taken = [_cancelled(Path(folder), network) for _ in range(cancels)]
            return Ended("cancelled", 0, 0, [one for one in taken if one is not None])
        code, seconds = _ended(Path(folder), network, Limits(), Watch())
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return Ended(code, seconds, int(peak.split()[1]) / 1024, [])


def _started(case: str, cancels: int) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "tests.bench.fetch_limits", case, str(cancels)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def _told(process: subprocess.Popen[str]) -> Any:  # noqa: ANN401 - what a case prints
    out, _ = process.communicate(timeout=200)
    if process.returncode:
        raise RuntimeError(out)
    return json.loads(out)


def main() -> int:
    """Measure all; 0 when the promise holds."""
    running = {case: _started(case, 0) for case in CASES}
    ends = {case: Ended(*_told(process)) for case, process in running.items()}
    bad = 0
    print(f"{'':6}{'answer':32}{'ends as':20}{'s':>7}{'MB':>6}{'cancel ms: median':>20}{'most':>6}")
    for case, end in ends.items():
        cancels = Ended(*_told(_started(case, CANCELS))).cancels
        most = max(cancels, default=0)
        broken = end.seconds > MOST_SECONDS or end.megabytes > MOST_MEGABYTES or most > MOST_CANCEL_MS
        bad += broken
        told = f"{median(cancels):20.0f}{most:6.0f}" if cancels else f"{'ends before':>26}"
        head = f"{'BAD' if broken else 'ok':6}{case:32}{end.code:20}"
        print(f"{head}{end.seconds:7.1f}{end.megabytes:6.0f}{told}", flush=True)
    for name, number, most in _told(_started(WINDOW, CANCELS)):
        bad += number > most
        print(f"{'BAD' if number > most else 'ok':6}window: {name:44}{number:7.0f} ms", flush=True)
    return int(bad > 0)


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(main())
    if sys.argv[1] == WINDOW:
        from tests.bench.fetching_window import window_figures

        print(json.dumps(window_figures(int(sys.argv[2]))))
    else:
        print(json.dumps(measured(sys.argv[1], int(sys.argv[2]))))
