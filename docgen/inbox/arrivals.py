"""Which names are drops and which never are, and how we name what we lay. Pure."""

import hashlib
import re
import unicodedata

RETURNED, ACCEPTED = "a-corriger", "acceptes"
LIVING = "suivis"
TO_MEND, RECEIVED = " - à corriger.txt", " - reçu.txt"
ASIDE = ".docgen-pris"

_NEVER = re.compile(
    r"""^(?: ~\$ | \. | ~WRL | ~syncthing~ | Icon\r$ | Thumbs\.db$ | desktop\.ini$
           | LISEZMOI\.txt$ | (?-i:[0-9A-F]{8})$ )
      | \.(?:tmp|crdownload|part|partial|filepart|download|lnk|url|docgen-tmp|docgen-pris)$
      | \.sb-[0-9a-z]+-[0-9a-z]+$ | ~$""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_PLACE_FOR_PEOPLE = re.compile(
    r"^(?:\.|@eaDir$|#recycle$|\$RECYCLE\.BIN$|~syncthing~)",
    re.IGNORECASE,
)
_LONGEST_NAME_BYTES = 255
_LONGEST_ENDING = 10


def is_drop(name: str) -> bool:
    """Whether a file of that name was dropped by a person, and is no lock, part or answer."""
    name = unicodedata.normalize("NFC", name)
    return not (_NEVER.search(name) or name.endswith((TO_MEND, RECEIVED)))


def is_entered(folder: str) -> bool:
    """Whether people drop files in a folder below the inbox: never where taken ones rest."""
    first, last = folder.split("/", 1)[0], folder.rsplit("/", 1)[-1]
    return first.casefold() != ACCEPTED and not _NO_PLACE_FOR_PEOPLE.search(last)


def is_returned(folder: str) -> bool:
    """Whether a folder below the inbox is the one of the files to mend, or lies in it."""
    return folder.split("/", 1)[0].casefold() == RETURNED


def is_living(folder: str) -> bool:
    """Whether a folder below the inbox is the one whose files stay, or lies in it."""
    return folder.split("/", 1)[0].casefold() == LIVING


def home_folder(folder: str) -> str:
    """Return where a file came from: a file mended in a-corriger/ belongs where it was dropped."""
    return folder.partition("/")[2] if is_returned(folder) else folder


def readable(name: str) -> str:
    """Write a name in one way only: accents composed, and no byte that is no letter.

    A share once filled by an older system holds names that are not UTF-8.
    """
    try:
        name.encode()
    except UnicodeEncodeError:
        name = name.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    return unicodedata.normalize("NFC", name)


def beside(name: str, ending: str) -> str:
    """Name the answer to a file: its own name and an ending, cut where a disk takes no more."""
    return _fitted(name, ending)


def numbered(name: str, number: int) -> str:
    """Name a second file of the same name: « suivi (2).xlsx »."""
    stem, ending = _parted(name)
    return _fitted(stem, f" ({number}){ending}")


def versions_in_order(name: str) -> tuple[str, str]:
    """Sort key of names: « suivi.xlsx » comes before its copies « suivi (1).xlsx »."""
    stem, dot, _ = name.rpartition(".")
    return (stem if dot else name, name)


def is_lock(name: str) -> bool:
    """Whether Excel or LibreOffice lays files of such a name beside those that are open."""
    return name.startswith(("~$", ".~lock."))


def lock_names(name: str) -> tuple[str, ...]:
    """Name the files that Excel and LibreOffice lay beside a file while somebody has it open."""
    return f"~${name}", f"~${name[2:]}", f".~lock.{name}#"


def aside_name(name: str) -> str:
    """Name a file for the instant between its last look and its removal."""
    stem, ending = _parted(name)
    return _fitted(stem, f"{ending}{ASIDE}")


def _parted(name: str) -> tuple[str, str]:
    """Part a name from its ending, with the dot; a long one is no ending."""
    stem, dot, ending = name.rpartition(".")
    return (stem, f".{ending}") if dot and len(ending) <= _LONGEST_ENDING else (name, "")


def _fitted(start: str, end: str) -> str:
    if len(f"{start}{end}".encode()) <= _LONGEST_NAME_BYTES:
        return f"{start}{end}"
    end = f"…{hashlib.sha256(start.encode()).hexdigest()[:8]}{end}"
    kept = start.encode()[: _LONGEST_NAME_BYTES - len(end.encode())]
    return f"{kept.decode(errors='ignore')}{end}"
