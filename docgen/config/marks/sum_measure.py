"""From the lines of `somme` to hours of each person."""

from collections.abc import Sequence

from docgen.config.marks.sources import Sources
from docgen.config.outlines import FormOutline, category_choices
from docgen.config.references import References
from docgen.config.schemas.hours import PartText, SumText
from docgen.config.schemas.sources import RecordsText
from docgen.config.words import Prorata
from docgen.model.form import Kind
from docgen.model.measure.hours import Part, SumPerPerson
from docgen.model.measure.sources import Source, Span


def read_sum(sources: Sources, text: SumText) -> SumPerPerson:
    """Translate the text, checking every name on the way."""
    forms = [
        sources.form(("de", place, "formulaire"), one.form)
        for place, one in enumerate(text.sources)
    ]
    sources.check_period(text.period, {Span.ROLLING, Span.CIVIL, Span.CYCLE})
    for place, form in enumerate(forms):
        sources.check_dated(("de", place), form, text.period)
    return SumPerPerson(
        sum_of=sources.code_in_all("somme", text.sum_of, forms, (Kind.HOURS,)),
        sources=_let_in(sources, "de", text.sources, forms),
        who=sources.code_in_all("par", text.who, forms, (Kind.PEOPLE,)),
        categories=_categories(sources, text),
        period=text.period,
        by_presence=Prorata.PRESENCE in text.prorata,
        by_working_time=Prorata.WORKING_TIME in text.prorata,
        at_least=text.at_least,
        parts=tuple(_part(sources, place, part, forms) for place, part in enumerate(text.parts)),
        once=_once(sources, text, forms),
    )


def _categories(sources: Sources, text: SumText) -> tuple[str, ...]:
    """Without `parmi`, everybody is judged."""
    if text.among is None:
        return category_choices(sources.names.people)
    return sources.categories(text.among)


def _let_in(
    sources: Sources,
    key: str,
    texts: Sequence[RecordsText],
    forms: Sequence[References],
) -> tuple[Source, ...]:
    return tuple(
        Source(form=one.form, where=form.where((*sources.spot, key, place, "ou"), one.where))
        for place, (one, form) in enumerate(zip(texts, forms, strict=True))
    )


def _once(sources: Sources, text: SumText, forms: Sequence[References]) -> tuple[Source, ...]:
    known = {form.form.id for form in forms}
    all_known = all(form.form.is_whole for form in forms)
    for place, one in enumerate(text.once):
        if all_known and one.form not in known:
            said = "nommez ici un formulaire de la ligne « de »"
            spot = (*sources.spot, "compter_une_fois", place, "formulaire")
            sources.reading.refuse(spot, said)
    kept = [References(sources.reading, _outline(one, forms)) for one in text.once]
    return _let_in(sources, "compter_une_fois", text.once, kept)


def _outline(text: RecordsText, forms: Sequence[References]) -> FormOutline:
    return next((one.form for one in forms if one.form.id == text.form), FormOutline(id=text.form))


def _part(sources: Sources, place: int, text: PartText, forms: Sequence[References]) -> Part:
    way = ("dont", place, "ou")
    where = {}
    for name, words in text.where.items():
        where[sources.code_in_some((*way, name), name, forms)] = words
        for form in forms:
            form.words((*sources.spot, *way, name), name, words)
    return Part(label=text.label, where=where, share=text.share)
