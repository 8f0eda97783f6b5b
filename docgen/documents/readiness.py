"""How ready the office is, never the result of the audit. Pure."""

from fractions import Fraction

from docgen.documents.figures import NOTHING, reserve_text, score_text
from docgen.model.assessment import FrameworkResult, GateResult, Score
from docgen.model.document import Told
from docgen.model.requirement import Framework
from docgen.wording import numbers


def readiness(result: FrameworkResult) -> dict[str, Told]:
    """Tell how ready the office is: never the result of the audit."""
    return {
        **score_story(result.score),
        "seuils": [_gate(gate) for gate in result.gates],
    }


def score_story(score: Score) -> dict[str, Told]:
    """Tell how many of the points that are judged are reached."""
    return {
        "points": Fraction(score.points),
        "possible": Fraction(score.possible),
        "jugees": score.judged,
        "applicables": score.applicable,
        "reserve": reserve_text(score),
        "texte": score_text(score),
    }


def framework_story(framework: Framework) -> Told:
    """Tell the mark that is judged by, its limits, and what it says more than once."""
    return {
        "id": framework.id,
        "titre": framework.title,
        "version": framework.version,
        "statut": framework.status or None,
        "reserves": framework.caution or None,
        "repetitions": [{"id": one.id, "reprend": one.repeats} for one in framework.repetitions],
    }


def _gate(gate: GateResult) -> Told:
    return {
        "libelle": gate.title,
        "requis": NOTHING if gate.required is None else numbers.percent(gate.required, None),
        "mesure": NOTHING if gate.measured is None else numbers.percent(gate.measured, None),
        "atteint": NOTHING if gate.passed is None else ("oui" if gate.passed else "non"),
        "defauts": list(gate.lacking),
        "en_attente": list(gate.waiting),
    }
