"""How `docgen explain` looks on the screen, and as JSON."""

from collections.abc import Iterator

import click
from rich.console import RenderableType
from rich.text import Text

from docgen.cli import as_json as json_of
from docgen.cli.as_json_verdicts import explanation_object
from docgen.cli.explanation import Explanation
from docgen.cli.pieces import contradiction_lines, grade_line, piece_line
from docgen.cli.row_tables import kept_rows, rows_left_out
from docgen.cli.screen import print_parts
from docgen.cli.verdict_words import COLOURS, NATURES, hours_or_number
from docgen.model.finding import Subject
from docgen.wording import dates


def show_explanation(told: Explanation, *, as_json: bool) -> None:
    """Tell the rule, the verdict, and everything that it rests on."""
    if as_json:
        click.echo(json_of.text(explanation_object(told)))
        return
    print_parts(_parts(told))


def _parts(told: Explanation) -> Iterator[RenderableType]:
    yield from _rule(told)
    yield from _verdict(told)
    for subject in told.finding.subjects:
        yield Text("")
        yield from _subject(subject, told)
    yield from _listed("Pièces", map(piece_line, told.finding.pieces))
    yield from _listed("Notes d'audit", map(grade_line, told.finding.grades))
    yield from _listed("Contradictions", contradiction_lines(told.contradictions))
    if told.remedy:
        yield Text(f"\nÀ faire : {told.remedy}")


def _rule(told: Explanation) -> Iterator[Text]:
    requirement, again = told.finding.requirement, told.repetition
    official = f" ({requirement.official_ref})" if requirement.official_ref else ""
    if again:
        yield Text(
            f"{again.id} ({again.source}) reprend {again.repeats} : la réponse est la même.\n"
        )
    yield Text(f"{requirement.id}{official} {requirement.title}", style="bold")
    yield Text(requirement.statement)
    yield Text(f"Source : {requirement.source}")
    yield Text(f"Référentiel : {told.framework.title}, version {told.framework.version}")
    yield Text(f"Nature : {NATURES[requirement.nature]}")
    for title, said in (("Mesure", told.measure), ("Pièces demandées", told.demand)):
        if said:
            yield Text(f"{title} : {said}")
    yield from (Text(f"Lecture : {reading}") for reading in requirement.readings)


def _verdict(told: Explanation) -> Iterator[Text]:
    finding, verdict = told.finding, told.finding.verdict
    said = f"{verdict.sign} {verdict.french}"
    day = dates.short(told.as_of)
    yield Text.assemble(
        f"\nAu {day} : ", (said, f"bold {COLOURS.get(verdict, '')}"), f" – {finding.reason}"
    )


def _subject(subject: Subject, told: Explanation) -> Iterator[RenderableType]:
    verdict = subject.verdict
    label = f", {subject.label}" if subject.label else ""
    period = dates.period(subject.period.first, subject.period.last)
    running = " (période en cours)" if subject.running else ""
    yield Text(f"{subject.name}{label}, {period}{running}", style="bold")
    said = (f"{verdict.sign} {verdict.french}", COLOURS.get(verdict, ""))
    yield Text.assemble("  ", said, f" – {subject.reason}")
    yield from (Text(f"  {line}") for line in _figures(subject))
    yield from kept_rows(subject, told.finding.requirement, told.forms)
    yield from rows_left_out(subject.left_out, told.forms)


def _figures(subject: Subject) -> Iterator[str]:
    for part in subject.parts:
        value, required = (hours_or_number(one, "h") for one in (part.value, part.required))
        gap = f" ; il manque {hours_or_number(part.missing, 'h')}" if part.missing else ""
        yield f"{part.label} : {value} sur {required}{gap}"
    if subject.formula:
        yield subject.formula
    if subject.forecast:
        yield subject.forecast.sentence
    yield from subject.notes


def _listed(title: str, lines: Iterator[Text]) -> Iterator[Text]:
    told = list(lines)
    if told:
        yield Text(f"\n{title}", style="bold")
        yield from told
