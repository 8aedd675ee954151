"""`build.py appimage`: the tree that an AppImage packs, and the file itself where its runtime is at hand.

The runtime is a small program that stands before the packed tree. No registry of packages that this build may use
carries it, so the person who publishes brings it: APPIMAGE_RUNTIME names the file (see RELEASING.md).
"""

from __future__ import annotations

import os
import platform
import shutil
from pathlib import Path

from build_scripts.building.finishing import set_rights
from build_scripts.building.linux_share import lay_share
from build_scripts.building.project import APP, BUILD, DIST, NAME, SCRIPTS, epoch, run, say
from desktop.runtime.paths import APP_ID
from desktop.runtime.version import VERSION


def build_appimage() -> Path:
    """Lay the tree, pack it, and put the runtime before it if there is one; what was made is returned."""
    tree = BUILD / f"{NAME}.AppDir"
    if tree.exists():
        shutil.rmtree(tree)
    _lay(tree)
    title = f"{NAME}-{VERSION}-{platform.machine()}"
    packed = DIST / f"{title}.AppDir.squashfs"
    packed.unlink(missing_ok=True)
    moment = str(epoch())
    command: list[str | Path] = ["mksquashfs", tree, packed, "-root-owned", "-noappend", "-comp", "zstd", "-quiet"]
    command += ["-no-progress", "-mkfs-time", moment, "-all-time", moment]
    # It refuses to be told the time twice.
    run(command, env={name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"})
    runtime = os.environ.get("APPIMAGE_RUNTIME")
    if not runtime:
        say(f"{packed.name}: {packed.stat().st_size / 1e6:.1f} MB; without APPIMAGE_RUNTIME no .AppImage is made")
        return packed
    image = DIST / f"{title}.AppImage"
    image.write_bytes(Path(runtime).read_bytes() + packed.read_bytes())
    image.chmod(0o755)
    packed.unlink()
    say(f"{image.name}: {image.stat().st_size / 1e6:.1f} MB")
    return image


def _lay(tree: Path) -> None:
    usr = tree / "usr"
    shutil.copytree(APP, usr / "lib" / NAME, symlinks=True)
    lay_share(usr / "share")
    shutil.copy(SCRIPTS / "linux" / "AppRun", tree / "AppRun")
    shutil.copyfile(usr / "share" / "applications" / f"{APP_ID}.desktop", tree / f"{APP_ID}.desktop")
    shutil.copyfile(usr / "share" / "icons" / "hicolor" / "256x256" / "apps" / f"{APP_ID}.png", tree / f"{APP_ID}.png")
    (tree / ".DirIcon").symlink_to(f"{APP_ID}.png")
    set_rights(tree, {tree / "AppRun", usr / "lib" / NAME / NAME})
