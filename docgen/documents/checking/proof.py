"""The proofs of a template: what is wrong with it as it stands, then what is wrong once filled."""

from collections.abc import Iterable, Mapping

from docgen.documents.checking.check import mistakes
from docgen.documents.fill import IN_WORD, trial
from docgen.documents.shapes import Group
from docgen.documents.unread import unreadable
from docgen.documents.word.parts.package import NotWordError
from docgen.documents.word.reading.draft import Mistake
from docgen.model.document import DocumentPlan, TemplateMistake


def found_in(template: bytes, shapes: Iterable[Group], name: str) -> tuple[Mistake, ...]:
    """Return all that is wrong with a template before it meets any data.

    Raises:
        TemplateError: it is no Word document.

    """
    try:
        found = [one for shape in shapes for one in mistakes(template, shape)]
    except NotWordError as error:
        raise unreadable(name, template) from error
    return tuple(dict.fromkeys(found))


def tried_on(
    template: bytes, plans: Iterable[DocumentPlan], pictures: Mapping[str, bytes]
) -> tuple[Mistake, ...]:
    """Return what is wrong with a template once it meets the data of this office."""
    return next((found for plan in plans if (found := trial(template, plan, pictures))), ())


def told(one: Mistake) -> TemplateMistake:
    """Tell a mistake to whoever shows it."""
    place = one.place
    return TemplateMistake(
        where=place.french,
        what=one.what,
        remedy=one.remedy or IN_WORD,
        part=place.part,
        heading=place.heading,
        table=place.table,
        row=place.row,
        column=place.column,
        excerpt=place.excerpt,
    )
