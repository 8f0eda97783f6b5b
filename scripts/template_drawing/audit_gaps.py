"""What the audit file says first: one page for the board, then each gap with who and by when."""

from docx.document import Document

from template_drawing.blocks import Column, Line, each, heading, line, table, verdict, when, write
from template_drawing.pictured import verdict_figures
from template_drawing.sections import NO_DATA, warnings
from template_drawing.voices import awaited

_LATE = "Période passée, rien ne se rattrape : à expliquer à l'auditeur."
_UNKNOWN = "Déposer le tableau qui en parle, ou le compléter pour ce dont il ne dit rien."
_WORST = 12
_NAMED = 30
"""More gaps than these are counted on the first page rather than named."""
_MEASURED = "e.sujets or e.nature == 'mesurée'"
_TO_PROVE = "Inscrire la pièce au registre des pièces, avec sa date."
_TO_SEE = "Corriger ce qu'un audit a relevé, puis le faire noter à nouveau."
_ACTION = (
    "{% if e.action %}{{ e.action }}"
    f"{{% elif e.verdict == 'non évaluable' %}}{_UNKNOWN}"
    f"{{% elif e.nature == 'observée' %}}{_TO_SEE}"
    f"{{% elif e.verdict == 'à prouver' %}}{_TO_PROVE}"
    f"{{% else %}}{_LATE}{{% endif %}}"
)
_NOBODY = "{{ e.responsable or 'personne : à désigner' }}"
_SINCE = (
    "{% if document.historique | length > 1 %}Ce qui a changé depuis la révision "
    "{{ document.historique[1].revision }} : {% else %}Révision "
    "{{ document.historique[0].revision }} : {% endif %}"
)
_SETTLED = '("conforme", "non concerné")'
_NOT_SETTLED = f"s.verdict not in {_SETTLED}"


def essentials(document: Document) -> None:
    """Fill one page for those who decide: how ready, what is missing, who acts, by when."""
    heading(document, 1, "L'essentiel")
    write(
        document,
        line("Encart titre", "Préparation à l'audit : {{ preparation.texte }}"),
        line(
            "Encart",
            "Exigences prêtes parmi celles que l'on sait juger. C'est la préparation, jamais le "
            "résultat de l'audit.{% for s in preparation.seuils %} Seuil « {{ s.libelle }} » : "
            "{{ s.requis }}, {% if s.atteint == 'oui' %}atteint{% elif s.atteint == 'non' %}"
            "pas atteint{% else %}pas encore jugé{% endif %}."
            "{% endfor %}{% if preparation.reserve %} {{ preparation.reserve }}{% endif %}",
        ),
        line("Espace"),
    )
    with when(document, "exigences", NO_DATA):
        verdict_figures(document)
    _worst(document)
    _changes(document)
    awaited(document)
    warnings(document)


def gaps(document: Document) -> None:
    """For each gap: what is missing, who acts, by when, to do what, and who lacks how much."""
    heading(document, 1, "Écarts à traiter")
    with (
        when(document, "exigences", NO_DATA),
        when(document, "ecarts", "Rien à faire : aucune exigence n'est en défaut."),
    ):
        _all(document)
        with each(document, f"e in ecarts if {_MEASURED}"):
            _gap(document)
        _papers(document)


def duty() -> tuple[Line, ...]:
    """Say of the requirement `e` who acts, by when, to do what."""
    return (
        line(
            "Encart",
            ("Qui agit : ", "Étiquette"),
            (_NOBODY, "Verdict"),
            ("{% if e.pour_le %}   ·   pour le ", "Étiquette"),
            ("{{ e.pour_le }}", "Verdict"),
            "{% endif %}",
        ),
        line("Encart", ("À faire : ", "Étiquette"), _ACTION),
    )


