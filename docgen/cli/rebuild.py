"""`docgen rebuild`: the ledger anew from the files received and the journal."""

from pathlib import Path

import click

from docgen.cli.french import FrenchCommand


@click.command(
    cls=FrenchCommand,
    help="Refait le registre à partir des fichiers reçus et du journal.\n\n"
    "Utile quand le registre est perdu ou abîmé. L'ancien est gardé à côté. Termine par 1 si un "
    "fichier n'a pas pu être repris.",
)
@click.pass_obj
def rebuild(workspace: Path | None) -> int:
    """Make the ledger anew, and say what could not be."""
    from docgen.cli import screen  # noqa: PLC0415 - rich is slow to import
    from docgen.watcher.rebuild import replay  # noqa: PLC0415
    from docgen.wiring.rebuilding import rebuilding, records_differ  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    place = find_workspace(workspace)
    with rebuilding(place) as rooms:
        replayed = list(screen.progress(replay(rooms), "Reprise des fichiers reçus"))
        records = sum(len(one) for one in rooms.ledger.snapshot().records.values())
        differ = records_differ(place, rooms)
    screen.show_rebuilt(replayed, records, differ=differ)
    return int(any(one.trouble for one in replayed))
