"""What may be typed: commands and their options, as CONTRACT.md lists them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from desktop.cli import typed_values
from desktop.cli.usage_words import HINT, UsageWords, complaint
from desktop.domain.answer import HitKind
from desktop.domain.errors import UsageError
from desktop.domain.level import Level
from desktop.domain.page_setup import Paper
from desktop.domain.placeholders import marked
from desktop.domain.status import Status

_Action = TypeVar("_Action", bound=argparse.Action)


class _Parser(argparse.ArgumentParser):
    """Gives its complaints to us instead of ending the process; knows no abbreviations, which scripts outlive."""

    def __init__(self, *, words: UsageWords | None = None, **settings: Any) -> None:  # noqa: ANN401 - argparse's own
        self._words = words
        for name in ("description", "epilog"):
            settings[name] = self._said(settings.get(name))
        if words:
            settings["formatter_class"] = words.formatter
        super().__init__(allow_abbrev=False, add_help=False, **settings)
        self._positionals.title = self._said("positional arguments")
        self._optionals.title = self._said("options")

    def error(self, message: str) -> NoReturn:
        """Say what was wrong, with a typed text cut to a readable length."""
        raise complaint(message)

    def _add_action(self, action: _Action) -> _Action:
        if action.help != argparse.SUPPRESS:
            action.help = self._said(action.help)
        return super()._add_action(action)

    def _said(self, text: str | None) -> str | None:
        return self._words.say(text) if self._words and text else text


@dataclass(frozen=True, slots=True)
class CommandEntry:
    """One command: the module that runs it, its line in the help, and what adds its options."""

    module: str
    summary: str
    options: Callable[[argparse.ArgumentParser], None]


def parse(argv: Sequence[str], words: UsageWords | None = None) -> argparse.Namespace:
    """What was asked, as attributes: `command`, `help_text`, the global options and the command's own.

    `command` is None when none was given, `help_text` empty unless help was asked for, in English without `words`.
    `lang` is empty when none was given.

    Raises: UsageError for anything that is not in CONTRACT's table.
    """
    parser, commands = _parsers(words)
    names = argparse.Namespace(command=None, data_dir=None, lang="", json=False, quiet=False, version=False, help=False)
    options = parser.parse_args([_readable(text) for text in argv], names)
    options.help_text = ""
    if options.help:
        options.help_text = (commands[options.command] if options.command else parser).format_help()
    elif options.command:
        # Options are the only arguments that argparse is told to require, because `COMMAND --help` has none.
        _require(options)
    return options


def asks_for_json(argv: Sequence[str]) -> bool:
    """Whether a failure, wrong usage included, is to be said as JSON."""
    known = list(argv)
    return "--json" in (known[: known.index("--")] if "--" in known else known)


def _readable(text: str) -> str:
    """The argument as valid text; bytes that are not UTF-8 become U+FFFD."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _require(options: argparse.Namespace) -> None:
    for name, label in _REQUIRED.get(options.command, {}).items():
        if not getattr(options, name):
            raise UsageError("usage", "%1 needs %2.", HINT, values=(options.command, label))


_REQUIRED = {
    "lookup": {"text": marked("a ZIP code or a name")},
    "search": {"text": marked("a text")},
    "agency": {"id": marked("the id of an agency; search for its name to find it")},
    "sheet": {
        "targets": marked("a ZIP code, an agency's id, state:ST or saved"),
        "output": marked("a file or folder after -o"),
    },
    "batch": {"file": marked("a CSV file with a ZIP code or a name in each row")},
    "import": {"files": marked("at least one file")},
    "inspect": {"file": marked("a file")},
    "export-data": {"file": marked("the file to write")},
    "import-data": {"file": marked("a file that export-data wrote")},
    "compare-names": {"state": marked("a state"), "a": marked("two names"), "b": marked("a second name")},
}


