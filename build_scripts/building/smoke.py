"""`build.py smoke`: a build is not built until an installed copy of it has done its work."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts.building import smoke_commands, smoke_tree, smoke_window
from build_scripts.building.installed import Installed, install
from build_scripts.building.project import APP, BuildError, say
from build_scripts.building.virtual_screen import virtual_screen

Check = Callable[[Installed], str]
CHECKS: tuple[Check, ...] = (
    smoke_tree.is_small,
    smoke_tree.holds_all_of_ours,
    smoke_tree.imports_nothing_that_was_dropped,
    smoke_tree.has_the_plugins_of_qt,
    smoke_tree.tells_nothing_of_the_building_machine,
    smoke_tree.has_licence_texts,
    smoke_commands.starts_from_compiled_facts,
    smoke_commands.says_its_version,
    smoke_commands.passes_its_self_test,
    smoke_commands.answers_a_zip,
    smoke_commands.runs_every_command,
    smoke_commands.writes_a_sheet,
    smoke_commands.answers_a_whole_table,
    smoke_commands.loads_every_catalog,
    smoke_window.paints_without_a_display,
    smoke_window.paints_on_a_display,
    smoke_window.shows_an_answer_in_every_language,
)
ON_LINUX: tuple[Check, ...] = (
    smoke_window.opens_a_link_in_a_clean_environment,
    smoke_window.loads_nothing_of_the_building_machine,
)


def smoke() -> None:
    """Try the program in dist/. Raises: BuildError when any check fails, after all were tried."""
    linux = sys.platform.startswith("linux")
    failed = []
    with tempfile.TemporaryDirectory(prefix="smoke-") as folder, _display(linux=linux) as display:
        installed = install(APP, Path(folder).resolve())
        copy = Installed(installed.folder, display)
        for check in (*CHECKS, *(ON_LINUX if linux else ())):
            name = check.__name__.replace("_", " ")
            try:
                say(f"ok      {name}: {check(copy)}")
            except BuildError as trouble:
                failed.append(name)
                say(f"FAILED  {name}: {trouble}")
    if failed:
        raise BuildError(f"{len(failed)} checks failed: {', '.join(failed)}")


@contextmanager
def _display(*, linux: bool) -> Iterator[str]:
    if not linux:
        yield ""
        return
    with virtual_screen() as name:
        yield name
