"""Imports point down, stand at the top of their file, and the core lives without Qt."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, FunctionNode, Source, sources

OURS = sources("desktop", "build_scripts")
CORE = tuple(
    source
    for source in sources("desktop")
    if not source.path.startswith("desktop/ui/") and source.path not in {"desktop/app.py", "desktop/__main__.py"}
)

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
CLOSED = ["desktop.ui", "desktop.cli"]

FIRST_PAINT = "not needed before the first paint, whose milliseconds were measured (see the comment there)"

FIRST_ANSWER = "not needed before the first answer, whose milliseconds were measured (see the comment there)"

FIRST_PRESS = "not needed before a sheet is asked for, whose milliseconds were measured (see the comment there)"

# (file, imported module): why it may stand inside a function.
ALLOWED_INSIDE = {
    ("desktop/cli/listing.py", "desktop.services.list_workbook"): "200 ms of a library that only xlsx needs",
    ("desktop/services/errands.py", "desktop.services.fetching"): "a socket that urllib3 makes when it is imported",
    ("desktop/runtime/paths.py", "platformdirs"): FIRST_PAINT,
    ("desktop/runtime/digests.py", "hashlib"): FIRST_ANSWER,
    ("desktop/services/renewing.py", "desktop.roster.building"): FIRST_ANSWER,
    ("desktop/services/renewing.py", "desktop.services.knowledge"): FIRST_ANSWER,
    ("desktop/ui/families/family_set.py", "desktop.ui.families.change_pages"): FIRST_ANSWER,
    ("desktop/ui/families/family_set.py", "desktop.ui.families.settings_pages"): FIRST_ANSWER,
    ("desktop/ui/families/family_set.py", "desktop.ui.families.saved_pages"): FIRST_ANSWER,
    ("desktop/ui/families/family_set.py", "desktop.ui.families.map_pages"): FIRST_ANSWER,
    ("desktop/ui/families/family_set.py", "desktop.ui.families.batch_pages"): FIRST_ANSWER,
    ("desktop/ui/families/batch_pages.py", "desktop.services.export"): FIRST_PRESS,
    ("desktop/ui/batches.py", "desktop.services.batch_file"): FIRST_PRESS,
    ("desktop/ui/batches.py", "desktop.services.batch_run"): FIRST_PRESS,
    ("desktop/ui/batches.py", "desktop.ui.printing.sheet_press"): FIRST_PRESS,
    ("desktop/ui/session.py", "desktop.ui.batches"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.failure_text"): FIRST_PAINT,
    ("desktop/ui/families/saved_pages.py", "desktop.services.sheets"): FIRST_PRESS,
    ("desktop/ui/sheet_outlet.py", "desktop.services.sheets"): FIRST_PRESS,
    ("desktop/ui/sheet_outlet.py", "desktop.services.sheet_files"): FIRST_PRESS,
    ("desktop/ui/sheet_outlet.py", "desktop.ui.printing.sheet_press"): FIRST_PRESS,
    ("desktop/ui/sheet_outlet.py", "desktop.ui.printing.sheet_printer"): FIRST_PRESS,
    ("desktop/ui/session.py", "desktop.services.wording"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.families.page_family"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.app_icon"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.jobs"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.kiosk"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.screenshot"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.updates"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.update_frame"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.quick_leave"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.automatic_check"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.services.saved"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.saved_shelf"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.navigator"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.translations"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.version_check"): FIRST_PAINT,
    ("desktop/ui/session.py", "desktop.ui.window_keys"): FIRST_PAINT,
    ("desktop/ui/spoken_language.py", "desktop.services.wording"): FIRST_PAINT,
}
# The composer chooses between the window and the command line, and loads only the one that is asked for.
COMPOSERS = {"desktop/app.py", "desktop/__main__.py"}

BLOCK_QT = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, NoQt())
"""


def _python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-W", "error", "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, check=False, text=True, env=environment, timeout=120)


def _module(source: Source) -> str:
    return source.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _imported(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def _inside(function: FunctionNode) -> list[str]:
    return [name for node in ast.walk(function) if isinstance(node, ast.stmt) for name in _imported(node)]


def test_the_layers_of_the_house_hold() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    if not lint.exists():
        pytest.skip("import-linter is not installed beside this Python")
    found = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, check=False, text=True, timeout=120)
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("source", OURS, ids=lambda source: source.path)
def test_imports_stand_at_the_top_unless_start_up_was_measured(source: Source) -> None:
    if source.path in COMPOSERS:
        return
    found = {name for function in source.functions() for name in _inside(function)}
    assert {name for name in found if (source.path, name) not in ALLOWED_INSIDE} == set()


