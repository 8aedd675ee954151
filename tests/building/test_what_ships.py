"""What a build collects, and what it leaves: the lists agree with what the program imports."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from build_scripts.building import diet
from build_scripts.building.collecting import EXCLUDED_MODULES, modules_below, not_bundled
from build_scripts.building.project import BuildError
from tests.architecture.sources import ROOT, sources

KEEP = {"platforms": {"qxcb"}, "imageformats": {"qsvg"}}


def _imported() -> set[str]:
    found = set()
    for source in sources("desktop"):
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                found |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_the_program_imports_no_part_of_qt_but_those_that_ship() -> None:
    used = {name.split(".")[1] for name in _imported() if name.startswith("PySide6.")}
    assert used - diet.QT_MODULES == set()
    assert {"QtCore", "QtGui", "QtWidgets"} <= used


def test_the_program_imports_nothing_that_a_build_leaves_out() -> None:
    dropped = tuple(f"{name}." for name in EXCLUDED_MODULES)
    assert [name for name in _imported() if f"{name}.".startswith(dropped)] == []


def test_every_module_of_ours_is_collected_by_name() -> None:
    collected = modules_below(ROOT / "desktop")
    assert {"desktop", "desktop.cli.lookup", "desktop.ui.pages.about_page"} <= set(collected)
    assert len(collected) == len(sources("desktop")) - 1  # __main__ is the script that starts


@pytest.mark.parametrize("library", ["libfontconfig.so.1", "libstdc++.so.6", "libcups.so.2", "libglib-2.0.so.0"])
def test_what_must_fit_the_rest_of_a_desktop_is_left_to_the_system(library: str) -> None:
    assert not_bundled(f"PySide6/{library}")


@pytest.mark.parametrize("library", ["libQt6Core.so.6", "libxcb-cursor.so.0", "libssl.so.3", "libzstd.so.1.bak"])
def test_what_a_desktop_may_lack_is_bundled(library: str) -> None:
    assert not not_bundled(library)


def _lay(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def test_plugins_that_do_not_ship_are_removed(tmp_path: Path) -> None:
    _lay(tmp_path, "platforms/libqxcb.so", "platforms/libqvnc.so", "imageformats/libqsvg.so", "tls/libqxcb.so")
    assert diet._slim_plugins(tmp_path, KEEP) == 2
    assert sorted(path.name for path in tmp_path.rglob("*.so")) == ["libqsvg.so", "libqxcb.so"]


def test_a_qt_without_a_plugin_that_ships_is_no_qt_to_build_with(tmp_path: Path) -> None:
    _lay(tmp_path, "platforms/libqxcb.so")
    with pytest.raises(BuildError, match="qsvg"):
        diet._slim_plugins(tmp_path, KEEP)


def test_qts_own_sentences_ship_in_the_languages_of_our_catalogs(tmp_path: Path) -> None:
    _lay(tmp_path, "i18n/lookup287g_es.ts", "i18n/lookup287g_en.ts")
    _lay(tmp_path, "qt/qtbase_es.qm", "qt/qtbase_de.qm", "qt/designer_es.qm")
    assert diet.languages(tmp_path) == {"es"}
    diet._slim_translations(tmp_path / "qt", diet.languages(tmp_path))
    assert [path.name for path in (tmp_path / "qt").iterdir()] == ["qtbase_es.qm"]


@pytest.mark.parametrize(
    ("file", "name"), [("libqxcb.so", "qxcb"), ("qwindows.dll", "qwindows"), ("libqcocoa.dylib", "qcocoa")]
)
def test_a_plugin_is_called_the_same_on_every_system(file: str, name: str) -> None:
    assert diet.plugin_name(file) == name


def test_licence_texts_of_qt_ship() -> None:
    folder = ROOT / "resources" / "licenses"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "LGPL-3.0.txt").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (folder / "GPL-3.0.txt").read_text(encoding="utf-8")
    assert "6.11.3" in (folder / "QT.md").read_text(encoding="utf-8")
