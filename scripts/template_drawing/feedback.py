"""What the report on visitors' feedback is made of, voice by voice: complaints, words, follow-up.

What visitors wrote is quoted from lists alone, and never with a name: docgen hides names, phones
and addresses when it reads a confidential spreadsheet.
"""

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Content,
    Looped,
    each,
    heading,
    line,
    narrow_table,
    source,
    table,
    verdict,
    when,
    write,
)
from template_drawing.reports import BEFORE, compared, or_to_complete, rows_table
from template_drawing.sections import NO_DATA
from template_drawing.voices import MARK

_THEMES = "tableaux.par_theme"
_RECURRENT = "tableaux.themes_recurrents"
_SPOKEN = "listes.paroles | selectattr('commentaire')"
_RATED = f"{_SPOKEN} | selectattr('satisfaction')"
_SELECTED = 12
_SATISFIED = 0.7
"""Of the best mark; from here on, whoever comments is satisfied."""
_TONES = (
    (
        "De visiteurs satisfaits",
        f"{_RATED} | selectattr('satisfaction', 'ge', {_SATISFIED}) | list",
    ),
    (
        "De visiteurs moins satisfaits",
        f"{_RATED} | selectattr('satisfaction', 'lt', {_SATISFIED}) | list",
    ),
    ("Sans note globale", f"{_SPOKEN} | rejectattr('satisfaction') | list"),
)


def complaints(document: Document) -> None:
    """Tell complaints by delay, one by one, then by theme and by what they are about."""
    heading(document, 1, "Réclamations")
    with (
        each(document, "e in exigences if e.sujets | selectattr('comptes') | list"),
        each(document, "s in e.sujets if s.periode == document.periode"),
    ):
        write(
            document,
            line("Normal", ("{{ e.ref }} – {{ e.titre }} : ", "Étiquette"), *verdict("s")),
            line("Normal serré", "{{ s.raison }}"),
            line("Normal serré", "{{ s.formule }}"),
        )
        _counts(document)
        _delays(document)
    nothing = "{{ 'Aucune réclamation notée.' if fiches.ecoute or neants else 'aucune donnée' }}"
    with when(document, "listes.reclamations", nothing):
        for name, caption, field in (
            ("reclamations_par_theme", "Réclamations par thème", "Thème"),
            ("reclamations_par_objet", "Qui les réclamations concernent", "Objet"),
        ):
            write(document, line("Caption", caption))
            compared(
                document,
                f"tableaux.{name}",
                field,
                (
                    ("Réclamations", "fiches", 2.4),
                    ("Part", "part | pourcent", 1.6),
                    (f"En {BEFORE}", "avant.fiches", 2.6),
                    ("Écart", "ecart.fiches | ecart", 1.6),
                ),
            )


def _counts(document: Document) -> None:
    with when(document, "s.comptes.total"):
        write(document, line("Caption", "Réclamations reçues, et réponses"))
        narrow_table(
            document,
            "Réclamations reçues, dans les délais, hors délai et en cours",
            [
                Column("Reçues", 2.2, "Cellule nombre"),
                Column("Dans les délais", 2.8, "Cellule nombre"),
                Column("Hors délai", 2.4, "Cellule nombre"),
                Column("En cours", 2.2, "Cellule nombre"),
                Column("Part dans les délais", 3.6, "Cellule nombre"),
            ],
            [
                "{{ s.comptes.total }}",
                "{{ s.comptes.dans_les_delais }}",
                "{{ s.comptes.hors_delai }}",
                "{{ s.comptes.en_cours }}",
                line("Cellule forte nombre", "{{ s.valeur }}"),
            ],
        )


def _delays(document: Document) -> None:
    with when(document, "s.delais"):
        write(document, line("Caption", "Réclamation par réclamation"))
        table(
            document,
            "Délai de réponse à chaque réclamation",
            [
                Column("N°", 0.9),
                Column("Reçue le", 1.9),
                Column("Objet, thème", 5.6),
                Column("Échéance", 1.9),
                Column("Réponse", 1.9),
                Column("Jours ouvrables", 1.9, "Cellule nombre"),
                Column("Délai", 2.8),
            ],
            "{%tr for d in s.delais %}",
            [
                "{{ d.fiche.numero }}",
                "{{ d.recu }}",
                [
                    "{{ [d.fiche.objet, d.fiche.theme] | select | join(', ') or '—' }}",
                    line(
                        "Repère",
                        "{{ d.source.fichier }}, feuille « {{ d.source.feuille }} », "
                        "ligne {{ d.source.ligne }}, {{ d.cellules }}",
                    ),
                ],
                "{{ d.echeance }}",
                "{{ d.fin }}",
                "{{ d.jours }}",
                [line("Cellule", *verdict("d"))],
            ],
            "{%tr endfor %}",
        )


def voices(document: Document) -> None:
    """Quote some comments of questionnaires and of reviews, by tone; nobody is named."""
    heading(document, 1, "Paroles de visiteurs")
    with when(document, f"{_SPOKEN} | list", NO_DATA):
        write(
            document,
            line(
                "Annonce de tableau",
                "Commentaires des questionnaires et des avis en ligne, tels qu'ils sont notés dans "
                "les tableaux ; aucun visiteur n'est nommé. Un visiteur est dit satisfait quand sa "
                "note globale atteint 7 sur 10 ; il peut avoir une remarque à faire.",
            ),
        )
        for title, chosen in _TONES:
            with when(document, chosen):
                heading(document, 2, title)
                _quotes(document, title, chosen)


