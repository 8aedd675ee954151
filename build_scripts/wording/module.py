"""One Python file of the program and the syntax in it that words are found by."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


class UnseenError(Exception):
    """Words that are put together where no reader of the file can see them; the text says where."""


@dataclass(frozen=True)
class Module:
    """`path` is the file's path below the root."""

    path: str
    tree: ast.Module

    @cached_property
    def parents(self) -> dict[ast.AST, ast.AST]:
        """The node in which each node stands."""
        return {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    @cached_property
    def constants(self) -> dict[str, ast.expr]:
        """What the file's own names stand for."""
        return dict(_assigned(self.tree.body))

    def calls(self) -> Iterator[ast.Call]:
        """Every call, in the order of the file."""
        found = [node for node in ast.walk(self.tree) if isinstance(node, ast.Call)]
        return iter(sorted(found, key=lambda node: (node.lineno, node.col_offset)))

    def owner(self, node: ast.AST) -> str:
        """The name of the class in which a node stands, empty outside of any."""
        while node in self.parents:
            node = self.parents[node]
            if isinstance(node, ast.ClassDef):
                return node.name
        return ""

    def function(self, node: ast.AST) -> FunctionNode | None:
        """The function in which a node stands."""
        while node in self.parents:
            node = self.parents[node]
            if isinstance(node, FunctionNode):
                return node
        return None

    def place(self, node: ast.expr) -> str:
        """File and line, for the person who runs this."""
        return f"{self.path}:{node.lineno}"


def read_modules(root: Path, folder: str) -> tuple[Module, ...]:
    """Every Python file below `folder`, in order of path."""
    paths = sorted((root / folder).rglob("*.py"))
    return tuple(
        Module(path.relative_to(root).as_posix(), ast.parse(path.read_text(encoding="utf-8"))) for path in paths
    )


def literal(node: ast.expr | None) -> str | None:
    """The text of a string that is written out, None for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def called(node: ast.Call) -> str:
    """The last name of what is called: `tr` in `self.tr(...)`."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def assigned_in(function: FunctionNode, name: str) -> list[ast.expr]:
    """All that a function gives this name."""
    statements = [node for node in ast.walk(function) if isinstance(node, ast.stmt)]
    return [value for target, value in _assigned(statements) if target == name]


def _assigned(statements: list[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    for statement in statements:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
            yield statement.target.id, statement.value
        if not isinstance(statement, ast.Assign):
            continue
        for target in statement.targets:
            if isinstance(target, ast.Name):
                yield target.id, statement.value
            elif isinstance(target, ast.Tuple) and isinstance(statement.value, ast.Tuple):
                for part, value in zip(target.elts, statement.value.elts, strict=True):
                    if isinstance(part, ast.Name):
                        yield part.id, value
