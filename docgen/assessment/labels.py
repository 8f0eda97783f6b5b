"""What to call each of several measures of one requirement."""

from docgen.model.measure import Measure, OneMeasure, each_of
from docgen.model.measure.hours import SumPerPerson
from docgen.model.measure.logs import CountByYear
from docgen.model.measure.register import InRegister, KeptProofs, Syntheses
from docgen.model.measure.team import Arrivals, Headcount


def labelled(measure: Measure | None) -> tuple[tuple[str, OneMeasure], ...]:
    """Return each measure with its label, no two alike; a single one has none."""
    measures = each_of(measure)
    if len(measures) == 1:
        return (("", measures[0]),)
    nouns = [_noun(one) for one in measures]
    return tuple(
        (noun if noun not in nouns[:n] else f"{noun} ({nouns[:n].count(noun) + 1})", one)
        for n, (noun, one) in enumerate(zip(nouns, measures, strict=True))
    )


def _noun(measure: OneMeasure) -> str:
    nouns: dict[type, str] = {
        Arrivals: "arrivées",
        CountByYear: "actions",
        Headcount: "effectif",
        InRegister: "pièces",
        KeptProofs: "preuves",
        SumPerPerson: "heures",
        Syntheses: "synthèses",
    }
    return nouns.get(type(measure)) or str(getattr(measure, "noun", ""))
