"""Which requirements concern the office, and what is asked of it where it has not said."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from docgen.model.finding import Finding
from docgen.model.measure.logs import CountByYear
from docgen.model.measure.sources import Period, Span
from docgen.model.requirement import Nature, Question
from docgen.model.verdict import Verdict
from tests.assessment.marks import config, piece, requirement, result
from tests.builders import action, day

_SELLS = requirement(applies_if={"commercialisation": ("oui",)})
_QUESTIONS = {"commercialisation": Question(text="L'office vend-il des prestations ?")}


def finding(
    facts: dict[str, str],
    questions: Mapping[str, Question] = MappingProxyType(_QUESTIONS),
) -> Finding:
    (one,) = result([piece()], config(_SELLS, facts=facts, questions=questions)).findings
    return one


def test_it_concerns_an_office_that_says_so() -> None:
    assert finding({"commercialisation": "oui"}).verdict is Verdict.MET


def test_it_does_not_concern_an_office_that_says_otherwise() -> None:
    one = finding({"commercialisation": "non"})

    assert one.verdict is Verdict.NOT_APPLICABLE
    assert one.reason == (
        "ne concerne que les offices qui répondent « oui » à "
        "« L'office vend-il des prestations ? » (ici : non)"
    )


def test_what_the_office_does_not_say_is_asked() -> None:
    one = finding({})

    assert one.verdict is Verdict.NOT_ASSESSABLE
    assert one.reason == (
        "office.yaml ne dit pas « commercialisation » : L'office vend-il des prestations ?"
    )


def test_without_a_question_the_place_to_say_it_is_told() -> None:
    one = finding({}, questions={})

    assert one.reason == "office.yaml ne dit pas « commercialisation » (sous « faits »)"


def test_one_fact_that_excludes_it_is_enough() -> None:
    both = requirement(applies_if={"commercialisation": ("oui",), "statut": ("régie",)})

    (one,) = result([piece()], config(both, facts={"statut": "association"})).findings

    assert one.verdict is Verdict.NOT_APPLICABLE


def test_a_cycle_begins_when_the_mark_was_awarded() -> None:
    measure = CountByYear(
        form="actions",
        years_in="years",
        period=Period(span=Span.CYCLE, years=5),
        at_least=Fraction(1),
    )
    one = requirement(nature=Nature.MEASURE, measure=measure)
    records = [action(2024, columns=(2024, 2025))]

    (unsaid,) = result(records, config(one)).findings
    (early,) = result(records, config(one, office={"awarded": day("15/03/2026")})).findings
    (known,) = result(records, config(one, office={"awarded": day("15/03/2024")})).findings

    assert (unsaid.verdict, early.verdict) == (Verdict.NOT_ASSESSABLE, Verdict.NOT_ASSESSABLE)
    assert "marque_obtenue_le" in unsaid.reason
    assert early.reason == "la marque n'est obtenue que le 15/03/2026"
    assert known.subjects[0].period.first == day("15/03/2024")
