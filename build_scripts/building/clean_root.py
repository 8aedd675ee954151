"""`build.py check-clean`: installed, started and removed in a fresh Debian that has no Python and no Qt.

Needs root, debootstrap, Xvfb and a Debian mirror. The root is made once, in build/, and copied for each try.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from build_scripts.building.project import BUILD, DIST, NAME, BuildError, run, say
from build_scripts.building.virtual_screen import virtual_screen
from desktop.runtime.paths import APP_ID

SUITE = os.environ.get("DEBIAN_SUITE", "bookworm")
_MIRROR = "http://deb.debian.org/debian"
_ROOT = BUILD / f"debian-{SUITE}"
_PLAIN = {
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "HOME": "/root",
    "DEBIAN_FRONTEND": "noninteractive",
}
_X_SOCKETS = "/tmp/.X11-unix"  # noqa: S108 - the place is X's own
# What the archive needs of a desktop that the smallest Debian lacks; a .deb brings these by itself.
_A_DESKTOP = (
    "libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libx11-xcb1", "libstdc++6",
    "fonts-dejavu-core",
)  # fmt: skip


class CleanRoot:
    """One fresh Debian, thrown away afterwards."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds the system."""
        self.folder = folder

    def ask(self, *words: str, **more: str) -> str:
        """What a command says inside. Raises: BuildError when it fails, or when our program says anything on stderr."""
        command = ["chroot", str(self.folder), *words]
        ran = subprocess.run(command, env={**_PLAIN, **more}, capture_output=True, check=False, text=True, timeout=600)
        said = ran.stderr.replace("This plugin does not support propagateSizeHints()\n", "")
        ours = words[0].rpartition("/")[2] == NAME
        if ran.returncode != 0 or (ours and said):
            raise BuildError(f"{' '.join(words)} ended with {ran.returncode}: {ran.stderr or ran.stdout}")
        return ran.stdout

    def bring(self, file: Path) -> str:
        """Copy a file in; its path inside is returned."""
        shutil.copy(file, self.folder / "tmp")
        return f"/tmp/{file.name}"  # noqa: S108 - inside a root that nobody else uses

    def hold_clean(self) -> None:
        """Raises: BuildError when there is a Python or a Qt in it."""
        strange = [
            path for name in ("python3*", "libQt*") for path in (self.folder / "usr").rglob(name) if path.is_file()
        ]
        if strange:
            raise BuildError(f"The root is not clean: {strange[:3]}")


def check_clean() -> None:
    """Try the .deb and the .tar.xz that stand in dist/."""
    with virtual_screen() as display:
        for check in (_try_deb, _try_tar):
            with clean_root() as root:
                check(root, display)


@contextmanager
def clean_root() -> Iterator[CleanRoot]:
    """A fresh Debian with the X display's socket in it."""
    if not _ROOT.exists():
        say(f"debootstrap makes a Debian {SUITE} in build/")
        half = _ROOT.with_suffix(".half")
        shutil.rmtree(half, ignore_errors=True)
        run(["debootstrap", "--variant=minbase", SUITE, half, _MIRROR])
        half.rename(_ROOT)
    with tempfile.TemporaryDirectory(prefix="clean-") as folder:
        system = Path(folder) / "root"
        run(["cp", "-a", _ROOT, system])
        sockets = system / "tmp" / ".X11-unix"
        sockets.mkdir()
        mounts = [["--bind", _X_SOCKETS, str(sockets)], ["-t", "proc", "proc", str(system / "proc")]]
        made: list[str] = []
        try:
            for words in mounts:
                run(["mount", *words])
                made.append(words[-1])
            yield CleanRoot(system)
        finally:
            for place in reversed(made):
                run(["umount", place])


def _try_deb(root: CleanRoot, display: str) -> None:
    root.hold_clean()
    package = root.bring(_newest(f"{NAME}_*.deb"))
    root.ask("apt-get", "update", "-qq")
    root.ask(
        "apt-get", "install", "-y", "-qq", "--no-install-recommends", package, "fonts-dejavu-core", "ca-certificates"
    )
    strange = [
        name
        for name in root.ask("dpkg-query", "-W", "-f", "${Package} ").split()
        if "python3" in name or "libqt" in name
    ]
    if strange:
        raise BuildError(f"The package brings {strange} along.")
    _try_program(root, f"/usr/bin/{NAME}", display)
    for place in (f"applications/{APP_ID}.desktop", f"metainfo/{APP_ID}.metainfo.xml", f"man/man1/{NAME}.1.gz"):
        if not (root.folder / "usr" / "share" / place).is_file():
            raise BuildError(f"{place} was not installed.")
    root.ask("dpkg", "--purge", NAME)
    left = [path for path in (root.folder / "usr").rglob("*") if NAME in path.name]
    if left:
        raise BuildError(f"Left after removal: {left}")
    say("ok      the .deb: installed, started, removed in a Debian without Python and Qt")


def _try_tar(root: CleanRoot, display: str) -> None:
    root.hold_clean()
    package = root.bring(_newest(f"{NAME}-*.tar.xz"))
    root.ask("apt-get", "update", "-qq")
    root.ask("apt-get", "install", "-y", "-qq", "--no-install-recommends", "xz-utils", "ca-certificates", *_A_DESKTOP)
    root.ask("tar", "-xf", package, "-C", "/opt")
    folder = next((root.folder / "opt").glob(f"{NAME}-*"))
    _try_program(root, f"/opt/{folder.name}/{NAME}/{NAME}", display)
    say("ok      the .tar.xz: unpacked and started in a Debian without Python and Qt")


def _try_program(root: CleanRoot, program: str, display: str) -> None:
    told = json.loads(root.ask(program, "self-test", "--json"))
    if not told["ok"]:
        raise BuildError(f"self-test: {told}")
    if not json.loads(root.ask(program, "lookup", "32601", "--json"))["answers"]:
        raise BuildError("32601 has no answer")
    for platform, words in (("offscreen", {"QT_QPA_PLATFORM": "offscreen"}), ("X", {"DISPLAY": display})):
        painted = json.loads(root.ask(program, "--exit-after-first-paint", **words))
        say(f"ok      {platform}: first paint after {painted['first_paint_ms']} ms")
    picture = "/tmp/answer.png"  # noqa: S108 - as above
    root.ask(program, "--screenshot", picture, "--query", "32601", DISPLAY=display)
    shutil.copy(root.folder / picture.lstrip("/"), BUILD / f"clean-{Path(program).parts[1]}.png")


def _newest(pattern: str) -> Path:
    found: Sequence[Path] = sorted(DIST.glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        raise BuildError(f"dist/ holds no {pattern}: build it first.")
    return found[-1]
