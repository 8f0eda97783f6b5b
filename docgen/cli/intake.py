"""`docgen intake`: takes in what lies in the inbox, once."""

from pathlib import Path

import click

from docgen.cli.french import ExistingFile, FrenchCommand


@click.command(
    cls=FrenchCommand,
    help="Prend en compte les tableaux déposés.\n\n"
    "Sans FICHIER : tout ce qui attend dans inbox/. Un FICHIER pris ailleurs est copié, jamais "
    "déplacé. Termine par 1 si un tableau est à corriger.",
)
@click.argument("files", metavar="FICHIER", type=ExistingFile(), nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Répond en JSON, pour un programme.")
@click.pass_obj
def intake(workspace: Path | None, files: tuple[Path, ...], *, as_json: bool) -> int:
    """Take in files, and answer each."""
    from docgen.cli import screen  # noqa: PLC0415 - rich is slow to import
    from docgen.model.receipt import Outcome, Receipt  # noqa: PLC0415
    from docgen.watcher.rounds import Rounds  # noqa: PLC0415
    from docgen.wiring.rooms import open_rooms, seeing  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    with open_rooms(find_workspace(workspace), writing=True) as rooms:
        told = screen.progress(
            Rounds(rooms, seeing(rooms.inbox, files)).take_all(), "Lecture des tableaux"
        )
        receipts: list[Receipt] = []
        try:
            receipts.extend(told)
        finally:  # what stands in the way of one file must not hide what became of the others
            screen.show_receipts(receipts, rooms.settings, as_json=as_json)
    return int(any(receipt.outcome is Outcome.RETURNED for receipt in receipts))
