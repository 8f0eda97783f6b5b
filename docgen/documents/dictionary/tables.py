"""The tables and lists that documents.yaml declares. Pure."""

from collections.abc import Iterable, Iterator, Mapping

from docgen.documents.dictionary.leaves import group, number, series, share, text, texts, yes_no
from docgen.documents.dictionary.rows import records, written
from docgen.documents.shapes import Group, Kind, Leaf, Series, Shape
from docgen.model.form import Form
from docgen.model.table import (
    Averages,
    Breakdown,
    Calendar,
    CrossTable,
    Evolution,
    Figure,
    Reckoning,
    Selection,
    StateTable,
    Table,
    When,
)
from docgen.wording import lists

_COMPARED = "Oui quand des données de l'année d'avant permettent de comparer"
_NO_COLUMNS = "Toujours vide : documents.yaml ne demande pas de colonnes ici"
_RECKONED = {
    Reckoning.SUM: "Somme",
    Reckoning.DISTINCT: "Nombre de valeurs différentes",
    Reckoning.LATEST: "Date la plus récente",
    Reckoning.SUM_PER_ROW: "Somme, chaque ligne de tableau une fois",
}


_PARTS = {
    Calendar.YEAR: "Par année",
    Calendar.HALF_YEAR: "Par semestre",
    Calendar.MONTH: "Par mois",
    Calendar.FLOW: "Par période de flux",
}


_WHEN = {
    When.DONE: "ce qui est fait",
    When.PLANNED: "ce qui est prévu",
    When.CANCELLED: "ce qui est annulé",
}


def table(one: Table, forms: Mapping[str, Form]) -> Group:
    """Describe one table."""
    match one:
        case CrossTable():
            return _cross_table(one, forms[one.form])
        case Breakdown():
            return _breakdown(one, forms)
        case Averages():
            return _averages(one, forms[one.of.form])
        case StateTable():
            return _states(one, forms[one.of.form])
        case Evolution():
            return _evolution(one, forms[one.of.form])


def selection_meaning(of: Selection, form: Form) -> str:
    """Say which rows of a form are chosen."""
    where = [f"{_title(form, code)} : {_either(wanted)}" for code, wanted in of.where.items()]
    lacks = [f"sans « {lists.capped((_title(form, c) for c in of.lacks), 3)} »"] if of.lacks else []
    return " ; ".join([form.title, *where, *lacks, *_beyond(of, form)])


def _beyond(of: Selection, form: Form) -> Iterator[str]:
    if of.when:
        yield _WHEN[of.when]
    if of.next_year:
        yield "de l'année suivante"
    if of.carried_over:
        yield f"pas finies une année et reprises ensuite (« {_title(form, of.carried_over)} »)"
    if of.absent_from:
        years = of.absent_from.years
        within = f" en {lists.plural(years, 'an')}" if years else ""
        yield f"absents de « {of.absent_from.form} »{within}"
    if of.lapse:
        days, field = of.lapse.within_days, _title(form, of.lapse.field)
        told = "passé" if days is None else f"dans {lists.plural(days, 'jour')} au plus"
        yield f"« {field} » {told}"


def _cross_table(one: CrossTable, form: Form) -> Group:
    titre = written(form, one.rows)
    line: dict[str, Shape] = {
        "titre": text(titre.meaning, confidential=titre.confidential),
        "fiches": number("Nombre de lignes du tableau"),
        "valeurs": _numbers("Nombre de lignes remplies, année par année"),
    }
    return group(
        f"{form.title} par « {_title(form, one.rows)} » et par année",
        titre=text("Titre de la première colonne"),
        colonnes=texts("Les années"),
        lignes=_lines(line),
        total=_total(line),
    )


def _breakdown(one: Breakdown, forms: Mapping[str, Form]) -> Group:
    form = forms[one.of.form]
    figures = {name: _figure(figure, form) for name, figure in one.figures.items()}
    counts: dict[str, Leaf] = {"fiches": number("Nombre de lignes des tableaux"), **figures}
    differing = {
        name: leaf
        for name, leaf in counts.items()
        if name not in one.figures or one.figures[name].reckoning is not Reckoning.LATEST
    }
    line: dict[str, Shape] = {
        "titre": _line_title(one, form),
        **counts,
        "valeurs": _numbers(
            "Nombre de lignes, colonne par colonne" if one.columns else _NO_COLUMNS
        ),
        "part": share("Part du total"),
        "avant": group("L'année d'avant", **_noted(counts, "l'année d'avant")),
        "ecart": group("La différence", **_noted(differing, "différence d'une année à l'autre")),
    }
    across = f" et par « {_title(form, one.columns)} »" if one.columns else ""
    return group(
        f"{selection_meaning(one.of, form)}, {_by(one, form)}{across}",
        titre=text("Titre de la première colonne"),
        colonnes=_columns(one, form),
        lignes=_lines({**line, **_joined(one, forms)}),
        total=_total(line),
        compare=yes_no(_COMPARED),
    )


