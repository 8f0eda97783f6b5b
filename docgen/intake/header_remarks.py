"""What is to be said of a row of headers: missing, double, unused, untitled columns. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from docgen.intake.cells.numbers import plain_number
from docgen.intake.context import Context
from docgen.intake.grid import Row, address, column_letters, is_blank
from docgen.intake.headers import Header
from docgen.intake.likeness.content import Contents
from docgen.intake.likeness.measures import measures_something_else
from docgen.intake.likeness.proposals import Proposal, Proposals, proposals
from docgen.intake.likeness.told import header_place, quoted, understood, unknown
from docgen.intake.places import Place, error, in_words, info, warning
from docgen.intake.recognise import Layout
from docgen.model.form import Column, Kind
from docgen.model.problem import Problem, Severity
from docgen.wording import lists, numbers

_MOST_SHOWN = 5
_LONGEST_SHOWN = 20
_AHEAD = 0.1


def header_remarks(layout: Layout, context: Context) -> list[Problem]:
    """Say what is wrong with the headers, how they were understood, which are left aside."""
    missing = [column for column in layout.missing if column.code not in layout.explained]
    likely = proposals(layout, Contents(layout.sheet, context)) if layout.unknown else {}
    return [
        *(_missing(layout, column, likely) for column in missing),
        *(_double(layout, kept, rival) for kept, rival in layout.rivals),
        *understood(layout),
        *unknown(layout, likely),
    ]


def untitled_columns(layout: Layout, rows: Iterable[int]) -> Iterator[Problem]:
    """Say which columns hold data, in these rows (from 0), without a title: they are not read.

    In a text cut at its commas, a row wider than its titles was cut within a cell.
    """
    rows = list(rows)
    if cut := _rows_cut(layout, rows):
        yield _cut_within(layout, cut)
        rows = [row for row in rows if row not in cut]
    doubles = (left for _, left in (*layout.rivals, *layout.outdone))
    titled = {header.index for header in (*layout.headers, *doubles)}
    titled |= {index for index, _ in layout.unknown}
    first = next(index for index in count() if index not in titled)
    long = (cells for row in rows if len(cells := layout.sheet.rows[row]) > first)
    filled = {
        index
        for cells in long
        for index, raw in enumerate(cells)
        if index not in titled and not is_blank(raw)
    }
    for index in sorted(filled):
        remark = warning(
            "ENT_SANS_TITRE",
            f"La colonne {column_letters(index)} contient des données mais n'a pas de titre : "
            "elle n'est pas lue.",
            f"Écrivez un titre en {address(layout.header_row, index)} si elle compte.",
        )
        yield header_place(layout, index, "").problem(remark)


def _rows_cut(layout: Layout, rows: Iterable[int]) -> dict[int, int]:
    """Rows of more cells than there are titles, blank ones aside, and how many they have."""
    if layout.sheet.separator != ",":
        return {}
    titles = len(layout.sheet.rows[layout.header_row])
    widths = ((row, _width(layout.sheet.rows[row])) for row in rows)
    return {row: width for row, width in widths if width > titles}


def _width(row: Row) -> int:
    return next((n for n in range(len(row), 0, -1) if not is_blank(row[n - 1])), 0)


def _cut_within(layout: Layout, cut: Mapping[int, int]) -> Problem:
    row, width = next(iter(cut.items()))
    titles = len(layout.sheet.rows[layout.header_row])
    also = f" (de même pour {lists.plural(len(cut) - 1, 'autre ligne')})" if len(cut) > 1 else ""
    remark = error(
        "LIG_DECALEE",
        f"La ligne {row + 1} a {width} cases pour {titles} titres{also} : une virgule, comme dans "
        "« 3,5 », y coupe une case en deux, et décale les suivantes.",
        "Enregistrez le tableau en .xlsx, ou en .csv à points-virgules, et déposez-le à nouveau.",
    )
    return Place(sheet=layout.sheet.name, row=row, column=width - 1).problem(remark)


def supposed_scales(layout: Layout, rows: Iterable[int]) -> Iterator[Problem]:
    """Say, once for each column, what marks are out of where neither header nor cell says it."""
    read = [layout.sheet.rows[row] for row in rows]
    for header in layout.headers:
        best, index = header.column.out_of, header.index
        bare = (plain_number(row[index]) for row in read if index < len(row))
        if best is not None and not header.unit and any(mark is not None for mark in bare):
            remark = info(
                "NOTE_ECHELLE",
                f"« {header.written[:60]} » : les notes sans échelle sont comprises sur "
                f"{numbers.number(best)}. Écrivez l'échelle dans le titre si ce n'est pas cela.",
            )
            yield header_place(layout, index, header.written).problem(remark)


def _missing(layout: Layout, column: Column, likely: Proposals) -> Problem:
    wanted = _either([column.title, *(one.title for one in layout.makers(column))])
    seen = _shown(header.written for header in layout.headers)
    standing_in = _standing_in(layout, column, likely)
    gesture = _rename(layout, standing_in) if standing_in else _add(layout, column, likely)
    doubtful = layout.sheet.name and len(layout.missing) > 1
    aside = ". Si cette feuille n'a rien à voir, masquez-la" if doubtful else ""
    return Problem(
        code="ENT_COLONNE_MANQUANTE",
        severity=Severity.ERROR,
        message=in_words(
            f"Il manque la colonne {wanted}. "
            f"Colonnes reconnues, ligne {layout.header_row + 1} : {seen}."
        ),
        remedy=in_words(f"{gesture}{aside}."),
        sheet=layout.sheet.name or None,
        row=layout.header_row + 1,
        column=column.title,
        cell=layout.range,
        proposal=standing_in.title if standing_in and standing_in.is_alone else None,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _StandingIn:
    """An unknown header that most likely is the column that lacks, and the title to write there."""

    index: int
    written: str
    title: str
    is_alone: bool


def _standing_in(layout: Layout, column: Column, likely: Proposals) -> _StandingIn | None:
    """The likeliest one; none where two are as likely: one of them is another thing."""
    codes = {column.code, *(one.code for one in layout.makers(column))}
    firsts = ((index, written, likely.get(index, ())) for index, written in layout.unknown)
    found = [one for one in firsts if one[2] and one[2][0].column.code in codes]
    found.sort(key=lambda one: -one[2][0].score)
    if not found or (found[1:] and _are_as_likely(found[0][2], found[1][2])):
        return None
    index, written, (first, *others) = found[0]
    return _StandingIn(index=index, written=written, title=first.title, is_alone=not others)


def _are_as_likely(one: Sequence[Proposal], other: Sequence[Proposal]) -> bool:
    return one[0].score - other[0].score < _AHEAD


def _rename(layout: Layout, one: _StandingIn) -> str:
    return (
        f"Si c'est {quoted(one.written)}, écrivez « {one.title} » à la place, en "
        f"{address(layout.header_row, one.index)} ; sinon, ajoutez-la dans la ligne de titres "
        f"({layout.range})"
    )


def _add(layout: Layout, column: Column, likely: Proposals) -> str:
    """Ask for the column, or for the one among the unused that stands in for no other."""
    codes = {column.code, *(one.code for one in layout.makers(column))}
    unused = [
        written
        for index, written in layout.unknown
        if not measures_something_else(written, column)
        and (index not in likely or likely[index][0].column.code in codes)
    ]
    rename = f", ou renommez celle qui en tient lieu ({_shown(unused)})" if unused else ""
    return f"Ajoutez-la dans la ligne de titres ({layout.range}){rename}"


def _either(titles: list[str]) -> str:
    quoted = [f"« {title} »" for title in titles]
    return quoted[0] if len(quoted) == 1 else f"{quoted[0]} (ou {lists.and_list(quoted[1:])})"


def _shown(titles: Iterable[str]) -> str:
    return lists.capped([f"« {title[:_LONGEST_SHOWN]} »" for title in titles], _MOST_SHOWN)


def _double(layout: Layout, kept: Header, rival: Header) -> Problem:
    left, other = column_letters(rival.index), column_letters(kept.index)
    gesture = (
        f"Écrivez tous les noms en {other}, séparés par « ; », et supprimez la colonne {left} ; "
        "ou renommez celle qui dit autre chose."
        if rival.column.kind is Kind.PEOPLE
        else "Renommez ou supprimez celle qui ne sert pas."
    )
    remark = error(
        "ENT_DOUBLE",
        f"Deux colonnes peuvent être « {rival.column.title} » : « {kept.written[:40]} » "
        f"({other}) et « {rival.written[:40]} » ({left}).",
        gesture,
    )
    return header_place(layout, rival.index, rival.written).problem(remark)
