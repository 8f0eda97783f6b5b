"""Requirements that await the same thing, told together: a piece, data, a visit. Compact."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from docgen.cli.verdict_words import COLOURS
from docgen.model.assessment import FrameworkResult
from docgen.model.evidence import PieceState
from docgen.model.finding import Finding
from docgen.model.verdict import Verdict
from docgen.wording import lists

GROUPED = {
    Verdict.UNPROVEN: ("À prouver", "les pièces sont à inscrire au registre, ou à renouveler"),
    Verdict.NOT_ASSESSABLE: ("Non évaluable", "les données manquent ou sont illisibles"),
    Verdict.NOT_OBSERVED: ("Non mesuré", "une visite doit le dire, et sa note être enregistrée"),
    Verdict.NOT_APPLICABLE: ("Non concerné", "l'office n'est pas dans le cas prévu"),
}
"""Verdicts that nothing but one gesture changes: told together, with what they await."""


def grouped(result: FrameworkResult) -> Iterator[RenderableType]:
    """Yield the requirements of each of these verdicts, chapter by chapter."""
    for verdict, (title, awaited) in GROUPED.items():
        own = [finding for finding in result.findings if finding.verdict is verdict]
        if own:
            many = lists.plural(len(own), "exigence")
            yield Text.assemble(
                "\n",
                (f"{verdict.sign} {title} : {many}", f"bold {COLOURS.get(verdict, '')}"),
                f", {awaited}",
            )
            show = _not_concerned if verdict is Verdict.NOT_APPLICABLE else _by_chapter
            yield from show(own, result)


def _by_chapter(findings: Sequence[Finding], result: FrameworkResult) -> Iterator[RenderableType]:
    for chapter, title, own in _chapters(findings, result):
        yield Text(f"  {chapter}  {title}", style="dim")
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True)
        table.add_column()
        for finding in own:
            table.add_row(_name(finding), f"{finding.requirement.title}{_why(finding)}")
        yield Padding(table, (0, 0, 0, 5), expand=False)


def _not_concerned(
    findings: Sequence[Finding], result: FrameworkResult
) -> Iterator[RenderableType]:
    """Nothing is to be done about them: their numbers are enough, reason by reason."""
    for chapter, title, own in _chapters(findings, result):
        yield Text(f"  {chapter}  {title}", style="dim")
        reasons: dict[str, list[str]] = {}
        for finding in own:
            reasons.setdefault(finding.reason, []).append(_name(finding))
        yield from (Text(f"     {', '.join(ids)} : {why}") for why, ids in reasons.items())


def _chapters(
    findings: Sequence[Finding], result: FrameworkResult
) -> Iterator[tuple[str, str, Sequence[Finding]]]:
    titles = result.framework.chapters
    order = list(titles)
    placed = sorted(findings, key=lambda one: order.index(one.requirement.chapter))
    for chapter, own in groupby(placed, key=lambda one: one.requirement.chapter):
        yield chapter, titles[chapter], tuple(own)


def _name(finding: Finding) -> str:
    return finding.requirement.official_ref or finding.requirement.id


def _why(finding: Finding) -> str:
    """Say what the heading of the group does not: which piece lapsed, which data lacks."""
    match finding.verdict:
        case Verdict.UNPROVEN:
            old = [one.name for one in finding.pieces if one.state is PieceState.OUT_OF_DATE]
            return f" (périmée : {lists.capped(old, 3)})" if old else ""
        case Verdict.NOT_ASSESSABLE:
            reasons = [one.reason for one in finding.subjects if one.verdict is finding.verdict]
            return f" – {reasons[-1] if reasons else finding.reason}"
        case _:
            return ""
