"""The quality manual of the office, and its index of papers."""

from docx.document import Document

from template_drawing.blocks import Column, heading, line, table, when, write
from template_drawing.looks import blank
from template_drawing.manual_office import identity, introduction, policy, team
from template_drawing.manual_people import human_resources, listening, quality_group
from template_drawing.manual_strategy import (
    communication,
    ecosystem,
    partnership,
    shop,
    tourism,
    welcome,
)
from template_drawing.manual_words import own_words
from template_drawing.sections import contents, cover, files, page_break, warnings
from template_drawing.voices import awaited, history

_DOCUMENTS = (
    ("Manuel qualité", "comment l'office travaille", "à chaque changement"),
    ("Bilan de la formation", "qui s'est formé, à quoi, combien d'heures", "chaque année"),
    ("Bilan des visites de prestataires", "qui a visité qui, et quand", "chaque année"),
    ("Bilan de l'écoute des visiteurs", "ce que disent les visiteurs", "chaque année"),
    ("Bilan d'activité", "les indicateurs, par bureau et par année", "chaque année"),
    ("Bilan du plan d'actions", "ce qui est fait, reporté, abandonné", "chaque année"),
    ("Dossier d'audit", "où en est chaque exigence, preuves à l'appui", "avant l'audit"),
    ("Fiche individuelle", "les heures de chacun, ce qui lui reste", "chaque mois"),
    ("Bordereau d'envoi", "ce qui est remis, à qui, quand", "à chaque envoi"),
    ("Registre documentaire", "tous les documents et leur révision", "à chaque changement"),
)


def draw() -> Document:
    """Draw the template of `manuel-qualite`."""
    document = blank("Manuel qualité")
    cover(document)
    contents(document)
    page_break(document)
    introduction(document)
    awaited(document)
    warnings(document)
    for section in (
        identity,
        team,
        policy,
        welcome,
        tourism,
        partnership,
        communication,
        human_resources,
        ecosystem,
        listening,
        quality_group,
        shop,
    ):
        section(document)
    _own_procedures(document)
    _index(document)
    history(document)
    files(document)
    return document


def _own_procedures(document: Document) -> None:
    heading(document, 1, "Les procédures")
    own_words(
        document,
        "Procédures",
        "les façons de faire qui n'ont pas leur propre document : ouvrir et fermer un bureau, "
        "répondre au téléphone, traiter une réclamation, mettre à jour une information",
        "Une procédure dit qui fait quoi, quand, et ce qu'il en garde. Chacune est une pièce du "
        "registre, avec sa version et sa date.",
    )


def _index(document: Document) -> None:
    """Name the papers of the office, and the documents that docgen writes, without revisions."""
    heading(document, 1, "Index des documents")
    write(
        document,
        "Les révisions, leur date et leur état sont au registre documentaire : lui seul fait foi.",
    )
    heading(document, 2, "Les documents de la démarche")
    table(
        document,
        "Documents de la démarche qualité",
        [Column("Document", 5.6), Column("Ce qu'il dit", 7.4), Column("Mis à jour", 3.6)],
        *([line("Cellule forte", one), *rest] for one, *rest in _DOCUMENTS),
    )
    heading(document, 2, "Les pièces")
    with when(document, "fiches.pieces", "Aucune pièce n'est encore au registre."):
        table(
            document,
            "Pièces du registre",
            [
                Column("Réf.", 2.6),
                Column("Titre", 8.0),
                Column("Version", 1.8, "Cellule centrée"),
                Column("Où la trouver", 4.2),
            ],
            "{%tr for p in fiches.pieces %}",
            [
                "{{ p.reference }}",
                [
                    "{{ p.titre }}",
                    "{%p if p.concerne %}",
                    line("Repère", "{{ p.concerne }}"),
                    "{%p endif %}",
                ],
                "{{ p.version }}",
                "{{ p.emplacement }}",
            ],
            "{%tr endfor %}",
        )
