"""What a text of a YAML file means where a certain type is wanted, or how to write it instead."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainValidator, model_validator
from pydantic_core import PydanticCustomError

from docgen.config.mistakes import listed, quoted
from docgen.model.colour import Colour
from docgen.model.measure.sources import Period, Span
from docgen.wording.nearest import nearest

T = TypeVar("T")
Words = TypeVar("Words", bound=StrEnum)

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")
_FIELD = re.compile(r"[a-z][a-z0-9_]{0,59}")
_NUMBER = re.compile(r"(\d{1,9}|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,2})(?:[.,](\d{1,6}))?")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_FRENCH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_DAY_OF_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})")
_LEAP_YEAR = 2024
_PICTURE = re.compile(r"[^/\\:]+\.(?:png|jpe?g|gif)", re.IGNORECASE)
_FONT = re.compile(r"[^\W_][\w .'&-]{0,30}")
_YEARS = re.compile(r"([1-9]\d?) ?ans?")
_DEEPEST_RANK = 99


class Block(BaseModel):
    """Lines « clé: valeur »: no other keys than these; an empty value is no value."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _forget_blanks(cls, content: object) -> object:
        """An unknown key is kept even when empty: it is a mistake all the same."""
        if not isinstance(content, dict):
            return content
        known = keys_of(cls)
        return {
            key: value for key, value in content.items() if value is not None or key not in known
        }


def keys_of(block: type[Block]) -> tuple[str, ...]:
    """Return the French keys of a block, in the order of its schema."""
    return tuple(field.alias or name for name, field in block.model_fields.items())


def refusal(text: str) -> PydanticCustomError:
    """Make the error that carries a French text through pydantic."""
    return PydanticCustomError("french", "{text}", {"text": text})


def read_text(value: object) -> str:
    """Read words as they are."""
    if not isinstance(value, str) or not value:
        raise refusal("écrivez ici un seul texte, sans tirets ni crochets")
    return value


def _read_id(value: object) -> str:
    if not _ID.fullmatch(word := read_text(value)):
        raise refusal(f"{quoted(word)} : écrivez des lettres sans accent, des chiffres, des tirets")
    return word


def is_field_name(word: str) -> bool:
    """Whether a template could name a field so."""
    return _FIELD.fullmatch(word) is not None


def _read_field(value: object) -> str:
    if not is_field_name(word := read_text(value)):
        text = f"{quoted(word)} : écrivez des minuscules sans accent, des chiffres, des « _ »"
        raise refusal(text)
    return word


def _read_colour(value: object) -> Colour:
    if colour := Colour.read(read_text(value)):
        return colour
    raise refusal(
        f"{quoted(str(value))} n'est pas une couleur ; écrivez six signes entre guillemets, par "
        'exemple "#0F5257"'
    )


def _read_font(value: object) -> str:
    if not _FONT.fullmatch(word := read_text(value)):
        raise refusal(f"{quoted(word)} n'est pas un nom de police ; par exemple Calibri ou Arial")
    return word


def _read_picture(value: object) -> str:
    """Read the bare name of a picture: nothing is looked up elsewhere than in templates/images."""
    if not _PICTURE.fullmatch(word := read_text(value)):
        raise refusal(
            f"{quoted(word)} : écrivez le nom seul d'une image PNG, JPEG ou GIF, par exemple "
            "logo.png"
        )
    return word


def _read_yes_no(value: object) -> bool:
    if value != "oui" and value != "non":  # noqa: PLR1714 - a list has no hash
        raise refusal("écrivez oui ou non, en minuscules et sans guillemets")
    return value == "oui"


def _read_quantity(value: object) -> Fraction:
    number = _number(value)
    if not number:
        raise refusal("écrivez un nombre plus grand que zéro, par exemple 150 ou 7,5")
    return number


def _read_share(value: object) -> Fraction:
    percent = _number(value[:-1].rstrip()) if isinstance(value, str) and value[-1:] == "%" else None
    if not percent or percent > 100:  # noqa: PLR2004 - a hundred per cent
        raise refusal("écrivez un pourcentage de 1 % à 100 %, par exemple 85 %")
    return percent / 100


def _number(value: object) -> Fraction | None:
    found = _NUMBER.fullmatch(value) if isinstance(value, str) else None
    if not found:
        return None
    whole, decimals = re.sub(r"\D", "", found[1]), found[2] or "0"
    return Fraction(f"{whole}.{decimals}")


def _read_rank(value: object) -> int:
    rank = _number(value)
    if rank is None or rank.denominator != 1 or rank > _DEEPEST_RANK:
        raise refusal("écrivez un nombre entier, par exemple 5")
    return int(rank)


def _read_count(value: object) -> int:
    count = _number(value)
    if not count or count.denominator != 1 or count > _DEEPEST_RANK:
        raise refusal("écrivez un nombre entier plus grand que zéro, par exemple 3")
    return int(count)


