"""The yearly report on the visits to providers: who went, where, whom nobody has seen."""

from docx.document import Document

from template_drawing.blocks import (
    Column,
    each,
    heading,
    line,
    narrow_table,
    when,
    write,
)
from template_drawing.charts import HOURS, lying_bars, narrow
from template_drawing.looks import blank
from template_drawing.pictured import key_figures
from template_drawing.reports import (
    BEFORE,
    THIS,
    closing,
    compared,
    ending,
    incomplete,
    rows_table,
    small_bars,
    to_do,
)
from template_drawing.sections import (
    NO_DATA,
    by_period,
    contents,
    cover,
    lacking,
    page_break,
    requirement,
    subjects,
    summary,
    warnings,
)
from template_drawing.visits import visits

_ALL = "tableaux.par_commune.total"
_UNSEEN = "listes.jamais_vus"
_LACKING = (
    ("sans_commune", "Sans commune"),
    ("sans_categorie", "Sans catégorie"),
    ("sans_observations", "Sans observations"),
)


def draw() -> Document:
    """Draw the template of `bilan-visites`."""
    document = blank("Bilan des visites de prestataires")
    cover(document)
    contents(document)
    page_break(document)
    _essentials(document)
    to_do(document)
    _people(document)
    _by_field(document, "par_commune", "Visites par commune", "Commune")
    _by_field(document, "par_categorie", "Visites par catégorie", "Catégorie")
    _providers(document)
    _unseen(document)
    visits(document)
    closing(
        document,
        ("Ce qui a marché", "Ce qui reste à faire"),
        (
            "{%p if fiches.visites %}",
            f"En {THIS}, {_seen(_ALL)}.",
            "{%p endif %}",
            f"{{%p if {_UNSEEN} %}}",
            _first_next(),
            "{%p endif %}",
        ),
    )
    _lacks(document)
    ending(document)
    return document


def _seen(of: str) -> str:
    return (
        f"l'office a fait {{{{ {of}.fiches | pluriel('visite') }}}} chez "
        f"{{{{ {of}.prestataires | pluriel('prestataire') }}}}, soit "
        f"{{{{ {of}.heures | heures }}}} d'agents"
    )


def _first_next() -> str:
    count = f"{_UNSEEN} | length"
    return (
        f"{{{{ {count} | pluriel('prestataire') }}}} du territoire "
        f"{{{{ {count} | accord('n\\'a', 'n\\'ont') }}}} pas été "
        f"{{{{ {count} | accord('visité', 'visités') }}}} depuis trois ans : à inscrire en premier "
        "dans les prochaines visites."
    )


def _essentials(document: Document) -> None:
    heading(document, 1, "L'essentiel")
    incomplete(document)
    with when(document, "fiches.visites", NO_DATA):
        key_figures(
            document,
            [
                (f"{{{{ {_ALL}.fiches }}}}", "Visites"),
                (f"{{{{ {_ALL}.prestataires }}}}", "Prestataires visités"),
                (f"{{{{ {_ALL}.heures | heures }}}}", "Heures d'agents"),
                (f"{{{{ {_UNSEEN} | length }}}}", "Non vus en trois ans"),
            ],
        )
        write(
            document,
            f"En {THIS}, {_seen(_ALL)}. Une visite faite à plusieurs compte une fois, et ses "
            "heures comptent pour chacun.",
            "{%p if tableaux.par_commune.compare %}",
            f"En {BEFORE}, {_seen(_ALL + '.avant')}.",
            "{%p endif %}",
        )
    summary(document)
    warnings(document)


def _people(document: Document) -> None:
    heading(document, 1, "Les heures de chacun")
    with when(document, "exigences", NO_DATA), each(document, "e in exigences"):
        requirement(document, 2)
        write(
            document,
            line(
                "Annonce de tableau",
                "Ici comptent aussi les visites notées parmi les formations, et chaque visite une "
                "seule fois par personne : ces heures peuvent différer de celles des visites "
                "listées.",
            ),
        )
        by_period(document, "Personne", "Heures retenues, par personne et par année")
        with when(document, "e.sujets"):
            _of_this_year(document)


def _of_this_year(document: Document) -> None:
    """Show the hours of the year beside those required, then how each verdict was reached."""
    own = "e.sujets | selectattr('periode', 'equalto', document.periode)"
    judged = f"{own} | rejectattr('verdict', 'equalto', 'non concerné') | list"
    with when(document, f"{judged} | selectattr('nombres.valeur') | list"):
        lying_bars(
            document,
            f"Heures de {THIS}, et heures requises. {{{{ " + judged + " | graphique("
            "nombres_valeur='Heures retenues', nombres_requis='Heures requises', titres='nom') }}",
            f"Heures de visites de {THIS}, et heures requises",
            ["Inès Carpentier", "Maëlle Le Guern", "Noémie Chastanier"],
            {"Heures retenues": [17, 14, 6], "Heures requises": [14, 14, 14]},
            HOURS,
        )
        narrow(document, 13.5)
    write(document, line("Caption", f"Le détail de {THIS}"))
    subjects(document, "Personne", "s.periode == document.periode")


