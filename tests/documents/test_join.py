"""What was done about each theme stands beside it."""

from collections.abc import Iterable
from dataclasses import replace

from docgen.model.document import DocumentPlan, Scope
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from docgen.model.table import Breakdown, Join, Selection
from tests.builders import feedback, member, settings, training
from tests.documents.told import plans

# Training stands for whatever an office does about a theme.
_TABLE = Breakdown(
    of=Selection(form="ecoute"),
    rows="theme",
    at_least=2,
    join=Join(form="formations", field="theme"),
)
_WHO = member()
_SAID = (
    feedback("01/03/2026", theme="Horaires d'été"),
    feedback("02/03/2026", theme="horaires d'ete"),
    feedback("03/03/2026", theme="Vélo"),
)


def done(theme: str, on: str) -> Record:
    """One thing that was done about a theme."""
    one = training("7", on)
    return replace(one, values={**one.values, "theme": theme})


def told(*records: Record) -> DocumentPlan:
    """Tell the running year, as of 31 October 2026."""
    return plans((*_SAID, _WHO, *records), config=_config())["essai-2026"]


def beside(plan: DocumentPlan) -> dict[str, list[object]]:
    """Title of each line → days of the rows beside it."""
    tables = plan.context["tableaux"]
    assert isinstance(tables, dict)
    table = tables["essai"]
    assert isinstance(table, dict)
    return {
        str(line["titre"]): [one["fin"] for one in _rows(line["rapproches"])]
        for line in _rows(table["lignes"])
    }


def test_rows_of_the_year_that_say_the_same_stand_beside_whatever_their_accents() -> None:
    first = done("HORAIRES D'ETE", "01/05/2026")
    others = (
        done("Horaires d'été", "01/05/2025"),
        done("Horaires d'été", "01/12/2026"),
        done("Vélo", "01/05/2026"),
    )

    assert beside(told(first, *others)) == {"Horaires d'été": [first.values["end"]]}


def test_only_a_row_that_stands_beside_is_news() -> None:
    known = done("Horaires d'été", "01/05/2026")

    assert told(known).says == told(known, done("Vélo", "01/05/2026")).says
    assert told(known).says != told(known, done("Horaires d'été", "02/05/2026")).says


def _rows(told: object) -> Iterable[dict[str, object]]:
    assert isinstance(told, list)
    return [one for one in told if isinstance(one, dict)]


def _config() -> Settings:
    base = settings()
    kind = replace(
        base.documents[0],
        id="essai",
        scope=Scope.YEAR,
        requirements=("QT-009",),
        forms=(),
        tables={"essai": _TABLE},
        lists={},
    )
    return replace(base, documents=(kind,))
