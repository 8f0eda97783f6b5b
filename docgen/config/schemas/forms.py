"""The keys of formulaires/*.yaml. Columns are read one by one, so that each tells its mistakes."""

from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.schemas.absent_columns import AbsentText
from docgen.config.typed import (
    Blocks,
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
    shown_by: OneOrMore[FieldName] = Field(
        (),
        alias="montre_par",
        examples=["[du, numero, qualiopi]"],
        description="Les champs du registre dont l'un doit être rempli pour que la ligne parle.",
    )


class ColumnText(Block, title="Une colonne"):
    """One entry of `colonnes`."""

    field: FieldName = Field(
        alias="champ",
        description="Son nom dans les référentiels et les gabarits.",
        examples=["commune"],
    )
    code: FieldName | None = Field(
        None,
        alias="code",
        description="Son nom dans le registre de docgen ; le champ, si rien n'est dit.",
    )
    title: Text = Field(
        alias="titre", description="Le titre de colonne que docgen propose.", examples=["Commune"]
    )
    kind: Annotated[Kind, one_of(Kind)] = Field(
        alias="type", description="Comment lire ses cases.", examples=["texte"]
    )
    required: YesNo = Field(
        default=False,
        alias="requis",
        description="Sans elle, une feuille ou une ligne est refusée.",
    )
    synonyms: Writings[Text] = Field(
        (), alias="synonymes", description="Autres titres rencontrés dans les tableaux."
    )
    choices: dict[str, Writings[Text]] = Field(
        default_factory=dict,
        alias="valeurs",
        description="Pour type: choix, valeur → ses autres écritures.",
    )
    default: Text | None = Field(
        None, alias="par_defaut", description="Pour type: choix, ce que vaut une case vide."
    )
    by_year: YesNo = Field(
        default=False,
        alias="par_annee",
        description="Une telle colonne par année, l'année étant dans son titre.",
    )
    starts: FieldName | None = Field(
        None, alias="debut", description="Pour type: periode, le champ qui reçoit le premier jour."
    )
    plan: FieldName | None = Field(
        None, alias="plan", description="Avec par_annee, le champ qui reçoit les années du plan."
    )
    fills_down: YesNo = Field(
        default=False,
        alias="reprend_au_dessus",
        description="Une case vide répète celle du dessus.",
    )
    stands_for: FieldName | None = Field(
        None,
        alias="tient_lieu_de",
        description="Le champ que cette colonne remplace, seule ou avec d'autres.",
    )
    number_means_yes: YesNo = Field(
        default=False,
        alias="numero_vaut_oui",
        description="Pour type: oui_non, un numéro vaut oui.",
    )
    daily_limit: Quantity | None = Field(
        None,
        alias="au_plus_par_jour",
        description="Pour type: duree, au-delà, une personne en un jour, c'est douteux.",
    )
    absent: AbsentText | None = Field(
        None,
        alias="colonne_absente",
        description="Pour type: choix, ce que vaut chaque ligne d'un tableau sans cette colonne.",
    )
    one_record_each: YesNo = Field(
        default=False,
        alias="une_fiche_par_personne",
        description="Pour type: personnes, chaque nom fait une fiche.",
    )
    people_across: YesNo = Field(
        default=False,
        alias="personnes_en_colonnes",
        description="Pour type: texte, un tableau avec une colonne par personne (une croix pour "
        "chaque présent) remplit cette colonne.",
    )
    clock: FieldName | None = Field(
        None,
        alias="heure",
        description="Pour type: date, le champ qui reçoit l'heure écrite à côté.",
    )
    out_of: Quantity | None = Field(
        None, alias="sur", description="Pour type: note, la meilleure note si rien ne la dit."
    )
    not_before: FieldName | None = Field(
        None,
        alias="pas_avant",
        description="Pour type: date, le champ de la date que celle-ci ne peut précéder.",
    )
    registered: RegisteredText | None = Field(
        None,
        alias="verifie_par",
        description="Pour type: oui_non, le registre qui confirme le oui.",
    )


class TotalText(Block, title="Une ligne de totaux"):
    """One entry of `totaux`."""

    labels: OneOrMore[Text] = Field(
        alias="libelles", description="Comment une telle ligne se nomme.", examples=["[Total]"]
    )
    state: Several[Text] = Field(
        (),
        alias="etats",
        description="Les états par année qu'elle compte ; sinon toutes les cases remplies.",
    )


class ProgressText(Block, title="L'avancement"):
    """The line `avancement`."""

    field: FieldName = Field(
        alias="champ", description="Le champ qui dit si la chose est faite.", examples=["statut"]
    )
    done: Several[Text] = Field((), alias="fait", description="Les valeurs d'une chose faite.")
    planned: Several[Text] = Field((), alias="prevu", description="Les valeurs d'une chose prévue.")
    cancelled: Several[Text] = Field(
        (), alias="annule", description="Les valeurs d'une chose annulée."
    )


class NilText(Block, title="Une ligne « Néant »"):
    """The line `neant`."""

    field: FieldName = Field(
        alias="champ",
        description="Le champ oui ou non que reçoit une telle ligne.",
        examples=["neant"],
    )
    words: OneOrMore[Text] = Field(
        alias="mots",
        description="Ce que dit une telle ligne, et rien d'autre.",
        examples=["[Néant, RAS]"],
    )
    within: OneOrMore[FieldName] = Field(
        alias="dans", description="Les champs où ces mots peuvent être.", examples=["[commentaire]"]
    )
    beside: Several[FieldName] = Field(
        (), alias="a_cote", description="Les champs qu'elle peut remplir aussi, outre sa date."
    )


class FormText(Block, title="Un formulaire"):
    """The whole file, but for its columns."""

    id: Id = Field(
        alias="formulaire", description="Son nom dans les autres fichiers.", examples=["visites"]
    )
    title: Text = Field(
        alias="titre", description="Son titre.", examples=["Visites de prestataires"]
    )
    one_row: Text = Field(
        alias="une_ligne",
        description="Ce qu'est une ligne du tableau.",
        examples=["une visite à un prestataire"],
    )
    noun: Text = Field(
        "une ligne",
        alias="nom",
        description="La même chose, un article et un nom, pour les compter : une formation.",
    )
    rank: Rank = Field(
        5, alias="rang", description="Les fichiers d'un rang plus petit sont lus d'abord."
    )
    describes_people: YesNo = Field(
        default=False, alias="decrit_les_personnes", description="C'est le formulaire de l'équipe."
    )
    describes_pieces: YesNo = Field(
        default=False, alias="decrit_les_pieces", description="C'est le registre des pièces."
    )
    describes_audits: YesNo = Field(
        default=False,
        alias="decrit_les_audits",
        description="C'est le formulaire des notes d'audit.",
    )
    identity: OneOrMore[FieldName] = Field(
        alias="identite",
        description="Les champs qui font que deux lignes sont la même fiche.",
        examples=["[agent, date]"],
    )
    identity_by_year: YesNo = Field(
        default=False,
        alias="identite_par_annee",
        description="Et l'année civile de sa date : les numéros recommencent en janvier.",
    )
    identity_else: Several[FieldName] = Field(
        (),
        alias="identite_a_defaut",
        description="Les champs qui le font lorsque le premier d'identite est vide.",
    )
    dated_by: FieldName | None = Field(
        None, alias="date", description="Le champ qui place une fiche dans le temps."
    )
    progress: ProgressText | None = Field(
        None,
        alias="avancement",
        description="Le champ qui dit si la chose est faite, et ses valeurs.",
    )
    columns: OneOrMore[Annotated[object, Blocks(ColumnText)]] = Field(
        alias="colonnes",
        description="Ses colonnes, une par tiret.",
        examples=["une colonne par tiret"],
    )
    totals: Several[TotalText] = Field(
        (), alias="totaux", description="Les lignes de totaux à reconnaître."
    )
    words: dict[str, Writings[Text]] = Field(
        default_factory=dict,
        alias="mots",
        description="Note → les mots qui la valent, par exemple 4/4: [Très satisfait].",
    )
    nil: NilText | None = Field(
        None, alias="neant", description="Comment une ligne dit qu'il n'y a rien eu."
    )
    openings: Writings[Text] = Field(
        (),
        alias="amorces",
        description="Ce qui ouvre une question dans un titre de colonne : Comment jugez-vous.",
    )
    confidential: YesNo = Field(
        default=False,
        alias="confidentiel",
        description="Les fichiers acceptés restent dans le registre de docgen.",
    )
