"""Draw the Word templates that docgen ships: `python scripts/make_templates.py [FOLDER]`.

The same code draws the same bytes. A template edited in Word since is overwritten: look at the
difference before you run this.
"""

import argparse
from io import BytesIO
from pathlib import Path

from template_drawing import (
    bilan_activite,
    bilan_ecoute,
    bilan_formation,
    bilan_plan_actions,
    bilan_visites,
    bordereau,
    champs_des_gabarits,
    dossier_audit,
    fiche_agent,
    manuel_qualite,
    registre_documentaire,
)

from docgen import durable
from docgen.documents.seal import seal

TEMPLATES = {
    "bilan-activite.docx": bilan_activite.draw,
    "bilan-ecoute.docx": bilan_ecoute.draw,
    "bilan-formation.docx": bilan_formation.draw,
    "bilan-plan-actions.docx": bilan_plan_actions.draw,
    "bilan-visites.docx": bilan_visites.draw,
    "bordereau.docx": bordereau.draw,
    "dossier-audit.docx": dossier_audit.draw,
    "fiche-agent.docx": fiche_agent.draw,
    "manuel-qualite.docx": manuel_qualite.draw,
    "registre-documentaire.docx": registre_documentaire.draw,
}
# Not a template of the office: it stays with the code that fills it.
CARRIED = {"champs-des-gabarits.docx": champs_des_gabarits.draw}


def main() -> None:
    """Draw every template into the given folder, or each where it belongs."""
    parser = argparse.ArgumentParser(description=__doc__)
    root = Path(__file__).parents[1]
    parser.add_argument("folder", nargs="?", type=Path)
    folder: Path | None = parser.parse_args().folder
    for templates, home in ((TEMPLATES, "templates"), (CARRIED, "docgen/documents")):
        for name, draw in templates.items():
            path = (folder or root / home) / name
            drawn = BytesIO()
            draw().save(drawn)
            durable.write(path, seal(drawn.getvalue()))
            print(path)


if __name__ == "__main__":
    main()
