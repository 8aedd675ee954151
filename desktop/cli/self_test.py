"""`self-test`: prove that this installation works."""

from __future__ import annotations

from argparse import Namespace

from desktop.cli.session import Session
from desktop.domain.errors import StoreError
from desktop.runtime.version import VERSION
from desktop.services.self_test import Check, self_test


def run(options: Namespace, session: Session) -> int:
    """Print each check; 5 when one failed."""
    del options
    checks = self_test(session.data_dir, session.resources, session.today)
    good = all(check.ok for check in checks)
    if session.as_json:
        session.terminal.document({"ok": good, "version": VERSION, "checks": [_document(one) for one in checks]})
    else:
        for one in checks:
            session.terminal.line(f"{'ok    ' if one.ok else 'FAILED'}  {one.name}: {one.detail}", hanging=8)
    return 0 if good else StoreError.exit_code


def _document(check: Check) -> dict[str, object]:
    return {"name": check.name, "ok": check.ok, "detail": check.detail}
