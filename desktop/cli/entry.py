"""The command line's door: reads what was typed, runs one command, and answers with an exit code."""

from __future__ import annotations

import importlib
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from desktop.cli.desk_port import DeskPort
from desktop.cli.failures import failure_document, say_failure
from desktop.cli.parser import COMMANDS, asks_for_json, parse
from desktop.cli.session import Session
from desktop.cli.speaker import Speaker, asked_language
from desktop.cli.terminal import Terminal, open_terminal, replace_closed_streams
from desktop.cli.usage_words import UsageWords
from desktop.domain.errors import FileTroubleError, KnownError, UsageError
from desktop.domain.os_cause import cause
from desktop.runtime.paths import data_dir, resource_dir
from desktop.runtime.system_language import system_languages
from desktop.runtime.version import VERSION
from desktop.services.wording import FailureWords

if TYPE_CHECKING:  # as in `session`
    from desktop.services.press import Press

_INTERRUPTED = 130  # what shells expect after Ctrl-C
_PIPE_CLOSED = 141  # and after a reader such as `head` has gone


class _Command(Protocol):
    """A module of one command."""

    def run(self, options: Namespace, session: Session) -> int:
        """Do it; the result is the exit code."""


class _DeskModule(Protocol):
    """What `services.desk` offers here."""

    def open_desk(self, data_dir: Path, resources: Path, today: date) -> DeskPort:
        """Open the facts."""


class _FolderModule(Protocol):
    """What `services.data_folder` offers here."""

    def distrusted(self, data_dir: Path) -> KnownError | None:
        """Tell why the data folder is not used."""


def main(argv: Sequence[str], press: Callable[[], Press]) -> int:
    """Run one command of CONTRACT's table; the result is its exit code, never an exception of the world's.

    `argv` is without the program's name; `press` makes what prints PDFs. Bugs pass through to the composer.
    """
    replace_closed_streams()
    terminal = open_terminal(sys.stdout, sys.stderr)
    speaker = Speaker(resource_dir() / "i18n", terminal.note)
    language = asked_language(argv) or speaker.system(system_languages(os.environ))
    try:
        code = _run(argv, terminal, speaker, language, press)
    except BrokenPipeError:
        terminal.abandon()
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _run(argv: Sequence[str], terminal: Terminal, speaker: Speaker, language: str, press: Callable[[], Press]) -> int:
    try:
        code = _answer(argv, terminal, speaker, language, press)
        terminal.flush()
    except KnownError as error:
        failure = error
    except BrokenPipeError:
        raise
    except OSError as error:
        # A folder that can't be read or a full disk is the world's doing; its own text may hold a person's paths,
        # which are theirs to see.
        message, hint = (
            "A file could not be read or written: %1.",
            "Check the folder given with --data-dir and the disk.",
        )
        failure = FileTroubleError("file_trouble", message, hint, values=(cause(error),))
    else:
        return code
    return _fail(failure, terminal, FailureWords(speaker.speech(language)[0]), as_json=asks_for_json(argv))


def _fail(failure: KnownError, terminal: Terminal, words: FailureWords, *, as_json: bool) -> int:
    try:
        if as_json:
            terminal.document(failure_document(failure, words))
        else:
            say_failure(terminal, failure, words)
        terminal.flush()
    except BrokenPipeError:
        raise
    except OSError:
        # It is stdout itself that takes nothing more, such as a file on a full disk.
        terminal.abandon()
        if as_json:
            say_failure(terminal, failure, words)
    return failure.exit_code


def _answer(
    argv: Sequence[str], terminal: Terminal, speaker: Speaker, language: str, press: Callable[[], Press]
) -> int:
    options = parse(argv, UsageWords(speaker, language))
    if options.help_text:
        terminal.text(options.help_text)
        return 0
    if options.version:
        if options.json:
            terminal.document({"version": VERSION})
        else:
            terminal.text(f"lookup287g {VERSION}")
        return 0
    if options.command is None:
        raise UsageError("no_command", "No command was given.", "lookup287g --help lists the commands.")
    terminal.quiet = options.quiet
    return _command(options.command).run(options, _session(options, terminal, speaker, language, press))


def _session(
    options: Namespace, terminal: Terminal, speaker: Speaker, language: str, press: Callable[[], Press]
) -> Session:
    return Session(
        data_dir=data_dir(options.data_dir, os.environ),
        resources=resource_dir(),
        now=datetime.now(tz=UTC).astimezone(),
        language=language,
        speaker=speaker,
        as_json=options.json,
        terminal=terminal,
        opener=_open_desk,
        press=press,
    )


def _command(name: str) -> _Command:
    # Loaded by name because only one is needed: those that read workbooks would add 40 ms to every look-up.
    return cast("_Command", importlib.import_module(f"desktop.cli.{COMMANDS[name].module}"))


def _open_desk(session: Session) -> DeskPort:
    # Likewise: search and its libraries, 70 ms, for commands that ask something and not for `--help` or `inspect`.
    services = cast("_DeskModule", importlib.import_module("desktop.services.desk"))
    folder = cast("_FolderModule", importlib.import_module("desktop.services.data_folder"))
    _note(session, folder.distrusted(session.data_dir))
    desk = services.open_desk(session.data_dir, session.resources, session.today)
    _note(session, desk.trouble)
    return desk


def _note(session: Session, trouble: KnownError | None) -> None:
    if trouble:
        words = session.sentences().failures
        session.terminal.note(f"{words.message(trouble)} {words.hint(trouble)}")
