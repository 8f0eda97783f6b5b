"""What office.yaml states, held against what the frameworks ask."""

from collections.abc import Mapping, Sequence

from docgen.config.marks.framework_outlines import FrameworkOutline
from docgen.config.mistakes import quoted
from docgen.config.nodes import Spot
from docgen.config.reading import Reading
from docgen.config.words import not_allowed
from docgen.wording.nearest import nearest


def check_facts(
    reading: Reading,
    facts: Mapping[str, str],
    active: Sequence[FrameworkOutline],
    others: Sequence[FrameworkOutline],
) -> None:
    """Refuse an answer that no question allows, and a fact that was meant to be another one.

    A fact that office.yaml does not state is no mistake: its requirements wait for the answer.

    Args:
        reading: of office.yaml; receives the mistakes.
        facts: those that it states.
        active: the frameworks that the office is judged by.
        others: those that lie there; a fact may be stated for one of them.

    """
    for fact, value in facts.items():
        spot: Spot = ("faits", fact)
        for asked in active:
            answers = asked.questions.get(fact, ())
            if answers and value not in answers:
                reading.refuse(spot, not_allowed(value, list(answers)))
        if all(one.all_questions and fact not in one.questions for one in (*active, *others)):
            _refuse_if_near(reading, spot, facts, active)


def _refuse_if_near(
    reading: Reading,
    spot: Spot,
    facts: Mapping[str, str],
    active: Sequence[FrameworkOutline],
) -> None:
    """Nobody asks for it: harmless, unless it looks like a question that has no answer."""
    fact = str(spot[-1])
    open_ones = [one for asked in active for one in asked.questions if one not in facts]
    if near := nearest(fact, open_ones):
        said = f"aucun référentiel ne demande ce fait ; vouliez-vous écrire {quoted(near)} ?"
        reading.refuse(spot, said)
