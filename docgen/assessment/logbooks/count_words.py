"""How a number of records was reached, in French that anyone can recompute."""

from docgen.assessment.entries import during
from docgen.assessment.logbooks.count_case import Stand
from docgen.model.measure.logs import Counted
from docgen.model.verdict import Days
from docgen.wording import lists, nouns, numbers


def how_many(stand: Stand) -> str:
    """Tell the figures: « 28 réunions ; il en faut 30, il en manque 2 »."""
    missing, spread = stand.gap(), stand.measure.spread
    value = lists.plural(stand.value, stand.measure.noun)
    needed = f"il en faut {numbers.number(stand.required)}"
    if spread:
        value += f" dans {_flows(stand)}"
        needed += f" dans {spread} au moins"
    lacking = f", il en manque {numbers.number(missing)}" if missing else ""
    return f"{value} ; {needed}{lacking}"


def formula(stand: Stand, days: Days) -> str:
    """Tell how it is counted: « Jours de remise en 2025 : 28 dates différentes (31 lignes)… »."""
    nouns_of = nouns.several(stand.measure.noun)
    counted = lists.plural(len(stand.rows), "ligne")
    if stand.measure.counted is Counted.DATES:
        several = lists.plural(stand.value, "date différente")
        counted = f"{several} ({counted})"
    needed = numbers.number(stand.required)
    told = f"{nouns_of[0].upper()}{nouns_of[1:]} {during(days)} : {counted} ; il en faut {needed}."
    if not stand.measure.spread:
        return told
    return f"{told} Dates dans {_flows(stand)} ; il en faut {stand.measure.spread}."


def _flows(stand: Stand) -> str:
    count = lists.plural(len(stand.flows), "période de flux")
    return f"{count} ({lists.and_list(stand.flows)})" if stand.flows else count