def test_every_allowance_is_still_used() -> None:
    used = {(source.path, name) for source in OURS for function in source.functions() for name in _inside(function)}
    assert set(ALLOWED_INSIDE) <= used


@pytest.mark.parametrize("source", OURS, ids=lambda source: source.path)
def test_nothing_is_imported_by_star(source: Source) -> None:
    stars = [node for node in ast.walk(source.tree) if isinstance(node, ast.ImportFrom) and node.names[0].name == "*"]
    assert stars == []


@pytest.mark.parametrize("source", OURS, ids=lambda source: source.path)
def test_only_the_composer_catches_every_exception(source: Source) -> None:
    wide = {"Exception", "BaseException"}
    handlers = [node for node in ast.walk(source.tree) if isinstance(node, ast.ExceptHandler)]
    caught = [
        handler.lineno
        for handler in handlers
        if handler.type is None or any(isinstance(n, ast.Name) and n.id in wide for n in ast.walk(handler.type))
    ]
    assert caught == [] or source.path == "desktop/app.py"


def test_the_core_imports_with_qt_not_installed() -> None:
    names = [_module(source) for source in CORE]
    ran = _python(BLOCK_QT + "import importlib\nfor name in sys.argv[1:]: importlib.import_module(name)", *names)
    assert ran.returncode == 0, ran.stderr


def test_the_blocker_of_qt_really_blocks() -> None:
    assert "ModuleNotFoundError" in _python(BLOCK_QT + "import PySide6.QtCore").stderr


def test_the_command_line_loads_neither_qt_nor_the_network_nor_a_workbook_library() -> None:
    entry = ROOT / "desktop" / "cli" / "entry.py"
    if not entry.is_file():
        pytest.skip("the command line does not stand yet")
    ran = _python("import sys, desktop.__main__, desktop.cli.entry; print(*sys.modules)")
    assert ran.returncode == 0, ran.stderr
    top = {name.partition(".")[0] for name in ran.stdout.split()}
    heavy = {"PySide6", "shiboken6", "requests", "urllib3", "openpyxl", "python_calamine", "segno", "xlsxwriter"}
    assert top & heavy == set()


def test_only_update_loads_the_network_library_and_only_the_self_test_what_it_trusts() -> None:
    # The library that draws QR codes on sheets can also write SVG, for which Python's own xml loads `ssl`.
    loading = {f"desktop/cli/{name}.py" for name in ("update", "self_test", "sheet", "batch")}
    names = [_module(source) for source in sources("desktop/cli") if source.path not in loading]
    code = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\nprint(*sys.modules)"
    ran = _python(f"import desktop.services.desk, desktop.services.errands, desktop.reports.sentences\n{code}", *names)
    assert ran.returncode == 0, ran.stderr
    loaded = {name.partition(".")[0] for name in ran.stdout.split()}
    assert loaded & {"requests", "urllib3", "ssl", "truststore", "certifi"} == set()
    assert "desktop.fetch" not in ran.stdout
    assert "requests" in _python(f"{code}", "desktop.cli.update").stdout
    made = _python(f"{code}", "desktop.cli.sheet").stdout.split()
    assert {name.partition(".")[0] for name in made} & {"requests", "urllib3", "truststore", "PySide6"} == set()
    assert "desktop.fetch" not in made


def test_only_one_file_asks_for_files_because_qt_notes_the_folders() -> None:
    asking = {source.path for source in sources("desktop") if "QFileDialog" in ast.dump(source.tree)}
    assert asking == {"desktop/ui/file_dialog.py"}


def test_every_package_is_named_to_the_packaging() -> None:
    found = {_module(source) for source in sources("desktop") if source.path.endswith("/__init__.py")}
    assert found - set(SETTINGS["setuptools"]["packages"]) == set()


def test_every_sibling_below_services_is_closed_to_the_window_and_the_command_line() -> None:
    siblings = {_module(source) for source in sources("desktop") if source.path.count("/") > 1}
    siblings = {".".join(name.split(".")[:2]) for name in siblings}
    siblings &= {f"desktop.{name}" for name in ("directory", "fetch", "reports", "roster", "store")}
    contract = next(c for c in SETTINGS["importlinter"]["contracts"] if c.get("source_modules") == CLOSED)
    assert siblings - set(contract["forbidden_modules"]) == set()
