"""`docgen confirm`: what the referent decides about vanished rows, and answers of headers."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.french import FrenchCommand

if TYPE_CHECKING:
    from docgen.rooms import Rooms


@click.command(
    cls=FrenchCommand,
    help="Décide des lignes disparues qui attendent, et retient ce que veut dire un titre.\n\n"
    "Quand plus d'un dixième d'un tableau disparaît d'une version à l'autre, ces lignes comptent "
    "encore jusqu'à votre décision. Un titre de colonne que docgen ne connaît pas est retenu avec "
    '--title "Stage suivi=formations.intitule" : les fichiers revenus pour lui sont relus '
    "d'eux-mêmes. Sans option : liste tout cela.",
)
@click.option("--withdraw", is_flag=True, help="Les lignes ne comptent plus.")
@click.option("--keep", is_flag=True, help="Les lignes comptent pour de bon.")
@click.option(
    "--title", "titles", metavar="TITRE=TABLEAU.CHAMP", multiple=True, help="Retient un titre."
)
@click.option(
    "--forget-title", "forgotten", metavar="TITRE", multiple=True, help="Oublie un titre."
)
@click.pass_obj
def confirm(
    workspace: Path | None,
    *,
    withdraw: bool,
    keep: bool,
    titles: tuple[str, ...],
    forgotten: tuple[str, ...],
) -> int:
    """Show what awaits a decision and what is remembered, or decide it."""
    from docgen.wiring.rooms import open_rooms  # noqa: PLC0415 - slow to import
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    if withdraw and keep:
        raise click.UsageError("Choisissez l'une des deux : --withdraw ou --keep.")
    with open_rooms(find_workspace(workspace), writing=True) as rooms:
        _remember(rooms, titles, forgotten)
        if withdraw or keep or not (titles or forgotten):
            _decide(rooms, withdraw=withdraw, keep=keep)
    return 0


def _remember(rooms: "Rooms", titles: tuple[str, ...], forgotten: tuple[str, ...]) -> None:
    """Read every answer before the first is kept: a mistake in one keeps none."""
    from docgen.cli import headings  # noqa: PLC0415 - rich is slow to import

    forms, now = rooms.settings.forms, rooms.clock.now()
    answers = [headings.read_heading(one, forms) for one in titles]
    for header in forgotten:
        headings.show_forgotten(header, was_known=rooms.ledger.forget(now, header))
    for answer in answers:
        rooms.ledger.learn(now, answer)
        headings.show_learned(answer, forms)


def _decide(rooms: "Rooms", *, withdraw: bool, keep: bool) -> None:
    from docgen.cli import headings, screen  # noqa: PLC0415 - rich is slow to import

    if withdraw or keep:
        decided = rooms.ledger.decide(rooms.clock.now(), withdraw=withdraw)
        screen.show_decided(decided, withdraw=withdraw)
        return
    screen.show_awaiting(rooms.ledger.snapshot(), rooms.settings)
    headings.show_headings(rooms.ledger.learned(), rooms.settings.forms)
