"""A section for each requirement of the audit file: what is asked, measured, drawn, reckoned."""

from docx.document import Document

from template_drawing.audit_gaps import duty
from template_drawing.blocks import (
    Column,
    Content,
    each,
    heading,
    line,
    table,
    verdict,
    when,
    write,
)
from template_drawing.sections import NO_DATA

_CONCERNED = "rejectattr('verdict', 'equalto', 'non concerné')"
MEASURED = "c.exigences | selectattr('nature', 'equalto', 'mesurée')"
PROVEN_OTHERWISE = f"c.exigences | rejectattr('nature', 'equalto', 'mesurée') | {_CONCERNED}"
_ELSEWHERE = "c.exigences | selectattr('verdict', 'equalto', 'non concerné') | list"
_NOT_CONCERNED = (
    f"Ne concernent pas l'office : {{% for e in {_ELSEWHERE} %}}{{{{ e.ref }}}}"
    "{% if not loop.last %}, {% endif %}{% endfor %}. La raison de chacune est dans la "
    "déclaration d'applicabilité."
)
_IN_HOURS = "e.declare != '—'"
_NUMBER = "Cellule nombre"
_DETAIL = "Cellule détail nombre"


def requirements(document: Document) -> None:
    """Tell every requirement, chapter by chapter."""
    with each(document, "c in chapitres"):
        heading(document, 1, "Chapitre {{ c.id }} – {{ c.titre }}")
        with each(document, f"e in {MEASURED} | {_CONCERNED}"):
            _asked(document)
            with when(document, "e.sujets", NO_DATA):
                _figures(document)
                _sample(document)
                _reckonings(document)
            with when(document, "e.pieces"):
                _pieces(document)
        with when(document, f"{PROVEN_OTHERWISE} | list"):
            _papers(document)
        with when(document, _ELSEWHERE):
            write(document, line("Annonce de tableau", _NOT_CONCERNED))


def _papers(document: Document) -> None:
    """Tell in one table what a piece or a visit proves: there may be fifty in a chapter."""
    heading(document, 2, "Chapitre {{ c.id }} : exigences documentaires et observées")
    table(
        document,
        "Exigences documentaires et observées du chapitre, leur verdict et leurs preuves",
        [
            Column("Réf.", 1.7),
            Column("Ce qui est demandé", 6.2),
            Column("Verdict", 4.4),
            Column("Preuves", 4.6),
        ],
        f"{{%tr for e in {PROVEN_OTHERWISE} %}}",
        [
            line("Cellule forte", "{{ e.ref }}"),
            [
                line("Cellule forte", "{{ e.titre }}"),
                line("Cellule", "{{ e.enonce }}"),
                line("Repère", "{{ e.id }} · {{ e.source }}"),
            ],
            [
                line("Cellule", *verdict("e")),
                "{%p if e.verdict != 'conforme' %}",
                line("Repère", "{{ e.raison }}"),
                "{%p endif %}",
            ],
            [
                "{%p for p in e.pieces if p.lieu %}",
                line("Cellule", "{{ p.signe }} {{ p.nom }}"),
                line(
                    "Repère",
                    "{{ p.etat }}{% if p.jusqu_au %}, jusqu'au {{ p.jusqu_au }} inclus{% endif %}"
                    "{% if p.concerne %} · {{ p.concerne }}{% endif %} · {{ p.lieu }}",
                ),
                "{%p endfor %}",
                "{%p for n in e.notes_audit %}",
                line(
                    "Repère",
                    "{{ n.bureau or 'ensemble' }} : {{ n.note }} ({{ n.audit }}, {{ n.date }})",
                ),
                "{%p endfor %}",
            ],
        ],
        "{%tr endfor %}",
    )


def _pieces(document: Document) -> None:
    """List the pieces that a measured requirement asks for as well."""
    write(document, line("Sujet", "Pièces du registre"))
    table(
        document,
        "Pièces demandées et leur état",
        [Column("Pièce", 7.6), Column("État", 4.6), Column("Où le voir", 4.6)],
        "{%tr for p in e.pieces %}",
        [
            ["{{ p.nom }}", line("Repère", "{{ p.concerne or '' }}")],
            [
                "{{ p.signe }} {{ p.etat }}",
                "{%p if p.jusqu_au %}",
                line("Repère", "jusqu'au {{ p.jusqu_au }} inclus"),
                "{%p endif %}",
            ],
            line("Repère", "{{ p.lieu or 'registre des pièces' }}"),
        ],
        "{%tr endfor %}",
    )


def _asked(document: Document) -> None:
    heading(document, 2, "{{ e.ref }} – {{ e.titre }}")
    write(
        document,
        line("Énoncé", "{{ e.enonce }}"),
        line("Annonce de tableau", "{{ e.id }} · {{ e.source }}"),
        line(
            "Encart titre",
            "{{ e.signe }} {{ e.verdict }}{% if e.mesure not in ('', '—') %} · {{ e.mesure }}"
            "{% endif %}",
        ),
        line("Encart", "{{ e.raison }}"),
        '{%p if e.action or e.verdict not in ("conforme", "non concerné") %}',
        *duty(),
        "{%p else %}",
        line(
            "Encart", ("Qui en répond : ", "Étiquette"), ("{{ e.responsable or '—' }}", "Verdict")
        ),
        "{%p endif %}",
        line("Espace"),
    )
    with when(document, "e.lectures"):
        write(document, line("Sujet", "Comment l'exigence est lue"))
        with each(document, "l in e.lectures"):
            write(document, line("Liste de repères", "{{ l }}"))


