"""One dropped file, from its grids to a submission: every problem of the file at once. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from docgen.intake.cells.read import Remark
from docgen.intake.context import Context, FileMark
from docgen.intake.doubts import doubtful_days
from docgen.intake.grid import Sheet
from docgen.intake.near_form import left_aside, nearly_recognised
from docgen.intake.opening.remarks import remarks
from docgen.intake.places import error, in_words, info, warning
from docgen.intake.read_sheet import SheetRead
from docgen.intake.read_tables import read_tables
from docgen.intake.recognise import Layout, recognise
from docgen.intake.repeats import without_repeats
from docgen.intake.shapes.months import months_across
from docgen.intake.subjects import RowNames
from docgen.intake.understand import nearest_form, understand
from docgen.intake.unopened import why_unopened
from docgen.intake.workbook import Unopened
from docgen.intake.years import Years
from docgen.model.cause import few_of_each
from docgen.model.drop import Drop
from docgen.model.form import Form
from docgen.model.problem import Problem, Severity
from docgen.model.roster import Roster, roster_of
from docgen.model.snapshot import Record
from docgen.model.submission import Entry, Submission
from docgen.wording import letters, lists

_NOTHING_FOUND = 10**6
_MOST_FORMS = 6
_EMPTY = Unopened(why="empty")


def read_file(drop: Drop, opened: tuple[Sheet, ...] | Unopened, context: Context) -> Submission:
    """Understand a file that was opened; one that could not be opened is one clear problem."""
    if isinstance(opened, Unopened):
        return _unread(drop, why_unopened(opened, drop.name), [], opened)
    found = [(s, None if s.hidden else understand(s, context)) for s in opened]
    aside = [problem for sheet, layout in found if (problem := _left_aside(sheet, layout))]
    aside += remarks(drop.name, opened)
    layouts = [layout for _, layout in found if layout]
    if not layouts:
        visible = [sheet for sheet in opened if not sheet.hidden]
        return _stray(drop, visible, aside, context)
    aside = [problem for one in aside for problem in _known_better(one, opened, context)]
    aside += _unchecked(layouts)
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
    entries, repeated = _once(reads)
    problems = [problem for read in reads for problem in read.problems]
    doubts = doubtful_days(entries, context.forms, drop.received_at.date())
    return Submission(
        sha256=drop.sha256,
        entries=entries,
        sheets=tuple(read.reading for read in reads),
        problems=_in_order([*problems, *repeated, *doubts, *aside], reads),
    )


def _once(reads: Sequence[SheetRead]) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Without its missing column, a row may look like another that it is not."""
    whole: list[Entry] = []
    lacking: list[Entry] = []
    for read in reads:
        found = lacking if any(layout.missing for layout in read.layouts) else whole
        found += read.entries
    entries, repeated = without_repeats(whole)
    return (*entries, *lacking), repeated


def _in_order(problems: Iterable[Problem], reads: Sequence[SheetRead]) -> tuple[Problem, ...]:
    """Say each thing once, of a row that is named; errors first, then in the order of the file."""
    severities = {severity: place for place, severity in enumerate(Severity)}
    sheets = {read.reading.sheet: place for place, read in enumerate(reads)}
    layouts = [layout for read in reads for layout in read.layouts]
    names, years = RowNames(layouts), Years(layouts)
    ordered = sorted(
        few_of_each(problems),
        key=lambda one: (
            severities[one.severity],
            sheets.get(one.sheet or "", len(sheets)),
            one.row or 0,
            _column(one),
        ),
    )
    return tuple(years.propose(names.say(problem)) for problem in ordered)


def _column(problem: Problem) -> tuple[int, str]:
    """The letters of its cell, AA after Z; a whole row comes first."""
    letters_alone = re.match("[A-Z]*", problem.cell or "")
    found = letters_alone[0] if letters_alone else ""
    return len(found), found


def _unread(
    drop: Drop, remark: Remark, aside: Iterable[Problem], answer: Unopened = _EMPTY
) -> Submission:
    place = replace(_of_file(remark, answer.sheet), cell=answer.cell or None)
    return _returned(drop, (place, *aside))


def _returned(drop: Drop, problems: Iterable[Problem]) -> Submission:
    severities = list(Severity)
    worst_first = sorted(problems, key=lambda one: severities.index(one.severity))
    return Submission(sha256=drop.sha256, entries=(), sheets=(), problems=tuple(worst_first))


def _of_file(remark: Remark, sheet: str = "") -> Problem:
    return Problem(
        code=remark.code,
        severity=remark.severity,
        message=in_words(remark.message),
        remedy=in_words(remark.remedy),
        sheet=sheet or None,
    )


def _stray(
    drop: Drop,
    sheets: Sequence[Sheet],
    aside: Sequence[Problem],
    context: Context,
) -> Submission:
    """Name the table that the file looks most like and what it lacks, else all the tables."""
    if not any(any(sheet.filled_rows()) for sheet in sheets):
        is_hidden = any(one.code == "FEU_MASQUEE" for one in aside)
        return _unread(drop, _all_hidden() if is_hidden else why_unopened(_EMPTY, ""), aside)
    if near := nearest_form(sheets, context):
        others = (one for one in aside if one.sheet != near.layout.sheet.name)
        months = months_across(near.layout)
        told = [months] if months else nearly_recognised(near, context)
        return _returned(drop, (*told, *others))
    known = sorted(context.forms.values(), key=lambda form: form.rank)
    titles = lists.capped([f"« {form.title} »" for form in known], _MOST_FORMS)
    remark = error(
        "ENT_INTROUVABLE",
        "Nous n'avons pas trouvé la ligne de titres de colonnes d'un tableau que nous connaissons.",
        f"Partez de l'un de ces tableaux : {titles}.",
    )
    return _unread(drop, remark, aside)


def _unchecked(layouts: Iterable[Layout]) -> list[Problem]:
    """Said once a file: it is taken, for its values are read."""
    if not any(layout.sheet.unchecked for layout in layouts):
        return []
    remark = warning(
        "FIC_SANS_CONTROLE",
        "Nous avons lu les valeurs de ce fichier, sans pouvoir vérifier ses lignes masquées, ses "
        "formules en erreur ni ses unités.",
        "Ouvrez-le, enregistrez-le en « Classeur Excel (.xlsx) » et déposez cette copie.",
    )
    return [_of_file(remark)]


def _all_hidden() -> Remark:
    return error(
        "FEU_TOUTES_MASQUEES",
        "Les feuilles de ce fichier sont toutes masquées ou vides : rien n'a été lu.",
        "Affichez la feuille à lire (clic droit sur un onglet > Afficher), puis enregistrez.",
    )


def _known_better(problem: Problem, opened: Iterable[Sheet], context: Context) -> Iterable[Problem]:
    """Of a stray sheet whose titles are those of a form in other words, that is said."""
    if problem.code != "FEU_INCONNUE":
        return [problem]
    near = nearest_form([sheet for sheet in opened if sheet.name == problem.sheet], context)
    return left_aside(near, context) if near and near.is_under_other_names else [problem]


def _left_aside(sheet: Sheet, layout: Layout | None) -> Problem | None:
    if sheet.hidden:
        told = f"La feuille « {sheet.name} » est masquée : elle n'a pas été lue."
        return _of_file(info("FEU_MASQUEE", told), sheet.name)
    if layout is None and sheet.name and any(sheet.filled_rows()):
        told = f"La feuille « {sheet.name} » ne ressemble à aucun tableau connu : elle est laissée "
        return _of_file(info("FEU_INCONNUE", f"{told}de côté."), sheet.name)
    return None
