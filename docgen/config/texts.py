"""What a word of a YAML file means where a name, a colour or a day is wanted."""

import re
from datetime import date

from docgen.config.blocks import refusal
from docgen.config.mistakes import quoted
from docgen.model.colour import Colour

ID = r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}"
FIELD = r"[a-z][a-z0-9_]{0,59}"
ISO_DAY = r"(\d{4})-(\d{2})-(\d{2})"
FRENCH_DAY = r"(\d{1,2})/(\d{1,2})/(\d{4})"
DAY_OF_YEAR = r"(\d{1,2})/(\d{1,2})"
PICTURE = r"[^/\\:]+\.([pP][nN][gG]|[jJ][pP][eE]?[gG]|[gG][iI][fF])"
FONT = r"[^\W_][\w .'&-]{0,30}"
_LEAP_YEAR = 2024


def read_text(value: object) -> str:
    """Read words as they are."""
    if not isinstance(value, str) or not value:
        raise refusal("écrivez ici un seul texte, sans tirets ni crochets")
    return value


def read_id(value: object) -> str:
    """Read what other files may name."""
    if not re.fullmatch(ID, word := read_text(value)):
        raise refusal(f"{quoted(word)} : écrivez des lettres sans accent, des chiffres, des tirets")
    return word


def is_field_name(word: str) -> bool:
    """Whether a template could name a field so."""
    return re.fullmatch(FIELD, word) is not None


def read_field(value: object) -> str:
    """Read the name of a field."""
    if not is_field_name(word := read_text(value)):
        text = f"{quoted(word)} : écrivez des minuscules sans accent, des chiffres, des « _ »"
        raise refusal(text)
    return word


def read_colour(value: object) -> Colour:
    """Read « #0F5257 »."""
    if colour := Colour.read(read_text(value)):
        return colour
    raise refusal(
        f"{quoted(str(value))} n'est pas une couleur ; écrivez six signes entre guillemets, par "
        'exemple "#0F5257"'
    )


def read_font(value: object) -> str:
    """Read the name of a font."""
    if not re.fullmatch(FONT, word := read_text(value)):
        raise refusal(f"{quoted(word)} n'est pas un nom de police ; par exemple Calibri ou Arial")
    return word


def read_picture(value: object) -> str:
    """Read the bare name of a picture: nothing is looked up elsewhere than in templates/images."""
    if not re.fullmatch(PICTURE, word := read_text(value)):
        raise refusal(
            f"{quoted(word)} : écrivez le nom seul d'une image PNG, JPEG ou GIF, par exemple "
            "logo.png"
        )
    return word


def read_yes_no(value: object) -> bool:
    """Read oui or non."""
    if value != "oui" and value != "non":  # noqa: PLR1714 - a list has no hash
        raise refusal("écrivez oui ou non, en minuscules et sans guillemets")
    return value == "oui"


def read_day(value: object) -> date:
    """Read « 2026-12-31 » or « 31/12/2026 »."""
    text = value if isinstance(value, str) else ""
    try:
        if found := re.fullmatch(ISO_DAY, text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := re.fullmatch(FRENCH_DAY, text):
            return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError as impossible:
        raise refusal(
            f"{quoted(text)} n'existe pas ; écrivez par exemple 2026-12-31"
        ) from impossible
    raise refusal("ce n'est pas une date ; écrivez par exemple 2026-12-31")


def read_day_of_year(value: object) -> tuple[int, int]:
    """Read « 31/08 » as (8, 31); 29 February exists."""
    found = re.fullmatch(DAY_OF_YEAR, value) if isinstance(value, str) else None
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
