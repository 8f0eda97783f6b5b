"""What the text of a part tells at a glance, so that its tree is searched only where it must be.

A glance may doubt what is right, and then the tree is searched; it never passes over what is
wrong. Pure.
"""

import re

from docgen.documents.word.parts.names import NAMESPACES

# A table, row or cell that ends with something else than a row, a cell, a paragraph: white space
# and marks of ours too.
_OTHER_ENDS = re.compile(
    "</w:t(?:c>(?<!</w:p></w:tc>)(?<!<w:p/></w:tc>)|r>(?<!</w:tc></w:tr>)|bl>(?<!</w:tr></w:tbl>))"
)
_USUAL = f'xmlns:w="{NAMESPACES["w"]}"'
_ADDRESS = f'"{NAMESPACES["w"]}"'


def may_end_otherwise(xml: str) -> bool:
    """Whether a table of a part may end without a row, a row without a cell, a cell without text.

    Boxes, headers and footers are always doubted. What has no end tag was mended in the template.
    """
    is_plain = "<w:document" in xml and "w:txbxContent" not in xml
    has_usual_names = xml.count(_ADDRESS) == xml.count(_USUAL)
    return not (is_plain and has_usual_names) or _OTHER_ENDS.search(xml) is not None
