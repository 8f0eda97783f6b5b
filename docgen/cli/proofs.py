"""The proofs of the templates, on screen and in JSON."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from docgen.cli import as_json as json_of
from docgen.cli import screen
from docgen.model.document import Proof, TemplateMistake
from docgen.wording import lists


def show_proofs(found: Sequence[Proof], templates: Path, *, as_json: bool) -> None:
    """Tell all the mistakes of all the templates, and where the commented copies lie."""
    if as_json:
        click.echo(json_of.proofs(found))
        return
    console = screen.make_console()
    for proof in found:
        _show(console, proof, templates)
    wrong = [proof for proof in found if proof.mistakes]
    if wrong:
        many = lists.plural(sum(len(proof.mistakes) for proof in wrong), "erreur")
        console.print(f"{many} dans {lists.plural(len(wrong), 'gabarit')}.", style="red")
    else:
        console.print("Aucune erreur dans les gabarits.", style="green")


def _show(console: Console, proof: Proof, templates: Path) -> None:
    sign, colour = ("✗", "red") if proof.mistakes else ("✓", "green")
    console.print(Text(f"{sign} {proof.template}", style=colour))
    for mistake in proof.mistakes:
        console.print(Text(f"  {_told(mistake)}"))
        if mistake.remedy:
            console.print(Text(f"    → {mistake.remedy}", style="dim"))
    if proof.copy:
        console.print(Text(f"  Les erreurs sont en commentaires dans {templates / proof.copy}"))


def _told(mistake: TemplateMistake) -> str:
    if not mistake.where:
        return mistake.what
    where = f"{mistake.where[:1].upper()}{mistake.where[1:]}"
    return f"{where} : {mistake.what}."
