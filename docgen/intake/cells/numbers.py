"""Reads numbers, amounts and shares of full time. Pure.

A float cell is taken for the decimal number that its shortest writing shows, never for the
binary one behind it.
"""

import math
import re
from datetime import date, time, timedelta
from fractions import Fraction

from docgen.intake.cells.mending import mended_number, mended_share
from docgen.intake.cells.read import Raw, Read, Shown, refused, understood
from docgen.intake.cells.texts import at_first_sight, folded, quoted, read_text, spelled
from docgen.wording import dates
from docgen.wording.numbers import number, percent

_BARE = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_SPACED = re.compile(r"[+-]?[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?")
_DOTTED = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[+-]?[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_TWO_WAYS = re.compile(
    r"[+-]?[1-9][0-9]{0,2}(?:\.[0-9]{3}|(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,})",
)
_THOUSANDTHS = re.compile(r"[+-]?[1-9][0-9]{0,2},[0-9]{3}")
_CURRENCY = re.compile(r"^(?:€|eur) ?| ?(?:€|eur|euros?)$")
_TAXES = re.compile(r" ?(?:ht|ttc)$")

_FULL_TIME = (
    *("temps plein", "temps complet", "plein temps", "a temps plein", "a temps complet"),
    *("tps plein", "tps complet", "plein", "complet"),
)
_HALF_TIME = ("mi-temps", "mi temps", "a mi-temps")
_NAMED_SHARES = dict.fromkeys(_FULL_TIME, Fraction(1)) | dict.fromkeys(_HALF_TIME, Fraction(1, 2))
_PERCENT = re.compile(r"(?P<count>[0-9.,]+) ?(?:%|pour ?cents?)")
_ETP = re.compile(r"(?P<count>[0-9.,]+) ?etp")
_OVER = re.compile(r"(?P<part>[0-9.,]+) ?h? ?/ ?(?P<whole>[0-9.,]+) ?(?:h|e|eme)?")
_WEEKLY = re.compile(
    r"(?P<hours>[0-9]+(?:[.,][0-9]+)?) ?(?:h(?:eures?)?|:(?=[0-9])) ?(?P<minutes>[0-5][0-9])?"
    r"(?: ?/ ?sem(?:aine)?| par semaine| hebdo(?:madaires)?)?",
)
_SCALED = re.compile(r"[%‰/]|(?:k|m|md|milliers?|millions?|milliards?)(?![a-z]) ?€?")
"""Units that make another number of the figure."""

_NEVER_A_SHARE = Fraction(3, 2)
_HUNDRED = 100
_MOST_SIGNS = 40


def read_number(raw: Raw) -> Read:
    """Read a number: 12,5 · 12.5 · 1 006* · 2 295. A « 1.198 » is refused: 1198 or 1,198?"""
    if isinstance(raw, Shown):
        return _counted(raw) or _number(raw, raw.text)
    return at_first_sight(raw) or _number(raw, folded(raw) if isinstance(raw, str) else raw)


def read_value(raw: Raw) -> Read:
    """Read a number where the whole cell is one, 1 198 € included; else the text as written.

    A « 1.198 » is refused all the same, and so is a date: a spreadsheet makes one of « 12/3 ».
    """
    if isinstance(raw, date):
        return refused(
            "NOMBRE_ILLISIBLE",
            f"Une date, {quoted(raw)}, se trouve à la place d'une valeur.",
            "Mettez {cell} au format Standard et tapez à nouveau la valeur.",
        )
    if isinstance(raw, Shown):
        return _counted(raw) or read_text(raw.text)
    if not isinstance(raw, str):
        return read_number(raw) if isinstance(raw, int | float) else read_text(raw)
    amount = _CURRENCY.sub("", folded(raw))
    is_number = plain_number(amount) is not None or _TWO_WAYS.fullmatch(amount)
    return at_first_sight(raw) or (_number(raw, amount) if is_number else read_text(raw))


def read_money(raw: Raw) -> Read:
    """Read an amount in euros: 1 198,00 € · 1198,00€ · 1.198,00 € · 960 € TTC."""
    raw = spelled(raw)
    if not isinstance(raw, str):
        return read_number(raw)
    text = folded(raw)
    untaxed = _TAXES.sub("", text)
    amount = _CURRENCY.sub("", untaxed)
    if _THOUSANDTHS.fullmatch(amount):
        return _two_ways(raw)
    read = at_first_sight(raw) or _number(raw, amount)
    if untaxed == text or not isinstance(read.value, Fraction):
        return read
    shown = number(read.value, 2)
    message = f"{quoted(raw)} est compté {shown} € : HT et TTC ne sont pas distingués."
    return understood(read.value, "MONTANT_TAXES", message)


def read_share(raw: Raw, full_time_hours: Fraction) -> Read:
    """Read a share of full time, above 0 and up to 1: 80 % · 0,8 · 28h · 4/5 · mi-temps.

    Args:
        raw: the cell; a time or a duration is a number of hours a week.
        full_time_hours: hours a week of a full-time post, above 0.

    """
    raw = spelled(raw)
    settled = at_first_sight(raw)
    if settled is not None:
        return settled
    bare = plain_number(raw)
    if bare is not None and bare > _NEVER_A_SHARE:
        return _hours_or_percent(raw, bare, full_time_hours)
    share = _share(raw, full_time_hours) if bare is None else bare
    if share is None:
        return _not_a_share(raw)
    return Read(value=share) if 0 < share <= 1 else _share_out_of_bounds(raw)


def plain_number(raw: Raw) -> Fraction | None:
    """Return the number that a cell, or a text of digits alone, says; None otherwise.

    A comma or a dot is decimal; spaces, and dots before a comma, part thousands.
    """
    match raw:
        case bool():
            return None
        case int():
            return Fraction(raw)
        case float():
            return Fraction(repr(raw)) if math.isfinite(raw) else None
        case str():
            return _digits(folded(raw))
        case _:
            return None


def _digits(text: str) -> Fraction | None:
    if len(text) > _MOST_SIGNS:
        return None
    if _DOTTED.fullmatch(text):
        text = text.replace(".", "")
    elif not (_SPACED.fullmatch(text) or _BARE.fullmatch(text)):
        return None
    return Fraction(text.replace(" ", "").replace(",", "."))


def _counted(raw: Shown) -> Read | None:
    """« 12 visiteurs » is the number 12; « 80 % », « 12 k€ » are not what the cell holds."""
    figure, unit = folded(raw.value), folded(raw)
    unit = unit.replace(figure, "", 1).strip() if figure in unit else "%"
    return None if _SCALED.match(unit) else Read(value=plain_number(raw.value))


def _number(raw: Raw, amount: Raw) -> Read:
    """Read `amount`, what is left of the cell without its unit, and quote `raw`."""
    if isinstance(amount, str) and _TWO_WAYS.fullmatch(amount):
        return _two_ways(raw)
    value = plain_number(amount)
    if value is not None:
        return Read(value=value)
    return refused(
        "NOMBRE_ILLISIBLE",
        f"{quoted(raw)} n'est pas un nombre.",
        "Gardez seulement les chiffres en {cell}, par exemple 12,50.",
        mended_number(raw, _plainly),
    )


def _plainly(text: Raw) -> Read:
    return Read(value=plain_number(text))


def _two_ways(raw: Raw) -> Read:
    return refused(
        "NOMBRE_ILLISIBLE",
        f"{quoted(raw)} peut se lire de deux façons.",
        "Ne séparez pas les milliers en {cell} et mettez une virgule : 1198,00.",
    )


def _share(raw: Raw, full_time_hours: Fraction) -> Fraction | None:
    """Return the share that a cell with a unit says, whatever its size."""
    match raw:
        case timedelta():
            return Fraction(round(raw.total_seconds()), 3600) / full_time_hours
        case time():
            return Fraction(raw.hour * 60 + raw.minute, 60) / full_time_hours
        case str():
            text = folded(raw)
            return _NAMED_SHARES.get(text, _measured_share(text, full_time_hours))
        case _:
            return None


def _measured_share(text: str, full_time_hours: Fraction) -> Fraction | None:
    if found := _PERCENT.fullmatch(text):
        return _ratio(found["count"], Fraction(_HUNDRED))
    if found := _ETP.fullmatch(text):
        return _ratio(found["count"], Fraction(1))
    if found := _OVER.fullmatch(text):
        return _ratio(found["part"], _digits(found["whole"]))
    if found := _WEEKLY.fullmatch(text):
        minutes = Fraction(int(found["minutes"] or 0), 60)
        hours = _digits(found["hours"])
        return None if hours is None else (hours + minutes) / full_time_hours
    return None


def _ratio(part: str, whole: Fraction | None) -> Fraction | None:
    count = _digits(part)
    return count / whole if count is not None and whole else None


def _hours_or_percent(raw: Raw, bare: Fraction, full_time_hours: Fraction) -> Read:
    """Judge a number without unit: above a full week it is percent, below nobody can tell."""
    if bare > _HUNDRED:
        return _share_out_of_bounds(raw)
    if bare <= full_time_hours:
        return refused(
            "TEMPS_DE_TRAVAIL_ILLISIBLE",
            f"{quoted(raw)} peut vouloir dire des heures ou des pour cent.",
            "Écrivez l'unité en {cell}, par exemple 28h ou 80 %.",
        )
    shown = percent(bare / _HUNDRED, 0 if bare.denominator == 1 else 2)
    message = f"{quoted(raw)} est compté {shown} d'un temps plein."
    return understood(bare / _HUNDRED, "TEMPS_DE_TRAVAIL_UNITE", message)


def _not_a_share(raw: Raw) -> Read:
    if isinstance(raw, date):
        return refused(
            "DUREE_DATE",
            f"Le tableur a transformé votre saisie en date ({dates.short(raw)}).",
            "Mettez {cell} au format Standard et tapez à nouveau, par exemple 80 %.",
        )
    return refused(
        "TEMPS_DE_TRAVAIL_ILLISIBLE",
        f"{quoted(raw)} n'est pas un temps de travail que nous savons lire.",
        "Écrivez en {cell} par exemple 80 % ou 28h.",
        mended_share(raw, _percent),
    )


def _percent(text: Raw) -> Read:
    found = _PERCENT.fullmatch(folded(text))
    share = _ratio(found["count"], Fraction(_HUNDRED)) if found else None
    return Read(value=share) if share is not None and 0 < share <= 1 else Read()


def _share_out_of_bounds(raw: Raw) -> Read:
    return refused(
        "NOMBRE_HORS_BORNES",
        f"{quoted(raw)} : un temps de travail va de plus de 0 % à 100 %.",
        "Corrigez {cell}, par exemple 80 %.",
    )
