"""One dropped file, from its grids to a submission: every problem of the file at once. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from docgen.intake.cells.read import Remark
from docgen.intake.context import Context, FileMark
from docgen.intake.doubts import doubtful_days
from docgen.intake.grid import Sheet
from docgen.intake.places import error, info
from docgen.intake.read_sheet import SheetRead
from docgen.intake.read_tables import read_tables
from docgen.intake.recognise import Layout, closest, recognise
from docgen.intake.repeats import without_repeats
from docgen.intake.shapes.months import months_across
from docgen.intake.unopened import why_unopened
from docgen.intake.workbook import Unopened
from docgen.model.drop import Drop
from docgen.model.form import Form
from docgen.model.problem import Problem, Severity
from docgen.model.roster import Roster, roster_of
from docgen.model.snapshot import Record
from docgen.model.submission import Entry, Submission
from docgen.wording import letters, lists

_NOTHING_FOUND = 10**6
_MOST_FORMS = 6


def read_file(drop: Drop, opened: tuple[Sheet, ...] | Unopened, context: Context) -> Submission:
    """Understand a file that was opened; one that could not be opened is one clear problem."""
    if isinstance(opened, Unopened):
        return _unread(drop, why_unopened(opened.why, drop.name, opened.line), [])
    found = [(s, None if s.hidden else recognise(s, context.forms.values())) for s in opened]
    aside = [problem for sheet, layout in found if (problem := _left_aside(sheet, layout))]
    layouts = [layout for _, layout in found if layout]
    if not layouts:
        visible = [sheet for sheet in opened if not sheet.hidden]
        near = closest(visible, context.forms.values())
        if near and (months := months_across(near)):
            return Submission(sha256=drop.sha256, entries=(), sheets=(), problems=(months, *aside))
        return _unread(drop, _stray(visible, context.forms.values(), aside), aside)
    return _submission(drop, _read_all(drop, layouts, context), aside, context)


def rank_of(opened: tuple[Sheet, ...] | Unopened, forms: Iterable[Form]) -> int:
    """Say when a file is to be taken in: the team first, files nobody knows last."""
    if isinstance(opened, Unopened):
        return _NOTHING_FOUND
    forms = tuple(forms)
    found = [layout.form.rank for s in opened if not s.hidden and (layout := recognise(s, forms))]
    return min(found, default=_NOTHING_FOUND)


def _read_all(drop: Drop, layouts: Iterable[Layout], context: Context) -> list[SheetRead]:
    """Read the sheets that describe the team first: the others of the file may name it."""
    mark = FileMark(name=drop.name, sha256=drop.sha256)
    reads: dict[int, tuple[SheetRead, ...]] = {}
    ordered = sorted(enumerate(layouts), key=lambda one: not one[1].form.describes_people)
    for place, layout in ordered:
        reads[place] = read_tables(layout, mark, context)
        if layout.form.describes_people:
            described = [entry for read in reads[place] for entry in read.entries]
            context = replace(context, roster=_joined(context.roster, described))
    return [read for _, found in sorted(reads.items()) for read in found]


def _joined(roster: Roster, entries: Iterable[Entry]) -> Roster:
    """The team as the ledger knows it, and as this very file describes it, which prevails."""
    described = roster_of(
        Record(form=e.form, identity=e.identity, values=e.values, origin=e.origin) for e in entries
    )
    names = {letters.same_words(person.name) for person in described.people}
    others = (p for p in roster.people if letters.same_words(p.name) not in names)
    return Roster((*described.people, *others))


def _submission(
    drop: Drop,
    reads: Sequence[SheetRead],
    aside: Iterable[Problem],
    context: Context,
) -> Submission:
    entries, repeated = without_repeats(entry for read in reads for entry in read.entries)
    problems = [problem for read in reads for problem in read.problems]
    doubts = doubtful_days(entries, context.forms, drop.received_at.date())
    return Submission(
        sha256=drop.sha256,
        entries=entries,
        sheets=tuple(read.reading for read in reads),
        problems=_worst_first([*problems, *repeated, *doubts, *aside]),
    )


def _worst_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Say each thing once; errors first, then in the order of the file."""
    order = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
    return tuple(sorted(dict.fromkeys(problems), key=lambda one: order[one.severity]))


def _unread(drop: Drop, remark: Remark, aside: Iterable[Problem]) -> Submission:
    problems = (_of_file(remark), *aside)
    return Submission(sha256=drop.sha256, entries=(), sheets=(), problems=problems)


def _of_file(remark: Remark, sheet: str = "") -> Problem:
    return Problem(
        code=remark.code,
        severity=remark.severity,
        message=remark.message,
        remedy=remark.remedy,
        sheet=sheet or None,
    )


def _stray(sheets: Sequence[Sheet], forms: Iterable[Form], aside: Sequence[Problem]) -> Remark:
    """Name the columns of the table that the file looks most like, else all the tables."""
    forms = tuple(forms)
    if not any(any(sheet.filled_rows()) for sheet in sheets):
        return _all_hidden() if aside else why_unopened("empty", "")
    near = closest(sheets, forms)
    known = sorted(forms, key=lambda form: form.rank)
    titles = lists.capped([f"« {form.title} »" for form in known], _MOST_FORMS)
    return error(
        "ENT_INTROUVABLE",
        "Nous n'avons pas trouvé la ligne de titres de colonnes d'un tableau que nous connaissons.",
        f"Écrivez une ligne de titres avec au moins {_needs(near.form)}."
        if near
        else f"Partez de l'un de ces tableaux : {titles}.",
    )


def _all_hidden() -> Remark:
    return error(
        "FEU_TOUTES_MASQUEES",
        "Les feuilles de ce fichier sont toutes masquées ou vides : rien n'a été lu.",
        "Affichez la feuille à lire (clic droit sur un onglet > Afficher), puis enregistrez.",
    )


def _needs(form: Form) -> str:
    titles = [f"« {column.title} »" for column in form.columns if column.required]
    return f"{lists.and_list(titles)} (tableau « {form.title} »)"


def _left_aside(sheet: Sheet, layout: Layout | None) -> Problem | None:
    if sheet.hidden:
        told = f"La feuille « {sheet.name} » est masquée : elle n'a pas été lue."
        return _of_file(info("FEU_MASQUEE", told), sheet.name)
    if layout is None and sheet.name and any(sheet.filled_rows()):
        told = f"La feuille « {sheet.name} » ne ressemble à aucun tableau connu : elle est laissée "
        return _of_file(info("FEU_INCONNUE", f"{told}de côté."), sheet.name)
    return None