def _figures(document: Document) -> None:
    """Set side by side what each one must have, has, declares, proves and lacks."""
    write(document, line("Sujet", "Ce que chacun doit, a, prouve et n'a pas encore"))
    with when(document, _IN_HOURS):
        _in_hours(document)
    with when(document, f"not ({_IN_HOURS})"):
        _otherwise(document)


def _in_hours(document: Document) -> None:
    write(
        document,
        line(
            "Annonce de tableau",
            "Retenu : ce qui compte, plafonds appliqués. Déclaré : toutes les lignes qui comptent. "
            "Justifié : celles qui nomment leur pièce. En tout : {{ e.declare }} déclarées, "
            "{{ e.justifie }} justifiées.",
        ),
    )
    table(
        document,
        "Heures requises, retenues, déclarées, justifiées et manquantes, par personne",
        [
            Column("Personne, période", 4.4),
            Column("Requis", 2.05, _NUMBER),
            Column("Retenu", 2.05, _NUMBER),
            Column("Déclaré", 2.05, _NUMBER),
            Column("Justifié", 2.05, _NUMBER),
            Column("Reste", 2.0, _NUMBER),
            Column("Verdict", 2.5),
        ],
        "{%tr for s in e.sujets %}",
        [
            _who(),
            "{{ s.requis }}",
            line("Cellule forte nombre", "{{ s.valeur }}"),
            "{{ s.declare }}",
            "{{ s.justifie }}",
            "{{ s.manque }}",
            line("Cellule", *verdict("s")),
        ],
        "{%tr for p in s.parties %}",
        [
            line("Cellule détail", "{{ p.libelle }}"),
            line(_DETAIL, "{{ p.requis }}"),
            line(_DETAIL, "{{ p.valeur }}"),
            "",
            "",
            line(_DETAIL, "{{ p.manque }}"),
            "",
        ],
        "{%tr endfor %}",
        "{%tr endfor %}",
    )


def _otherwise(document: Document) -> None:
    table(
        document,
        "Ce qui est requis, retenu et manquant, par période",
        [
            Column("Qui, période", 5.6),
            Column("Requis", 2.4, _NUMBER),
            Column("Retenu", 2.6, _NUMBER),
            Column("Reste", 2.6, _NUMBER),
            Column("Verdict", 3.2),
        ],
        "{%tr for s in e.sujets %}",
        [
            _who(),
            "{{ s.requis }}",
            line("Cellule forte nombre", "{{ s.valeur }}"),
            "{{ s.manque }}",
            line("Cellule", *verdict("s")),
        ],
        "{%tr endfor %}",
    )


def _who() -> Content:
    period = "{{ s.periode }}{% if s.en_cours %} (en\u00a0cours){% endif %}"
    return [
        "{{ s.nom }}",
        line("Repère", "{% if s.libelle %}{{ s.libelle }}, {% endif %}" + period),
    ]


def _sample(document: Document) -> None:
    """Show the rows drawn for checking: every one may be opened in its spreadsheet."""
    with when(document, "e.echantillon"):
        write(
            document,
            line("Sujet", "Lignes tirées pour vérification"),
            line(
                "Annonce de tableau",
                "{{ e.echantillon | length | pluriel('ligne') }} parmi celles qui comptent. "
                "Personne ne les choisit : chacune reçoit un numéro calculé sur ce qu'elle dit, et "
                "les plus petits sortent. Tant que les lignes ne changent pas, le tirage non plus.",
            ),
        )
        table(
            document,
            "Lignes tirées, avec la pièce qui les justifie",
            [
                Column("Ligne tirée", 6.2),
                Column("Pièce", 3.8),
                Column("Où la voir", 6.6),
            ],
            "{%tr for p in e.echantillon %}",
            [
                [
                    "{{ p.quoi }}{% if p.quantite != '—' %}, {{ p.quantite }}{% endif %}",
                    line("Repère", "{{ p.sujet }}"),
                ],
                "{{ p.piece or 'aucune pièce nommée' }}",
                [line("Repère", "{{ p.lieu }}"), line("Repère", "cellules {{ p.cellules }}")],
            ],
            "{%tr endfor %}",
        )


def _reckonings(document: Document) -> None:
    """Say in words how each figure is reached, and how many rows the annex lists for it."""
    write(document, line("Sujet", "Comment chaque chiffre est obtenu"))
    table(
        document,
        "Le calcul de chaque chiffre, en mots, et ses lignes en annexe",
        [Column("Qui, période", 4.6), Column("Calcul", 9.2), Column("Lignes en annexe", 2.8)],
        "{%tr for s in e.sujets %}",
        [
            _who(),
            [
                line("Cellule", "{{ s.formule or s.raison }}"),
                "{%p if s.formule %}",
                line("Repère", "{{ s.raison }}"),
                "{%p endif %}",
                "{%p if s.prevision %}",
                line("Repère", "{{ s.prevision }}"),
                "{%p endif %}",
                "{%p for n in s.notes %}",
                line("Repère", "{{ n }}"),
                "{%p endfor %}",
            ],
            line(
                "Cellule",
                "{{ s.preuves | length | pluriel('retenue') }}, "
                "{{ s.ecartees | length | pluriel('écartée') }}",
            ),
        ],
        "{%tr endfor %}",
    )
