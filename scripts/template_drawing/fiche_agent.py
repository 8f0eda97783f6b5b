"""The sheet of one person: what is asked of them, what they have, what is left."""

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Looped,
    each,
    heading,
    line,
    source,
    table,
    verdict,
    when,
    write,
)
from template_drawing.looks import blank
from template_drawing.sections import NO_DATA, cover, files, label, readings
from template_drawing.voices import awaited, history

_DASH = (
    "Compte pour : l'exigence dont la ligne remplit les heures. Un tiret : la ligne est trop "
    "ancienne pour les périodes jugées, ou ne compte pas (voir « Comment c'est calculé »)."
)
_JUDGED = (
    "exigences | selectattr('sujets') | rejectattr('verdict', 'equalto', 'non concerné') | "
    "rejectattr('declare', 'equalto', '—') | list"
)
"""What is counted in hours: the rest would not stay large in a fifth of a page."""
_CONCERNED = "e in exigences if e.verdict != 'non concerné'"


def draw() -> Document:
    """Draw the template of `fiche-agent`."""
    document = blank("Fiche individuelle")
    cover(
        document,
        label("Fonction", "{{ personne.fonction }}"),
        label("Catégorie", "{{ personne.categorie }}"),
        label("Temps de travail", "{{ personne.temps_de_travail | pourcent }}"),
        label(
            "Dans l'équipe", "{% if personne.depuis %}depuis le {% endif %}{{ personne.depuis }}"
        ),
    )
    _at_a_glance(document)
    _left(document)
    _standing(document)
    _planned(document)
    _trainings(document)
    _visits(document)
    _calculations(document)
    _situations(document)
    awaited(document)
    readings(document)
    history(document)
    files(document)
    return document


def _at_a_glance(document: Document) -> None:
    """Give each requirement a box: what is had, out of what is asked, and the verdict."""
    heading(document, 1, "En un coup d'œil")
    with when(document, _JUDGED, NO_DATA):
        table(
            document,
            "Heures retenues, heures demandées et verdict, par exigence",
            [Column("{{ e.titre }}", 1, "Chiffre clé", loop=f"e in {_JUDGED}")],
            [
                Looped(
                    f"e in {_JUDGED}",
                    [
                        line("Chiffre clé", "{{ (e.sujets | last).valeur }}"),
                        line(
                            "Légende de chiffre",
                            "sur {{ (e.sujets | last).requis }}, {{ (e.sujets | last).periode }}",
                        ),
                        line(
                            "Légende de chiffre",
                            "avec justificatif : {{ (e.sujets | last).justifie or '—' }}",
                        ),
                        line("Cellule", *verdict("(e.sujets | last)")),
                    ],
                )
            ],
            style="Tableau de chiffres",
        )


def _left(document: Document) -> None:
    heading(document, 1, "Ce qu'il reste à faire")
    with (
        when(document, "exigences", NO_DATA),
        when(
            document,
            "exigences | selectattr('action') | list",
            "Rien à faire pour le moment.",
        ),
        each(document, "e in exigences if e.action"),
    ):
        write(
            document,
            line("List Bullet", ("{{ e.titre }} : ", "Verdict"), "{{ e.action }}"),
        )


def _standing(document: Document) -> None:
    heading(document, 1, "Ce qui est demandé et ce qui est fait")
    with when(document, "exigences", NO_DATA):
        table(
            document,
            "Ce qui est demandé, ce qui est fait, ce qui manque",
            [
                Column("Exigence, période", 5.4),
                Column("Requis", 2.3, "Cellule nombre"),
                Column("Retenu", 2.3, "Cellule nombre"),
                Column("Manque", 2.3, "Cellule nombre"),
                Column("Verdict", 4.5),
            ],
            "{%tr for e in exigences %}",
            "{%tr for s in e.sujets %}",
            [
                [
                    "{{ e.ref }} – {{ e.titre }}",
                    line(
                        "Repère",
                        "{{ s.periode }}{% if s.en_cours %} (en\u00a0cours){% endif %}",
                    ),
                ],
                "{{ s.requis }}",
                line("Cellule forte nombre", "{{ s.valeur }}"),
                "{{ s.manque }}",
                [line("Cellule", *verdict("s")), line("Repère", "{{ s.raison }}")],
            ],
            "{%tr for p in s.parties %}",
            [
                line("Cellule détail", "{{ p.libelle }}"),
                line("Cellule détail nombre", "{{ p.requis }}"),
                line("Cellule détail nombre", "{{ p.valeur }}"),
                line("Cellule détail nombre", "{{ p.manque }}"),
                "",
            ],
            "{%tr endfor %}",
            "{%tr endfor %}",
            "{%tr endfor %}",
        )


