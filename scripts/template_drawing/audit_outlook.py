"""What the audit file says of what is to come, of what contradicts itself, and of past audits."""

from docx.document import Document

from template_drawing.blocks import Column, heading, line, table, when, write

_GRADED = "exigences | selectattr('notes_audit') | list"
_NEWS = "not n.tenu or (n.note_avant and n.note_avant != n.note)"
"""The others stand in the tables of their chapters: there are as many as offices times looks."""


def forecasts(document: Document) -> None:
    """Tell where each one will stand at the end of the period."""
    heading(document, 1, "Prévisions")
    with when(document, "previsions", "Rien ne manquera, pour ce que l'on sait prévoir."):
        write(
            document,
            line(
                "Annonce de tableau",
                "Ce qui manquera à la fin de la période : si rien de plus n'est fait, puis avec "
                "ce qui est prévu. Les heures qui sortent d'une période glissante sont déduites.",
            ),
        )
        table(
            document,
            "Où chacun en sera à la fin de la période",
            [Column("Réf.", 1.8), Column("Qui", 4.0), Column("Prévision", 11.1)],
            "{%tr for p in previsions %}",
            [
                line("Cellule forte", "{{ p.ref }}"),
                ["{{ p.nom }}", line("Repère", "{{ p.libelle or p.titre }}")],
                "{{ p.phrase }}",
            ],
            "{%tr endfor %}",
        )


def contradictions(document: Document) -> None:
    """Tell what the spreadsheets say that cannot all be true."""
    heading(document, 1, "Contradictions à lever")
    with when(document, "contradictions", "Aucune : les tableaux de l'office se recoupent."):
        write(
            document,
            line(
                "Annonce de tableau",
                "Ce que deux lignes, ou une ligne et une promesse, ne peuvent pas dire ensemble. "
                "Un auditeur qui recoupe les tableaux le verra aussi.",
            ),
        )
        table(
            document,
            "Ce qui se contredit, et le geste qui le lève",
            [Column("Contradiction", 8.2), Column("À faire", 4.6), Column("Où le voir", 4.1)],
            "{%tr for g in contradictions %}",
            "{%tr for c in g.cas %}",
            [
                [line("Cellule forte", "{{ g.titre }}"), line("Cellule", "{{ c.phrase }}")],
                "{{ g.si_non }}",
                ["{%p for o in c.lignes[:3] %}", line("Repère", "{{ o.lieu }}"), "{%p endfor %}"],
            ],
            "{%tr endfor %}",
            "{%tr endfor %}",
        )


def grades(document: Document) -> None:
    """Tell what each office got at its last audit, beside the time before."""
    heading(document, 1, "Notes des audits, bureau par bureau")
    with when(document, _GRADED, "Aucune note d'audit n'est enregistrée."):
        write(
            document,
            line(
                "Annonce de tableau",
                "Les notes qui ne suffisent pas, et celles qui ont changé depuis l'audit d'avant ; "
                "les autres sont dans les chapitres. Pour une exigence observée, la moins bonne "
                "des bureaux décide.",
            ),
        )
        table(
            document,
            "Notes du dernier audit et de celui d'avant, par exigence et par bureau",
            [
                Column("Exigence", 4.2),
                Column("Bureau", 2.6),
                Column("Note", 1.6, "Cellule centrée"),
                Column("Audit", 2.7),
                Column("Avant", 2.0, "Cellule centrée"),
                Column("Constat, où le voir", 3.8),
            ],
            "{%tr for e in exigences %}",
            f"{{%tr for n in e.notes_audit if {_NEWS} %}}",
            [
                [line("Cellule forte", "{{ e.ref }}"), line("Repère", "{{ e.titre }}")],
                "{{ n.bureau or 'ensemble' }}",
                line("Cellule", ("{{ n.note }}", "Verdict")),
                ["{{ n.audit }}", line("Repère", "{{ n.date }}")],
                ["{{ n.note_avant or '—' }}", line("Repère", "{{ n.date_avant or '' }}")],
                [line("Cellule", "{{ n.constat or '' }}"), line("Repère", "{{ n.lieu }}")],
            ],
            "{%tr endfor %}",
            "{%tr endfor %}",
        )
