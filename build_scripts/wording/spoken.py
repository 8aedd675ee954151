"""Texts that go through `tr` or `translate` where they are said."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from build_scripts.wording.message import Message
from build_scripts.wording.module import Module, UnseenError, called, literal

_MECHANISM = frozenset({"desktop/reports/voice.py", "desktop/reports/catalog.py", "desktop/ui/translations.py"})
_NO_NUMBER = "-1"


def spoken(module: Module, data_contexts: frozenset[str]) -> Iterator[Message]:
    """The texts of a file. Those of `data_contexts` come from tables, so that what is said there may be a variable.

    Raises: UnseenError for a text that is not written out where it is said.
    """
    for call in module.calls():
        if called(call) == "tr":
            yield from _said(module, call)
        elif called(call) == "translate" and len(call.args) >= 2:  # noqa: PLR2004 - context and text
            yield from _said_of(module, call, data_contexts)


def _said(module: Module, call: ast.Call) -> Iterator[Message]:
    comment = literal(call.args[1]) if len(call.args) > 1 else None
    numbers = [*call.args[2:], *(word.value for word in call.keywords if word.arg == "n")]
    for text in _texts(module, call.args[0]):
        yield Message(module.owner(call), text, bool(numbers), (comment,) if comment else (), (module.path,))


def _said_of(module: Module, call: ast.Call, data_contexts: frozenset[str]) -> Iterator[Message]:
    context = literal(call.args[0])
    if context in data_contexts or module.path in _MECHANISM:
        if context is not None and literal(call.args[1]) is not None:
            yield Message(context, literal(call.args[1]) or "", files=(module.path,))
        return
    if context is None:
        raise UnseenError(f"{module.place(call)}: the context of a text must be written out")
    plural = len(call.args) > 2 and ast.unparse(call.args[2]) != _NO_NUMBER  # noqa: PLR2004 - the number
    for text in _texts(module, call.args[1]):
        yield Message(context, text, plural, (), (module.path,))


def _texts(module: Module, node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return _texts(module, node.body) + _texts(module, node.orelse)
    text = literal(node)
    if text is None:
        raise UnseenError(
            f"{module.place(node)}: write the text out in the call, with %1 for values and %n for a number"
        )
    return [text]
