"""`docgen confirm`: what the referent decides about rows that have gone from their file."""

from pathlib import Path

import click

from docgen.cli.french import FrenchCommand


@click.command(
    cls=FrenchCommand,
    help="Décide des lignes disparues qui attendent.\n\n"
    "Quand plus d'un dixième d'un tableau disparaît d'une version à l'autre, ces lignes comptent "
    "encore jusqu'à votre décision. Sans option : les liste.",
)
@click.option("--withdraw", is_flag=True, help="Elles ne comptent plus.")
@click.option("--keep", is_flag=True, help="Elles comptent pour de bon.")
@click.pass_obj
def confirm(workspace: Path | None, *, withdraw: bool, keep: bool) -> int:
    """Show what awaits a decision, or decide it."""
    from docgen.cli import screen  # noqa: PLC0415 - rich is slow to import
    from docgen.wiring.rooms import open_rooms  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    if withdraw and keep:
        raise click.UsageError("Choisissez l'une des deux : --withdraw ou --keep.")
    with open_rooms(find_workspace(workspace), writing=True) as rooms:
        if withdraw or keep:
            decided = rooms.ledger.decide(rooms.clock.now(), withdraw=withdraw)
            screen.show_decided(decided, withdraw=withdraw)
        else:
            screen.show_awaiting(rooms.ledger.snapshot(), rooms.settings)
    return 0
