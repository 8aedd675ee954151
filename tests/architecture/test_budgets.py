"""Files, functions and classes stay small enough to be read at once."""

from __future__ import annotations

import ast
from statistics import median

import pytest

from tests.architecture.sources import Source, sources

OURS = sources("desktop", "build_scripts")
LARGEST_FILE, MEDIAN_FILE, LARGEST_FUNCTION, MOST_METHODS = 300, 120, 40, 12

# "One noun per file, named for it": these name nothing.
EMPTY_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "tools", "stuff"})

# What Qt calls by its own name is Qt's interface and not ours.
QT_OVERRIDES = frozenset({
    "data", "rowCount", "columnCount", "flags", "headerData", "index", "parent", "roleNames", "paint", "sizeHint",
    "minimumSizeHint", "heightForWidth", "hasHeightForWidth", "paintEvent", "resizeEvent", "keyPressEvent",
    "keyReleaseEvent", "mousePressEvent", "mouseReleaseEvent", "focusInEvent", "focusOutEvent", "enterEvent",
    "leaveEvent", "changeEvent", "closeEvent", "showEvent", "hideEvent", "event", "eventFilter", "setGeometry",
    "addItem", "count", "itemAt", "takeAt", "minimumSize", "expandingDirections",
})  # fmt: skip


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = min([function.lineno, *(decorator.lineno for decorator in function.decorator_list)])
    return (function.end_lineno or first) - first + 1


@pytest.mark.parametrize("source", OURS, ids=lambda source: source.path)
def test_a_file_has_at_most_three_hundred_lines(source: Source) -> None:
    assert source.lines <= LARGEST_FILE


def test_half_of_the_files_are_under_a_hundred_and_twenty_lines() -> None:
    assert median(source.lines for source in OURS) < MEDIAN_FILE


@pytest.mark.parametrize("source", OURS, ids=lambda source: source.path)
def test_a_function_has_at_most_forty_lines(source: Source) -> None:
    long = {function.name: _length(function) for function in source.functions()}
    assert {name: lines for name, lines in long.items() if lines > LARGEST_FUNCTION} == {}


@pytest.mark.parametrize("source", OURS, ids=lambda source: source.path)
def test_a_class_has_at_most_twelve_public_methods(source: Source) -> None:
    many = {}
    for owner in source.classes():
        names = {node.name for node in owner.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
        public = {name for name in names if not name.startswith("_")} - QT_OVERRIDES
        if len(public) > MOST_METHODS:
            many[owner.name] = sorted(public)
    assert many == {}


@pytest.mark.parametrize("source", OURS, ids=lambda source: source.path)
def test_a_file_is_named_for_what_it_holds(source: Source) -> None:
    parts = source.path.removesuffix(".py").split("/")
    assert EMPTY_NAMES.isdisjoint(parts)


def test_the_budgets_measure_decorated_functions_from_their_first_decorator() -> None:
    function = ast.parse("@one\n@two\ndef three() -> None:\n    pass\n").body[0]
    assert isinstance(function, ast.FunctionDef)
    assert _length(function) == 4
