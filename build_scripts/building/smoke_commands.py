"""What a built program's command line must do before it counts as built."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile

from build_scripts.building.diet import languages
from build_scripts.building.installed import Installed
from build_scripts.building.project import BuildError
from desktop.cli.parser import COMMANDS
from desktop.runtime.version import VERSION

# What each command is tried with, and the exit code it must end with: no network, no file but our own.
_TRIED = {
    "lookup": ("32601", 0),
    "search": ("gainesville --limit 3", 0),
    "agency": ("no-such-agency", 1),
    "list": ("--state FL --format csv", 0),
    "changes": ("--from 2026-04-15 --state PA", 0),
    "status": ("", 0),
    "update": ("--source nowhere --json", 2),
    "batch": ("missing.csv --json", 4),
    "import": ("missing.xlsx --json", 4),
    "inspect": ("missing.xlsx --json", 4),
    "export-data": ("list.287g --quiet", 0),
    "import-data": ("list.287g --quiet", 0),
    "compare-names": ("FL Baker Clay", 0),
    "self-test": ("", 0),
}


def says_its_version(copy: Installed) -> str:
    """The one version, everywhere."""
    said = copy.ask("--version").strip()
    _hold(said.endswith(VERSION), f"--version says {said!r}")
    _hold(json.loads(copy.ask("status", "--json"))["version"] == VERSION, "status tells another version")
    return said


def passes_its_self_test(copy: Installed) -> str:
    """Every check of its own, the trusted authorities among them."""
    told = json.loads(copy.ask("self-test", "--json"))
    names = {check["name"] for check in told["checks"]}
    _hold(told["ok"] and "certificates" in names, f"self-test: {told}")
    return ", ".join(sorted(names))


def starts_from_compiled_facts(copy: Installed) -> str:
    """The first start compiles nothing: the home stays empty."""
    copy.ask("lookup", "32601", "--json")
    left = [path for path in copy.home.rglob("*") if path.suffix == ".sqlite"]
    _hold(not left, f"the first answer compiled facts again: {left}")
    return "nothing compiled at the first answer"


def answers_a_zip(copy: Installed) -> str:
    """The answer that CONTRACT describes, for a place that is known to have one."""
    answer = json.loads(copy.ask("lookup", "32601", "--json"))
    _hold(answer["place"]["zip"] == "32601" and answer["answers"], "32601 has no answer")
    _hold("32601" in copy.ask("lookup", "32601"), "the answer in words does not name its ZIP")
    copy.ask("lookup", "no such place at all", "--json", code=1)
    return f"{len(answer['answers'])} agencies for 32601"


def runs_every_command(copy: Installed) -> str:
    """Commands are loaded by name: one that was left out of the build would only be missed when it is used."""
    for name in COMMANDS:
        words, code = _TRIED.get(name, ("--help", 0))
        copy.ask(name, *words.split(), code=code)
    only_help = sorted(set(COMMANDS) - set(_TRIED))
    return f"{len(COMMANDS)} commands" + (f", {', '.join(only_help)} only asked for help" if only_help else "")


def writes_a_sheet(copy: Installed) -> str:
    """A sheet as PDF, in two languages, read back by a program that is not ours."""
    paper = copy.home / "sheet.pdf"
    copy.ask("sheet", "32601", "-o", str(paper), "--second-lang", "es", "--quiet")
    _hold(paper.read_bytes().startswith(b"%PDF"), "the sheet is no PDF")
    reader = shutil.which("pdftotext")
    if reader is None:
        return f"{paper.stat().st_size >> 10} KiB, not read back: pdftotext is not installed"
    read = subprocess.run([reader, paper, "-"], capture_output=True, check=True, text=True)
    _hold("32601" in read.stdout, "the PDF does not name the ZIP code that it was made for")
    return f"{paper.stat().st_size >> 10} KiB, {len(read.stdout.split())} words read back"


def answers_a_whole_table(copy: Installed) -> str:
    """A CSV file of places answered, a sheet of each, and the list as a workbook."""
    asked, answers, sheets, book = (copy.home / name for name in ("asked.csv", "answers.csv", "sheets", "list.xlsx"))
    asked.write_text("zip\n32601\n77002\n", encoding="utf-8")
    copy.ask("batch", str(asked), "-o", str(answers), "--sheets", str(sheets), "--quiet")
    made = len(list(sheets.glob("*.pdf")))
    _hold(made == 2, f"{made} sheets for two places")  # noqa: PLR2004 - the two above
    copy.ask("list", "-o", str(book), "--quiet")
    _hold(zipfile.is_zipfile(book), "the list is no workbook")
    return f"{len(answers.read_text(encoding='utf-8').splitlines()) - 1} lines, {made} sheets, {book.name}"


def loads_every_catalog(copy: Installed) -> str:
    """Each language gives other words than English."""
    english = copy.ask("lookup", "32601")
    spoken = sorted(languages())
    for language in spoken:
        _hold(copy.ask("lookup", "32601", "--lang", language) != english, f"{language} speaks English")
    return ", ".join(["en", *spoken])


def _hold(true: object, otherwise: str) -> None:
    if not true:
        raise BuildError(otherwise)
