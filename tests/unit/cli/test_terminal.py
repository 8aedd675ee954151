"""Words reach people readable and programs whole."""

from __future__ import annotations

import io
import json

import pytest

from desktop.cli.terminal import Terminal, open_terminal
from desktop.services.wording import shown


def _terminal(width: int = 60) -> tuple[Terminal, io.StringIO, io.StringIO]:
    out, err = io.StringIO(), io.StringIO()
    return Terminal(out, err, width), out, err


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\x1b[31mb", "a[31mb"),
        ("a\u202eb\u2066c\u200bd", "abcd"),
        ("a\tb\r\nc", "a b  c"),
        ("Doña Ana · “x” 🚓", "Doña Ana · “x” 🚓"),
        ("\udcff", ""),
    ],
)
def test_what_could_move_the_cursor_or_turn_the_text_is_not_shown(text: str, seen: str) -> None:
    assert shown(text) == seen


@pytest.mark.parametrize(("width", "longest"), [(10, 40), (60, 60), (500, 100)])
def test_lines_keep_to_a_readable_width(width: int, longest: int) -> None:
    terminal, out, _ = _terminal(width)
    terminal.line("word " * 200, indent=2, hanging=3)
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= longest
    assert lines[0].startswith("  word")
    assert all(line.startswith("     word") for line in lines[1:])


def test_a_link_longer_than_the_line_stays_whole() -> None:
    terminal, out, _ = _terminal(40)
    link = "https://www.ice.gov/doclib/287gMOA/" + "x" * 60 + "-y.pdf"
    terminal.line(f"Agreement: {link}", indent=2)
    assert link in out.getvalue().split()


def test_a_label_stands_beside_its_lines_where_there_is_room_and_above_them_where_not() -> None:
    wide, out, _ = _terminal(80)
    wide.entry("On the list", ("Alder", "sheriff"), column=20)
    assert out.getvalue() == "  On the list       Alder\n                    sheriff\n"
    narrow, out, _ = _terminal(50)
    narrow.entry("On the list", ("Alder", "", "sheriff"), column=20)
    assert out.getvalue() == "  On the list\n    Alder\n    sheriff\n"


def test_a_document_is_one_json_text_with_its_letters_as_they_are() -> None:
    terminal, out, _ = _terminal()
    terminal.document({"name": "Doña Ana"})
    assert json.loads(out.getvalue()) == {"name": "Doña Ana"}
    assert "Doña" in out.getvalue()


def test_quiet_keeps_notes_back_but_no_failure() -> None:
    terminal, _, err = _terminal()
    terminal.note("one")
    terminal.quiet = True
    terminal.note("two")
    terminal.complain("three")
    assert err.getvalue() == "one\nthree\n"


def test_streams_speak_utf_8_whatever_the_system_says() -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    terminal = open_terminal(out, io.StringIO())
    terminal.text("Doña \udcff")
    terminal.flush()
    assert raw.getvalue() == "Doña ".encode() + b"\\udcff\n"
