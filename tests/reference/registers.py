"""Yes-or-no answers held against the register that their form names, row by row."""

from dataclasses import replace
from datetime import date

from docgen.model.form import Form, Registered
from docgen.model.snapshot import Record
from docgen.model.value import placed_on, text_of
from docgen.wording.letters import same_words
from tests.reference.trial import Trial


def decided(trial: Trial) -> Trial:
    """The same office; where a register knows a name, the day of the row decides.

    No that day is a no, whatever the row says; yes that day makes a blank a yes.
    """
    records = {
        form.id: tuple(_decided(record, form, trial) for record in trial.snapshot.of(form.id))
        for form in trial.forms.values()
    }
    return replace(trial, snapshot=replace(trial.snapshot, records=records))


def _decided(record: Record, form: Form, trial: Trial) -> Record:
    values, day = dict(record.values), placed_on(record.values, form.dated_by)
    for column in form.columns:
        if day and column.registered:
            said = values.get(column.code)
            answer = _answer(column.registered, record, day, trial, said)
            if answer is not None and said is not False:
                values[column.code] = answer
    return replace(record, values=values)


def _answer(
    asked: Registered, record: Record, day: date, trial: Trial, said: object
) -> bool | None:
    name = same_words(text_of(record.values, asked.named_in))
    known = [row for row in trial.snapshot.of(asked.form) if name and name in _names(asked, row)]
    told = [worth for row in known if (worth := _worth(asked, row, day)) is not None]
    if not told:
        return None
    return None if max(told) == 1 and said is None else max(told) > 0


def _worth(asked: Registered, row: Record, day: date) -> int | None:
    """What a row says of a day: None nothing, 0 no, 1 yes for who says so, 2 yes for a blank."""
    first, last = placed_on(row.values, asked.first), placed_on(row.values, asked.last)
    held = [row.values.get(code) for code in asked.shown_by]
    told = [one for one in held if one is not None]
    strong = not asked.shown_by or any(one not in (True, False) for one in told)
    if not (strong or first or last or True in told):
        return 0 if told else None
    if not (first or date.min) <= day <= (last or date.max):
        return 0
    return 2 if strong else 1


def _names(asked: Registered, row: Record) -> set[str]:
    whole, *others = (text_of(row.values, code) for code in asked.names)
    split = [one for text in others for one in text.replace(";", ",").split(",")]
    return {same_words(one) for one in (whole, *split)}
