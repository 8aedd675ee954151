"""What a Linux desktop is told about the program: valid where the tools that judge it are installed, and complete."""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from build_scripts.building import completions, icons, linux_share
from build_scripts.building.commands import commands, global_options
from build_scripts.building.filling import fill
from build_scripts.building.manual import manual
from desktop.cli.parser import COMMANDS
from desktop.runtime.paths import APP_ID
from desktop.runtime.version import VERSION

ENTRY, DESCRIPTION = f"applications/{APP_ID}.desktop", f"metainfo/{APP_ID}.metainfo.xml"


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Everything below `share/` but for the icons, which need the build's own environment."""
    monkeypatch.setattr(linux_share, "_lay_icons", lambda _: None)
    linux_share.lay_share(tmp_path)
    return tmp_path


def _judge(*command: str | Path) -> None:
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    judged = subprocess.run(command, capture_output=True, check=False, text=True, timeout=60)
    assert judged.returncode == 0, judged.stdout + judged.stderr


def test_the_menu_entry_is_valid(share: Path) -> None:
    _judge("desktop-file-validate", share / ENTRY)


def test_the_description_for_software_centres_is_valid(share: Path) -> None:
    _judge("appstreamcli", "validate", "--no-net", share / DESCRIPTION)


def test_entry_description_and_icon_go_by_one_name(share: Path) -> None:
    assert f"Icon={APP_ID}\n" in (share / ENTRY).read_text(encoding="utf-8")
    described = (share / DESCRIPTION).read_text(encoding="utf-8")
    assert f"<id>{APP_ID}</id>" in described
    assert f'<launchable type="desktop-id">{APP_ID}.desktop</launchable>' in described
    assert f'<release version="{VERSION}"' in described


def test_every_command_is_in_the_manual_and_offered_by_the_shell() -> None:
    page, offered = manual(), completions.bash()
    for name in COMMANDS:
        assert f'"{name.replace("-", chr(92) + "-")} "' in page
        assert f"        {name}) COMPREPLY" in offered
        assert f"{name}) _arguments" in completions.zsh()


def test_options_are_told_with_what_they_take() -> None:
    listing = {option.name: option for command in commands() if command.name == "list" for option in command.options}
    assert "csv" in listing["--format"].choices
    assert listing["--state"].value == "ST"
    assert [option.name for option in global_options() if option.value] == ["--data-dir", "--lang"]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [(["l"], {"lookup", "list"}), (["list", "--mo"], {"--model"}), (["list", "--format", "c"], {"csv"})],
)
def test_bash_offers_what_fits(typed: list[str], offered: set[str], tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")
    script = tmp_path / "completion"
    script.write_text(completions.bash(), encoding="utf-8")
    words = " ".join(["lookup287g", *typed])
    code = f'source {script}; COMP_WORDS=({words}); COMP_CWORD={len(typed)}; _lookup287g; echo "${{COMPREPLY[@]}}"'
    told = subprocess.run([bash, "--norc", "-c", code], capture_output=True, check=True, text=True, timeout=60)
    assert set(told.stdout.split()) == offered


def test_the_manual_is_clean_troff(tmp_path: Path) -> None:
    if shutil.which("groff") is None:
        pytest.skip("groff is not installed")
    page = tmp_path / "page.1"
    page.write_text(manual(), encoding="utf-8")
    judged = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-z", page], capture_output=True, check=True, text=True, timeout=60
    )
    assert judged.stderr == ""


def test_a_template_with_an_unknown_name_is_refused() -> None:
    assert fill("@VERSION@") == VERSION
    with pytest.raises(KeyError, match="NOBODY"):
        fill("@NOBODY@")


def test_icons_are_packed_as_windows_and_macos_read_them(tmp_path: Path) -> None:
    drawn = {size: tmp_path / f"{size}.png" for size in icons.SIZES}
    for size, path in drawn.items():
        path.write_bytes(b"png" + bytes([size % 251]))
    ico = icons.write_ico(drawn, tmp_path / "a.ico").read_bytes()
    count = struct.unpack_from("<H", ico, 4)[0]
    length, place = struct.unpack_from("<II", ico, 6 + 16 * (count - 1) + 8)
    assert ico[place : place + length] == drawn[256].read_bytes()
    icns = icons.write_icns(drawn, tmp_path / "a.icns").read_bytes()
    assert icns[:4] == b"icns"
    assert struct.unpack_from(">I", icns, 4)[0] == len(icns)
    assert b"ic10" + struct.pack(">I", 12) + drawn[1024].read_bytes() in icns
