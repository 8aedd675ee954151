"""What may be typed, and what is said of the rest."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.cli.parser import COMMANDS, asks_for_json, parse
from desktop.domain.answer import HitKind
from desktop.domain.errors import UsageError
from desktop.domain.level import Level
from desktop.domain.model import Model
from desktop.domain.page_setup import Paper
from desktop.domain.status import Status


@pytest.mark.parametrize(
    "argv",
    [
        ["--json", "--data-dir", "d", "--quiet", "--lang", "es", "lookup", "32601"],
        ["lookup", "32601", "--json", "--data-dir", "d", "--quiet", "--lang", "es"],
        ["--json", "--data-dir=d", "lookup", "--lang=es", "32601", "--quiet"],
    ],
)
def test_options_for_every_command_mean_the_same_before_and_after_it(argv: list[str]) -> None:
    options = parse(argv)
    assert (options.command, options.text, options.json, options.quiet, options.lang, options.data_dir) == (
        "lookup", ["32601"], True, True, "es", Path("d"),
    )  # fmt: skip


def test_nothing_typed_is_no_command_and_all_defaults() -> None:
    options = parse([])
    assert (options.command, options.json, options.quiet, options.lang, options.data_dir) == (
        None, False, False, "", None,
    )  # fmt: skip


@pytest.mark.parametrize("command", ["batches", "SHEET", "LOOKUP", "x"])
def test_a_command_that_is_not_there_is_wrong_usage(command: str) -> None:
    with pytest.raises(UsageError) as told:
        parse([command])
    assert command in told.value.message
    assert "--help" in told.value.hint


@pytest.mark.parametrize(
    "argv",
    [
        ["lookup", "32601", "--jso"],
        ["lookup", "32601", "--tow", "1"],
        ["lookup"],
        ["search"],
        ["agency"],
        ["import"],
        ["inspect"],
        ["search", "x", "--limit", "0"],
        ["search", "x", "--limit", "101"],
        ["search", "x", "--limit", "ten"],
        ["search", "x", "--limit", "٣"],
        ["search", "x", "--limit", "9" * 5000],
        ["search", "x", "--state", "Florida"],
        ["search", "x", "--kind", "sheriff"],
        ["list", "--model", "XYZ"],
        ["list", "--level", "town"],
        ["list", "--status", "gone"],
        ["list", "--on", "18.5.2026"],
        ["list", "--format", "ods"],
        ["import", "a.xlsx", "--as-of", "soon"],
        ["status", "now"],
        ["--lang", "", "status"],
        ["--lang", "../../etc", "status"],
        ["--data-dir"],
    ],
)
def test_what_the_contract_does_not_know_is_wrong_usage(argv: list[str]) -> None:
    with pytest.raises(UsageError) as told:
        parse(argv)
    assert told.value.exit_code == 2
    assert told.value.message.endswith((".", "..."))


def test_codes_are_read_whatever_their_case() -> None:
    options = parse(["list", "--state", "fl", "--model", "wso", "--level", "county", "--on", "2026-05-18"])
    assert (options.state, options.model, options.level, options.on) == (
        "FL", Model.WSO, Level.COUNTY, date(2026, 5, 18),
    )  # fmt: skip
    assert parse(["search", "x", "--kind", "zip"]).kind is HitKind.ZIP


def test_a_long_argument_is_cut_and_cleaned_where_it_is_repeated() -> None:
    with pytest.raises(UsageError) as told:
        parse(["\x1b[2J\u202e" + "x" * 5000])
    assert len(told.value.message) < 300
    assert "\x1b" not in told.value.message
    assert "\u202e" not in told.value.message


def test_a_text_with_a_hyphen_first_is_taken_after_two_hyphens() -> None:
    assert parse(["search", "--", "--json"]).text == ["--json"]
    with pytest.raises(UsageError, match="-x"):
        parse(["search", "-x"])


def test_bytes_that_are_no_text_become_a_mark() -> None:
    (text,) = parse(["search", "gaines\udcffville"]).text
    assert text.encode()
    assert text.startswith("gaines\ufffd")


def test_a_failure_is_json_only_when_json_was_asked_for_as_an_option() -> None:
    assert asks_for_json(["bogus", "--json"])
    assert not asks_for_json(["search", "--", "--json"])
    assert not asks_for_json(["search", "json"])


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_tells_what_a_command_is_for_without_what_it_needs(command: str | None) -> None:
    text = parse(["--help", *([command] if command else [])]).help_text
    assert f"lookup287g{' ' + command if command else ''}" in text
    assert "--data-dir" in text
    if command:
        assert " ".join(COMMANDS[command].summary.split()) in " ".join(text.split())
        assert parse([command, "--help"]).help_text == text


def test_words_to_choose_from_may_be_typed_in_capitals_and_with_spaces() -> None:
    listed = parse(["list", "--level", " County", "--status", "LISTED", "--format", "CSV"])
    assert (listed.level, listed.status, listed.format) == (Level.COUNTY, Status.LISTED, "csv")
    assert isinstance(listed.status, Status)
    assert parse(["search", "x", "--kind", "Agency"]).kind is HitKind.AGENCY
    assert parse(["sheet", "32601", "-o", "a.pdf", "--paper", "A4"]).paper is Paper.A4


def test_a_word_that_is_none_of_them_is_answered_with_all_of_them() -> None:
    with pytest.raises(UsageError) as told:
        parse(["search", "x", "--kind", "sheriff"])
    assert told.value.values == ("--kind", "'sheriff'", "'agency', 'place', 'county', 'zip'")


@pytest.mark.parametrize(
    ("argv", "option"),
    [
        (["--data-dir", "", "status"], "--data-dir"),
        (["sheet", "32601", "-o", ""], "-o/--output"),
        (["list", "--output="], "-o/--output"),
        (["batch", "a.csv", "--sheets", ""], "--sheets"),
    ],
)
def test_an_empty_folder_or_file_is_not_the_folder_one_is_in(argv: list[str], option: str) -> None:
    with pytest.raises(UsageError) as told:
        parse(argv)
    assert told.value.message == f"{option} needs something after it."
