"""Pieces of the register, grades of audits and contradictions, each in a line for the screen."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.text import Text

from docgen.model.assessment import Contradiction
from docgen.model.evidence import GradeResult, PieceResult, PieceState
from docgen.wording import dates, lists, numbers

_MOST_OF_ONE_KIND = 10
_SIGNS = {
    PieceState.READY: ("✓", "green"),
    PieceState.TO_RENEW: ("!", "yellow"),
    PieceState.OUT_OF_DATE: ("✗", "red"),
    PieceState.MISSING: ("?", "yellow"),
}


def piece_line(piece: PieceResult, before: str = "  ") -> Text:
    """Write « ✓ PQ-12 Charte (Yanis) : à jour, jusqu'au 31/12/2026 inclus »."""
    sign, colour = _SIGNS[piece.state]
    about = f" ({piece.about})" if piece.about else ""
    dated = f", du {dates.short(piece.effective)}" if piece.effective else ""
    until = f", jusqu'au {dates.short(piece.until)} inclus" if piece.until else ""
    parts = f", {lists.and_list(piece.parts)}" if piece.parts else ""
    where = f" – {piece.origin.file}, ligne {piece.origin.row}" if piece.origin else ""
    told = f"{piece.name}{about} : {piece.state.french}{dated}{until}{parts}{where}"
    return Text.assemble(before, (sign, colour), f" {told}")


def grade_line(grade: GradeResult, before: str = "  ") -> Text:
    """Write what one office got, and what it got the time before."""
    sign, colour = ("✓", "green") if grade.holds else ("✗", "red")
    share = "" if grade.share is None else f", {numbers.percent(grade.share, None)} des points"
    told = f"{grade.office or 'ensemble'} : {grade.grade}{share}, le {dates.short(grade.day)}"
    kind = f" ({grade.kind})" if grade.kind else ""
    past = f" ; avant : {grade.before[1]} le {dates.short(grade.before[0])}" if grade.before else ""
    remark = f" – « {grade.remark} »" if grade.remark else ""
    where = f" – {grade.origin.file}, ligne {grade.origin.row}"
    return Text.assemble(before, (sign, colour), f" {told}{kind}{past}{remark}{where}")


def contradiction_lines(told: Iterable[Contradiction]) -> Iterator[Text]:
    """Write contradictions kind by kind, each with the gesture that mends it."""
    ordered = sorted(told, key=lambda one: one.title)
    for title, group in groupby(ordered, key=lambda one: one.title):
        own = list(group)
        yield Text(f"  {title} ({len(own)})", style="yellow")
        yield from (Text(f"    - {one.sentence}") for one in own[:_MOST_OF_ONE_KIND])
        left = len(own) - _MOST_OF_ONE_KIND
        if left > 0:
            yield Text(f"    … et {left} {lists.agreed(left, 'autre')}")
        for remedy in dict.fromkeys(one.remedy for one in own if one.remedy):
            yield Text(f"    → {remedy}", style="dim")
