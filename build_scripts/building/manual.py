"""The manual page, its commands told by the program itself."""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.building.commands import Option, commands, global_options
from build_scripts.building.filling import fill
from build_scripts.building.project import SCRIPTS


def manual() -> str:
    """`lookup287g(1)` as troff."""
    parts = []
    for command in commands():
        parts.append(f'.TP\n.BI "{_plain(command.name)} " "{_plain(command.takes)}"\n{_plain(command.purpose)}')
        if command.options:
            parts.append(f".RS\n{_options(command.options)}\n.RE")
    template = (SCRIPTS / "linux" / "lookup287g.1.in").read_text(encoding="utf-8")
    return fill(template, OPTIONS=_options(global_options()), COMMANDS="\n".join(parts))


def _options(options: Iterable[Option]) -> str:
    return "\n".join(
        f'.TP\n.BI "{_plain(option.name)} " "{_plain(option.value)}"\n{_plain(option.purpose)}' for option in options
    )


def _plain(text: str) -> str:
    """Text that troff takes as it stands."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
