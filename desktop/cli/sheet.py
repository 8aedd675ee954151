"""`sheet`: summary sheets of places, agencies and states as files."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from desktop.cli.captions import Captions
from desktop.cli.desk_port import DeskPort
from desktop.cli.saving import make_folder, save
from desktop.cli.session import Session
from desktop.domain.errors import UsageError
from desktop.domain.page_setup import PageSetup
from desktop.services.sheet_blocks import Versions
from desktop.services.sheet_files import SheetEncoder, SheetForm
from desktop.services.sheets import SheetMaker, Subject, file_stem, saved_subjects, subject_of

_ENDINGS = {".pdf": SheetForm.PDF, ".html": SheetForm.HTML, ".htm": SheetForm.HTML, ".txt": SheetForm.TXT}

_SAVED = "saved"

Made = tuple[Subject, Versions]


def run(options: Namespace, session: Session) -> int:
    """Write the sheets: all into one file, or each into a file of its own in a folder.

    Nothing is written unless every target is known.

    Raises: UsageError for options that contradict each other; NoAnswerError for a target that is not known;
        FileTroubleError when a file can't be written, which then is not there.
    """
    form, folder = _form(options)
    with session.desk() as desk:
        maker = SheetMaker(desk, session.speeches(options.second_lang))
        make = maker.letter if options.letter else maker.summary
        made = [(subject, make(subject)) for text in options.targets for subject in _subjects(text, desk, session)]
    encoder = SheetEncoder(session.press, PageSetup(options.paper, options.large_print))
    paths = _write(made, encoder, form, options.output, folder=folder)
    if session.as_json:
        files = [{"file": str(path), "format": form.value} for path in paths]
        session.terminal.document({"files": files, "sheets": len(made)})
    for path in paths:
        session.terminal.note(session.words(Captions).written(path))
    return 0


def _subjects(target: str, desk: DeskPort, session: Session) -> tuple[Subject, ...]:
    if target != _SAVED:
        return (subject_of(desk, target),)
    found, lost = saved_subjects(desk, session.data_dir)
    for one in lost:
        session.terminal.note(session.words(Captions).left_out(one.name or one.key.id))
    return found


def _form(options: Namespace) -> tuple[SheetForm, bool]:
    """What kind of file, and whether `-o` names a folder: one that is there, or a name without a known ending."""
    output: Path = options.output
    named = None if output.is_dir() else _ENDINGS.get(output.suffix.lower())
    wanted = SheetForm(options.format) if options.format else None
    if named and wanted and named is not wanted:
        message, hint = "The file's name says %1 and --format says %2.", "Leave --format out, or change the name."
        raise UsageError("usage", message, hint, values=(named.value, wanted.value))
    if named is None and output.suffix and not output.is_dir():
        raise UsageError("usage", "The file's name does not tell the format.", "Use .pdf, .html or .txt, or a folder.")
    return named or wanted or SheetForm.PDF, named is None


def _write(
    made: Sequence[Made], encoder: SheetEncoder, form: SheetForm, output: Path, *, folder: bool
) -> tuple[Path, ...]:
    if not folder:
        save(output, encoder.encoded([versions for _, versions in made], form))
        return (output,)
    make_folder(output)
    sheets = {output / f"{file_stem(subject)}.{form}": versions for subject, versions in made}
    for path, versions in sheets.items():
        save(path, encoder.encoded([versions], form))
    return tuple(sheets)
