"""The back of the audit file: the register of papers, then every row behind every figure."""

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Content,
    Row,
    each,
    heading,
    line,
    table,
    verdict,
    when,
    write,
)
from template_drawing.sections import NO_DATA

_SMALL = "Cellule repère"
_LEFT_OUT = "e.sujets | selectattr('ecartees') | list"
_LATE = "p.valable_jusqu_au and p.valable_jusqu_au < document.arrete"


def register(document: Document) -> None:
    """List the papers that prove what no row of a spreadsheet can."""
    heading(document, 1, "Registre des pièces")
    papers = "fiches.pieces"
    with when(document, papers, NO_DATA):
        write(
            document,
            line(
                "Annonce de tableau",
                f"{{{{ {papers} | length | pluriel('pièce') }}}}. Sont marquées : celles dont la "
                "validité est passée le {{ document.arrete_court }}, et celles qui ne disent pas "
                "leur date.",
            ),
        )
        table(
            document,
            "Pièces du registre : version, date, validité, exigences",
            [
                Column("Référence", 2.4),
                Column("Titre", 4.9),
                Column("Version", 2.0, "Cellule centrée"),
                Column("Date", 2.2),
                Column("Valable jusqu'au", 2.5),
                Column("Exigences", 3.0),
            ],
            f"{{%tr for p in {papers} | sort(attribute='reference') %}}",
            [
                line("Cellule forte", "{{ p.reference }}"),
                [
                    "{{ p.titre }}",
                    line(
                        "Repère",
                        "{{ [p.concerne, p.responsable, p.emplacement] | select | join(' · ') }}",
                    ),
                ],
                "{{ p.version }}",
                line(
                    "Cellule",
                    "{% if p.date %}{{ p.date }}{% else %}",
                    ("! à dater", "Verdict"),
                    "{% endif %}",
                ),
                [
                    "{{ p.valable_jusqu_au }}",
                    f"{{%p if {_LATE} %}}",
                    line("Cellule", ("✗ périmée", "Verdict")),
                    "{%p endif %}",
                ],
                "{{ p.exigences }}",
            ],
            "{%tr endfor %}",
        )


def annex(document: Document) -> None:
    """List every row behind every figure, requirement by requirement, person by person."""
    heading(document, 1, "Annexe – Toutes les lignes, exigence par exigence")
    with when(document, "exigences | selectattr('echantillon') | list", NO_DATA):
        write(
            document,
            "Chaque ligne se retrouve dans le tableau de l'office par son fichier, sa feuille et "
            "son numéro. Les cellules citées sont celles que l'auditeur peut comparer.",
        )
        with each(document, f"e in exigences if e.echantillon or ({_LEFT_OUT})"):
            heading(document, 2, "Lignes de {{ e.ref }} – {{ e.titre }}")
            with each(document, "s in e.sujets if s.preuves or s.ecartees"):
                write(
                    document,
                    line("Sujet", "{{ e.ref }} · {{ s.nom }}, {{ s.periode }} : ", *verdict("s")),
                )
                _kept(document)
                _left_out(document)


def _kept(document: Document) -> None:
    with when(document, "s.preuves", "aucune ligne retenue"):
        with when(document, "s.declare != '—'"):
            _rows(document, in_hours=True)
        with when(document, "s.declare == '—'"):
            _rows(document, in_hours=False)


def _rows(document: Document, *, in_hours: bool) -> None:
    hours = (
        [Column("Heures", 1.6, "Cellule nombre"), Column("Pièce", 2.0, _SMALL)] if in_hours else []
    )
    told: list[Content] = ["{{ p.quantite }}", "{{ p.piece or 'aucune' }}"] if in_hours else []
    total: list[Row] = [
        [
            line("Cellule forte", "Total, avant tout plafond"),
            line("Cellule forte nombre", "{{ s.declare }}"),
            *("" for _ in range(5)),
        ]
    ]
    table(
        document,
        "Lignes retenues : ce qu'elles disent, et où elles sont",
        [
            Column("Ligne retenue", 4.8 if in_hours else 7.4),
            *hours,
            Column("Fichier", 3.6, _SMALL),
            Column("Feuille", 2.0, _SMALL),
            Column("Ligne", 1.5, "Cellule nombre"),
            Column("Cellules", 1.9, _SMALL),
        ],
        "{%tr for p in s.preuves %}",
        [
            "{{ p.quoi }}",
            *told,
            "{{ p.fichier }}",
            "{{ p.feuille }}",
            "{{ p.ligne }}",
            "{{ p.cellules }}",
        ],
        "{%tr endfor %}",
        *(total if in_hours else []),
        total=in_hours,
    )


def _left_out(document: Document) -> None:
    with when(document, "s.ecartees"):
        table(
            document,
            "Lignes écartées, et pourquoi",
            [
                Column("Ligne écartée", 4.6),
                Column("Pourquoi", 4.3),
                Column("Fichier", 3.9, _SMALL),
                Column("Feuille", 1.9, _SMALL),
                Column("Ligne", 1.5, "Cellule nombre"),
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
