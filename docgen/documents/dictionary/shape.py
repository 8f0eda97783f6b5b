"""The shape of the whole context of one document. Pure."""

from docgen.documents.dictionary.judged import chapters, findings, frameworks, readiness, summary
from docgen.documents.dictionary.leaves import group, series, text, texts
from docgen.documents.dictionary.registered import contradictions, forecasts
from docgen.documents.dictionary.rows import records, row, source
from docgen.documents.dictionary.subjects import delays
from docgen.documents.dictionary.tables import selection_meaning, table
from docgen.documents.dictionary.whose import (
    analyses,
    awaited,
    document,
    documents,
    duties,
    files,
    office,
    org_chart,
    people,
    person,
)
from docgen.documents.measured import forms_of, requirements_of, timed_forms
from docgen.documents.shapes import Group, Series, Shape
from docgen.model.document import DocumentKind
from docgen.model.form import Kind
from docgen.model.settings import Settings


def shape_of(kind: DocumentKind, settings: Settings) -> Group:
    """Return every field that the template of a document may write.

    Args:
        kind: one entry of documents.yaml.
        settings: its forms and frameworks; nothing of it need be known of any record.

    """
    return group(
        kind.title,
        office=office(),
        document=document(),
        **_judged(kind, settings),
        responsabilites=duties(),
        personnes=people(),
        organigramme=org_chart(),
        analyses=analyses(),
        attendus=awaited(),
        documents=documents(),
        personne=person(),
        **_declared(kind, settings),
        neants=_nil_rows(settings),
        fichiers=files(),
        previsions=forecasts(),
        contradictions=contradictions(confidential=_names_what_visitors_say(kind, settings)),
        avertissements=texts("Ce qu'un lecteur attentif doit savoir"),
    )


def _judged(kind: DocumentKind, settings: Settings) -> dict[str, Shape]:
    secret = _names_what_visitors_say(kind, settings)
    told = findings(delays(row(timed_forms(kind, settings))), confidential=secret)
    return {
        "exigences": Series(item=told, meaning="Les exigences du document, dans l'ordre"),
        "ecarts": Series(
            item=told,
            meaning="Les exigences qui ne sont pas réglées, les écarts d'abord",
        ),
        "resume": summary(),
        "preparation": readiness(),
        "referentiels": frameworks(),
        "chapitres": chapters(told),
    }


def _declared(kind: DocumentKind, settings: Settings) -> dict[str, Shape]:
    forms = settings.forms
    rows = {id_: records(forms[id_], forms[id_].title) for id_ in kind.forms}
    tables = {name: table(one, forms) for name, one in kind.tables.items()}
    chosen = {
        name: records(forms[one.form], selection_meaning(one, forms[one.form]))
        for name, one in kind.lists.items()
    }
    return {
        "fiches": group("Les lignes des tableaux de l'office", **rows),
        "tableaux": group("Les tableaux que documents.yaml demande", **tables),
        "listes": group("Les listes que documents.yaml demande", **chosen),
    }


def _names_what_visitors_say(kind: DocumentKind, settings: Settings) -> bool:
    """Whether a row that was counted may be named by what a confidential form says."""
    measures = (one.measure for one in requirements_of(kind, settings))
    read = (settings.forms[id_] for measure in measures if measure for id_ in forms_of(measure))
    return any(form.confidential for form in read)


def _nil_rows(settings: Settings) -> Series:
    secret = any(
        form.confidential
        and form.column(code).kind in {Kind.TEXT, Kind.NAME, Kind.PEOPLE, Kind.VALUE}
        for form in settings.forms.values()
        for code in (form.nil.beside if form.nil else ())
    )
    return series(
        "Les lignes « Néant » des tableaux",
        quoi=text("L'année et ce dont la ligne parle", confidential=secret),
        **source(),
    )
