"""Whether one record fulfils the condition of a share, as far as it can be read."""

from collections.abc import Iterator
from enum import Enum, auto

from docgen.assessment.found import Found
from docgen.assessment.rows import fits
from docgen.assessment.unreadable import figure, unreadable
from docgen.model.measure.logs import Bound, Share
from docgen.wording import numbers


class Answer(Enum):
    """What a record says of a condition."""

    YES = auto()
    NO = auto()
    UNKNOWN = auto()


def answer_of(measure: Share, one: Found) -> Answer:
    """Say whether a record fulfils all of a condition; one part that fails is enough for a no."""
    answers = {answer for _, answer in _parts(measure, one)}
    if Answer.NO in answers:
        return Answer.NO
    return Answer.UNKNOWN if Answer.UNKNOWN in answers else Answer.YES


def why_not(measure: Share, one: Found) -> str:
    """Say in French what fails in a record, or what cannot be read: « Résultat : non conforme »."""
    parts = list(_parts(measure, one))
    decisive = Answer.NO if any(answer is Answer.NO for _, answer in parts) else Answer.UNKNOWN
    return " ; ".join(
        unreadable(one, code) if answer is Answer.UNKNOWN else _told(one, code)
        for code, answer in parts
        if answer is decisive
    )


def _parts(measure: Share, one: Found) -> Iterator[tuple[str, Answer]]:
    """Yield each field that matters, with what it answers."""
    for code, wanted in measure.fulfils.items():
        if fits(one.record, one.form, {code: wanted}):
            yield code, Answer.YES
        else:
            yield code, Answer.NO if _said(one, code) else Answer.UNKNOWN
    if measure.bound:
        yield measure.bound.field, _within(measure.bound, one)


def _within(bound: Bound, one: Found) -> Answer:
    value = figure(one, bound.field)
    if value is None:
        return Answer.UNKNOWN
    too_much = bound.at_most is not None and value > bound.at_most
    too_little = bound.at_least is not None and value < bound.at_least
    return Answer.NO if too_much or too_little else Answer.YES


def _said(one: Found, code: str) -> str:
    """Return what a field says, as a reader sees it; "" when nobody can read it."""
    column = one.form.by_code.get(code)
    match one.record.values.get(code):
        case bool(answer):
            return "oui" if answer else "non"
        case str(text):
            return text
        case None if column and column.default:
            return column.default
        case _:
            return ""


def _told(one: Found, code: str) -> str:
    column = one.form.by_code.get(code)
    value = figure(one, code)
    text = _said(one, code) if value is None else numbers.number(value)
    return f"{column.title if column else code} : {text}"
