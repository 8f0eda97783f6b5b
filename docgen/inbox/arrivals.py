"""Which names are drops, and which never are. Pure."""

import re

RETURNED, ACCEPTED = "a-corriger", "acceptes"
LIVING = "suivis"
TO_MEND, RECEIVED = " - à corriger.txt", " - reçu.txt"
NOTICE = "LISEZMOI.txt"

_NEVER = re.compile(
    r"""^(?: ~\$ | \.  | ~WRL | Thumbs\.db$ | desktop\.ini$ | \#recycle$ )
      | \.(?:tmp|crdownload|part|partial|filepart|download|lnk|url)$
      | \.docgen-tmp$ | ^LISEZMOI\.txt$""",
    re.IGNORECASE | re.VERBOSE,
)


def is_drop(name: str) -> bool:
    """Whether a file of that name was dropped by a person, and is no lock, part or answer."""
    return not (_NEVER.search(name) or name.endswith((TO_MEND, RECEIVED)))


def home_folder(folder: str) -> str:
    """Return where a file came from: a file mended in a-corriger/ belongs where it was dropped."""
    parts = folder.split("/") if folder else []
    return "/".join(parts[1:] if parts[:1] == [RETURNED] else parts)


def is_never_entered(folder: str) -> bool:
    """Whether a folder below the inbox holds what was taken in, or files that never move."""
    return folder.split("/", 1)[0] in {ACCEPTED, LIVING}
