"""`docgen approve`: somebody has read a document and stands by it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.french import FrenchCommand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docgen.approving import Standing


@click.command(
    cls=FrenchCommand,
    help="Approuve un document relu : l'approbation s'inscrit sur sa couverture.\n\n"
    "Un bilan est un projet jusque-là, et le redevient à sa révision suivante. Sans DOCUMENT : dit "
    "lesquels attendent.",
)
@click.argument("document", metavar="DOCUMENT", required=False)
@click.option("--by", metavar="NOM", default="", help="Qui approuve ; sinon le référent qualité.")
@click.pass_obj
def approve(workspace: Path | None, document: str | None, by: str) -> int:
    """Approve one document, or list those that wait for it."""
    from docgen import approving  # noqa: PLC0415 - slow to import
    from docgen.cli import approvals  # noqa: PLC0415
    from docgen.wiring.rooms import open_rooms, today  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    place = find_workspace(workspace)
    with open_rooms(place, writing=True) as rooms:
        known = approving.standings(rooms)
        if document is None:
            approvals.show_standings(known)
            return 0
        chosen = _chosen(document, known)
        if chosen.latest.approval:
            approvals.show_known(chosen)
            return 0
        who = _who(by, rooms.settings.office.referent)
        counts = approving.is_synthesis(chosen.kind, rooms)
        for delivery in approving.approve(rooms, chosen, who, today()):
            approvals.show_approved(delivery, place / "outbox", is_synthesis=counts)
    return 0


def _who(by: str, referent: str) -> str:
    told = "".join(one for one in " ".join(by.split()) if one.isprintable())
    if not (told or referent):
        raise click.UsageError(
            "Dites qui approuve : --by NOM (office.yaml ne nomme aucun référent)."
        )
    return told or referent


def _chosen(document: str, known: "Iterable[Standing]") -> "Standing":
    """Find the document that a person means: by its name, or by its id when it has one name."""
    from docgen.wording import lists  # noqa: PLC0415
    from docgen.wording.nearest import nearest  # noqa: PLC0415

    asked = document.removesuffix(".docx")
    by_name = {one.latest.name: one for one in known}
    of_kind = [name for name, one in by_name.items() if one.kind.id == asked]
    if asked in by_name or len(of_kind) == 1:
        return by_name.get(asked) or by_name[of_kind[0]]
    if of_kind:
        raise click.UsageError(f"Dites lequel : {lists.capped(of_kind, 8)}.")
    close = nearest(asked, by_name)
    guess = f" Vouliez-vous dire « {close} » ?" if close else ""
    told = lists.capped(by_name, 8) or "aucun"
    raise click.UsageError(
        f"« {asked} » n'est pas un document à approuver.{guess} À approuver : {told}."
    )