def _parsers(words: UsageWords | None) -> tuple[_Parser, dict[str, _Parser]]:
    epilog = (
        "Exit codes: 0 done, 1 no answer, 2 wrong usage, 3 list refused, 4 file or network trouble, 5 store damaged."
    )
    say = words.say if words else str
    parser = _Parser(
        words=words,
        prog="lookup287g",
        description="Look up, offline, which police agencies of a US place are on ICE's 287(g) list.",
        epilog=epilog,
    )
    _add_global(parser, say)
    places = parser.add_subparsers(dest="command", metavar="COMMAND", title=say("commands"), parser_class=_Parser)
    parsers: dict[str, _Parser] = {}
    for name, entry in COMMANDS.items():
        parsers[name] = places.add_parser(name, words=words, help=say(entry.summary), description=entry.summary)
        _add_global(parsers[name], say)
        entry.options(parsers[name])
    return parser, parsers


def _add_global(parser: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """The options that may stand before or after the command.

    Without suppressed defaults what stands before would be undone by the defaults of the command's own parser.
    """
    group = parser.add_argument_group(say("everywhere"))
    hidden = argparse.SUPPRESS
    group.add_argument(
        "--data-dir", metavar="DIR", type=typed_values.path, default=hidden, help=say("where the program writes")
    )
    group.add_argument(
        "--lang", metavar="CODE", type=typed_values.language, default=hidden, help=say("language of words for people")
    )
    group.add_argument("--json", action="store_true", default=hidden, help=say("one JSON document on stdout"))
    group.add_argument("--quiet", action="store_true", default=hidden, help=say("no messages beside the answer"))
    group.add_argument("--version", action="store_true", default=hidden, help=say("the program's version"))
    group.add_argument("--help", action="store_true", default=hidden, help=say("this help"))


def _lookup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="*", metavar="ZIP|NAME", help="a ZIP code, or an agency or place")
    parser.add_argument("--town", metavar="GEOID", help="only this town of the ZIP code, or `outside` for none of them")


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="*", metavar="TEXT", help="a name or a part of it")
    parser.add_argument("--limit", type=typed_values.limit, default=10, metavar="N", help="at most so many (10)")
    parser.add_argument("--state", type=typed_values.state, metavar="ST", help="only this state (USPS code)")
    parser.add_argument("--kind", **typed_values.one_of(HitKind), metavar="KIND", help="agency, place, county or zip")


def _agency(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", metavar="ID", help="the id that search and lookup give")


def _list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--state", type=typed_values.state, metavar="ST", help="only this state (USPS code)")
    parser.add_argument("--model", type=typed_values.model, metavar="MODEL", help="TFM, JEM or WSO")
    parser.add_argument("--level", **typed_values.one_of(Level), metavar="L", help=", ".join(Level))
    parser.add_argument("--status", **typed_values.one_of(Status), metavar="S", help=", ".join(Status))
    parser.add_argument(
        "--on", type=typed_values.day, metavar="DATE", help="the list as it stood on this day (2025-09-30)"
    )
    parser.add_argument(
        "--format", type=typed_values.lower, choices=("csv", "json", "ndjson", "xlsx"), help="csv, json, ndjson, xlsx"
    )
    _add_output(parser, "FILE")


def _changes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from", dest="earlier", type=typed_values.day, metavar="DATE", help="after the list of this day (oldest)"
    )
    parser.add_argument(
        "--to", dest="later", type=typed_values.day, metavar="DATE", help="up to the list of this day (newest)"
    )
    parser.add_argument("--state", type=typed_values.state, metavar="ST", help="only this state (USPS code)")
    parser.add_argument("--format", type=typed_values.lower, choices=("csv", "json"), help="csv or json")
    _add_output(parser, "FILE")


def _add_output(parser: argparse.ArgumentParser, metavar: str) -> None:
    parser.add_argument(
        "-o", "--output", type=typed_values.path, metavar=metavar, help="write there, whole or not at all"
    )


