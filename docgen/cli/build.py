"""`docgen build`: writes the documents whose content changed."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.french import Day, FrenchCommand

if TYPE_CHECKING:
    from docgen.model.document import Delivery


@click.command(
    cls=FrenchCommand,
    help="Écrit les documents dont le contenu a changé.\n\n"
    "Sans DOCUMENT : tous, arrêtés au dernier jour du dernier mois complet.",
)
@click.argument("documents", metavar="DOCUMENT", nargs=-1)
@click.option("--as-of", type=Day(), help="Écrit un jeu complet arrêté à ce jour, à part.")
@click.option("--json", "as_json", is_flag=True, help="Répond en JSON, pour un programme.")
@click.pass_obj
def build(
    workspace: Path | None,
    documents: tuple[str, ...],
    as_of: date | None,
    *,
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
        written = publish(rooms, today(), as_of, wanted)
        told: list[Delivery] = []
        try:
            told.extend(screen.progress(written, "Écriture des documents"))
        finally:  # what stands in the way of one document must not hide the others
            screen.show_deliveries(told, place / "outbox", as_json=as_json)
    return 0
