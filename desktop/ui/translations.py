"""Loads the catalogs of a language: ours and Qt's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


def install(app: QCoreApplication, language: str, folder: Path) -> None:
    """Speak `language` from now on, by `lookup287g_<lang>` from `folder` and `qtbase_<lang>` from Qt."""
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    if language.startswith("en"):
        return
    locale = QLocale(language)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, where in (("lookup287g", str(folder)), ("qtbase", qt_folder)):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", where):
            app.installTranslator(translator)


def languages(folder: Path) -> tuple[tuple[str, str], ...]:
    """English and what there are catalogs for, as (code, the language's own name)."""
    codes = {path.stem.partition("_")[2] for path in folder.glob("lookup287g_*.qm")} - {"en"}
    named = [(code, QLocale(code).nativeLanguageName()) for code in sorted(codes)]
    return ("en", "English"), *((code, name[:1].upper() + name[1:]) for code, name in named if name)


def translate(context: str, text: str, n: int) -> str:
    """Translate for the sentences shared with the command line; fills %n."""
    # The command line's catalogs know the same contexts: Qt falls back to the English text and still fills %n.
    return QCoreApplication.translate(context, text, None, n)
