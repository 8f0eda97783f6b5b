"""The sections that several templates share."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.text import WD_BREAK

from template_drawing.blocks import (
    Column,
    Line,
    Looped,
    Piece,
    each,
    heading,
    line,
    table,
    verdict,
    when,
    write,
)
from template_drawing.looks import add_field

NO_DATA = "aucune donnée"
MEASURE = "{{ e.mesure or '—' }}"
_AS_OF = ("{{ document.arrete_le }}", "Verdict")
_FEW = 12
_NOT_SETTLED = 's.verdict not in ("conforme", "non concerné")'


def cover(document: Document, *labels: Line) -> None:
    """Fill the first page: whose document this is, what it is, as of when, where it stands.

    Args:
        document: where it goes, before anything else.
        labels: further lines of the block at the foot, as `label` makes them.

    """
    document.sections[0].different_first_page_header_footer = True
    _logo(document)
    write(
        document,
        line("Surtitre", "{{ office.nom }}"),
        line("Title", "{{ document.titre }}"),
        line("Subtitle", "{{ document.periode or document.arrete_le }}"),
    )
    write(document, line("Après le bandeau"))
    _state(document)
    _identity(document, labels)
    _office(document)
    page_break(document)


def page_break(document: Document) -> None:
    """Go on at the top of a new page."""
    document.add_paragraph(style="Espace").add_run().add_break(WD_BREAK.PAGE)


def _logo(document: Document) -> None:
    write(
        document,
        "{%p if office.logo %}",
        line("Logo", "{{ office.logo | image(largeur=45) }}"),
        "{%p else %}",
        line("Logo"),
        "{%p endif %}",
    )


def _state(document: Document) -> None:
    """Say whether the document is a draft, for the kinds that somebody approves."""
    with when(document, "document.etat"):
        write(document, line("Encart titre", "{{ document.etat }}"))


def _identity(document: Document, labels: Sequence[Line]) -> None:
    write(document, line("Cartouche première", ("Arrêté au", "Étiquette"), "\t", _AS_OF))
    with when(document, "document.revision"):
        write(document, label("Révision", "{{ document.revision }}"))
    with when(document, "document.destinataires"):
        write(document, label("Destinataires", "{{ document.destinataires | liste }}"))
    write(document, *labels, label("Document", "{{ document.id }}"))


def _office(document: Document) -> None:
    first = "{{ office.referent or '—' }}"
    write(
        document,
        line("Cartouche première", ("Référent qualité", "Étiquette"), "\t", first),
        label("Adresse", "{{ office.adresse or '—' }}"),
        label("Téléphone", "{{ office.telephone or '—' }}"),
        label("Courriel", "{{ office.courriel or '—' }}"),
    )
    with when(document, "office.site"):
        write(document, label("Site", "{{ office.site }}"))


def label(name: str, content: Piece) -> Line:
    """Name one thing on a line of its own."""
    return line("Cartouche", (name, "Étiquette"), "\t", content)


def contents(document: Document) -> None:
    """List the titles of two levels: docgen writes the lines, here as in each document."""
    write(document, line("TOC Heading", "Sommaire"))
    add_field(document.add_paragraph(style="toc 1"), r'TOC \o "1-2" \h \z \u', shown="…")


def warnings(document: Document) -> None:
    """List what a careful reader must know first, if anything."""
    with when(document, "avertissements"):
        write(document, line("Sujet", "À savoir"))
        with each(document, "a in avertissements"):
            write(document, line("List Bullet", "{{ a }}"))


def verdicts(document: Document) -> None:
    """Count the verdicts on one line."""
    write(
        document,
        line(
            "Normal",
            "{% for r in resume %}",
            ("{{ r.signe }}", "Signe"),
            ("\u00a0{{ r.verdict | replace(' ', '\u00a0') }}", "Verdict"),
            "\u00a0: {{ r.nombre }}{% if not loop.last %}   ·   {% endif %}{% endfor %}",
        ),
    )


def summary(document: Document) -> None:
    """Count the verdicts, then give one row for each requirement."""
    with when(document, "exigences", NO_DATA):
        verdicts(document)
        table(
            document,
            "Verdict de chaque exigence",
            [
                Column("Réf.", 1.9),
                Column("Exigence", 6.4),
                Column("Mesure", 4.6),
                Column("Verdict", 3.7),
            ],
            "{%tr for e in exigences %}",
            ["{{ e.ref }}", "{{ e.titre }}", MEASURE, line("Cellule", *verdict("e"))],
            "{%tr endfor %}",
        )


def gaps(document: Document) -> None:
    """For each requirement that is not settled: what to do, who lacks what."""
    with (
        when(document, "exigences", NO_DATA),
        when(document, "ecarts", "Rien à faire : aucune exigence n'est en défaut."),
        each(document, "e in ecarts"),
    ):
        heading(document, 2, "{{ e.ref }} – {{ e.titre }}")
        write(document, line("Normal", *verdict("e"), ". {{ e.raison }}"))
        with when(document, "e.action"):
            write(document, line("Normal", ("À faire : ", "Verdict"), "{{ e.action }}"))
        with when(document, "e.sujets"):
            table(
                document,
                "Ce qui manque, par personne et par période",
                [
                    Column("Qui, quand", 6.2),
                    Column("Manque", 2.0, "Cellule nombre"),
                    Column("Pourquoi", 8.7),
                ],
                f"{{%tr for s in e.sujets if {_NOT_SETTLED} %}}",
                [
                    ["{{ s.nom }}", _period("s")],
                    "{{ s.manque }}",
                    [line("Cellule", *verdict("s")), "{{ s.raison }}"],
                ],
                "{%tr else %}",
                ["—", "—", "—"],
                "{%tr endfor %}",
            )


def requirement(document: Document, level: int) -> None:
    """Tell the requirement `e`: title, wording, source, verdict, measure."""
    heading(document, level, "{{ e.ref }} – {{ e.titre }}")
    write(
        document,
        line("Énoncé", "{{ e.enonce }}"),
        line("Annonce de tableau", "{{ e.id }} · {{ e.chapitre_titre }} · {{ e.source }}"),
        line(
            "Normal serré",
            ("Verdict : ", "Étiquette"),
            *verdict("e"),
            ("{% if e.mesure not in ('', '—') %} · mesure : ", "Étiquette"),
            "{{ e.mesure }}{% endif %}",
        ),
        line("Normal", "{{ e.raison }}"),
    )


def subjects(document: Document, who: str, chosen: str = "", figure_cm: float = 1.8) -> None:
    """Tell what each subject of the requirement `e` has, must have and lacks.

    Args:
        document: where it goes.
        who: what a subject is called.
        chosen: « s.en_cours »: the condition of those that are told; all without it.
        figure_cm: width of a figure: « 7 remarques » wants more than « 150 h ».

    """
    some = f" if {chosen}" if chosen else ""
    with when(document, "e.sujets", NO_DATA):
        table(
            document,
            "Ce que chacun doit, a et n'a pas encore",
            [
                Column(f"{who}, période", 11.6 - 3 * figure_cm),
                Column("Requis", figure_cm, "Cellule nombre"),
                Column("Retenu", figure_cm, "Cellule nombre"),
                Column("Manque", figure_cm, "Cellule nombre"),
                Column("Verdict", 5.0),
            ],
            f"{{%tr for s in e.sujets{some} %}}",
            [
                ["{{ s.nom }}", _period("s")],
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
        )
        with each(document, f"s in e.sujets{some}"), each(document, "n in s.notes"):
            write(document, line("Liste de repères", "{{ s.nom }}, {{ s.periode }} : {{ n }}"))


def by_period(document: Document, who: str, caption: str) -> None:
    """Tell what each subject of the requirement `e` has in each period, with totals."""
    with when(document, "e.par_periode.lignes", NO_DATA):
        write(document, line("Caption", caption))
        table(
            document,
            caption,
            [
                Column(who, 5.2),
                Column("{{ p }}", 2.6, "Cellule nombre", loop="p in e.par_periode.colonnes"),
                Column("Total", 2.4, "Cellule nombre"),
            ],
            "{%tr for l in e.par_periode.lignes %}",
            [
                "{{ l.titre }}",
                Looped(
                    "v in l.valeurs",
                    line("Cellule nombre", "{{ v.texte }} ", ("{{ v.signe }}", "Signe")),
                ),
                "{{ l.total }}",
            ],
            "{%tr endfor %}",
            [
                line("Cellule forte", "{{ e.par_periode.total.titre }}"),
                Looped(
                    "v in e.par_periode.total.valeurs",
                    line("Cellule forte nombre", "{{ v.texte }}"),
                ),
                line("Cellule forte nombre", "{{ e.par_periode.total.total }}"),
            ],
            total=True,
        )
        write(
            document,
            line("Repère", "✓ conforme · ✗ non conforme · … en cours · – non concerné"),
        )


def lacking(document: Document, lack: str, every: str, title: str, name: str) -> None:
    """Say how many rows lack something; name them while they are few, else only where they stand.

    Args:
        document: where it goes.
        lack: the rows that lack it, « listes.sans_moyens ».
        every: all rows, « fiches.actions ».
        title: what they lack, « Sans moyens ».
        name: how one row, `a`, is named.

    """
    count, total = f"{lack} | length", f"{every} | length"
    where = "{{ a.source.lieu }}"
    write(
        document,
        f"{{%p if not {lack} %}}",
        line("Normal serré", (f"{title} : ", "Étiquette"), f"0 sur {{{{ {total} }}}}"),
        "{%p else %}",
        line("Sujet", f"{title} : {{{{ {count} }}}} sur {{{{ {total} }}}}"),
        f"{{%p if {count} > {_FEW} or {count} == {total} and {total} > 1 %}}",
        line(
            "Repère",
            f"{{{{ 'Toutes' if {count} == {total} else 'Plusieurs' }}}}. Lignes "
            f"{{{{ {lack} | map(attribute='source.ligne') | list | liste }}}}, "
            f"{{{{ {lack} | map(attribute='source.fichier') | unique | list | liste }}}}.",
        ),
        "{%p else %}",
        f"{{%p for a in {lack} %}}",
        line("List Bullet", f"{name} ({where})"),
        "{%p endfor %}",
        "{%p endif %}",
        "{%p endif %}",
    )


def readings(document: Document) -> None:
    """Say how each requirement was read."""
    heading(document, 1, "Lectures retenues")
    with (
        when(document, "exigences | selectattr('lectures') | list", NO_DATA),
        each(document, "e in exigences if e.lectures"),
    ):
        write(document, line("Sujet", "{{ e.ref }} – {{ e.titre }}"))
        with each(document, "l in e.lectures"):
            write(document, line("List Bullet", "{{ l }}"))


def files(document: Document) -> None:
    """List the spreadsheets that were read, with the fingerprints of their contents."""
    heading(document, 1, "Tableaux utilisés")
    with when(document, "fichiers", NO_DATA):
        write(
            document,
            line(
                "Annonce de tableau",
                "L'empreinte est le début de la somme SHA-256 du fichier reçu : elle prouve "
                "que c'est bien lui. Une erreur se corrige dans le tableau, jamais ici.",
            ),
        )
        table(
            document,
            "Tableaux dont ce document est tiré",
            [
                Column("Fichier", 6.4),
                Column("Feuilles", 4.9),
                Column("Lignes", 1.8, "Cellule nombre"),
                Column("Empreinte", 3.5),
            ],
            "{%tr for f in fichiers %}",
            ["{{ f.nom }}", "{{ f.feuilles }}", "{{ f.lignes | nombre }}", "{{ f.empreinte }}"],
            "{%tr endfor %}",
        )


def _period(of: str) -> Line:
    return line(
        "Repère", f"{{{{ {of}.periode }}}}{{% if {of}.en_cours %}} (en\u00a0cours){{% endif %}}"
    )