def _planned(document: Document) -> None:
    heading(document, 1, "Ce qui est prévu")
    with when(
        document,
        "listes.formations_prevues or listes.visites_prevues",
        "Aucune formation ni visite n'est prévue dans les tableaux.",
    ):
        table(
            document,
            "Formations et visites prévues",
            [
                Column("Date", 2.5),
                Column("Quoi", 11.0),
                Column("Heures", 2.0, "Cellule nombre"),
            ],
            "{%tr for f in listes.formations_prevues %}",
            [
                _days("f"),
                ["{{ f.intitule }}", source("f", "{% if f.nature %}{{ f.nature }} · {% endif %}")],
                "{{ f.heures | heures }}",
            ],
            "{%tr endfor %}",
            "{%tr for v in listes.visites_prevues %}",
            [
                "{{ v.date }}",
                ["{{ v.prestataire }}", source("v", "visite · ")],
                "{{ v.heures | heures }}",
            ],
            "{%tr endfor %}",
        )


def _trainings(document: Document) -> None:
    heading(document, 1, "Formations suivies")
    with when(document, "listes.formations_faites", NO_DATA):
        write(document, line("Annonce de tableau", _DASH))
        table(
            document,
            "Formations suivies",
            [
                Column("Date", 2.4),
                Column("Intitulé", 5.6),
                Column("Organisme", 2.7),
                Column("Agréé", 1.2, "Cellule centrée"),
                Column("Heures", 1.5, "Cellule nombre"),
                Column("Justificatif", 2.1),
                Column("Compte pour", 1.9),
            ],
            "{%tr for f in listes.formations_faites %}",
            [
                _days("f"),
                ["{{ f.intitule }}", source("f", "{% if f.nature %}{{ f.nature }} · {% endif %}")],
                "{{ f.organisme }}",
                "{{ f.organisme_agree }}",
                "{{ f.heures | heures }}",
                "{{ f.justificatif }}",
                "{{ f.compte_pour | liste }}",
            ],
            "{%tr endfor %}",
        )


def _visits(document: Document) -> None:
    heading(document, 1, "Visites de prestataires")
    with when(document, "listes.visites_faites", NO_DATA):
        write(document, line("Annonce de tableau", _DASH))
        table(
            document,
            "Visites faites",
            [
                Column("Date", 2.2),
                Column("Prestataire", 9.3),
                Column("Durée", 1.8, "Cellule nombre"),
                Column("Compte pour", 3.0),
            ],
            "{%tr for v in listes.visites_faites %}",
            [
                "{{ v.date }}",
                [
                    "{{ v.prestataire }}",
                    "{%p if v.commune or v.categorie %}",
                    line("Repère", "{{ [v.commune, v.categorie] | select | join(', ') }}"),
                    "{%p endif %}",
                    source("v"),
                ],
                "{{ v.heures | heures }}",
                "{{ v.compte_pour | liste }}",
            ],
            "{%tr endfor %}",
        )


def _calculations(document: Document) -> None:
    heading(document, 1, "Comment c'est calculé")
    with when(document, "exigences", NO_DATA), each(document, _CONCERNED):
        heading(document, 2, "{{ e.ref }} – {{ e.titre }}")
        write(
            document,
            line("Énoncé", "{{ e.enonce }}"),
            line("Repère", "{{ e.id }} · {{ e.chapitre_titre }} · {{ e.source }}"),
        )
        with each(document, "s in e.sujets"):
            write(document, line("Sujet", "{{ s.periode }} : ", *verdict("s")))
            with when(document, "s.formule", "{{ s.raison }}"):
                write(document, line("Normal serré", "{{ s.formule }}"))
            with when(document, "s.prevision"):
                write(document, line("Normal serré", ("{{ s.prevision }}", "Étiquette")))
            with each(document, "n in s.notes"):
                write(document, line("Liste de repères", "{{ n }}"))
            with each(document, "p in s.ecartees"):
                write(
                    document,
                    line(
                        "Liste de repères",
                        "Ne compte pas : {{ p.quoi }} – {{ p.raison }} "
                        "({{ p.fichier }}, ligne {{ p.ligne }})",
                    ),
                )


def _situations(document: Document) -> None:
    heading(document, 1, "Situation dans l'équipe")
    with when(document, "personne.situations", NO_DATA):
        table(
            document,
            "Situations successives",
            [
                Column("Du", 2.2),
                Column("Au", 2.2),
                Column("Fonction", 7.2),
                Column("Catégorie", 2.4),
                Column("Temps de travail", 2.4, "Cellule nombre"),
            ],
            "{%tr for s in personne.situations %}",
            [
                "{{ s.du }}",
                "{{ s.au }}",
                ["{{ s.fonction }}", source("s")],
                "{{ s.categorie }}",
                "{{ s.temps_de_travail | pourcent }}",
            ],
            "{%tr endfor %}",
        )


def _days(of: str) -> list[str]:
    return [
        f"{{%p if {of}.debut and {of}.debut != {of}.fin %}}",
        f"du {{{{ {of}.debut }}}}",
        f"au {{{{ {of}.fin }}}}",
        "{%p else %}",
        f"{{{{ {of}.fin }}}}",
        "{%p endif %}",
    ]
