"""The texts of the command line's help, found by where they stand: in `help=` and its kind, in `say(...)`."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from build_scripts.wording.message import Message
from build_scripts.wording.module import Module, assigned_in, called, literal

CONTEXT = "Usage"
_FOLDER = "desktop/cli/"
_KEYWORDS = frozenset({"help", "description", "epilog"})
_CALLS = {"say": 0, "_said": 0, "CommandEntry": 1}


def usage(modules: Sequence[Module]) -> Iterator[Message]:
    """Every text of the help; what is put together from codes is no text."""
    for module in modules:
        if not module.path.startswith(_FOLDER):
            continue
        for call in module.calls():
            for node in _places(call):
                for text in _texts(module, node):
                    yield Message(CONTEXT, text, files=(module.path,))


def _places(call: ast.Call) -> list[ast.expr]:
    given = [word.value for word in call.keywords if word.arg in _KEYWORDS]
    at = _CALLS.get(called(call))
    return given + ([call.args[at]] if at is not None and at < len(call.args) else [])


def _texts(module: Module, node: ast.expr) -> list[str]:
    if isinstance(node, ast.Name) and (function := module.function(node)) is not None:
        return [text for value in assigned_in(function, node.id) for text in _texts(module, value)]
    text = literal(node)
    return [text] if text else []
