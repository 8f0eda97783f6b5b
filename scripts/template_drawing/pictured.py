"""What a reader sees before reading: big figures, who works with whom, a page for the board."""

from collections.abc import Sequence

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Content,
    Line,
    Looped,
    Piece,
    each,
    line,
    table,
    when,
    write,
)

_LABEL, _FIGURE = "Légende de chiffre", "Chiffre clé"
_ALONE = "organigramme | rejectattr('rattache_a') | rejectattr('equipe') | list"
_BOXES = 3
"""People side by side: a name and a post still fit on two lines."""


def key_figures(document: Document, figures: Sequence[tuple[Piece, str]]) -> None:
    """Set three or four figures in a row, each below its name, which heads its column.

    Args:
        document: where they go.
        figures: (value, name): (« {{ resume | length }} », « Exigences suivies »).

    """
    table(
        document,
        "Chiffres clés",
        [Column(name, 1, _FIGURE) for _, name in figures],
        [line(_FIGURE, value) for value, _ in figures],
        style="Tableau de chiffres",
    )


def verdict_figures(document: Document) -> None:
    """Set the number of requirements of each verdict in a row, each below its sign and word."""
    with when(document, "resume"):
        table(
            document,
            "Nombre d'exigences, par verdict",
            [Column("{{ r.signe }} {{ r.verdict }}", 1, _FIGURE, loop="r in resume")],
            [Looped("r in resume", line(_FIGURE, "{{ r.nombre }}"))],
            style="Tableau de chiffres",
        )


def org_chart(document: Document) -> None:
    """Draw who works with whom: a box for each person in charge, and a row of boxes below.

    It reads from top to bottom: the person in charge, then the team, then the next one down.
    """
    with when(document, "organigramme", "Aucune personne n'est notée dans l'équipe."):
        with each(document, "o in organigramme if o.equipe"):
            _team(document)
        with when(document, _ALONE):
            write(document, line("Sujet", "Sans rattachement indiqué"))
            with each(document, f"o in {_ALONE}"):
                told = "{{ [o.nom, o.fonction, o.bureau] | select | join(', ') }}"
                write(document, line("List Bullet", told))


def _in_charge() -> tuple[Line, ...]:
    style = "Organigramme responsable"
    return (
        line(style, ("{{ o.nom }}", "Verdict"), "{% if o.fonction %}, {{ o.fonction }}{% endif %}"),
        line(
            style,
            "{{ [o.bureau, o.role_qualite] | select | join(' · ') }}"
            "{% if o.suppleant %} · suppléant : {{ o.suppleant }}{% endif %}"
            "{% if o.rattache_a %} · avec {{ o.rattache_a }}{% endif %}",
        ),
        line("Espace"),
    )


def _team(document: Document) -> None:
    """Lay the boxes out row by row; a box that nobody fills is not drawn."""
    table(
        document,
        "Équipe de {{ o.nom }}",
        [Column("", 1) for _ in range(_BOXES)],
        f"{{%tr for m in o.equipe[::{_BOXES}] %}}",
        [_box(place) for place in range(_BOXES)],
        "{%tr endfor %}",
        style="Tableau d'organigramme",
        banner=_in_charge(),
    )


def _box(place: int) -> Content:
    column = f"o.equipe[{place}::{_BOXES}]"
    who = f"{column}[loop.index0]"
    return [
        f"{{%p if {column} | length > loop.index0 %}}",
        line("Organigramme", (f"{{{{ {who}.nom }}}}", "Verdict")),
        line(
            "Organigramme",
            f"{{{{ [{who}.fonction, {who}.bureau, {who}.role_qualite] | select | join(' · ') }}}}",
        ),
        "{%p endif %}",
        line("Espace"),
    ]
