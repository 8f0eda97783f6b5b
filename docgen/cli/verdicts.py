"""How `docgen check` looks: chapter by chapter, then what is missing, then how far it all is."""

from collections import Counter
from collections.abc import Iterator, Sequence

import click
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from docgen.cli import as_json as json_of
from docgen.cli.grouped import GROUPED, grouped
from docgen.cli.pieces import contradiction_lines, grade_line, piece_line
from docgen.cli.screen import print_parts
from docgen.cli.verdict_words import COLOURS, measured, readiness, who
from docgen.model.assessment import Assessment, ChapterResult, FrameworkResult, GateResult
from docgen.model.evidence import PieceState
from docgen.model.finding import Finding, Subject
from docgen.model.verdict import WORST_FIRST, Verdict
from docgen.wording import dates, lists, numbers

_GAPS = {Verdict.WATCH, Verdict.UNMET, Verdict.IN_PROGRESS}
_TROUBLING = _GAPS | {Verdict.UNPROVEN, Verdict.NOT_ASSESSABLE}


def show_assessment(assessment: Assessment, *, detailed: bool, as_json: bool) -> None:
    """Show where the office stands.

    Args:
        assessment: what was judged, and asked for.
        detailed: a person named requirements: all is told of each of them.
        as_json: for a program.

    """
    if as_json:
        click.echo(json_of.assessment(assessment))
        return
    print_parts(_told(assessment, detailed=detailed))


def _told(assessment: Assessment, *, detailed: bool) -> Iterator[RenderableType]:
    for place, result in enumerate(one for one in assessment.results if one.findings):
        if place:
            yield Text("")
        yield from (_detailed if detailed else _glance)(result, assessment)
    yield from _beside(assessment)


def _glance(result: FrameworkResult, assessment: Assessment) -> Iterator[RenderableType]:
    yield from _heading(result, assessment)
    by_id = {finding.requirement.id: finding for finding in result.findings}
    for chapter in result.chapters:
        own = [by_id[one] for one in chapter.requirements if one in by_id]
        yield from _chapter(chapter, own)
    gaps = [finding for finding in result.findings if _has_gap(finding)]
    if gaps:
        yield Text("\nCe qui manque", style="bold")
    for finding in gaps:
        yield from _gaps(finding)
    yield from grouped(result)
    yield from _readiness(result)


def _detailed(result: FrameworkResult, assessment: Assessment) -> Iterator[RenderableType]:
    yield _title(result, assessment)
    yield _lines(result.findings)
    for finding in result.findings:
        yield from _gaps(finding)
        yield from (piece_line(p) for p in finding.pieces if p.state is not PieceState.READY)
        yield from (grade_line(grade) for grade in finding.grades)
    yield Text(f"\nLe calcul, ligne à ligne : docgen explain {result.findings[0].requirement.id}")


def _heading(result: FrameworkResult, assessment: Assessment) -> Iterator[Text]:
    framework = result.framework
    until = framework.valid_until
    told = [f"version {framework.version}", framework.status]
    told += [f"valable jusqu'au {dates.short(until)}"] if until else []
    yield _title(result, assessment)
    yield Text(", ".join(one for one in told if one))
    if framework.caution:
        yield Text(f"! {framework.caution}", style="yellow")
    many = Counter(finding.verdict for finding in result.findings)
    verdicts = [one for one in (Verdict.MET, Verdict.WATCH, *WORST_FIRST) if many[one]]
    words = "   ".join(f"{one.sign} {one.french} {many[one]}" for one in dict.fromkeys(verdicts))
    again = len(framework.repetitions)
    besides = f" (et {lists.plural(again, 'répétition')})" if again else ""
    yield Text(f"{lists.plural(len(result.findings), 'exigence')}{besides} : {words}")


def _title(result: FrameworkResult, assessment: Assessment) -> Text:
    return Text(f"{result.framework.title}, au {dates.short(assessment.as_of)}", style="bold")


def _chapter(chapter: ChapterResult, own: list[Finding]) -> Iterator[RenderableType]:
    yield Text.assemble(
        "\n", (f"{chapter.id}  {chapter.title}", "bold"), f" : {readiness(chapter.score)}"
    )
    shown = [finding for finding in own if finding.verdict not in GROUPED]
    if shown:
        yield Padding(_lines(shown), (0, 0, 0, 2), expand=False)
    below = Counter(finding.verdict for finding in own if finding.verdict in GROUPED)
    if below:
        told = ", ".join(f"{many} « {verdict.french} »" for verdict, many in below.items())
        yield Text(f"  plus bas : {told}", style="dim")


def _lines(findings: Sequence[Finding]) -> Table:
    """One line for each requirement."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    table.add_column(no_wrap=True)
    for finding in findings:
        verdict, requirement = finding.verdict, finding.requirement
        table.add_row(
            Text(f"{verdict.sign} {verdict.french}", COLOURS.get(verdict, "")),
            requirement.official_ref or requirement.id,
            requirement.title,
            measured(finding),
        )
    return table


def _has_gap(finding: Finding) -> bool:
    verdicts = {finding.verdict, *(subject.verdict for subject in finding.subjects)}
    return finding.verdict not in GROUPED and bool(verdicts & _TROUBLING)


def _gaps(finding: Finding) -> Iterator[Text]:
    yield Text(f"\n{finding.requirement.id} {finding.requirement.title}", style="bold")
    gaps = [one for one in finding.subjects if one.verdict in _TROUBLING]
    if not gaps:
        yield Text(f"  {finding.verdict.sign} {finding.reason}")
    for one in gaps:
        yield from _gap(one)


def _gap(subject: Subject) -> Iterator[Text]:
    sign = (subject.verdict.sign, COLOURS.get(subject.verdict, ""))
    yield Text.assemble("  ", sign, f" {who(subject)} : {subject.reason}")
    if subject.forecast:
        yield Text(f"    {subject.forecast.sentence}")


def _readiness(result: FrameworkResult) -> Iterator[Text]:
    told = readiness(result.score)
    among = "" if result.score.ratio is None else ", parmi les exigences jugées"
    yield Text(f"\nPréparation à l'audit : {told}{among}.", style="bold")
    yield from (_gate(gate) for gate in result.gates)
    yield Text("Ce n'est pas le résultat de l'audit.")


def _gate(gate: GateResult) -> Text:
    sign, colour = {True: ("✓", "green"), False: ("✗", "red"), None: ("∅", "yellow")}[gate.passed]
    reached = "rien n'est jugé" if gate.measured is None else numbers.percent(gate.measured, None)
    required = "le seuil dépend d'un fait qu'office.yaml ne dit pas"
    if gate.required is not None:
        required = f"au moins {numbers.percent(gate.required, None)} requis"
    told = f" {gate.title} : {reached}, {required}{_mandatory(gate)}"
    return Text.assemble("  ", (sign, colour), told)


def _mandatory(gate: GateResult) -> str:
    """Name the mandatory requirements that do not hold, and those that nobody has judged."""
    told = (("non tenues", gate.lacking), ("pas encore jugées", gate.waiting))
    return "".join(f" ; obligatoires, {how} : {lists.capped(ids, 8)}" for how, ids in told if ids)


def _beside(assessment: Assessment) -> Iterator[Text]:
    if assessment.contradictions:
        yield Text("\nContradictions", style="bold")
        yield from contradiction_lines(assessment.contradictions)
    for warning in assessment.warnings:
        yield Text(f"! {warning}", style="yellow")
