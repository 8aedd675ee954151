"""The program's commands and their options, as its own parser knows them: for the manual page and for shells."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from desktop.cli.parser import COMMANDS, parse


@dataclass(frozen=True)
class Option:
    """An option: how it is written, the word for its value (empty when it takes none), what it is for."""

    name: str
    value: str
    purpose: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Command:
    """A command with its own options; `takes` names what is typed without an option."""

    name: str
    purpose: str
    takes: str
    options: tuple[Option, ...]


def commands() -> tuple[Command, ...]:
    """Every command, in the order of the help."""
    return tuple(_command(name) for name in COMMANDS)


def global_options() -> tuple[Option, ...]:
    """The options that every command knows, read from the help."""
    text = parse(["--help"]).help_text.partition("everywhere:")[2].partition("\n\n")[0]
    lines = [line.split(maxsplit=1) for line in text.splitlines() if line.strip()]
    found = []
    for name, rest in lines:
        value, _, purpose = rest.partition("  ") if rest.split()[0].isupper() and rest[:4] != "JSON" else ("", "", rest)
        found.append(Option(name, value.strip(), purpose.strip()))
    return tuple(found)


def _command(name: str) -> Command:
    parser = argparse.ArgumentParser(add_help=False)
    COMMANDS[name].options(parser)
    words, options = [], []
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to list what it was told
        if action.help == argparse.SUPPRESS:
            continue
        choices = tuple(str(choice) for choice in action.choices or ())
        value = str(action.metavar or "|".join(choices) or action.dest.upper()) if action.nargs != 0 else ""
        if action.option_strings:
            options.append(Option(action.option_strings[-1], value, action.help or "", choices))
        else:
            words.append(value + (" ..." if action.nargs in {"+", "*"} else ""))
    return Command(name, COMMANDS[name].summary, " ".join(words), tuple(options))
