"""What the screen says of approvals."""

from collections.abc import Iterable
from pathlib import Path

from rich.text import Text

from docgen.approving import Standing
from docgen.cli.screen import make_console
from docgen.model.document import Delivery
from docgen.wording import dates

_NOT_ANALYSED = (
    "Sans analyse du référent, cette approbation ne compte pas comme synthèse : déposez le tableau "
    "des analyses, puis approuvez la révision suivante."
)


def show_standings(known: Iterable[Standing]) -> None:
    """List the documents that want approval, those that wait for it first."""
    console = make_console()
    ones = sorted(known, key=lambda one: (one.latest.approval is not None, one.latest.name))
    if not ones:
        console.print("Aucun document à approuver n'est encore écrit : lancez docgen build.")
        return
    for one in ones:
        latest = one.latest
        sign = "✓" if latest.approval else "…"
        told = f"{sign} {latest.name}, révision {latest.number}, arrêté au "
        told += f"{dates.short(latest.as_of)} : {_state(one)}"
        console.print(Text(told))


def show_known(one: Standing) -> None:
    """Say that a revision was approved before: the first approval stands."""
    latest = one.latest
    make_console().print(
        Text(f"✓ {latest.name}, révision {latest.number} : déjà {_state(one)}, rien n'a changé.")
    )


def show_approved(one: Delivery, outbox: Path, *, is_synthesis: bool) -> None:
    """Say what was approved, and where the document lies."""
    console = make_console()
    state = one.state[:1].lower() + one.state[1:]
    console.print(Text(f"✓ {one.name}, révision {one.revision} : {state.rstrip('.')}."))
    console.print(Text(f"  {outbox / one.path}"))
    if is_synthesis and not one.analysed:
        console.print(Text(f"  {_NOT_ANALYSED}"))


def _state(one: Standing) -> str:
    approval = one.latest.approval
    if approval is None:
        return "à relire, puis docgen approve " + one.latest.name
    return f"approuvé le {dates.short(dates.in_france(approval.at))} par {approval.by or '—'}"
