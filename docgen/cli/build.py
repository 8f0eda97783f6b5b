"""`docgen build`: writes the documents whose content changed, and prints them when asked."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.french import Day, FrenchCommand
from docgen.errors import DocgenError, all_at_once, kept_for_the_end

if TYPE_CHECKING:
    from docgen.model.document import Delivery
    from docgen.rooms import Rooms


@click.command(
    cls=FrenchCommand,
    help="Écrit les documents dont le contenu a changé.\n\n"
    "Sans DOCUMENT : tous, arrêtés au dernier jour du dernier mois complet.",
)
@click.argument("documents", metavar="DOCUMENT", nargs=-1)
@click.option("--as-of", type=Day(), help="Écrit un jeu complet arrêté à ce jour, à part.")
@click.option("--pdf", is_flag=True, help="Les imprime aussi en PDF, avec LibreOffice.")
@click.option("--json", "as_json", is_flag=True, help="Répond en JSON, pour un programme.")
@click.pass_obj
def build(
    workspace: Path | None,
    documents: tuple[str, ...],
    as_of: date | None,
    *,
    pdf: bool,
    as_json: bool,
) -> int:
    """Write documents, and say where they lie."""
    from docgen.cli import screen  # noqa: PLC0415 - rich is slow to import
    from docgen.cli.choose import known_documents  # noqa: PLC0415
    from docgen.pipeline import publish  # noqa: PLC0415
    from docgen.wiring.rooms import open_rooms, today  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    place = find_workspace(workspace)
    with open_rooms(place, writing=True) as rooms:
        wanted = known_documents(documents, rooms.settings)
        told: list[Delivery] = []
        troubles: list[DocgenError] = []
        try:
            with kept_for_the_end(troubles):
                written = publish(rooms, today(), as_of, wanted)
                told.extend(screen.progress(written, "Écriture des documents"))
            if pdf:
                with kept_for_the_end(troubles):
                    _print(rooms, told)
        finally:  # what stands in the way of one document must not hide the others
            screen.show_deliveries(told, place / "outbox", as_json=as_json)
            if pdf and not as_json:
                _show_prints(told)
    if troubles:
        raise all_at_once(troubles)
    return 0


def _print(rooms: "Rooms", told: "list[Delivery]") -> None:
    """Print documents; each one that was takes its place among those told."""
    from docgen.cli import screen  # noqa: PLC0415 - rich is slow to import
    from docgen.printing import print_out  # noqa: PLC0415
    from docgen.wiring.rooms import open_press  # noqa: PLC0415

    with screen.counting("Mise en PDF") as tick:
        for printed in print_out(rooms, open_press(), tuple(told), tick):
            told[:] = [printed if one.path == printed.path else one for one in told]


def _show_prints(told: "list[Delivery]") -> None:
    from docgen.cli.printed import show_prints  # noqa: PLC0415 - rich is slow to import

    show_prints(told)
