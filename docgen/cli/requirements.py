"""How `docgen framework show` looks on the screen, and as JSON."""

from collections.abc import Iterator

import click
from rich.text import Text

from docgen.cli import as_json as json_of
from docgen.cli.as_json_frameworks import requirement_object
from docgen.cli.asked import Asked, Condition, Here
from docgen.cli.screen import print_parts
from docgen.cli.verdict_words import NATURES
from docgen.wording import lists, numbers


def show_requirement(asked: Asked, *, as_json: bool) -> None:
    """Tell all that a framework says of one requirement."""
    if as_json:
        click.echo(json_of.text(requirement_object(asked)))
        return
    print_parts(_lines(asked))


def _lines(asked: Asked) -> Iterator[Text]:
    one, again = asked.requirement, asked.repetition
    if again:
        yield Text(f"{again.id} ({again.source}) reprend {again.repeats}.\n")
    official = f" ({one.official_ref})" if one.official_ref else ""
    yield Text(f"{one.id}{official} {one.title}", style="bold")
    yield Text(one.statement)
    for title, said in _facts(asked):
        if said:
            yield Text.assemble((f"{title} : ", "bold"), said)


def _facts(asked: Asked) -> Iterator[tuple[str, str]]:
    one, framework = asked.requirement, asked.framework
    active = "" if asked.is_active else ", inactif"
    section = f", {one.section}" if one.section else ""
    yield "Référentiel", f"{framework.title}, version {framework.version}{active}"
    yield "Chapitre", f"{one.chapter} {framework.chapters.get(one.chapter, '')}{section}"
    yield "Source", one.source
    yield "Nature", f"{NATURES[one.nature]}{_weight(asked)}"
    yield "Précise", one.part_of or ""
    yield from (("Condition", _condition(condition)) for condition in asked.conditions)
    yield "Mesure", asked.measure
    yield from (("Ici", _here(here)) for here in asked.here)
    yield "Pièces demandées", asked.demand
    yield "Sans mesure", "la note d'un audit répond" if one.or_graded else ""
    yield "Tient lieu de mesure", f"une pièce au volet « {one.stands_in} »" if one.stands_in else ""
    yield from (("Lecture", reading) for reading in one.readings)
    yield "Si non", one.remedy
    yield "Reprise par", lists.and_list(again.id for again in asked.repeated_by)


def _weight(asked: Asked) -> str:
    one = asked.requirement
    weight = f", coefficient {numbers.number(one.weight)}" if one.weight != 1 else ""
    return f"{weight}{', obligatoire' if one.mandatory else ''}"


def _condition(one: Condition) -> str:
    wanted = f"{one.fact} : {' ou '.join(one.wanted)}"
    match one.holds:
        case None:
            return f"{wanted} (office.yaml ne dit pas « {one.fact} »)"
        case True:
            return f"{wanted} (ici : {one.said}, donc concerné)"
        case False:
            return f"{wanted} (ici : {one.said}, donc non concerné)"


def _here(one: Here) -> str:
    if one.said is None:
        return f"office.yaml ne dit pas « {one.fact} »"
    required = one.threshold.by_value.get(one.said)
    told = "aucun seuil prévu" if required is None else f"au moins {numbers.number(required)}"
    return f"{told} ({one.fact} : {one.said})"
