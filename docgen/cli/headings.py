"""What a person answers of a header on the command line, held against the forms."""

from collections.abc import Iterable, Mapping

import click

from docgen.cli.choose import check_known
from docgen.cli.screen import make_console
from docgen.intake.headers import Titles
from docgen.model.form import Column, Form, Heading
from docgen.wording import titles

_EXAMPLE = "« Stage suivi=formations.intitule »"


def read_heading(said: str, forms: Mapping[str, Form]) -> Heading:
    """Read « Stage suivi=formations.intitule »; a usage error when it means nothing.

    Args:
        said: a header, a form and a field, as config/ names them.
        forms: of config/, which goes first: what it says of a header cannot be answered again.

    """
    header, _, place = (part.strip() for part in said.rpartition("="))
    form, _, field = place.partition(".")
    if not (titles.key(header) and form and field):
        raise click.UsageError(
            f"« {said} » ne se lit pas. Écrivez TITRE=TABLEAU.CHAMP, par exemple {_EXAMPLE}."
        )
    check_known(form, forms, "tableau")
    by_field = {column.field: column for column in forms[form].columns}
    check_known(field, by_field, f"champ du tableau « {form} »")
    _check_free(header, forms[form], by_field[field])
    return Heading(header=header, form=form, code=by_field[field].code)


def show_learned(heading: Heading, forms: Mapping[str, Form]) -> None:
    """Say what is remembered from now on."""
    make_console().print(f"C'est noté : {_told(heading, forms)}.", markup=False)


def show_forgotten(header: str, *, was_known: bool) -> None:
    """Say that a header means nothing any more."""
    said = f"C'est oublié : « {header} »." if was_known else f"Rien n'était retenu de « {header} »."
    make_console().print(said, markup=False)


def show_headings(headings: Iterable[Heading], forms: Mapping[str, Form]) -> None:
    """List what is remembered of headers."""
    console = make_console()
    for number, one in enumerate(headings):
        if number == 0:
            console.print("\nTitres de colonnes retenus :")
        console.print(f"  {_told(one, forms)}", markup=False)


def _check_free(header: str, form: Form, column: Column) -> None:
    named = Titles(form).find(header)
    if named is None:
        return
    already = "déjà" if named is column else f"comme « {named.field} »"
    raise click.UsageError(
        f"« {header} » est connu {already} dans config/formulaires/{form.id}.yaml : c'est là qu'il "
        "se change."
    )


def _told(heading: Heading, forms: Mapping[str, Form]) -> str:
    form = forms.get(heading.form)
    column = form.by_code.get(heading.code) if form else None
    if form is None or column is None:
        return f"« {heading.header} » ne sert plus, config/ ayant changé"
    return f"« {heading.header} » est la colonne « {column.title} » du tableau « {form.title} »"
