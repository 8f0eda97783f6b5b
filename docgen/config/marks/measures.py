"""From the lines `mesure` of a requirement to a measure of the catalogue."""

from collections.abc import Iterable, Mapping

from docgen.config.marks.day_measures import DAY_MEASURES
from docgen.config.marks.log_measures import LOG_MEASURES
from docgen.config.marks.readers import Reader, reader
from docgen.config.marks.sources import Sources
from docgen.config.marks.sum_measure import read_sum
from docgen.config.marks.team_measures import TEAM_MEASURES
from docgen.config.mistakes import listed
from docgen.config.schemas.catalogue import TogetherText
from docgen.config.schemas.hours import SumText
from docgen.model.measure import Measure, OneMeasure, Together
from docgen.wording.nearest import nearest

_ONE: Mapping[str, Reader] = {
    "somme": reader(SumText, read_sum),
    **LOG_MEASURES,
    **DAY_MEASURES,
    **TEAM_MEASURES,
}
_TOGETHER = "ensemble"
MEASURES = (*_ONE, _TOGETHER)
"""The key that names each measure."""


def read_measure(sources: Sources) -> Measure | None:
    """Read the measure at a spot; the key it holds says which one it is."""
    content = sources.reading.page.at(sources.spot)
    if isinstance(content, dict) and _TOGETHER in content:
        return _together(sources)
    return _one(sources, MEASURES)


def _together(sources: Sources) -> Together | None:
    whole = sources.reading.take(TogetherText, sources.spot)
    spots = sources.reading.page.items((*sources.spot, _TOGETHER))
    below = [sources.at(*spot[len(sources.spot) :]) for spot in spots]
    read = [_one(one, tuple(_ONE)) for one in below]
    measures = tuple(one for one in read if one is not None)
    return None if whole is None else Together(measures=measures)


def _one(sources: Sources, known: tuple[str, ...]) -> OneMeasure | None:
    content = sources.reading.page.at(sources.spot)
    written = content if isinstance(content, dict) else {}
    key = next((key for key in written if key in _ONE), None)
    if key is None:
        _refuse_unnamed(sources, written, known)
        return None
    return _ONE[key](sources)


def _refuse_unnamed(sources: Sources, written: Iterable[str], known: tuple[str, ...]) -> None:
    near = next((key for key in written if nearest(key, known)), None)
    if near:
        spot = (*sources.spot, near)
        sources.reading.refuse_unknown(spot, "cette mesure n'existe pas", near, known)
    else:
        told = f"une mesure dit l'un de ces mots : {listed(known)}"
        sources.reading.refuse(sources.spot, told)
