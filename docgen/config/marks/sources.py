"""Reads what measures and contradictions have in common: records, fields, periods, quantities."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from docgen.config.marks.framework_outlines import FrameworkOutline
from docgen.config.mistakes import quoted
from docgen.config.nodes import Spot
from docgen.config.outlines import FieldOutline, Names, category_choices
from docgen.config.quantities import FACT, PERIODS, either
from docgen.config.reading import Reading
from docgen.config.references import References, find_form
from docgen.config.schemas.sources import AmongText, RecordsText, SourceText
from docgen.config.words import not_allowed
from docgen.model.form import Kind
from docgen.model.measure.sources import Period, Source, Span, Threshold

Kinds = Collection[Kind]
DATES: Kinds = (Kind.DATE, Kind.SPAN, Kind.MOMENT)
"""The kinds of fields that place a record in time."""
NAMING: Kinds = (Kind.PEOPLE, Kind.NAME, Kind.TEXT, Kind.CHOICE)
"""The kinds of fields that may name somebody or something."""
FIGURES: Kinds = (Kind.NUMBER, Kind.MONEY, Kind.HOURS, Kind.VALUE)


@dataclass(frozen=True, kw_only=True)
class Sources:
    """Translates what stands at one spot, checking every name on the way.

    Attributes:
        reading: receives the mistakes.
        spot: of the measure, or of the contradiction; every way below starts there.
        names: what the other files define.
        outline: of the framework it stands in.
        cites: references by which a piece may name the requirement; () for a contradiction.
        only_if: fact → answers under which the requirement applies.

    """

    reading: Reading
    spot: Spot
    names: Names
    outline: FrameworkOutline
    cites: tuple[str, ...] = ()
    only_if: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def at(self, *steps: str | int) -> "Sources":
        """Return the same for a spot below this one."""
        return replace(self, spot=(*self.spot, *steps))

    def refuse(self, key: str, text: str) -> None:
        """Add a mistake about what stands under a key."""
        self.reading.refuse((*self.spot, key), text)

    def form(self, way: Spot, name: str) -> References:
        """Find a form."""
        return find_form(self.reading, self.names, (*self.spot, *way), name)

    def records(self, text: RecordsText) -> tuple[References, dict[str, tuple[str, ...]]]:
        """Find the form of the line `de`, and which of its records are let in."""
        form = self.form(("de", "formulaire"), text.form)
        return form, form.where((*self.spot, "de", "ou"), text.where)

    def one(self, text: SourceText, period: Period | None = None) -> tuple[References, Source]:
        """Translate the line `de` where it is one source; over a period it must be dated."""
        return self._source(("de",), text, period)

    def several(
        self, texts: Sequence[SourceText], period: Period | None = None
    ) -> tuple[list[References], tuple[Source, ...]]:
        """Translate the line `de` where it is one source or more."""
        found = [self._source(("de", place), one, period) for place, one in enumerate(texts)]
        return [form for form, _ in found], tuple(source for _, source in found)

    def below(self, key: str, text: SourceText) -> Source:
        """Translate a source under another key."""
        return self._source((key,), text, None)[1]

    def _source(
        self, way: Spot, text: SourceText, period: Period | None
    ) -> tuple[References, Source]:
        spot = (*self.spot, *way)
        form = self.form((*way, "formulaire"), text.form)
        if text.dated_by is None and period is not None:
            self.check_dated(way, form, period)
        return form, Source(
            form=text.form,
            where=form.where((*spot, "ou"), text.where),
            filled=form.codes((*spot, "avec"), text.filled),
            dated_by=text.dated_by and self._code(form, (*spot, "date"), text.dated_by, DATES),
            who=text.who and self._code(form, (*spot, "par"), text.who, NAMING),
            cites=self.cites if form.form.describes_pieces else (),
            at_least={
                self._code(form, (*spot, "minimum", name), name, FIGURES): least
                for name, least in text.at_least.items()
            },
        )

    def check_dated(self, way: Spot, form: References, period: Period) -> None:
        """Refuse a timeless form where a period wants dates."""
        if period.span is not Span.NOW and form.form.is_whole and not form.form.is_dated:
            said = f"« {form.form.id} » n'a pas de « date: », rien n'y a de période"
            self.reading.refuse((*self.spot, *way), said)

    def check_period(self, period: Period, possible: Collection[Span]) -> None:
        """Refuse a period that the measure cannot be taken over."""
        if period.span not in possible:
            ways = either(tuple(text for span, text in PERIODS.items() if span in possible))
            self.refuse("periode", f"écrivez {ways} pour cette mesure")

    def code(self, way: Spot, form: References, name: str, kinds: Kinds) -> str:
        """Translate a field that must be of one of these kinds."""
        return self._code(form, (*self.spot, *way), name, kinds)

    def _code(self, form: References, spot: Spot, name: str, kinds: Kinds) -> str:
        column = form.column(spot, name)
        self._check_kind(spot, [column] if column else [], kinds)
        return column.code if column else ""

    def code_in_all(self, key: str, name: str, forms: Sequence[References], kinds: Kinds) -> str:
        """Translate a field that every source must have, with one code and one type."""
        spot = (*self.spot, key)
        columns = [column for form in forms if (column := form.column(spot, name))]
        self._check_kind(spot, columns, kinds)
        return self.one_code((key,), name, [column.code for column in columns])

    def code_in_some(self, way: Spot, name: str, forms: Sequence[References]) -> str:
        """Translate a field that one source at least must have, with one code in all of those."""
        columns = [one for form in forms if (one := form.form.fields.get(name))]
        if not columns and all(form.form.is_whole for form in forms):
            fields = dict.fromkeys(field for form in forms for field in form.form.fields)
            spot = (*self.spot, *way)
            self.reading.refuse_unknown(spot, "ce champ n'existe pas", name, fields)
        return self.one_code(way, name, [column.code for column in columns])

    def _check_kind(self, spot: Spot, columns: Sequence[FieldOutline], kinds: Kinds) -> None:
        if any(one.by_year or one.kind not in {*kinds, ""} for one in columns):
            self.reading.refuse(spot, f"nommez ici un champ de « type: {' | '.join(kinds)} »")

    def one_code(self, way: Spot, name: str, codes: Sequence[str]) -> str:
        """Refuse a name that means two codes."""
        if len(set(codes)) > 1:
            said = (
                f"« {name} » n'a pas le même code dans tous les formulaires ; donnez-leur le même"
            )
            self.reading.refuse((*self.spot, *way), said)
        return codes[0] if codes else ""

    def people(self, key: str) -> References | None:
        """Return the names of the form that describes the team; a mistake when there is none."""
        if self.names.people is None:
            if self.names.all_forms:
                self.refuse(key, "aucun formulaire ne dit « decrit_les_personnes: oui »")
            return None
        return References(self.reading, self.names.people)

    def categories(self, among: AmongText | None) -> tuple[str, ...]:
        """Check the line `parmi`; () without it."""
        people = None if among is None else self.people("parmi")
        if among is None:
            return ()
        if people is not None and people.form.is_whole:
            allowed = category_choices(people.form)
            for place, word in enumerate(among.categories):
                people.value((*self.spot, "parmi", "categorie", place), word, allowed)
        return among.categories

    def threshold(self, key: str, threshold: Threshold) -> Threshold:
        """Check the fact that a quantity follows, and the answers it names."""
        check_threshold(
            self.reading, (*self.spot, key), threshold, self.outline, dict(self.only_if)
        )
        return threshold


def check_threshold(
    reading: Reading,
    spot: Spot,
    threshold: Threshold,
    outline: FrameworkOutline,
    only_if: dict[str, tuple[str, ...]],
) -> None:
    """Refuse a fact that is not asked, an answer that is not one, an answer left out."""
    if not threshold.fact or not check_fact(reading, (*spot, FACT), threshold.fact, outline):
        return
    answers = outline.questions[threshold.fact]
    for answer in threshold.by_value if answers else ():
        if answer not in answers:
            reading.refuse((*spot, answer), not_allowed(answer, list(answers)))
    wanted = [one for one in answers if one in only_if.get(threshold.fact, answers)]
    missing = [one for one in wanted if one not in threshold.by_value]
    if missing and all(one in answers for one in threshold.by_value):
        said = f"la réponse {quoted(missing[0])} n'a pas de quantité ici ; ajoutez-la"
        reading.refuse(spot, said)


def check_fact(reading: Reading, spot: Spot, fact: str, outline: FrameworkOutline) -> bool:
    """Whether a fact is one that the framework asks for; if not, a mistake."""
    if fact in outline.questions:
        return True
    if outline.all_questions:
        said = f"{quoted(fact)} n'est pas une question sous « faits »"
        if outline.questions:
            reading.refuse_unknown(spot, said, fact, outline.questions)
        else:
            reading.refuse(spot, f"{said} ; ajoutez-y « {fact}: {{question: …}} »")
    return False