def _quotes(document: Document, title: str, chosen: str) -> None:
    count = f"{chosen} | length"
    with when(document, f"{count} > {_SELECTED}"):
        write(
            document,
            line("Annonce de tableau", f"Les {_SELECTED} plus récents sur {{{{ {count} }}}}."),
        )
    rows_table(
        document,
        title,
        f"({chosen})[-{_SELECTED}:]",
        [Column("Bureau", 4.2), Column("Ce qui est dit", 8.2), Column("Quand, comment", 4.2)],
        [
            "{{ f.bureau or '—' }}",
            "« {{ f.commentaire }} »",
            "{{ f.recu }}, {{ f.canal }}",
        ],
    )


def ideas(document: Document, key: str, title: str) -> None:
    """Tell what was said over the counter or in a box, and what was done about it."""
    heading(document, 1, title)
    with when(document, f"listes.{key}", NO_DATA):
        rows_table(
            document,
            f"{title} et suite donnée",
            f"listes.{key}",
            [
                Column("Date", 1.9),
                Column("Thème, bureau", 3.5),
                Column("Ce qui est dit", 5.6),
                Column("Suite donnée", 5.6),
            ],
            [
                "{{ f.recu }}",
                [line("Cellule", *or_to_complete("f.theme", "le thème")),
                 line("Repère", "{{ f.bureau or '—' }}")],
                "{{ f.commentaire or '—' }}",
                [line("Cellule", *or_to_complete("f.suite", "la suite")), source("f")],
            ],
        )  # fmt: skip


def themes(document: Document) -> None:
    """Count what people complain of, suggest and say, by theme."""
    heading(document, 1, "Thèmes")
    with when(document, f"{_THEMES}.lignes", NO_DATA):
        table(
            document,
            "Réclamations, suggestions et remarques orales, par thème",
            [
                Column("Thème", 4.8),
                Column("{{ c }}", 2.4, "Cellule nombre", loop=f"c in {_THEMES}.colonnes"),
                Column("Total", 1.6, "Cellule nombre"),
                Column(f"En {BEFORE}", 2.2, "Cellule nombre"),
                Column("Écart", 1.4, "Cellule nombre"),
            ],
            f"{{%tr for l in {_THEMES}.lignes %}}",
            [
                "{{ l.titre }}",
                Looped("n in l.valeurs", "{{ n }}"),
                line("Cellule forte nombre", "{{ l.fiches }}"),
                "{{ l.avant.fiches }}",
                "{{ l.ecart.fiches | ecart }}",
            ],
            "{%tr endfor %}",
            [
                line("Cellule forte", f"{{{{ {_THEMES}.total.titre }}}}"),
                Looped(f"n in {_THEMES}.total.valeurs", line("Cellule forte nombre", "{{ n }}")),
                line("Cellule forte nombre", f"{{{{ {_THEMES}.total.fiches }}}}"),
                line("Cellule forte nombre", f"{{{{ {_THEMES}.total.avant.fiches }}}}"),
                line("Cellule forte nombre", f"{{{{ {_THEMES}.total.ecart.fiches | ecart }}}}"),
            ],
            total=True,
        )


def improvements(document: Document) -> None:
    """Follow each theme that comes back from its cause to the effect of what was done."""
    heading(document, 1, "Du thème qui revient à ce qui a changé")
    nothing = "{{ 'Aucun thème ne revient deux fois.' if fiches.ecoute else 'aucune donnée' }}"
    with when(document, f"{_RECURRENT}.lignes", nothing):
        write(
            document,
            line(
                "Annonce de tableau",
                "Les thèmes qui reviennent deux fois ou plus parmi les réclamations, suggestions "
                "et remarques, et ce que dit d'eux le formulaire « Améliorations » pour l'année.",
            ),
        )
        table(
            document,
            "Thème qui revient, cause, action, effet",
            [
                Column("Thème", 2.9),
                Column("Cause", 4.3),
                Column("Action", 5.2),
                Column("Effet constaté", 4.2),
            ],
            f"{{%tr for l in {_RECURRENT}.lignes %}}",
            "{%tr for a in l.rapproches %}",
            [
                _theme(),
                [
                    line("Cellule", *or_to_complete("a.cause", "la cause")),
                    "{%p if a.constat %}",
                    line("Repère", "{{ a.constat }}"),
                    "{%p endif %}",
                ],
                [
                    line("Cellule", *or_to_complete("a.action", "l'action")),
                    line(
                        "Repère",
                        "{{ a.responsable or 'personne n\\'est nommé' }}"
                        "{% if a.echeance %}, pour le {{ a.echeance }}{% endif %}",
                    ),
                ],
                line("Cellule", *or_to_complete("a.effet", "l'effet")),
            ],
            "{%tr else %}",
            [
                _theme(),
                line("Cellule", ("À compléter : formulaire « Améliorations »", MARK)),
                "—",
                "—",
            ],
            "{%tr endfor %}",
            "{%tr endfor %}",
        )


def _theme() -> Content:
    return [
        line("Cellule forte", "{{ l.titre }}"),
        line("Repère", "{{ l.fiches | pluriel('retour') }}"),
    ]
