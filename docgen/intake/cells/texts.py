"""A cell as a person sees it, as a clean text, or quoted in a message. Pure."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from docgen.intake.cells.read import BLANK, Raw, Read, Shown, Uncalculated, refused
from docgen.wording import dates
from docgen.wording.signs import visible

_LONGEST_WRITING = 200
_LONGEST_QUOTE = 60
_LINE_BREAK = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_FOOTNOTES = "*†‡⁰¹²³⁴⁵⁶⁷⁸⁹ \u00a0\u202f"
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]")
"""« 12³ » is 12 with a note, never 123."""
_INNER_SPACE = re.compile(r"[^\S\n]+")
_NOTHING = frozenset(["", "-", "–", "—", "/"])
_FORMULA_ERROR = re.compile(
    r"#(?:N/?A|REF ?!|VALUE ?!|VALEUR ?!|DIV/0 ?!|NAME ?\?|NOM ?\?|NUM ?!|NOMBRE ?!|NULL? ?!"
    r"|SPILL ?!|PROPAGATION ?!|CALC ?!|FIELD ?!|CHAMP ?!|ERROR ?!|ERREUR ?!|GETTING_DATA"
    r"|UNKNOWN ?!|INCONNU ?!|CONNECT ?!|BLOCKED ?!|BUSY ?!)|Err ?: ?[0-9]{3}",
    re.IGNORECASE,
)


def read_text(raw: Raw) -> Read:
    """Read a text; its line breaks are kept as one sign each, other white space is folded."""
    text = clear_text(raw)
    if text is not None:
        return Read(value=text)
    return at_first_sight(raw) or Read(value=as_text(raw))


def clear_text(raw: Raw) -> str | None:
    """Return what `read_text` reads in a text of which nothing is to be said; None for the rest."""
    if not isinstance(raw, str):
        return None
    text = _clean(raw)
    return text if _settled(text) is None else None


def at_first_sight(raw: Raw) -> Read | None:
    """Settle what every kind of cell shares: blank, or a formula without any value."""
    if isinstance(raw, Uncalculated):
        return _uncalculated()
    return _settled(as_seen(raw))


def _settled(text: str) -> Read | None:
    if text in _NOTHING:
        return BLANK
    if len(text) <= _LONGEST_WRITING and _FORMULA_ERROR.fullmatch(text):
        return refused(
            "CEL_FORMULE_ERREUR",
            f"La formule affiche « {text} ».",
            "Corrigez la formule en {cell}, ou remplacez-la par la valeur voulue.",
        )
    return None


def as_seen(raw: Raw) -> str:
    """Write a cell as the person sees it, without signs that Word or Excel would refuse."""
    match raw:
        case None:
            return ""
        case str() | Shown():
            return _clean(raw if isinstance(raw, str) else raw.text)
        case bool():
            return "VRAI" if raw else "FAUX"
        case int() | float():
            return _figure(raw)
        case _:
            return "=…" if isinstance(raw, Uncalculated) else _moment(raw)


def spelled(raw: Raw) -> Raw:
    """Take a number that is shown with its unit for the text that the person sees."""
    return raw.text if isinstance(raw, Shown) else raw


def as_text(raw: Raw) -> str:
    """Write a cell as a record keeps it: as seen, but « oui » or « non » for VRAI or FAUX."""
    if isinstance(raw, bool):
        return "oui" if raw else "non"
    return as_seen(raw)


def quoted(raw: Raw) -> str:
    """Quote a cell in a message: « 7 environ », cut when it is long."""
    text = " ".join(as_seen(raw).split())
    if len(text) > _LONGEST_QUOTE:
        text = f"{text[:_LONGEST_QUOTE].rstrip()}…"
    return f"« {text} »"


def folded(raw: Raw) -> str:
    """Write a cell so that case, accents, dashes, spaces, marks of footnotes no longer matter.

    Signs stay, unlike with `letters.plain`: « 1,5 » and « 1-5 » are not the same. A text too
    long to be anything but a text is "", which is no date, no number and no choice.
    """
    text = as_seen(raw)
    return "" if len(text) > _LONGEST_WRITING else _folded(text)


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """The same few durations, answers and values of lists come back in each row."""
    text = _RAISED.sub("^", text.rstrip(_FOOTNOTES))
    text = text.replace("½", " 1/2").replace("¼", " 1/4").replace("¾", " 3/4")
    bare = unicodedata.normalize("NFKD", text)
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign)).casefold()
    bare = re.sub("[‐‑‒–—―−]", "-", bare)
    bare = re.sub("[’‘ʼ′´`]", "'", bare)
    return " ".join(bare.split())


def _uncalculated() -> Read:
    return refused(
        "CEL_FORMULE_NON_CALCULEE",
        "Cette formule n'a pas encore de résultat enregistré : nous ne pouvons pas la lire.",
        "Ouvrez le fichier dans Excel ou LibreOffice, laissez-le calculer {cell}, enregistrez, "
        "puis déposez-le à nouveau.",
    )


def _clean(text: str) -> str:
    if _is_clean(text):
        return text.strip()
    text = visible(_LINE_BREAK.sub("\n", unicodedata.normalize("NFC", text)))
    lines = (_INNER_SPACE.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(lines).strip()


def _is_clean(text: str) -> bool:
    """Whether cleaning would change nothing but the spaces around, as with nearly all texts."""
    return text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text)


def _figure(value: float) -> str:
    """Write a number with a comma, and no more digits than a spreadsheet shows (15)."""
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value or 0:.15g}")
    if not exact.is_finite() or abs(exact.adjusted()) > _LONGEST_QUOTE:
        return str(exact)
    text = f"{exact:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _moment(value: date | time | timedelta) -> str:
    match value:
        case datetime() if value.time() != time():
            return f"{dates.short(value)} {_clock(value.time())}"
        case date():
            return dates.short(value)
        case time():
            return _clock(value)
        case timedelta():
            return _duration(value)


def _clock(value: time) -> str:
    return f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"


def _duration(value: timedelta) -> str:
    seconds = round(abs(value).total_seconds())
    sign = "-" if value < timedelta() else ""
    text = f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    return f"{text}:{seconds % 60:02d}" if seconds % 60 else text