def _read_day(value: object) -> date:
    text = value if isinstance(value, str) else ""
    try:
        if found := _ISO_DAY.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _FRENCH_DAY.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError as impossible:
        raise refusal(
            f"{quoted(text)} n'existe pas ; écrivez par exemple 2026-12-31"
        ) from impossible
    raise refusal("ce n'est pas une date ; écrivez par exemple 2026-12-31")


def _read_day_of_year(value: object) -> tuple[int, int]:
    """Read « 31/08 » as (8, 31); 29 February exists."""
    found = _DAY_OF_YEAR.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise refusal("écrivez le jour et le mois, par exemple 31/08")
    day, month = int(found[1]), int(found[2])
    try:
        date(_LEAP_YEAR, month, day)
    except ValueError as impossible:
        raise refusal(
            f"{quoted(found[0])} n'existe pas ; écrivez par exemple 31/08"
        ) from impossible
    return month, day


def _read_period(value: object) -> Period:
    if value == Span.PLAN:
        return Period(span=Span.PLAN)
    if isinstance(value, dict) and len(value) == 1:
        span, length = next(iter(value.items()))
        years = _YEARS.fullmatch(length) if isinstance(length, str) else None
        if years and span in {Span.ROLLING, Span.CIVIL}:
            return Period(span=Span(span), years=int(years[1]))
    raise refusal("écrivez {glissante: 3 ans}, {civile: 1 an} ou plan")


def _as_list(value: object) -> object:
    """Accept a single value where several may stand, and nothing as an empty list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _bracketed(given: object) -> object:
    """Several writings on one line want brackets, or they would be one strange word."""
    if isinstance(given, str) and "," in given:
        raise refusal("mettez la liste entre crochets, par exemple [Durée, Nb d'heures]")
    return _as_list(given)


def _not_empty(value: object) -> object:
    if not (found := _as_list(value)):
        raise refusal("écrivez ici au moins une valeur")
    return found


def _among(words: type[Words]) -> Callable[[object], Words]:
    """Return the reader of one word of a closed list."""

    def read(value: object) -> Words:
        allowed = [str(word) for word in words]
        if isinstance(value, str) and value in allowed:
            return words(value)
        raise refusal(not_allowed(value, allowed))

    return read


def not_allowed(value: object, allowed: list[str]) -> str:
    """Say which value of a closed list was probably meant, and the whole list."""
    wrong = quoted(value) if isinstance(value, str) else "cette forme"
    if not allowed:
        return f"{wrong} n'est pas possible ici : cette colonne n'a pas de liste de valeurs"
    near = nearest(value, allowed) if isinstance(value, str) else None
    meant = (
        f"vouliez-vous écrire {quoted(near)} ? Valeurs possibles" if near else "valeurs possibles"
    )
    return f"{wrong} n'est pas possible ici ; {meant} : {listed(allowed)}"


class Prorata(StrEnum):
    """What lowers the quantity required of a person."""

    PRESENCE = "presence"
    WORKING_TIME = "quotite"


class ShareOf(StrEnum):
    """What a share is a share of."""

    REQUIRED = "requis"


class StaffNames(StrEnum):
    """How documents name the staff."""

    NAMES = "noms"
    INITIALS = "initiales"


class LongAbsences(StrEnum):
    """Whether days of long absence lower the hours required."""

    COUNTED = "comptees"
    NEUTRAL = "neutralisees"


Text = Annotated[str, PlainValidator(read_text)]
Id = Annotated[str, PlainValidator(_read_id)]
FieldName = Annotated[str, PlainValidator(_read_field)]
ColourText = Annotated[Colour, PlainValidator(_read_colour)]
FontName = Annotated[str, PlainValidator(_read_font)]
PictureName = Annotated[str, PlainValidator(_read_picture)]
YesNo = Annotated[bool, PlainValidator(_read_yes_no)]
Quantity = Annotated[Fraction, PlainValidator(_read_quantity)]
Share = Annotated[Fraction, PlainValidator(_read_share)]
Rank = Annotated[int, PlainValidator(_read_rank)]
Count = Annotated[int, PlainValidator(_read_count)]
Day = Annotated[date, PlainValidator(_read_day)]
DayOfYear = Annotated[tuple[int, int], PlainValidator(_read_day_of_year)]
PeriodText = Annotated[Period, PlainValidator(_read_period)]
Several = Annotated[tuple[T, ...], BeforeValidator(_as_list)]
Writings = Annotated[tuple[T, ...], BeforeValidator(_bracketed)]
OneOrMore = Annotated[tuple[T, ...], BeforeValidator(_not_empty)]
Where = dict[str, OneOrMore[Text]]
"""Field → values that let a record in."""


def one_of(words: type[Words]) -> PlainValidator:
    """Read one word of a closed list."""
    return PlainValidator(_among(words))
