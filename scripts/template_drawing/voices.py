"""What people say in a document: what is to complete, the referent's analysis, a conclusion."""

from collections.abc import Sequence

from docx.document import Document

from template_drawing.blocks import Column, Line, Piece, each, heading, line, table, when, write

MARK = "À compléter"
"""The style of what somebody has yet to write; its text says so too."""

_SAID = "Repère"


def to_complete(text: str) -> Line:
    """Make a line that nobody can take for finished text: « À compléter : … ».

    Args:
        text: what is wanted, after the colon: « les horaires d'ouverture ».

    """
    return line("Normal", (f"À compléter : {text}", MARK))


def analysis(document: Document, *headings: str) -> None:
    """Print the referent's own words, rubric by rubric; where there are none, ask for them.

    Args:
        document: where it goes.
        headings: the rubrics that this document wants, in order; what was written under any other
            follows under its own name. Without any, all that was written, as it comes.

    """
    heading(document, 1, "Analyse du référent")
    for one in headings:
        write(document, line("Sujet", one))
        with each(document, f"a in analyses if {_is_about(one)}"):
            _words(document)
            write(
                document,
                "{%p else %}",
                to_complete("formulaire « Analyses », rubrique « " + one + " »"),
            )
    others = " and ".join(f"not ({_is_about(one)})" for one in headings)
    with each(document, f"a in analyses if {others}" if others else "a in analyses"):
        with when(document, "a.rubrique"):
            write(document, line("Sujet", "{{ a.rubrique }}"))
        _words(document)
        if not headings:
            write(
                document,
                "{%p else %}",
                to_complete("l'analyse du référent, formulaire « Analyses »"),
            )


def conclusion(document: Document, pieces: Sequence[str | Line]) -> None:
    """Print a conclusion drawn from the figures, and leave room for the office's own.

    Args:
        document: where it goes.
        pieces: prepared sentences and tags, each a paragraph.

    """
    heading(document, 1, "Conclusion")
    write(
        document,
        line("Annonce de tableau", "Proposée d'après les chiffres : gardez, corrigez, complétez."),
        *pieces,
        to_complete("ce que l'office retient et décide pour la suite"),
    )


def awaited(document: Document) -> None:
    """Name the spreadsheets that this document is made of and of which nothing is known."""
    with when(document, "attendus"):
        heading(document, 1, "Ce que ce document attend")
        write(
            document,
            "Ces tableaux n'ont encore apporté aucune ligne. Le document est juste sans eux ; il "
            "sera plus complet avec eux.",
        )
        with each(document, "t in attendus"):
            write(
                document,
                line(
                    "List Bullet",
                    ("{{ t.titre }}", "Verdict"),
                    " : une ligne est {{ t.une_ligne }}",
                ),
            )


def history(document: Document) -> None:
    """Tell each revision: its date, what changed, whether it was approved."""
    heading(document, 1, "Historique des révisions")
    with when(document, "document.historique", "Première édition."):
        table(
            document,
            "Révisions de ce document",
            [
                Column("Révision", 1.9, "Cellule nombre"),
                Column("Arrêtée au", 2.6),
                Column("Ce qui a changé", 7.8),
                Column("État", 4.3),
            ],
            "{%tr for r in document.historique %}",
            ["{{ r.revision }}", "{{ r.date }}", "{{ r.quoi }}", "{{ r.etat or '—' }}"],
            "{%tr endfor %}",
        )


def _words(document: Document) -> None:
    author: Piece = "{{ [a.auteur, a.date] | select | join(', ') or '—' }}"
    write(
        document,
        line("Normal", "{{ a.texte | paragraphes }}"),
        line(_SAID, author, " ({{ a.source.lieu }})"),
    )


def _is_about(heading_: str) -> str:
    """Whatever the case in which the referent wrote the rubric."""
    return f'(a.rubrique | lower) == "{heading_.lower()}"'
