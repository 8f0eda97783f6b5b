"""Tells which PDFs were made."""

from rich.text import Text

from docgen.cli.screen import make_console
from docgen.model.document import Delivery
from docgen.wording import lists


def show_prints(told: list[Delivery]) -> None:
    """Say which PDFs were made."""
    console = make_console()
    made = [one for one in told if one.printed]
    for one in made:
        console.print(Text.assemble((f"{'imprimé':>14}", "green"), f"  {one.pdf}"))
        if one.set_aside:
            console.print(Text(f"{'':16}le PDF qui s'y trouvait est gardé : {one.set_aside}"))
    if made:
        console.print(Text(f"{lists.plural(len(made), 'PDF fait', 'PDF faits')}."))
    elif told and all(one.pdf for one in told):
        console.print("Les PDF étaient déjà à jour.")