def _sheet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("targets", nargs="*", metavar="TARGET", help="a ZIP code, an agency's id, state:ST, or saved")
    parser.add_argument(
        "-o", "--output", type=typed_values.path, metavar="FILE|DIR", help="one file for all, or a folder"
    )
    _add_sheet_look(parser)
    parser.add_argument(
        "--format",
        type=typed_values.lower,
        choices=("pdf", "html", "txt"),
        help="pdf (default for a folder), html or txt",
    )
    parser.add_argument("--letter", action="store_true", help="in place of a sheet, a letter that asks for records")


def _add_sheet_look(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--second-lang", type=typed_values.language, metavar="CODE", help="a second language beside the first"
    )
    parser.add_argument("--paper", **typed_values.one_of(Paper), default=Paper.LETTER, help="letter (default) or a4")
    parser.add_argument("--large-print", action="store_true", help="18 points")


def _batch(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.csv", help="a table with a column of questions")
    parser.add_argument("--column", metavar="NAME", help="the column that asks: its name, or its number from 1")
    _add_output(parser, "FILE.csv")
    parser.add_argument(
        "--sheets",
        type=typed_values.path,
        metavar="DIR|FILE.pdf",
        help="also a sheet of each answer: PDFs in a folder, or one PDF",
    )
    _add_sheet_look(parser)


def _update(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--source", default="ice", metavar="SOURCE", help="ice (default), archive, relevant, or an https address"
    )
    parser.add_argument("--check", action="store_true", help="only say what is there; change nothing")
    parser.add_argument("--accept", action="store_true", help="take a list that a check refused")


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="ICE's workbooks (.xlsx)")
    parser.add_argument("--fresh", action="store_true", help="start an empty store without the list that ships")
    parser.add_argument(
        "--as-of", type=typed_values.day, metavar="DATE", help="the list's date, where its name does not tell"
    )
    parser.add_argument("--accept", action="store_true", help="take a list that a check refused")


def _inspect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a workbook (.xlsx)")


def _export_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="where to write, whole or not at all")


def _import_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="what export-data wrote")
    parser.add_argument("--accept", action="store_true", help="take a list that is older than the one held")


def _compare_names(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "state", nargs="?", type=typed_values.state, metavar="STATE", help="the state of both (USPS code)"
    )
    parser.add_argument("a", nargs="?", metavar="NAME_A", help="a name as ICE prints it")
    parser.add_argument("b", nargs="?", metavar="NAME_B", help="another name")


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """Such a command has no options of its own."""


COMMANDS: dict[str, CommandEntry] = {
    "lookup": CommandEntry("lookup", "The answer for a place: every police agency that serves it.", _lookup),
    "search": CommandEntry("search", "What a text may mean, best first.", _search),
    "agency": CommandEntry("agency", "One agency: agreements, history, corrections, where each stands.", _agency),
    "list": CommandEntry("listing", "The rows of ICE's list, in ICE's order.", _list),
    "changes": CommandEntry("changes", "What changed on the list between two days.", _changes),
    "status": CommandEntry("status", "What is held: list, places, agencies, counts.", _nothing),
    "sheet": CommandEntry("sheet", "Summary sheets to print or hand on: PDF, HTML or text.", _sheet),
    "batch": CommandEntry("batch", "Many ZIP codes or names at once: a CSV file in, a CSV file out.", _batch),
    "update": CommandEntry("update", "Fetch the newest list; the only command that uses the network.", _update),
    "import": CommandEntry("imports", "Take lists from disk, ordered by their date.", _import),
    "inspect": CommandEntry("inspection", "What a workbook holds and what is odd about it; changes nothing.", _inspect),
    "export-data": CommandEntry("transfer", "The whole list with its history as one file.", _export_data),
    "import-data": CommandEntry("transfer", "Take in such a file on another computer.", _import_data),
    "compare-names": CommandEntry("compare_names", "Whether two names mean one agency, and why.", _compare_names),
    "self-test": CommandEntry("self_test", "Prove that this installation works.", _nothing),
}
