"""What each filter is for, and on what: for the listing of fields and the check of templates.

The printed examples are made by the filters themselves, so that they cannot drift. Pure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from docgen.documents.filters import FILTERS
from docgen.documents.shapes import Kind, Leaf, Series, Shape


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """One use of a filter.

    Attributes:
        value: what stands before the bar.
        arguments: what stands in brackets; () for a bare name.

    """

    value: object
    arguments: tuple[str | int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Guide:
    """What a filter is for.

    Attributes:
        kinds: the fields it suits, first the one it is made for; none when it is for lists.
        of_lists: it suits a list.
        lets_text: a text goes through it unchanged, which is no mistake.

    """

    meaning: str
    examples: tuple[Example, ...]
    kinds: tuple[Kind, ...] = ()
    of_lists: bool = False
    lets_text: bool = True


_DAY = date(2026, 10, 31)

GUIDES: Mapping[str, Guide] = {
    "heures": Guide(
        meaning="des heures et des minutes",
        kinds=(Kind.HOURS, Kind.NUMBER),
        examples=(Example(value=Fraction(15, 2)),),
    ),
    "nombre": Guide(
        meaning="un nombre ; entre parenthèses, combien de décimales",
        kinds=(Kind.NUMBER, Kind.HOURS, Kind.MONEY, Kind.SHARE),
        examples=(
            Example(value=Fraction(2469, 2)),
            Example(value=8, arguments=(1,)),
        ),
    ),
    "ecart": Guide(
        meaning="une différence, avec son signe",
        kinds=(Kind.NUMBER, Kind.HOURS, Kind.MONEY),
        examples=(
            Example(value=3),
            Example(value=Fraction(-3, 2), arguments=("heures",)),
            Example(value=0),
        ),
    ),
    "euros": Guide(
        meaning="un montant, au centime",
        kinds=(Kind.MONEY, Kind.NUMBER),
        examples=(Example(value=1198),),
    ),
    "pourcent": Guide(
        meaning="une part, en pour cent",
        kinds=(Kind.SHARE,),
        examples=(Example(value=Fraction(17, 20)),),
    ),
    "date_courte": Guide(
        meaning="une date en chiffres",
        kinds=(Kind.DATE,),
        examples=(Example(value=_DAY),),
    ),
    "date_longue": Guide(
        meaning="une date en toutes lettres",
        kinds=(Kind.DATE,),
        examples=(Example(value=_DAY),),
    ),
    "liste": Guide(
        meaning="une liste ; un tiret quand elle est vide",
        of_lists=True,
        examples=(Example(value=("a", "b", "c")), Example(value=())),
    ),
    "pluriel": Guide(
        meaning="un nombre et son nom, accordé ; le pluriel se donne s'il n'est pas en « s »",
        kinds=(Kind.NUMBER, Kind.HOURS),
        lets_text=False,
        examples=(
            Example(value=3, arguments=("action",)),
            Example(value=2, arguments=("journal", "journaux")),
        ),
    ),
    "accord": Guide(
        meaning="le nom seul, accordé",
        kinds=(Kind.NUMBER, Kind.HOURS),
        lets_text=False,
        examples=(Example(value=3, arguments=("action",)),),
    ),
}
"""By the name that a template writes after a bar."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RichGuide:
    """What a filter is for that makes more than a text.

    Attributes:
        called: how a template writes it.
        gives: what is then seen.

    """

    meaning: str
    called: str
    gives: str


RICH_GUIDES: Mapping[str, RichGuide] = {
    "majuscules": RichGuide(meaning="en capitales", called="majuscules", gives="ORBELLE"),
    "minuscules": RichGuide(meaning="sans capitales", called="minuscules", gives="orbelle"),
    "gras": RichGuide(meaning="en gras", called="gras", gives="le texte, en gras"),
    "italique": RichGuide(meaning="en italique", called="italique", gives="le texte, en italique"),
    "souligne": RichGuide(meaning="souligné", called="souligne", gives="le texte, souligné"),
    "couleur": RichGuide(
        meaning="en couleur : six signes, comme dans Word (« Autres couleurs »)",
        called="couleur('C00000')",
        gives="le texte, en rouge",
    ),
    "style": RichGuide(
        meaning="avec un style de caractère du gabarit",
        called="style('Verdict')",
        gives="le texte, dans ce style",
    ),
    "lien": RichGuide(
        meaning="un lien : l'adresse elle-même, ou un texte et son adresse entre parenthèses",
        called="lien('https://orbelle.example')",
        gives="le texte, que l'on peut suivre",
    ),
    "paragraphes": RichGuide(
        meaning="chaque ligne d'un texte dans son paragraphe",
        called="paragraphes",
        gives="autant de paragraphes que de lignes",
    ),
    "image": RichGuide(
        meaning="une image de templates/images : sa largeur en millimètres, ce qu'elle montre",
        called="image(largeur=40, texte='Le logo')",
        gives="l'image",
    ),
    "graphique": RichGuide(
        meaning="dans le texte de remplacement d'un graphique : ce qu'il montre d'un tableau",
        called="graphique(heures='Heures de visite')",
        gives="le graphique, et ses valeurs en texte de remplacement",
    ),
}
"""The filters that make more than a text, and those of any text."""


def suits(name: str, shape: Shape) -> bool:
    """Whether a filter makes sense on a field; what nobody can tell beforehand is given a pass."""
    guide = GUIDES[name]
    match shape:
        case Series():
            return guide.of_lists
        case Leaf(kind=Kind.ANY):
            return True
        case Leaf(kind=Kind.TEXT):
            return guide.lets_text and not guide.of_lists
        case Leaf(kind=kind):
            return kind in guide.kinds
        case _:
            return False


def made_for(kind: Kind) -> tuple[str, ...]:
    """Return the filters that are made for a kind of field."""
    return tuple(name for name, guide in GUIDES.items() if kind in guide.kinds[:1])


def called(name: str, example: Example) -> str:
    """Write a use as a template does: « nombre(1) »."""
    arguments = ", ".join(repr(one) for one in example.arguments)
    return f"{name}({arguments})" if arguments else name


def printed(name: str, example: Example) -> str:
    """Write what comes out of it."""
    return FILTERS[name](example.value, *example.arguments)
