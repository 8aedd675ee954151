"""The texts of known failures: what is handed to `KnownError` and its kinds, also through functions that make them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.wording.message import Message
from build_scripts.wording.module import FunctionNode, Module, UnseenError, assigned_in, called, literal

CONTEXT = "KnownError"
_TEXTS = {1: "message", 2: "hint"}
_VALUES = "values"
_MARK = "marked"


@dataclass(frozen=True, slots=True)
class Maker:
    """What makes a failure: a class, or a function that hands texts on to one.

    `texts` and `values` are the positions and names of its arguments that are said; a value may be no words.
    """

    texts: dict[int, str]
    values: dict[int, str]
    own_file: str = ""


class FailureWords:
    """Finds them in all files at once, because constants and makers are imported from one another."""

    def __init__(self, modules: Sequence[Module]) -> None:
        """Look through the files for kinds of KnownError and for functions that make them."""
        self._modules = modules
        self._constants = {name: node for module in modules for name, node in module.constants.items()}
        self._functions = {
            node.name: (module, node)
            for module in modules
            for node in module.tree.body
            if isinstance(node, FunctionNode)
        }
        self._makers = {name: Maker(_TEXTS, {}) for name in _kinds(modules)}
        while self._learn():
            pass

    def messages(self) -> Iterator[Message]:
        """The texts, each with its file. Raises: UnseenError for a text that can't be seen."""
        for module in self._modules:
            for call in module.calls():
                said = self._marked(call) if called(call) == _MARK else self._said(module, call)
                for text in said:
                    yield Message(CONTEXT, text, files=(module.path,))

    @staticmethod
    def _marked(call: ast.Call) -> list[str]:
        text = literal(call.args[0])
        return [] if text is None else [text]

    def _maker(self, module: Module, call: ast.Call) -> Maker | None:
        maker = self._makers.get(called(call))
        return maker if maker and maker.own_file in {"", module.path} else None

    def _said(self, module: Module, call: ast.Call) -> Iterator[str]:
        maker = self._maker(module, call)
        if maker is None:
            return
        for node in _arguments(call, maker.texts):
            yield from self._texts(module, node)
        for node in _values(call, maker):
            yield from self._words(module, node)

    def _words(self, module: Module, node: ast.expr) -> list[str]:
        """The words among the values: texts written out, also where a function of ours gives them."""
        function = self._functions.get(called(node)) if isinstance(node, ast.Call) else None
        if function is not None:
            owner, body = function
            given = [one.value for one in ast.walk(body) if isinstance(one, ast.Return) and one.value]
            return [text for value in given for text in self._words(owner, value)]
        if isinstance(node, ast.Call) and called(node) == "get" and isinstance(node.func, ast.Attribute):
            return [text for one in (node.func.value, *node.args[1:]) for text in self._words(module, one)]
        if isinstance(node, ast.Call) and called(node) == _MARK:
            return []  # found on its own
        try:
            return [text for text in self._texts(module, node) if any(map(str.isalpha, text))]
        except UnseenError:
            return []  # a name, a number, an address

    def _texts(self, module: Module, node: ast.expr) -> list[str]:
        """What a text may be. Empty where it is a parameter: then who calls the function says it."""
        text = literal(node)
        if text is not None:
            return [text] if text else []
        if isinstance(node, ast.IfExp):
            return self._texts(module, node.body) + self._texts(module, node.orelse)
        if isinstance(node, ast.Call) and called(node) == "get" and isinstance(node.func, ast.Attribute):
            return self._texts(module, node.func.value) + [t for n in node.args[1:] for t in self._texts(module, n)]
        if isinstance(node, ast.Subscript):
            return self._texts(module, node.value)
        if isinstance(node, ast.Dict):
            return [text for value in node.values for text in self._texts(module, value)]
        if isinstance(node, ast.Name):
            return self._named(module, node)
        raise UnseenError(f"{module.place(node)}: a failure's words must be written out, with %1 for `values`")

    def _named(self, module: Module, node: ast.Name) -> list[str]:
        function = module.function(node)
        if function is not None:
            if node.id in _parameters(function):
                return []
            given = assigned_in(function, node.id)
            if given:
                return [text for value in given for text in self._texts(module, value)]
        constant = module.constants.get(node.id, self._constants.get(node.id))
        if constant is None:
            raise UnseenError(f"{module.place(node)}: it can't be seen what “{node.id}” says")
        return self._texts(module, constant)

    def _learn(self) -> bool:
        """Take functions that hand their parameters on to a maker for makers; whether there was a new one."""
        before = len(self._makers)
        for module in self._modules:
            for call in module.calls():
                maker, function = self._maker(module, call), module.function(call)
                if maker is None or function is None or function.name == "__init__" or function.name in self._makers:
                    continue
                texts = _handed_on(function, _arguments(call, maker.texts))
                values = _handed_on(function, _values(call, maker))
                if texts or values:
                    private = module.path if function.name.startswith("_") else ""
                    self._makers[function.name] = Maker(texts, values, private)
        return len(self._makers) > before


def _kinds(modules: Sequence[Module]) -> set[str]:
    classes = [node for module in modules for node in module.tree.body if isinstance(node, ast.ClassDef)]
    found, more = {CONTEXT}, True
    while more:
        new = {node.name for node in classes if any(isinstance(b, ast.Name) and b.id in found for b in node.bases)}
        more = not new <= found
        found |= new
    return found


def _arguments(call: ast.Call, wanted: dict[int, str]) -> list[ast.expr]:
    given = [node for place, node in enumerate(call.args) if place in wanted]
    return given + [word.value for word in call.keywords if word.arg in wanted.values()]


def _values(call: ast.Call, maker: Maker) -> list[ast.expr]:
    given = _arguments(call, maker.values)
    for word in call.keywords:
        if word.arg == _VALUES and isinstance(word.value, ast.Tuple | ast.List):
            given += word.value.elts
    return given


def _parameters(function: FunctionNode) -> list[str]:
    arguments = function.args
    names = [one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
    return [name for name in names if name != "self"]


def _handed_on(function: FunctionNode, nodes: list[ast.expr]) -> dict[int, str]:
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    return {place: name for place, name in enumerate(_parameters(function)) if name in names}
