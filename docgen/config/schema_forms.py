"""The keys of formulaires/*.yaml. Columns are read one by one, so that each tells its mistakes."""

from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.typed import (
    FieldName,
    Id,
    OneOrMore,
    Quantity,
    Rank,
    Several,
    Text,
    Writings,
    YesNo,
    one_of,
)
from docgen.model.form import Kind


class RegisteredText(Block, title="Un registre de noms"):
    """The line `verifie_par`: the form that a yes or no is held against."""

    form: Id = Field(
        alias="formulaire",
        examples=["organismes"],
        description="Le formulaire du registre : une ligne dit de quand à quand un nom vaut oui.",
    )
    named_in: FieldName = Field(
        alias="nom",
        examples=["organisme"],
        description="Le champ de ce formulaire-ci dont on cherche le nom.",
    )
    names: OneOrMore[FieldName] = Field(
        alias="noms",
        examples=["[organisme, autres_noms]"],
        description="Les champs du registre qui portent le nom et ses autres écritures.",
    )
    first: FieldName = Field(
        alias="du", examples=["du"], description="Le champ du registre : premier jour."
    )
    last: FieldName = Field(
        alias="au", examples=["au"], description="Le champ du registre : dernier jour."
    )


class ColumnText(Block):
    """One entry of `colonnes`."""

    field: FieldName = Field(alias="champ", examples=["commune"])
    code: FieldName | None = Field(None, alias="code")
    title: Text = Field(alias="titre", examples=["Commune"])
    kind: Annotated[Kind, one_of(Kind)] = Field(alias="type", examples=["texte"])
    required: YesNo = Field(default=False, alias="requis")
    synonyms: Writings[Text] = Field((), alias="synonymes")
    choices: dict[str, Writings[Text]] = Field(default_factory=dict, alias="valeurs")
    default: Text | None = Field(None, alias="par_defaut")
    by_year: YesNo = Field(default=False, alias="par_annee")
    starts: FieldName | None = Field(None, alias="debut")
    plan: FieldName | None = Field(None, alias="plan")
    fills_down: YesNo = Field(default=False, alias="reprend_au_dessus")
    stands_for: FieldName | None = Field(None, alias="tient_lieu_de")
    number_means_yes: YesNo = Field(default=False, alias="numero_vaut_oui")
    daily_limit: Quantity | None = Field(None, alias="au_plus_par_jour")
    one_record_each: YesNo = Field(default=False, alias="une_fiche_par_personne")
    clock: FieldName | None = Field(None, alias="heure")
    out_of: Quantity | None = Field(None, alias="sur")
    not_before: FieldName | None = Field(None, alias="pas_avant")
    registered: RegisteredText | None = Field(None, alias="verifie_par")


class TotalText(Block):
    """One entry of `totaux`."""

    labels: OneOrMore[Text] = Field(alias="libelles", examples=["[Total]"])
    state: Several[Text] = Field((), alias="etats")


class ProgressText(Block):
    """The line `avancement`."""

    field: FieldName = Field(alias="champ", examples=["statut"])
    done: Several[Text] = Field((), alias="fait")
    planned: Several[Text] = Field((), alias="prevu")
    cancelled: Several[Text] = Field((), alias="annule")


class NilText(Block):
    """The line `neant`."""

    field: FieldName = Field(alias="champ", examples=["neant"])
    words: OneOrMore[Text] = Field(alias="mots", examples=["[Néant, RAS]"])
    within: OneOrMore[FieldName] = Field(alias="dans", examples=["[commentaire]"])
    beside: Several[FieldName] = Field((), alias="a_cote")


class FormText(Block):
    """The whole file, but for its columns."""

    id: Id = Field(alias="formulaire", examples=["visites"])
    title: Text = Field(alias="titre", examples=["Visites de prestataires"])
    one_row: Text = Field(alias="une_ligne", examples=["une visite à un prestataire"])
    noun: Text = Field("une ligne", alias="nom")
    rank: Rank = Field(5, alias="rang")
    describes_people: YesNo = Field(default=False, alias="decrit_les_personnes")
    describes_pieces: YesNo = Field(default=False, alias="decrit_les_pieces")
    describes_audits: YesNo = Field(default=False, alias="decrit_les_audits")
    identity: OneOrMore[FieldName] = Field(alias="identite", examples=["[agent, date]"])
    identity_by_year: YesNo = Field(default=False, alias="identite_par_annee")
    identity_else: Several[FieldName] = Field((), alias="identite_a_defaut")
    dated_by: FieldName | None = Field(None, alias="date")
    progress: ProgressText | None = Field(None, alias="avancement")
    columns: OneOrMore[object] = Field(alias="colonnes", examples=["une colonne par tiret"])
    totals: Several[TotalText] = Field((), alias="totaux")
    words: dict[str, Writings[Text]] = Field(default_factory=dict, alias="mots")
    nil: NilText | None = Field(None, alias="neant")
    confidential: YesNo = Field(default=False, alias="confidentiel")
