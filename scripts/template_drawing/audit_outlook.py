"""What the audit file says of what is to come, of what contradicts itself, and of past audits."""

from docx.document import Document

from template_drawing.blocks import Column, heading, line, table, when, write

_FORESEEN = "exigences | selectattr('sujets') | list"
_GRADED = "exigences | selectattr('notes_audit') | list"


def forecasts(document: Document) -> None:
    """Tell where each one will stand at the end of the period."""
    heading(document, 1, "Prévisions")
    with when(document, _FORESEEN, "Rien ne se prévoit encore : aucun tableau ne le permet."):
        write(
            document,
            line(
                "Annonce de tableau",
                "Où chacun en sera à la fin de la période : si rien de plus n'est fait, puis avec "
                "ce qui est prévu. Les heures qui sortent d'une période glissante sont déduites.",
            ),
        )
        table(
            document,
            "Où chacun en sera à la fin de la période",
            [Column("Réf.", 1.8), Column("Qui", 4.0), Column("Prévision", 11.1)],
            "{%tr for e in exigences %}",
            "{%tr for s in e.sujets if s.prevision and s.verdict != 'non concerné' %}",
            [
                line("Cellule forte", "{{ e.ref }}"),
                ["{{ s.nom }}", line("Repère", "{{ s.libelle or e.titre }}")],
                "{{ s.prevision }}",
            ],
            "{%tr endfor %}",
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
                "La dernière note de chaque bureau, et celle de l'audit d'avant. Pour une exigence "
                "observée, la moins bonne décide.",
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
            "{%tr for n in e.notes_audit %}",
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
