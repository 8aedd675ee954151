"""`build.py windows-installer`: the installer, by Inno Setup; signed where a certificate is named."""

from __future__ import annotations

import os
import platform
import shutil
from pathlib import Path

from build_scripts.building.filling import fill
from build_scripts.building.project import APP, BUILD, DIST, NAME, ROOT, SCRIPTS, TITLE, BuildError, run, say
from desktop.runtime.paths import APP_ID
from desktop.runtime.version import VERSION

_USUAL = Path("C:/Program Files (x86)/Inno Setup 6/ISCC.exe")


def installer_script() -> str:
    """What Inno Setup is told."""
    template = (SCRIPTS / "windows" / "lookup287g.iss.in").read_text(encoding="utf-8")
    folders = {"ROOT": str(ROOT), "DIST": str(DIST), "BUILD": str(BUILD), "APP": str(APP)}
    return fill(template, TITLE=TITLE, NAME=NAME, APP_ID=APP_ID, **folders)


def build_installer() -> Path:
    """Sign the programs, pack them, sign the installer; without WINDOWS_SIGNING_THUMBPRINT nothing is signed."""
    if platform.system() != "Windows":
        raise BuildError("The installer for Windows is made on Windows.")
    for path in sorted(APP.glob("*.exe")):
        _sign(path)
    script = BUILD / f"{NAME}.iss"
    script.write_text(installer_script(), encoding="utf-8-sig")
    run([shutil.which("ISCC") or _USUAL, script])
    result = DIST / f"{NAME}-{VERSION}-windows-setup.exe"
    _sign(result)
    say(f"{result.name}: {result.stat().st_size / 1e6:.1f} MB")
    return result


def _sign(path: Path) -> None:
    thumbprint = os.environ.get("WINDOWS_SIGNING_THUMBPRINT")
    if not thumbprint:
        say(f"{path.name} is not signed: no WINDOWS_SIGNING_THUMBPRINT")
        return
    stamp = ["/tr", "http://timestamp.digicert.com", "/td", "sha256"]
    run(["signtool", "sign", "/sha1", thumbprint, "/fd", "sha256", *stamp, path])