def _worst(document: Document) -> None:
    """Tell the worst gaps, and name the others: they stand on the next pages."""
    with when(document, "ecarts", "Rien à faire : aucune exigence n'est en défaut."):
        write(
            document,
            line(
                "Caption",
                "{{ 'Les premiers écarts' if ecarts | length > "
                f"{_WORST} else 'Les écarts' }}}} : ce qui manque, qui agit, pour quand",
            ),
        )
        table(
            document,
            "Ce qui manque, qui agit, pour quand",
            [
                Column("Réf.", 1.7),
                Column("Ce qui manque", 5.0),
                Column("À faire", 5.0),
                Column("Qui agit", 2.4),
                Column("Pour le", 2.2),
            ],
            f"{{%tr for e in ecarts[:{_WORST}] %}}",
            [
                line("Cellule forte", "{{ e.ref }}"),
                line("Cellule", *verdict("e"), ". {{ e.titre }}"),
                _ACTION,
                _NOBODY,
                "{{ e.pour_le }}",
            ],
            "{%tr endfor %}",
        )
        with when(document, f"ecarts | length > {_WORST}"):
            write(
                document,
                line(
                    "Normal",
                    f"Et {{{{ (ecarts | length - {_WORST}) | pluriel('autre exigence', "
                    "'autres exigences') }} à traiter, au chapitre suivant"
                    f"{{% if ecarts | length <= {_NAMED} %}} : "
                    f"{{% for e in ecarts[{_WORST}:] %}}{{{{ e.ref }}}} ({{{{ e.responsable or "
                    "'personne' }})"
                    "{% if not loop.last %}, {% endif %}{% endfor %}{% endif %}.",
                ),
            )


def _changes(document: Document) -> None:
    with when(document, "document.historique"):
        write(
            document,
            line(
                "Normal",
                (_SINCE, "Étiquette"),
                "{{ document.historique[0].quoi }}",
            ),
        )


def _all(document: Document) -> None:
    table(
        document,
        "Toutes les exigences à traiter, qui agit et pour quand",
        [
            Column("Réf.", 1.8),
            Column("Exigence", 6.6),
            Column("Verdict", 3.2),
            Column("Qui agit", 3.2),
            Column("Pour le", 2.2),
        ],
        "{%tr for e in ecarts %}",
        [
            line("Cellule forte", "{{ e.ref }}"),
            "{{ e.titre }}",
            line("Cellule", *verdict("e")),
            _NOBODY,
            "{{ e.pour_le }}",
        ],
        "{%tr endfor %}",
    )


def _papers(document: Document) -> None:
    """List what only a piece or a visit proves: each on one line, there may be a hundred."""
    with when(document, "ecarts | rejectattr('nature', 'equalto', 'mesurée') | list"):
        heading(document, 2, "Pièces et constats à réunir")
        table(
            document,
            "Pièces à inscrire au registre et constats à faire, qui agit et pour quand",
            [
                Column("Réf.", 1.8),
                Column("Ce qui est demandé", 5.4),
                Column("Ce qui manque", 6.2),
                Column("Qui agit", 3.5),
            ],
            f"{{%tr for e in ecarts if not ({_MEASURED}) %}}",
            [
                line("Cellule forte", "{{ e.ref }}"),
                "{{ e.titre }}",
                [line("Cellule", *verdict("e")), line("Repère", "{{ e.raison }}")],
                _NOBODY,
            ],
            "{%tr endfor %}",
        )


def _gap(document: Document) -> None:
    heading(document, 2, "{{ e.ref }} – {{ e.titre }}")
    write(
        document,
        line(
            "Encart titre",
            "{{ e.signe }} {{ e.verdict }}{% if e.verdict in ('conforme', 'à surveiller') %} à ce "
            "jour ; l'année en cours reste à compléter{% endif %}",
        ),
        line("Encart", "{{ e.raison }}"),
        *duty(),
        line("Espace"),
    )
    with when(document, f"e.sujets | rejectattr('verdict', 'in', {_SETTLED}) | list"):
        table(
            document,
            "Ce qui manque, par personne et par période",
            [
                Column("Qui, quand", 5.6),
                Column("Manque", 3.2, "Cellule nombre"),
                Column("Pourquoi", 8.1),
            ],
            f"{{%tr for s in e.sujets if {_NOT_SETTLED} %}}",
            [
                [
                    "{{ s.nom }}",
                    line(
                        "Repère",
                        "{{ s.periode }}{% if s.en_cours %} (en\u00a0cours){% endif %}",
                    ),
                ],
                line("Cellule forte nombre", "{{ s.manque }}"),
                [line("Cellule", *verdict("s")), line("Repère", "{{ s.raison }}")],
            ],
            "{%tr endfor %}",
        )
    with (
        each(document, f"s in e.sujets if {_NOT_SETTLED}"),
        each(document, "d in s.delais if not d.fin"),
    ):
        write(
            document,
            line(
                "List Bullet",
                ("Sans réponse à ce jour : ", "Étiquette"),
                "{{ d.fiche.nom }}, reçue le {{ d.recu }}, à régler avant le {{ d.echeance }} "
                "({{ d.source.lieu }})",
            ),
        )