def _by_field(document: Document, name: str, title: str, field: str) -> None:
    heading(document, 1, title)
    here = f"tableaux.{name}"
    nobody_says = f"Aucune visite ne dit sa {field.lower()} : complétez cette colonne du tableau."
    with (
        when(document, f"{here}.lignes", NO_DATA),
        when(document, f"listes.sans_{name[4:]} | length < fiches.visites | length", nobody_says),
    ):
        small_bars(document, here, f"Heures de visite par {field.lower()}", "heures", HOURS)
        compared(
            document,
            here,
            field,
            (
                ("Visites", "fiches", 1.7),
                ("Prestataires", "prestataires", 2.4),
                ("Heures", "heures | heures", 2.0),
                (f"Visites en {BEFORE}", "avant.fiches", 2.8),
                ("Écart", "ecart.fiches | ecart", 1.6),
            ),
        )


def _providers(document: Document) -> None:
    heading(document, 1, "Prestataires visités")
    here = "tableaux.par_prestataire"
    with when(document, f"{here}.lignes", NO_DATA):
        narrow_table(
            document,
            "Prestataires visités dans la période",
            [
                Column("Prestataire", 7.0),
                Column("Visites", 1.8, "Cellule nombre"),
                Column("Heures", 2.0, "Cellule nombre"),
                Column("Dernière visite", 2.8, "Cellule nombre"),
            ],
            f"{{%tr for l in {here}.lignes %}}",
            ["{{ l.titre }}", "{{ l.fiches }}", "{{ l.heures | heures }}", "{{ l.derniere }}"],
            "{%tr endfor %}",
            [
                line("Cellule forte", f"{{{{ {here}.total.titre }}}}"),
                line("Cellule forte nombre", f"{{{{ {here}.total.fiches }}}}"),
                line("Cellule forte nombre", f"{{{{ {here}.total.heures | heures }}}}"),
                "",
            ],
            total=True,
        )


def _unseen(document: Document) -> None:
    heading(document, 1, "Prestataires non vus depuis trois ans")
    known = "listes.partenaires"
    everybody = "Tous les prestataires du territoire ont été visités depuis trois ans."
    with (
        when(document, known, NO_DATA),
        when(document, _UNSEEN, everybody),
    ):
        write(
            document,
            line(
                "Annonce de tableau",
                f"{{{{ {_UNSEEN} | length }}}} sur {{{{ {known} | length }}}} du tableau des "
                "prestataires : aucune visite notée depuis trois années civiles, celle du bilan "
                "comprise. Les noms se comparent aux accents et aux capitales près.",
            ),
        )
        rows_table(
            document,
            "Prestataires non vus depuis trois ans",
            _UNSEEN,
            [
                Column("Prestataire", 6.2),
                Column("Commune", 4.4),
                Column("Catégorie", 3.6),
                Column("Adhérent depuis", 2.4),
            ],
            [
                "{{ f.partenaire }}",
                "{{ f.commune }}",
                "{{ f.categorie }}",
                "{{ f.adherent_depuis }}",
            ],
        )


def _lacks(document: Document) -> None:
    heading(document, 1, "Ce qui manque dans les tableaux")
    with when(document, "fiches.visites", NO_DATA):
        for key, title in _LACKING:
            lacking(
                document,
                f"listes.{key}",
                "fiches.visites",
                title,
                "{{ a.date }}, {{ a.prestataire }}",
            )
        _left_out(document)


def _left_out(document: Document) -> None:
    write(document, line("Sujet", "Lignes qui ne comptent pas, et pourquoi"))
    found = "namespace(any=false)"
    write(
        document,
        f"{{%p set found = {found} %}}",
        "{%p for e in exigences %}",
        "{%p for s in e.sujets if s.periode == document.periode %}",
        "{%p for p in s.ecartees %}",
        "{%p set found.any = true %}",
        line(
            "List Bullet",
            "{{ p.quoi }}, {{ s.nom }} : {{ p.raison }} ({{ p.fichier }}, ligne {{ p.ligne }})",
        ),
        "{%p endfor %}",
        "{%p endfor %}",
        "{%p endfor %}",
        "{%p if not found.any %}",
        line("Absence", "aucune ligne"),
        "{%p endif %}",
    )
