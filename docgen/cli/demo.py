"""`docgen demo`: everything at once, on an invented office."""

from pathlib import Path

import click

from docgen.cli.french import Folder, FrenchCommand


@click.command(
    cls=FrenchCommand,
    help="Fabrique un espace d'exemple et ses documents, pour voir.\n\n"
    "L'office et ses agents sont inventés. Un des tableaux est fautif, pour montrer un retour.",
)
@click.argument("folder", metavar="DOSSIER", type=Folder(), default=Path("demo"))
def demo(folder: Path) -> int:
    """Make an example workspace, take its spreadsheets in, write its documents."""
    from docgen.cli import screen  # noqa: PLC0415 - rich is slow to import
    from docgen.pipeline import publish  # noqa: PLC0415
    from docgen.watcher.rounds import Rounds  # noqa: PLC0415
    from docgen.wiring.rooms import open_rooms, seeing, today  # noqa: PLC0415
    from docgen.wiring.starter import drop_examples, make_workspace  # noqa: PLC0415

    make_workspace(folder, example=True)
    dropped = len(list(drop_examples(folder)))
    with open_rooms(folder, writing=True) as rooms:
        rounds = Rounds(rooms, seeing(rooms.inbox))
        receipts = list(screen.progress(rounds.take_all(), "Lecture des tableaux"))
        screen.show_receipts(receipts, rooms.settings)
        written = screen.progress(publish(rooms, today()), "Écriture des documents")
        screen.show_deliveries(list(written), folder / "outbox")
    screen.show_demo(folder, dropped)
    return 0
