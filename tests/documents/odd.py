"""An office whose forms, tables and measures are unlike any that docgen carries."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from docgen.model.document import DocumentKind, Scope
from docgen.model.form import Column, Form, Kind, NilReturn
from docgen.model.measure.logs import InTime
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from docgen.model.table import (
    Averages,
    Breakdown,
    Calendar,
    CrossTable,
    Evolution,
    Figure,
    Join,
    Reckoning,
    Selection,
    StateTable,
    When,
)
from docgen.model.value import ByYear, Value
from tests.builders import day, record
from tests.builders import settings as shipped

VISITOR = "Mme Martin, 06 00 00 00 00"


def column(code: str, kind: Kind = Kind.TEXT, *, by_year: bool = False) -> Column:
    """One column whose French name is its code."""
    return Column(
        code=code,
        field=code,
        title=code.capitalize(),
        kind=kind,
        choices={"a": (), "b": ()} if kind is Kind.CHOICE else {},
        words={},
        default="a" if kind is Kind.CHOICE and not by_year else None,
        by_year=by_year,
    )


LETTERS = Form(
    id="courriers",
    title="Courriers",
    one_row="un courrier",
    columns=(
        column("date", Kind.DATE),
        column("envoi", Kind.DATE),
        column("lu_par", Kind.PEOPLE),
        column("qui", Kind.NAME),
        column("quoi", Kind.CHOICE),
        column("bureau", Kind.NUMBER),
        column("theme", Kind.TEXT),
        column("meaning", Kind.TEXT),
        column("rien", Kind.YES_NO),
        column("source", Kind.TEXT),
    ),
    identity=("qui", "theme", "date"),
    dated_by="date",
    nil=NilReturn(field="rien", words=("Néant",), within=("qui",), beside=("quoi", "theme")),
    confidential=True,
)
STOCK = Form(
    id="stock",
    title="Stock",
    one_row="un objet",
    columns=(
        column("nom", Kind.TEXT),
        column("jour", Kind.SPAN),
        column("prix", Kind.MONEY),
        column("pris_a", Kind.CLOCK),
        column("avis", Kind.RATING),
        column("part", Kind.SHARE),
        column("pour", Kind.MOMENT),
        column("mesure", Kind.VALUE),
        column("ventes", Kind.NUMBER, by_year=True),
        column("etats", Kind.CHOICE, by_year=True),
    ),
    identity=("nom",),
    dated_by="jour",
)
_EVERY = {"prix": Figure(reckoning=Reckoning.SUM, field="prix")} | {
    "vu": Figure(reckoning=Reckoning.LATEST, field="jour"),
    "noms": Figure(reckoning=Reckoning.DISTINCT, field="nom"),
}
_YEAR = DocumentKind(
    id="tout",
    title="Tout",
    template="tout.docx",
    scope=Scope.YEAR,
    forms=("courriers", "stock", "equipe"),
    tables={
        "par_nom": Breakdown(
            of=Selection(form="stock"), rows="nom", figures=_EVERY, year_before=True
        ),
        "qui_quoi": Breakdown(of=Selection(form="courriers"), rows="qui", columns="quoi"),
        "lecteurs": Breakdown(of=Selection(form="courriers"), rows="lu_par", most_first=True),
        "themes": Breakdown(
            of=Selection(form="courriers"), rows="theme", join=Join(form="stock", field="nom")
        ),
        "par_mois": Breakdown(
            of=Selection(form="courriers"), rows="date", by=Calendar.MONTH, year_before=True
        ),
        "paye": Breakdown(
            of=Selection(form="stock"),
            rows="nom",
            at_least=2,
            join=Join(form="courriers", field="theme"),
            figures={"prix": Figure(reckoning=Reckoning.SUM_PER_ROW, field="prix")},
        ),
        "ventes": CrossTable(form="stock", rows="nom", years_in="ventes"),
        "etats": StateTable(of=Selection(form="stock"), states="etats"),
        "prix": Evolution(of=Selection(form="stock"), value="prix", rows="nom", years=3),
        "ventes_par_an": Evolution(
            of=Selection(form="stock"), value="ventes", rows="nom", groups="nom"
        ),
        "notes": Averages(of=Selection(form="stock"), fields=("avis",), out_of=Fraction(10), few=2),
    },
    lists={
        "sans_prix": Selection(form="stock", lacks=("prix", "ventes")),
        "a_venir": Selection(form="courriers", when=When.PLANNED, next_year=True),
        "lus": Selection(form="courriers", where={"quoi": ("a", "b")}, when=When.DONE),
    },
)
_SCOPES = {scope: replace(_YEAR, id=f"tout-{scope}", scope=scope, tables={}) for scope in Scope}


def settings() -> Settings:
    """An office that judges the delays of its letters, of its feedback and of its stock alike."""
    base = shipped()
    (framework,) = base.frameworks
    timed = next(one for one in framework.requirements if isinstance(one.measure, InTime))
    added = [
        replace(timed, id=f"ODD-{form}", measure=_in_time(timed.measure, form, since, until))
        for form, since, until in (("courriers", "date", "envoi"), ("stock", "jour", "jour"))
    ]
    plan = replace(_SCOPES[Scope.PLAN], plan_in=("stock", "nom"))
    return replace(
        base,
        forms={**base.forms, LETTERS.id: LETTERS, STOCK.id: STOCK},
        frameworks=(replace(framework, requirements=(*framework.requirements, *added)),),
        documents=(*base.documents, *(_SCOPES | {Scope.YEAR: _YEAR, Scope.PLAN: plan}).values()),
    )


def rows() -> tuple[Record, ...]:
    """Rows that say all, and rows that say next to nothing."""
    everything: dict[str, Value] = {
        "nom": "Carte & plan",
        "jour": day("02/03/2026"),
        "prix": Fraction(25, 2),
        "pris_a": Fraction(109, 12),
        "avis": Fraction(4, 5),
        "part": Fraction(1, 2),
        "pour": "2026-S1",
        "mesure": "plus de 650",
        "ventes": ByYear(cells=((2025, Fraction(7)), (2026, None))),
        "etats": ByYear(cells=((2025, "a"),)),
    }
    return (
        record("stock", **everything),
        record("stock", nom="Carte & plan", jour=day("03/03/2025")),
        record("stock", jour=day("01/10/2026")),
        record("stock"),
        _letter("04/05/2026", "06/05/2026", qui=VISITOR, lu_par=("Claire Fontaine", "Marc Duval")),
        _letter("04/05/2026", None, quoi="b", bureau=Fraction(3), source="courrier"),
        _letter("01/01/2026", None, rien=True, theme="Attente"),
        record("courriers"),
    )


@st.composite
def any_row(draw: st.DrawFn) -> Record:
    """A row of either form, each of its cells filled or not."""
    form = draw(st.sampled_from((LETTERS, STOCK)))
    return record(form.id, **{one.code: draw(st.none() | _cell(one)) for one in form.columns})


def _cell(of: Column) -> st.SearchStrategy[Value]:
    """What may stand in a cell, as its kind has it."""
    texts = st.sampled_from(("a", "b", VISITOR))
    numbers = st.fractions(0, 1, max_denominator=12)
    days = st.dates(date(2023, 1, 1), date(2027, 12, 31))
    by_kind: dict[Kind, st.SearchStrategy[Value]] = {
        **dict.fromkeys((Kind.TEXT, Kind.NAME, Kind.CHOICE), texts),
        Kind.MOMENT: st.sampled_from(("2025", "2026-S1", "2026-03", "bientôt")),
        Kind.VALUE: texts | numbers,
        **dict.fromkeys((Kind.DATE, Kind.SPAN), days),
        Kind.YES_NO: st.booleans(),
        Kind.PEOPLE: st.lists(texts, min_size=1, max_size=2).map(tuple),
    }
    if of.by_year:
        cells = texts if of.kind is Kind.CHOICE else numbers
        return cells.map(lambda value: ByYear(cells=((2025, value), (2026, None))))
    return by_kind.get(of.kind, numbers)


def _letter(on: str, sent: str | None, **values: Value) -> Record:
    return record("courriers", date=day(on), envoi=day(sent) if sent else None, **values)


def _in_time(measure: object, form: str, since: str, until: str) -> InTime:
    assert isinstance(measure, InTime)
    return replace(measure, form=form, where={}, since=since, until=(until,), otherwise=None)
