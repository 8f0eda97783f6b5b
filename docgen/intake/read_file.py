"""One dropped file, from its grids to a submission: every problem of the file at once. Pure."""

from collections.abc import Iterable

from docgen.intake.cells.read import Remark
from docgen.intake.context import Context, FileMark
from docgen.intake.grid import Sheet
from docgen.intake.places import error, info
from docgen.intake.read_sheet import SheetRead, read_sheet
from docgen.intake.recognise import Layout, recognise
from docgen.intake.repeats import long_days, without_repeats
from docgen.intake.unopened import why_unopened
from docgen.intake.workbook import Unopened
from docgen.model.drop import Drop
from docgen.model.form import Form
from docgen.model.problem import Problem, Severity
from docgen.model.submission import Submission
from docgen.wording import lists

_NOTHING_FOUND = 10**6


def read_file(drop: Drop, opened: tuple[Sheet, ...] | Unopened, context: Context) -> Submission:
    """Understand a file that was opened; one that could not be opened is one clear problem."""
    if isinstance(opened, Unopened):
        return _only(drop, why_unopened(opened.why, drop.name))
    visible = [sheet for sheet in opened if not sheet.hidden]
    layouts = {s.name: recognise(s, context.forms.values()) for s in visible}
    known = [layout for layout in layouts.values() if layout]
    if not known:
        return _only(drop, _stray(visible, context.forms.values()))
    mark = FileMark(name=drop.name, sha256=drop.sha256)
    reads = [read_sheet(layout, mark, context) for layout in known]
    return _submission(drop, reads, _left_aside(opened, layouts), context)


def rank_of(opened: tuple[Sheet, ...] | Unopened, forms: Iterable[Form]) -> int:
    """Say when a file is to be taken in: the team first, files nobody knows last."""
    if isinstance(opened, Unopened):
        return _NOTHING_FOUND
    forms = tuple(forms)
    found = [layout.form.rank for s in opened if not s.hidden and (layout := recognise(s, forms))]
    return min(found, default=_NOTHING_FOUND)


def _submission(
    drop: Drop,
    reads: list[SheetRead],
    aside: list[Problem],
    context: Context,
) -> Submission:
    entries, repeated = without_repeats(entry for read in reads for entry in read.entries)
    problems = [problem for read in reads for problem in read.problems]
    problems += [*repeated, *long_days(entries, context.forms), *aside]
    order = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
    unique = sorted(dict.fromkeys(problems), key=lambda one: order[one.severity])
    return Submission(
        sha256=drop.sha256,
        entries=entries,
        sheets=tuple(read.reading for read in reads),
        problems=tuple(unique),
    )


def _only(drop: Drop, remark: Remark) -> Submission:
    problem = Problem(
        code=remark.code,
        severity=remark.severity,
        message=remark.message,
        remedy=remark.remedy,
    )
    return Submission(sha256=drop.sha256, entries=(), sheets=(), problems=(problem,))


def _stray(sheets: list[Sheet], forms: Iterable[Form]) -> Remark:
    if all(not any(sheet.filled_rows()) for sheet in sheets):
        return why_unopened("empty", "")
    wanted = [_needs(form) for form in forms]
    return error(
        "ENT_INTROUVABLE",
        "Nous n'avons pas trouvé de ligne de titres de colonnes que nous connaissons.",
        f"Il faut une ligne contenant au moins, au choix : {' ; '.join(wanted)}.",
    )


def _needs(form: Form) -> str:
    titles = [f"« {column.title} »" for column in form.columns if column.required]
    return f"{form.title} ({lists.and_list(titles)})"


def _left_aside(opened: Iterable[Sheet], layouts: dict[str, Layout | None]) -> list[Problem]:
    problems = []
    for sheet in opened:
        if sheet.hidden:
            remark = info(
                "FEU_MASQUEE",
                f"La feuille « {sheet.name} » est masquée : elle n'a pas été lue.",
            )
        elif layouts[sheet.name] is None and any(sheet.filled_rows()):
            remark = info(
                "FEU_INCONNUE",
                f"La feuille « {sheet.name} » ne ressemble à aucun tableau connu : "
                "elle est laissée de côté.",
            )
        else:
            continue
        problems.append(
            Problem(
                code=remark.code,
                severity=remark.severity,
                message=remark.message,
                sheet=sheet.name,
            ),
        )
    return problems
