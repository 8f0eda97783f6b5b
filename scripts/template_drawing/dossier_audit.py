"""The audit file of one framework: gaps first, then every requirement with its proofs."""

from docx.document import Document

from template_drawing.blocks import Column, each, heading, line, table, verdict, when, write
from template_drawing.looks import blank
from template_drawing.sections import (
    MEASURE,
    NO_DATA,
    contents,
    cover,
    files,
    gaps,
    requirement,
    verdicts,
    warnings,
)

_WHERE = "Cellule repère"


def draw() -> Document:
    """Draw the template of `dossier-audit`."""
    document = blank("Dossier d'audit")
    cover(document)
    contents(document)
    heading(document, 1, "L'essentiel")
    write(
        document,
        "Ce dossier dit, exigence par exigence, où en est l'office, ce qui le prouve et ce qui "
        "manque. Chaque chiffre se suit jusqu'à une ligne d'un tableau. Il mesure la préparation "
        "à l'audit, jamais son résultat.",
    )
    write(
        document,
        line(
            "Normal",
            ("Préparation à l'audit : ", "Étiquette"),
            ("{{ preparation.texte }}", "Verdict"),
        ),
    )
    with when(document, "exigences", NO_DATA):
        verdicts(document)
    warnings(document)
    heading(document, 1, "Écarts à traiter")
    gaps(document)
    _readiness(document)
    _requirements(document)
    _applicability(document)
    files(document)
    return document


def _readiness(document: Document) -> None:
    heading(document, 1, "Préparation à l'audit")
    with when(document, "chapitres", NO_DATA):
        write(document, line("Caption", "Points acquis, par chapitre"))
        table(
            document,
            "Préparation à l'audit, par chapitre",
            [
                Column("Chapitre", 8.0),
                Column("Exigences", 2.2, "Cellule nombre"),
                Column("Points", 1.8, "Cellule nombre"),
                Column("Possibles", 2.0, "Cellule nombre"),
                Column("Préparation", 4.0),
            ],
            "{%tr for c in chapitres %}",
            [
                "{{ c.id }} – {{ c.titre }}",
                "{{ c.exigences | length }}",
                "{{ c.points }}",
                "{{ c.possible }}",
                "{{ c.texte }}",
            ],
            "{%tr endfor %}",
            [
                line("Cellule forte", "Total"),
                line("Cellule forte nombre", "{{ exigences | length }}"),
                line("Cellule forte nombre", "{{ preparation.points }}"),
                line("Cellule forte nombre", "{{ preparation.possible }}"),
                line("Cellule forte", "{{ preparation.texte }}"),
            ],
            total=True,
        )
    with when(document, "preparation.seuils"):
        write(document, line("Caption", "Seuils du référentiel"))
        table(
            document,
            "Seuils du référentiel",
            [
                Column("Seuil", 8.0),
                Column("Requis", 2.6, "Cellule nombre"),
                Column("Mesuré", 2.6, "Cellule nombre"),
                Column("Atteint", 2.6, "Cellule centrée"),
            ],
            "{%tr for s in preparation.seuils %}",
            ["{{ s.libelle }}", "{{ s.requis }}", "{{ s.mesure }}", "{{ s.atteint }}"],
            "{%tr endfor %}",
        )


def _requirements(document: Document) -> None:
    heading(document, 1, "Exigence par exigence")
    with when(document, "chapitres", NO_DATA), each(document, "c in chapitres"):
        heading(document, 2, "{{ c.id }} – {{ c.titre }}")
        with each(document, "e in c.exigences"):
            requirement(document, 3)
            with each(document, "l in e.lectures"):
                write(document, line("Liste de repères", "Lecture retenue : {{ l }}"))
            with when(document, "e.sujets", NO_DATA), each(document, "s in e.sujets"):
                _subject(document)


def _subject(document: Document) -> None:
    write(
        document,
        line("Sujet", "{{ s.nom }}, {{ s.periode }} : ", *verdict("s")),
        line("Normal serré", "{{ s.raison }}"),
        line(
            "Normal serré",
            ("Requis : ", "Étiquette"),
            "{{ s.requis }}",
            (" · retenu : ", "Étiquette"),
            ("{{ s.valeur }}", "Verdict"),
            (" · manque : ", "Étiquette"),
            "{{ s.manque }}",
        ),
    )
    with each(document, "p in s.parties"):
        write(
            document,
            line(
                "Liste de repères",
                "{{ p.libelle }} : requis {{ p.requis }}, retenu {{ p.valeur }}, "
                "manque {{ p.manque }}",
            ),
        )
    with when(document, "s.formule"):
        write(document, line("Normal serré", ("Calcul : ", "Étiquette"), "{{ s.formule }}"))
    with each(document, "n in s.notes"):
        write(document, line("Liste de repères", "{{ n }}"))
    _proofs(document)
    _left_out(document)


def _proofs(document: Document) -> None:
    with when(document, "s.preuves", "aucune preuve retenue"):
        write(document, line("Caption", "Preuves retenues"))
        table(
            document,
            "Lignes de tableaux retenues comme preuves",
            [
                Column("Quoi", 5.9),
                Column("Quantité", 1.6, "Cellule nombre"),
                Column("Fichier", 4.0, _WHERE),
                Column("Feuille", 1.9, _WHERE),
                Column("Ligne", 1.0, "Cellule nombre"),
                Column("Cellules", 2.2, _WHERE),
            ],
            "{%tr for p in s.preuves %}",
            [
                "{{ p.quoi }}",
                "{{ p.quantite }}",
                "{{ p.fichier }}",
                "{{ p.feuille }}",
                "{{ p.ligne }}",
                "{{ p.cellules }}",
            ],
            "{%tr endfor %}",
        )


def _left_out(document: Document) -> None:
    with when(document, "s.ecartees"):
        write(document, line("Caption", "Lignes non conformes ou non comptées"))
        table(
            document,
            "Lignes de tableaux non conformes ou non comptées, et pourquoi",
            [
                Column("Quoi", 4.6),
                Column("Pourquoi", 4.1),
                Column("Fichier", 4.7, _WHERE),
                Column("Feuille", 2.1, _WHERE),
                Column("Ligne", 1.1, "Cellule nombre"),
            ],
            "{%tr for p in s.ecartees %}",
            [
                "{{ p.quoi }}",
                "{{ p.raison }}",
                "{{ p.fichier }}",
                "{{ p.feuille }}",
                "{{ p.ligne }}",
            ],
            "{%tr endfor %}",
        )


def _applicability(document: Document) -> None:
    heading(document, 1, "Déclaration d'applicabilité")
    with when(document, "exigences", NO_DATA):
        table(
            document,
            "Chaque exigence, son verdict et sa raison",
            [
                Column("Réf.", 1.8),
                Column("Exigence", 4.8),
                Column("Verdict", 2.8),
                Column("Mesure", 3.0),
                Column("Raison", 4.2),
            ],
            "{%tr for e in exigences %}",
            [
                "{{ e.ref }}",
                "{{ e.titre }}",
                line("Cellule", *verdict("e")),
                MEASURE,
                "{{ e.raison }}",
            ],
            "{%tr endfor %}",
        )
