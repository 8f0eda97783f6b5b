"""How `docgen status` looks on the screen, and as JSON."""

import json
from collections.abc import Iterable
from datetime import datetime

import click
from rich.console import Console
from rich.text import Text

from docgen.cli.screen import OUTCOMES, make_console
from docgen.ledger.receptions import Reception
from docgen.watcher.status import Held, Status
from docgen.wording import dates, lists

_MOST_PROBLEMS = 5


def show_status(status: Status, *, as_json: bool) -> None:
    """Show how things stand."""
    if as_json:
        click.echo(json.dumps(_told(status), ensure_ascii=False, indent=2))
        return
    console = make_console()
    _show_held(console, "À corriger", status.to_mend, "rien à corriger")
    _show_held(console, "En attente dans la boîte de dépôt", status.waiting, "rien n'attend")
    if status.awaiting:
        rows = lists.plural(status.awaiting, "ligne disparue", "lignes disparues")
        console.print(Text(f"{rows} : votre décision est attendue (docgen confirm).\n"))
    _show_latest(console, status.latest)
    console.print(Text("Santé", style="bold"))
    console.print(Text(f"  Dernier passage : {_moment(status.looked_at)}"))
    documents = f", {lists.plural(status.documents, 'document')}" if status.built_at else ""
    console.print(Text(f"  Documents mis à jour : {_moment(status.built_at)}{documents}"))
    for check in status.checks:
        sign, colour = ("✓", "green") if check.is_well else ("✗", "red")
        console.print(Text.assemble("  ", (sign, colour), f" {check.said}"))


def _show_held(console: Console, title: str, held: Iterable[Held], none: str) -> None:
    console.print(Text(title, style="bold"))
    lines = list(held)
    for one in lines:
        console.print(Text.assemble("  ", (one.path, "bold"), f"\n    {_why(one)}"))
        for problem in one.problems[:_MOST_PROBLEMS]:
            console.print(Text(f"    - {problem}"))
        if len(one.problems) > _MOST_PROBLEMS:
            console.print(Text("    … la suite est dans le message à côté du fichier"))
    console.print(Text("" if lines else f"  {none}\n"))


def _show_latest(console: Console, latest: Iterable[Reception]) -> None:
    console.print(Text("Derniers fichiers reçus", style="bold"))
    lines = list(latest)
    for one in lines:
        word, colour = OUTCOMES[one.outcome] if one.outcome else ("en cours", "yellow")
        when = dates.moment(one.drop.received_at)
        console.print(Text.assemble(f"  {when}  ", (f"{word:<14}", colour), f"  {one.drop.name}"))
    console.print(Text("" if lines else "  aucun\n"))


def _why(held: Held) -> str:
    return f"{held.why} (reçu le {dates.moment(held.since)})" if held.since else held.why


def _moment(at: datetime | None) -> str:
    return dates.moment(at) if at else "jamais"


def _told(status: Status) -> dict[str, object]:
    return {
        "now": status.now.isoformat(),
        "health": {
            "ok": status.is_well,
            "checks": [
                {"id": check.id, "ok": check.is_well, "message": check.said}
                for check in status.checks
            ],
        },
        "last_scan": _iso(status.looked_at),
        "last_build": {"at": _iso(status.built_at), "documents": status.documents},
        "waiting": [_held(one) for one in status.waiting],
        "to_correct": [_held(one) for one in status.to_mend],
        "awaiting_decision": status.awaiting,
        "receipts": [_received(one) for one in status.latest],
    }


def _held(one: Held) -> dict[str, object]:
    return {
        "file": one.path,
        "reason": one.why,
        "since": _iso(one.since),
        "problems": list(one.problems),
    }


def _received(one: Reception) -> dict[str, object]:
    return {
        "file": one.drop.name,
        "folder": one.drop.folder,
        "sha256": one.drop.sha256,
        "received_at": one.drop.received_at.isoformat(),
        "outcome": one.outcome.value if one.outcome else "received",
        "reason": one.receipt.reason if one.receipt else "",
    }


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
