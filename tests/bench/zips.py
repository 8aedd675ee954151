"""Every ZIP code of the directory asked in process: `python -m tests.bench.zips`.

Prints how many were answered, how long the answers took (ms) and every error; exits 1 when there was an error.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from desktop.domain.answer import PlaceAnswer
from desktop.domain.errors import KnownError
from desktop.runtime.paths import resource_dir
from desktop.services.desk import Desk, open_desk


def ask_all(desk: Desk) -> tuple[list[float], Counter[str], list[str]]:
    """Ask every ZIP; return each one's milliseconds, how they were answered, and what went wrong."""
    taken: list[float] = []
    outcomes: Counter[str] = Counter()
    errors: list[str] = []
    for code in desk.zip_codes():
        before = time.perf_counter()
        try:
            answer = desk.ask(code)
        except KnownError as trouble:
            errors.append(f"{code}: {trouble.code}: {trouble.message}")
            continue
        finally:
            taken.append((time.perf_counter() - before) * 1000)
        if not isinstance(answer, PlaceAnswer):
            errors.append(f"{code}: answered with {type(answer).__name__}")
        elif answer.answers:
            outcomes["agencies"] += 1
        elif answer.notes:
            outcomes["only a note"] += 1
        else:
            errors.append(f"{code}: neither an agency nor a note")
    return taken, outcomes, errors


def main() -> int:
    """Open the facts in an empty folder, ask everything, print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        before = time.perf_counter()
        desk = open_desk(Path(folder), resource_dir(), datetime.now(tz=UTC).date())
        first_open = time.perf_counter() - before
        taken, outcomes, errors = ask_all(desk)
        desk.close()
        before = time.perf_counter()
        open_desk(Path(folder), resource_dir(), datetime.now(tz=UTC).date()).close()
        second_open = time.perf_counter() - before
    taken.sort()
    figures = {
        "zips": len(taken),
        "outcomes": dict(outcomes),
        "errors": len(errors),
        "p50_ms": round(taken[len(taken) // 2], 2),
        "p99_ms": round(taken[len(taken) * 99 // 100], 2),
        "max_ms": round(taken[-1], 2),
        "first_open_s": round(first_open, 2),
        "second_open_s": round(second_open, 3),
    }
    print(json.dumps(figures))
    print("\n".join(errors[:20]), file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
