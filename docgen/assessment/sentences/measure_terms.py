"""The terms that sentences about measures are made of, in French."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from docgen.model.form import Form
from docgen.model.measure.sources import Period, Source, Span, Threshold
from docgen.wording import letters, lists, numbers

Forms = Mapping[str, Form]
_VOWELS = "aeiouyhàâéèêëîïôùûœ"


def period(over: Period) -> str:
    """Write « sur 3 ans glissants », « par année civile »."""
    match over.span:
        case Span.ROLLING:
            years = lists.plural(over.years, "an")
            return f"sur {years} {lists.agreed(over.years, 'glissant')}"
        case Span.CIVIL:
            return "par année civile"
        case Span.CYCLE:
            return f"par cycle de {lists.plural(over.years, 'an')} depuis l'obtention de la marque"
        case Span.PLAN:
            return "pour chaque plan"
        case Span.NOW:
            return "à ce jour"


def at_least(threshold: Threshold, noun: str) -> str:
    """Write « au moins 2 langues », or one quantity for each value of the fact it follows."""
    if threshold.always is not None:
        return f"au moins {lists.plural(threshold.always, noun)}"
    told = [
        f"{lists.plural(quantity, noun)} ({spaced(threshold.fact)} : {spaced(value)})"
        for value, quantity in threshold.by_value.items()
    ]
    return f"au moins {or_list(told)}"


def share(wanted: Fraction) -> str:
    """Write « au moins 85 % », or « 100 % » where nothing is above it."""
    percent = numbers.percent(wanted, None)
    return percent if wanted >= 1 else f"au moins {percent}"


def sources(meant: Iterable[Source], forms: Forms) -> str:
    """Write « « Visites » et « Formations » (nature : visite) »."""
    return lists.and_list(dict.fromkeys(source(one, forms) for one in meant))


def source(meant: Source, forms: Forms) -> str:
    """Write the title of a form, and what lets its records in."""
    form = forms.get(meant.form)
    told = [where(meant.where, form)] if meant.where else []
    if meant.filled:
        fields = lists.and_list(field(code, form) for code in meant.filled)
        told.append(f"avec {fields}")
    for code, least in meant.at_least.items():
        told.append(f"{field(code, form)} : au moins {numbers.number(least)}")
    if meant.cites:
        told.append(f"citant {or_list(meant.cites)}")
    title = f"« {form.title if form else meant.form} »"
    return f"{title} ({' ; '.join(told)})" if told else title


def where(wanted: Mapping[str, Sequence[str]], form: Form | None) -> str:
    """Write « type : équipe ; organisme agréé : oui »."""
    told = ((code, _once(said)) for code, said in wanted.items())
    return " ; ".join(f"{field(code, form)} : {or_list(said)}" for code, said in told)


def field(code: str, form: Form | None) -> str:
    """Write the header of a field in small letters; its code where the form has none such."""
    column = form.by_code.get(code) if form else None
    return small(column.title) if column else spaced(code)


def categories(wanted: Sequence[str]) -> str:
    """Write « (catégorie : accueil ou autre) »; "" for everybody."""
    return f" (catégorie : {or_list(wanted)})" if wanted else ""


def of(name: str) -> str:
    """Write « de réunions » or « d'éditions »."""
    return f"d'{name}" if name[:1].lower() in _VOWELS else f"de {name}"


def several(noun: str) -> str:
    """Write a noun for more than one."""
    return lists.agreed(2, noun)


def or_list(items: Iterable[str]) -> str:
    """Write « a, b ou c »."""
    *before, last = [*items] or [""]
    return f"{', '.join(before)} ou {last}" if before else last


def small(title: str) -> str:
    """Write a title within a sentence: « Compte rendu » → « compte rendu », « CA » stays."""
    return title if title[1:2].isupper() else f"{title[:1].lower()}{title[1:]}"


def spaced(name: str) -> str:
    """Write the name of a fact or a field as words: « premiere_fois » → « premiere fois »."""
    return name.replace("_", " ")


def _once(values: Iterable[str]) -> Iterable[str]:
    """Keep the first of several writings of one value: « Groupe qualité », « groupe qualité »."""
    kept: dict[str, str] = {}
    for value in values:
        kept.setdefault(letters.plain(value), value)
    return kept.values()
