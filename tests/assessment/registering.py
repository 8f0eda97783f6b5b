"""A register of accredited bodies beside the forms that docgen carries."""

from collections.abc import Iterable
from dataclasses import replace

from docgen.model.coherence import Coherence
from docgen.model.form import Column, Form, Kind, Registered
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from tests.builders import day, record, settings, training

REGISTERED = Registered(
    form="organismes",
    named_in="provider",
    names=("provider", "aliases"),
    first="from",
    last="to",
    shown_by=("from", "number", "qualiopi"),
)


def with_register(coherences: Iterable[Coherence] = ()) -> Settings:
    """Return the shipped settings, « Organisme agréé » held against « Organismes »."""
    base = settings()
    trainings = base.forms["formations"]
    columns = tuple(
        replace(one, registered=REGISTERED) if one.code == "accredited" else one
        for one in trainings.columns
    )
    forms = {
        **base.forms,
        "formations": replace(trainings, columns=columns),
        "organismes": _bodies(),
    }
    frameworks = (replace(base.frameworks[0], coherences=tuple(coherences)),)
    return replace(base, forms=forms, frameworks=frameworks)


def body(
    name: str = "Cap Tourisme",
    first: str | None = "01/01/2024",
    last: str | None = "31/12/2024",
    aliases: str | None = None,
    number: str | None = None,
    *,
    qualiopi: bool | None = None,
) -> Record:
    """One row of the register."""
    return record(
        "organismes",
        provider=name,
        aliases=aliases,
        **{"from": day(first) if first else None},
        to=day(last) if last else None,
        number=number,
        qualiopi=qualiopi,
    )


def training_by(provider: str | None, hours: str, on: str, *, accredited: bool | None) -> Record:
    """One training given by a body."""
    row = training(hours, on, accredited=accredited)
    return replace(row, values={**row.values, "provider": provider} if provider else row.values)


def _bodies() -> Form:
    kinds = {
        "provider": Kind.TEXT,
        "aliases": Kind.TEXT,
        "from": Kind.DATE,
        "to": Kind.DATE,
        "number": Kind.TEXT,
        "qualiopi": Kind.YES_NO,
    }
    return Form(
        id="organismes",
        title="Organismes",
        one_row="un organisme",
        identity=("provider", "from"),
        columns=tuple(
            Column(code=code, field=code, title=code, kind=kind, choices={}, words={})
            for code, kind in kinds.items()
        ),
    )
