"""What is said of headers that are no plain title: how each was understood, or may be. Pure."""

from collections.abc import Iterable, Iterator

from docgen.intake.cells.read import Remark
from docgen.intake.grid import address, column_letters
from docgen.intake.headers import Header, Known
from docgen.intake.likeness.proposals import Proposal, Proposals
from docgen.intake.places import Place, info, warning
from docgen.intake.recognise import Layout
from docgen.model.problem import Problem, Severity
from docgen.wording import lists

_LONGEST_HEADER = 32


def understood(layout: Layout) -> Iterator[Problem]:
    """Say which headers were taken for a title that they are not, and which form was chosen."""
    if layout.also:
        yield Place(sheet=layout.sheet.name, row=layout.header_row).problem(_choice(layout))
    for header in layout.headers:
        if remark := _of_known(layout, header):
            yield header_place(layout, header.index, header.written).problem(remark)
    for kept, left in layout.outdone:
        remark = _outdone(kept, left)
        yield header_place(layout, left.index, left.written).problem(remark)


def unknown(layout: Layout, proposals: Proposals) -> Iterator[Problem]:
    """Say of each unknown header which columns it may be, and how either reader settles it."""
    for index, written in layout.unknown:
        remark = _unknown(layout, index, written, proposals.get(index, ()))
        yield header_place(layout, index, written).problem(remark)


def header_place(layout: Layout, index: int, written: str) -> Place:
    """Return where a header stands."""
    return Place(
        sheet=layout.sheet.name,
        row=layout.header_row,
        column=index,
        title=written,
        raw=written,
    )


def quoted(written: str) -> str:
    """Quote a header, cut when it is long."""
    cut = written if len(written) <= _LONGEST_HEADER else f"{written[: _LONGEST_HEADER - 1]}…"
    return f"« {cut} »"


def _of_known(layout: Layout, header: Header) -> Remark | None:
    cell, title = address(layout.header_row, header.index), header.column.title
    told = f"{quoted(header.written)} ({cell})"
    match header.known:
        case Known.NEARLY:
            return warning(
                "ENT_PROCHE",
                f"Nous avons pris {told} pour la colonne « {title} ».",
                f"Écrivez « {title} » en {cell}, ou un autre titre si ce n'est pas cela.",
                title,
            )
        case Known.REMEMBERED:
            known = f"Nous avons retenu que {told} est la colonne « {title} »."
            return info("ENT_RETENUE", known)
        case Known.AS_WRITTEN:
            return None


def _outdone(kept: Header, left: Header) -> Remark:
    column = left.column.title
    return warning(
        "ENT_ECARTEE",
        f"Deux colonnes peuvent être « {column} » : {quoted(kept.written)} "
        f"({column_letters(kept.index)}) est lue ; {quoted(left.written)} "
        f"({column_letters(left.index)}), vide ou faite d'autre chose, est laissée de côté.",
        "Supprimez {cell} et sa colonne, ou changez ce titre.",
    )


def _choice(layout: Layout) -> Remark:
    others = lists.capped([f"« {title} »" for title in layout.also], 3)
    return warning(
        "FEU_CHOIX",
        f"Cette feuille peut être un tableau « {layout.form.title} » ou {others} : nous l'avons "
        f"lue comme « {layout.form.title} ».",
        "Si ce n'est pas cela, ajoutez une colonne que seul l'autre tableau demande.",
    )


def _unknown(layout: Layout, index: int, written: str, proposed: Iterable[Proposal]) -> Remark:
    proposed = tuple(proposed)
    titles = [one.column.title for one in proposed]
    unused = f"La colonne {quoted(written)} n'est pas utilisée : elle est laissée de côté."
    if not titles:
        return info("ENT_INCONNUE", unused)
    choose = " : à vous de choisir" if len(titles) > 1 else ""
    return Remark(
        code="ENT_INCONNUE",
        severity=Severity.INFO,
        message=f"{unused} C'est peut-être {_or_list(titles)}{choose}.",
        remedy=_gestures(layout, index, written, proposed[0]),
        proposal=proposed[0].title if len(titles) == 1 else None,
    )


def _gestures(layout: Layout, index: int, written: str, first: Proposal) -> str:
    """The person renames a header; the referent teaches docgen the word, in one line."""
    return (
        f"Écrivez « {first.title} » en {address(layout.header_row, index)} si c'est cela. Pour "
        f"toujours : ajoutez {quoted(written)} aux synonymes de « {first.column.title} » dans "
        f"config/formulaires/{layout.form.id}.yaml."
    )


def _or_list(titles: list[str]) -> str:
    return " ou ".join(f"« {title} »" for title in titles)
