"""A column that holds something else than its title says is one problem, not thousands. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from docgen.intake.grid import address, column_letters, is_blank
from docgen.intake.headers import Header
from docgen.intake.places import Place, error
from docgen.intake.recognise import Layout
from docgen.model.form import Kind
from docgen.model.problem import Problem, Severity
from docgen.wording import lists

_FEWEST_UNREAD = 6
_UNREAD = "_ILLISIBLE", "LISTE_INCONNUE", "DUREE_DATE"
_DAYS = "de dates entières"
_FIGURES = "de nombres"
_WANTED = {
    Kind.DATE: _DAYS,
    Kind.SPAN: _DAYS,
    Kind.HOURS: "de durées",
    Kind.CLOCK: "d'heures de la journée",
    Kind.NUMBER: _FIGURES,
    Kind.MONEY: "de montants",
    Kind.SHARE: "de temps de travail",
    Kind.CHOICE: "de valeurs de la liste",
    Kind.YES_NO: "de « oui » ou de « non »",
    Kind.RATING: "de notes",
    Kind.MOMENT: "d'années, de mois ou de jours",
}


def hopeless_as_one(
    layout: Layout,
    rows: Sequence[int],
    problems: Iterable[Problem],
) -> tuple[Problem, ...]:
    """Say once that most of a column cannot be read, in place of what was said of each cell."""
    problems = tuple(problems)
    of_column: dict[str, list[Problem]] = {}
    for problem in problems:
        if _is_unread(problem) and problem.cell:
            of_column.setdefault(problem.cell.rstrip("0123456789"), []).append(problem)
    hopeless = tuple(_hopeless(layout, rows, of_column))
    gone = {column_letters(header.index) for header in hopeless}
    left = {id(problem) for letters in gone for problem in of_column[letters]}
    told = (_column(layout, header, of_column[column_letters(header.index)]) for header in hopeless)
    return (*told, *(problem for problem in problems if id(problem) not in left))


def _is_unread(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR and problem.code.endswith(_UNREAD)


def _hopeless(
    layout: Layout,
    rows: Sequence[int],
    of_column: Mapping[str, Sequence[Problem]],
) -> Iterator[Header]:
    for header in layout.headers:
        unread = sum(one.count for one in of_column.get(column_letters(header.index), ()))
        if header.column.kind not in _WANTED or unread < _FEWEST_UNREAD:
            continue
        if 2 * unread > sum(1 for row in rows if _is_filled(layout, row, header.index)):
            yield header


def _is_filled(layout: Layout, row: int, index: int) -> bool:
    cells = layout.sheet.rows[row]
    return index < len(cells) and not is_blank(cells[index])


def _column(layout: Layout, header: Header, unread: Sequence[Problem]) -> Problem:
    first, title = unread[0], address(layout.header_row, header.index)
    seen = f" (« {first.value[:30]} » en {first.cell})" if first.value else ""
    wanted, count = (
        _WANTED[header.column.kind],
        lists.plural(sum(one.count for one in unread), "case"),
    )
    remark = error(
        "ENT_CONTENU",
        f"La colonne « {header.written[:40]} » ne contient presque pas {wanted} : {count} ne se "
        f"lisent pas{seen}.",
        f"{first.remedy} De même plus bas ; si la colonne dit autre chose, changez son titre en "
        f"{title}.",
    )
    place = Place(
        sheet=layout.sheet.name,
        row=layout.header_row,
        column=header.index,
        title=header.written,
        raw=header.written,
    )
    return place.problem(remark)
