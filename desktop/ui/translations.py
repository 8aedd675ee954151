"""Speaks a language: our catalog's words, and Qt's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from desktop.services.wording import Catalog, Translate, plain_translate, read_catalog
from desktop.services.wording import languages as shipped


class CatalogTranslator(QTranslator):
    """Gives Qt the words of the catalog that the command line reads too."""

    def __init__(self, catalog: Catalog, parent: QObject | None = None) -> None:
        """Speak by `catalog`."""
        super().__init__(parent)
        self._catalog = catalog

    def isEmpty(self) -> bool:
        """Always something: Qt asks no translator that is empty."""
        return False

    def translate(self, context: str, text: str, _comment: str | None = None, n: int = -1) -> str | None:
        """The translation; None, for what the catalog does not know, lets Qt ask the next translator."""
        return self._catalog.find(context, text, n)


def install(app: QCoreApplication, language: str, folder: Path) -> None:
    """Speak `language` from now on, by `lookup287g_<lang>` from `folder` and `qtbase_<lang>` from Qt.

    Raises: OSError or ValueError when what ships is damaged.
    """
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    if language == "en":
        return
    app.installTranslator(CatalogTranslator(read_catalog(folder, language), app))
    # Asked first, because it was installed last: what Qt says of its own is Qt's.
    own = QTranslator(app)
    if own.load(QLocale(language), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(own)


def speech(folder: Path, language: str) -> Translate:
    """What translates to a language that the window itself does not speak, as a sheet in two languages needs.

    Raises: OSError or ValueError when what ships is damaged.
    """
    return plain_translate if language == "en" else read_catalog(folder, language).translate


def languages(folder: Path) -> tuple[tuple[str, str], ...]:
    """What the program speaks, as (code, the language's own name)."""
    # As spoken in the United States: without a country Qt says “español de España”.
    here = QLocale.Country.UnitedStates
    named = [(code, QLocale(QLocale(code).language(), here).nativeLanguageName()) for code in shipped(folder)[1:]]
    return ("en", "English"), *((code, name[:1].upper() + name[1:]) for code, name in named)


def translate(context: str, text: str, n: int) -> str:
    """Translate for the sentences shared with the command line; fills %n."""
    return QCoreApplication.translate(context, text, None, n)
