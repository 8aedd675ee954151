"""Find the program's words and keep their catalogs: `python build_scripts/i18n.py`.

Writes resources/i18n/lookup287g_<language>.ts anew: every text that the program says, in order, with the translation
that stands there; what is said no more is dropped, what is new is marked as unfinished. With `--check` nothing is
written: it fails when a file would change, or when a translation is missing or faulty.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts.wording.failures import FailureWords  # noqa: E402 - needs the path above
from build_scripts.wording.faults import faults  # noqa: E402
from build_scripts.wording.message import Message, merged  # noqa: E402
from build_scripts.wording.module import UnseenError, read_modules  # noqa: E402
from build_scripts.wording.spoken import spoken  # noqa: E402
from build_scripts.wording.tables import TABLES, tabled  # noqa: E402
from build_scripts.wording.ts_file import catalog_text, read_translations  # noqa: E402
from build_scripts.wording.usage import usage  # noqa: E402

LANGUAGES = ("es",)


def all_messages(root: Path = ROOT) -> tuple[Message, ...]:
    """Every text of the program. Raises: UnseenError or ValueError for one that no catalog can hold."""
    modules = read_modules(root, "desktop")
    tables = frozenset(TABLES)
    found = [message for module in modules for message in spoken(module, tables)]
    return tuple(merged([*found, *FailureWords(modules).messages(), *usage(modules), *tabled(root)]).values())


def catalog_path(language: str, root: Path = ROOT) -> Path:
    """Where the catalog of a language stands."""
    return root / "resources" / "i18n" / f"lookup287g_{language}.ts"


def troubles(messages: Sequence[Message], language: str, root: Path = ROOT) -> list[str]:
    """What is wrong with a catalog, one line each."""
    path = catalog_path(language, root)
    translations = read_translations(path)
    moved = not path.is_file() or path.read_text(encoding="utf-8") != catalog_text(language, messages, translations)
    name = path.relative_to(root).as_posix()
    first = [f"{name} is not what the program says now: run python build_scripts/i18n.py"] if moved else []
    return first + list(faults(language, messages, translations))


def main(argv: Sequence[str]) -> int:
    """Write or check every catalog; 1 for a trouble."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when something is amiss")
    options = parser.parse_args(argv)
    try:
        messages = all_messages()
    except (UnseenError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    found = []
    for language in LANGUAGES:
        if not options.check:
            path = catalog_path(language)
            text = catalog_text(language, messages, read_translations(path))
            path.write_text(text, encoding="utf-8", newline="\n")
        found += troubles(messages, language)
    sys.stderr.writelines(f"{trouble}\n" for trouble in found)
    sys.stdout.write(f"{len(messages)} texts, {len(found)} troubles\n")
    return 1 if found and options.check else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
