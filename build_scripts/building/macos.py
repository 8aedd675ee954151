"""`build.py dmg`: the disk image for macOS; signed and notarised where the secrets for it are given.

MACOS_SIGNING_IDENTITY names a "Developer ID Application" certificate in the keychain; NOTARY_KEY (a file),
NOTARY_KEY_ID and NOTARY_ISSUER are an App Store Connect key. Without them the app carries the ad-hoc signature that
PyInstaller gives it: macOS then asks the person before it opens it the first time.
"""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from pathlib import Path

from build_scripts.building.project import APP, DIST, NAME, ROOT, TITLE, BuildError, run, say
from desktop.runtime.version import VERSION

_NOTARY = ("NOTARY_KEY", "NOTARY_KEY_ID", "NOTARY_ISSUER")


def build_dmg() -> Path:
    """Pack the app beside a link to Applications; sign and notarise the image when that is possible."""
    if platform.system() != "Darwin":
        raise BuildError("The disk image is made on macOS.")
    image = DIST / f"{NAME}-{VERSION}-macos-{platform.machine()}.dmg"
    identity = os.environ.get("MACOS_SIGNING_IDENTITY")
    run(["codesign", "--verify", "--deep", "--strict", APP])
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(APP, Path(folder) / APP.name, symlinks=True)
        shutil.copy(ROOT / "LICENSE", folder)
        (Path(folder) / "Applications").symlink_to("/Applications")
        image.unlink(missing_ok=True)
        run(["hdiutil", "create", "-volname", TITLE, "-srcfolder", folder, "-format", "ULFO", image])
    if identity:
        run(["codesign", "--sign", identity, "--timestamp", image])
        _notarise(image)
    else:
        say(f"{image.name} is not signed: no MACOS_SIGNING_IDENTITY")
    say(f"{image.name}: {image.stat().st_size / 1e6:.1f} MB")
    return image


def _notarise(image: Path) -> None:
    given = {name: os.environ.get(name, "") for name in _NOTARY}
    if not all(given.values()):
        say(f"{image.name} is not notarised: {', '.join(_NOTARY)} are not all given")
        return
    key = ["--key", given["NOTARY_KEY"], "--key-id", given["NOTARY_KEY_ID"], "--issuer", given["NOTARY_ISSUER"]]
    run(["xcrun", "notarytool", "submit", image, *key, "--wait"])
    run(["xcrun", "stapler", "staple", image])
