"""What a text may hold to stand in a Word file, and the signs that stand for other things. Pure."""

import re
from typing import Final

from markupsafe import Markup, escape

# The braces of the data, in disguise until the part is checked: what then still looks like a tag is
# the template's own. No spreadsheet holds these: Unicode keeps them from ever being letters.
_MASKS: Final = {"{": "\ufdd0", "}": "\ufdd1"}
BRACE: Final = "\ufdd0".encode()
"""What a part holds where its author wrote « {_{ »."""
SPECIAL: Final = re.compile("\ufdd4([0-9]+)\ufdd5")
"""What stands for a value that is more than a text, until the page is finished."""
CHART: Final = re.compile("\ufdd6([0-9]+)\ufdd7")
"""What stands in the alternative text of a chart for its data."""
DRAWN_TEXT: Final = re.compile("\ufdd8([0-9]+)\ufdd9")
"""What stands in a chart for a text that holds tags."""
MARKS: Final = re.compile("[\ufdd2-\ufdef]")
"""What a text holds that is more than a text."""
LINK: Final = "docgen-lien-"
"""How the relation of a link to a computed address begins, until the page is finished."""
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\ufdd0-\ufdef]")
# All that `printed` must change, as two classes of signs: nearly every text holds none of them.
_TO_CHANGE = re.compile(
    "[^\t\n\x20-\x84\x86-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
    '|[&<>"{}]'
)


def legal(text: str) -> str:
    """Write a text so that XML accepts it: no control characters, one kind of line end."""
    if text.isprintable():
        return text
    return _NOT_XML.sub("", _LINE_ENDS.sub("\n", text))


def is_plain(text: str) -> bool:
    """Whether a text may stand just as it is in a page, or there between double quotes."""
    return _TO_CHANGE.search(text) is None


def printed(text: str) -> Markup:
    """Write a text into a page: whatever it says, it stays a text."""
    text = legal(text)
    if "{" in text or "}" in text:
        for brace, mask in _MASKS.items():
            text = text.replace(brace, mask)
    return escape(text)


def unmask(xml: str) -> str:
    """Give the texts of the data their braces back, once the part has been checked."""
    for brace, mask in _MASKS.items():  # a translation table takes ten times longer
        xml = xml.replace(mask, brace)
    return xml
