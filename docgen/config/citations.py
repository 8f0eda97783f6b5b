"""Which documents list the revisions of others: those are written first, so no circle may close."""

from collections.abc import Mapping, Sequence

from docgen.config.mistakes import quoted
from docgen.config.nodes import Spot
from docgen.config.reading import Reading
from docgen.config.schemas.documents import DocumentText

_ALL = "tous"


def read_citations(
    reading: Reading,
    texts: Sequence[tuple[Spot, DocumentText]],
    *,
    all_read: bool,
) -> Mapping[str, tuple[str, ...]]:
    """Return, for each document, the ids of those it cites; « tous » is all the others.

    Args:
        reading: receives the mistakes.
        texts: the documents that could be read.
        all_read: there is no other; else one that is cited may be among those that cannot be read.

    """
    ids = [text.id for _, text in texts]
    for spot, text in texts:
        for place, one in enumerate(text.cites):
            if all_read and one not in (_ALL, *ids):
                where = (*spot, "documents_cites", place)
                said = f"le document {quoted(one)} n'existe pas"
                reading.refuse_unknown(where, said, one, [_ALL, *ids])
    cites = {text.id: _cited(text, ids) for _, text in texts}
    for spot, text in texts:
        if text.id in _reached(text.id, cites):
            said = "ce document finirait par se citer lui-même ; citez moins de documents"
            reading.refuse((*spot, "documents_cites"), said)
    return cites


def _cited(text: DocumentText, ids: Sequence[str]) -> tuple[str, ...]:
    if _ALL in text.cites:
        return tuple(one for one in ids if one != text.id)
    return tuple(one for one in text.cites if one in ids)


def _reached(id_: str, cites: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return all the documents that one leads to."""
    reached: set[str] = set()
    ahead = list(cites.get(id_, ()))
    while ahead:
        one = ahead.pop()
        if one not in reached:
            reached.add(one)
            ahead.extend(cites.get(one, ()))
    return reached
