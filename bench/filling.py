"""Filling Word templates, against docxtpl: the same templates, the same data, in one process."""

import resource
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from io import BytesIO
from itertools import count

import docx
import jinja2
from docx.document import Document
from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # ships no types

from bench.measure import Measure, Unit, compare_calls
from docgen.documents.fill import fill
from docgen.documents.filters import FILTERS
from docgen.model.document import DocumentPlan, Told
from tests.documents import sample, told, word

_ROWS = 500
_ANNEX_ROWS = 2_000
_PARAGRAPHS = 200
_SHEETS = 30
_PAIRS = 9
_MIB_PROMISED = 300
_SENTENCES = (
    "En {{ annee }}, l'office de tourisme {{ office.nom }} a accueilli, informé et conseillé ses"
    " visiteurs tous les jours d'ouverture, au comptoir, au téléphone et en ligne. "
    "L'équipe a suivi {{ total | heures }} de formation, visité les prestataires du territoire et"
    " répondu à chaque demande dans les délais que l'office s'est fixés. "
    "Les remarques reçues sont lues en réunion d'équipe, les suites sont notées dans le plan"
    " d'actions, et ce bilan dit ce qui reste à faire avant la prochaine visite."
)
_COLUMNS = {
    "Agent": "{{ f.agent }}",
    "Date": "{{ f.date }}",
    "Intitulé": "{{ f.intitule }}",
    "Organisme": "{{ f.organisme }}",
    "Durée": "{{ f.heures | heures }}",
    "Coût": "{{ f.cout | euros }}",
}


def long_table() -> Measure:
    """A report of some hundred pages: 200 paragraphs that tell figures, 500 rows of 6 cells."""
    template, plan = _table(), _long(_ROWS)
    return compare_calls(
        "500 rows, compiled before / docxtpl",
        lambda: fill(template, plan),
        lambda: _by_docxtpl(template, plan.context),
        pairs=_PAIRS,
        goal=0.12,
    )


def thirty_sheets() -> Measure:
    """The sheets of thirty people; the template is compiled once, which counts."""
    template = sample.template("fiche-agent")
    plans = [one for one in told.plans(told.ROWS).values() if one.id == "fiche-agent"]
    sheets = (plans * _SHEETS)[:_SHEETS]
    turns = count()
    return compare_calls(
        "30 fiche-agent, compiling once / docxtpl",
        lambda: _fill_all(_never_seen(template, next(turns)), sheets),
        lambda: [_by_docxtpl(template, one.context) for one in sheets],
        pairs=_PAIRS // 3,
        goal=0.2,
    )


def memory_of_an_annex() -> Measure:
    """The most memory that a process ever has which fills 2 000 rows, against 300 MiB."""
    done = subprocess.run(
        (sys.executable, "-m", "bench.filling"), check=True, capture_output=True, text=True
    )
    return Measure(
        name="memory for 2 000 rows / 300 MiB",
        ours=float(done.stdout),
        theirs=_MIB_PROMISED,
        goal=1.0,
        unit=Unit.MIB,
    )


def _fill_all(template: bytes, plans: list[DocumentPlan]) -> None:
    for one in plans:
        fill(template, one)


def _never_seen(template: bytes, turn: int) -> bytes:
    """Return the same template as other bytes, which the engine must read and compile anew."""
    comment = f"{turn}".encode()
    return template[:-2] + len(comment).to_bytes(2, "little") + comment


def _by_docxtpl(template: bytes, context: Mapping[str, Told]) -> bytes:
    """Open, render and save, as the documentation of docxtpl shows for each document."""
    opened, saved = DocxTemplate(BytesIO(template)), BytesIO()
    opened.render(context, jinja_env=_environment(), autoescape=True)
    opened.save(saved)
    return saved.getvalue()


@cache
def _environment() -> jinja2.Environment:
    made = jinja2.Environment(autoescape=True)
    made.filters.update(FILTERS)
    return made


def _table() -> bytes:
    drawn = docx.Document()
    for number in range(_PARAGRAPHS):
        drawn.add_paragraph(_SENTENCES)
        if number == _PARAGRAPHS // 2:
            _draw_table(drawn)
    saved = BytesIO()
    drawn.save(saved)
    return saved.getvalue()


def _draw_table(drawn: Document) -> None:
    table = drawn.add_table(rows=4, cols=len(_COLUMNS))
    opening = ["{%tr for f in formations %}", *("" for _ in _COLUMNS)]
    closing = ["{%tr endfor %}", *("" for _ in _COLUMNS)]
    rows = ([*_COLUMNS], opening, [*_COLUMNS.values()], closing)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text


def _long(rows: int) -> DocumentPlan:
    trainings: list[Told] = [
        {
            "agent": f"Claire Fontaine {number}",
            "date": date(2026, 3, 1 + number % 28),
            "intitule": f"Accueillir & conseiller, module {number}",
            "organisme": sample.AWKWARD,
            "heures": Fraction(15 + number % 7, 2),
            "cout": Fraction(290 + number),
        }
        for number in range(rows)
    ]
    return word.plan(
        annee=2026,
        office={"nom": "Val d'Orbelle & des Trois-Vallées"},
        total=Fraction(301, 2),
        formations=trainings,
    )


if __name__ == "__main__":  # the child that `memory_of_an_annex` measures
    fill(_table(), _long(_ANNEX_ROWS))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak / (2**20 if sys.platform == "darwin" else 2**10))
