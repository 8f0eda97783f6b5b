"""Draw the Word templates that docgen ships: `python scripts/make_templates.py [FOLDER]`.

The same code draws the same bytes. A template edited in Word since is overwritten: look at the
difference before you run this.
"""

import argparse
from io import BytesIO
from pathlib import Path

from template_drawing import (
    bilan_ecoute,
    bilan_formation,
    bilan_plan_actions,
    bilan_visites,
    dossier_audit,
    fiche_agent,
)

from docgen import durable
from docgen.documents.seal import seal

TEMPLATES = {
    "bilan-ecoute.docx": bilan_ecoute.draw,
    "bilan-formation.docx": bilan_formation.draw,
    "bilan-plan-actions.docx": bilan_plan_actions.draw,
    "bilan-visites.docx": bilan_visites.draw,
    "dossier-audit.docx": dossier_audit.draw,
    "fiche-agent.docx": fiche_agent.draw,
}


def main() -> None:
    """Draw every template into the given folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    shipped = Path(__file__).parents[1] / "templates"
    parser.add_argument("folder", nargs="?", type=Path, default=shipped)
    folder: Path = parser.parse_args().folder
    for name, draw in TEMPLATES.items():
        drawn = BytesIO()
        draw().save(drawn)
        durable.write(folder / name, seal(drawn.getvalue()))
        print(folder / name)


if __name__ == "__main__":
    main()