def _joined(one: Breakdown, forms: Mapping[str, Form]) -> dict[str, Shape]:
    if one.join is None:
        return {}
    form = forms[one.join.form]
    meaning = f"{form.title} : les lignes de même « {_title(form, one.join.field)} »"
    return {"rapproches": records(form, meaning)}


def _line_title(one: Breakdown, form: Form) -> Leaf:
    if one.by:
        return text(_PARTS[one.by])
    titre = written(form, one.rows)
    return text(titre.meaning, confidential=titre.confidential)


def _by(one: Breakdown, form: Form) -> str:
    field = f"« {_title(form, one.rows)} »"
    return f"{_PARTS[one.by].lower()} de {field}" if one.by else f"par {field}"


def _averages(one: Averages, form: Form) -> Group:
    mean, answers = number("Moyenne, à une décimale"), number("Nombre de réponses")
    few = yes_no("Oui quand il y a peu de réponses")
    then = _noted({"moyenne": mean, "reponses": answers, "peu": few}, "l'année d'avant")
    line: dict[str, Shape] = {
        "titre": text("Ce qui est noté"),
        "moyenne": mean,
        "reponses": answers,
        "peu": few,
        "avant": group("L'année d'avant", **then),
        "ecart": number("Différence d'une année à l'autre"),
    }
    return group(
        f"{selection_meaning(one.of, form)} : moyennes des notes",
        sur=number("La meilleure note possible"),
        peu=number("En dessous de ce nombre de réponses, une moyenne est fragile"),
        lignes=_lines(line),
        fiches=number("Nombre de retours notés"),
        compare=yes_no(_COMPARED),
    )


def _states(one: StateTable, form: Form) -> Group:
    line: dict[str, Shape] = {
        "titre": text(_title(form, one.states)),
        "valeurs": _numbers("Nombre de lignes dans cet état, année par année"),
    }
    return group(
        f"{selection_meaning(one.of, form)} par état et par année",
        titre=text("Titre de la première colonne"),
        colonnes=texts("Les années"),
        lignes=_lines(line),
        total=group("Tout ce qui a un état", **{**line, "titre": text("« Objectifs »")}),
    )


def _evolution(one: Evolution, form: Form) -> Group:
    years = texts("Les années")
    titre = written(form, one.rows)
    line: dict[str, Shape] = {
        "titre": text(titre.meaning, confidential=titre.confidential),
        "groupe": _group_title(one, form),
        "unite": text("Unité"),
        "colonnes": years,
        "valeurs": _year_values(one, form),
        "tendance": text("« +12 % de 2024 à 2025 » ; vide quand rien ne se compare"),
        "sens": text("« hausse », « baisse », « stable », ou vide"),
    }
    lines = _lines(line)
    groups: dict[str, Shape] = {
        "titre": _group_title(one, form),
        "colonnes": years,
        "lignes": lines,
    }
    return group(
        f"{selection_meaning(one.of, form)} : évolution de « {_title(form, one.value)} »",
        titre=text("Titre de la première colonne"),
        colonnes=years,
        lignes=lines,
        groupes=Series(item=group("Un groupe", **groups), meaning="Les mêmes lignes, par groupe"),
    )


def _group_title(one: Evolution, form: Form) -> Leaf:
    secret = one.groups is not None and written(form, one.groups).confidential
    return text("Le groupe ; « ensemble » sans groupe", confidential=secret)


def _year_values(one: Evolution, form: Form) -> Series:
    secret = written(form, one.value).confidential
    return series(
        "Ce que chaque année donne",
        texte=text("La valeur, telle qu'elle s'écrit", confidential=secret),
        nombre=number("La même, pour un graphique ; absente pour un texte"),
        note=text("« somme de 10 mois », « au 31/03/2025 », ou vide"),
        source=text("D'où vient la valeur"),
    )


def _figure(figure: Figure, form: Form) -> Leaf:
    column = written(form, figure.field)
    kind = Kind.NUMBER if figure.reckoning is Reckoning.DISTINCT else column.kind
    meaning = f"{_RECKONED[figure.reckoning]} : {_title(form, figure.field)}"
    return Leaf(kind=kind, meaning=meaning)


def _columns(one: Breakdown, form: Form) -> Series:
    if one.columns is None:
        return texts(_NO_COLUMNS)
    column = written(form, one.columns)
    meaning = f"Titres des colonnes : {_title(form, one.columns)}"
    return Series(item=text(meaning, confidential=column.confidential), meaning=meaning)


def _lines(line: Mapping[str, Shape]) -> Series:
    return Series(item=group("Une ligne", **line), meaning="Les lignes du tableau")


def _total(line: Mapping[str, Shape]) -> Group:
    return group("La dernière ligne", **{**line, "titre": text("« Total »")})


def _noted(leaves: Mapping[str, Leaf], note: str) -> dict[str, Leaf]:
    return {
        name: Leaf(kind=one.kind, meaning=f"{one.meaning} ({note})") for name, one in leaves.items()
    }


def _numbers(meaning: str) -> Series:
    return Series(item=number(meaning), meaning=meaning)


def _title(form: Form, code: str) -> str:
    return form.column(code).title


def _either(words: Iterable[str]) -> str:
    return " ou ".join(words)
