"""`export-data` and `import-data`: the whole list with its history as one file, for another computer."""

from __future__ import annotations

from argparse import Namespace

from desktop.cli.session import Session
from desktop.domain.errors import RefusedError
from desktop.services.transfer import Arrival, Carried, export_data, import_data
from desktop.services.wording import Voice, count, fill


def run(options: Namespace, session: Session) -> int:
    """Write or read the file; 3 when the list in it is older than the one held.

    Raises: FileTroubleError when the file can't be written or read, or is not ours; RefusedError for a newer
    program's file; StoreError when the facts that ship are damaged.
    """
    words = session.words(TransferWords)
    if options.command == "export-data":
        carried = export_data(session.data_dir, session.resources, options.file)
        told = words.written(carried)
    else:
        carried = import_data(session.data_dir, session.resources, options.file, accept=options.accept)
        told = words.arrived(carried)
    if session.as_json:
        session.terminal.document(_document(options, carried))
    else:
        session.terminal.line(told)
    return RefusedError.exit_code if carried.outcome is Arrival.REFUSED else 0


def _document(options: Namespace, carried: Carried) -> dict[str, object]:
    return {
        "file": str(options.file),
        "outcome": carried.outcome.value,
        "reasons": list(carried.reasons),
        "date": carried.newest.isoformat(),
        "editions": carried.editions,
        "rows": carried.rows,
        "program": carried.program,
        "held_before": carried.held.isoformat(),
    }


class TransferWords(Voice):
    """Says what became of a carried list."""

    def written(self, carried: Carried) -> str:
        """Say what the file holds."""
        text = self.tr("Written: the list dated %1 with %2 editions. Take it in with import-data.")
        return fill(text, self.date(carried.newest), count(carried.editions))

    def arrived(self, carried: Carried) -> str:
        """Say what became of the list in the file."""
        text = {
            Arrival.ACCEPTED: self.tr("Taken in: the list dated %1 with %2 editions."),
            Arrival.ALREADY_HELD: self.tr("Held already: the list dated %1 with the same %2 editions."),
            Arrival.REFUSED: self.tr(
                "Refused: the file's list is dated %1, the one held %3. The list held before stays in use; "
                "--accept takes the older one."
            ),
        }[carried.outcome]
        return fill(text, self.date(carried.newest), count(carried.editions), self.date(carried.held))
