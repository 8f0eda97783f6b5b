"""From a page of referentiels/ to a framework."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docgen.config.marks.coherences import read_coherence
from docgen.config.marks.framework_outlines import FrameworkOutline, draw_framework
from docgen.config.marks.requirements import read_entry
from docgen.config.marks.sources import Sources, check_threshold
from docgen.config.mistakes import quoted
from docgen.config.outlines import Names
from docgen.config.reading import Reading
from docgen.config.schemas.frameworks import FrameworkText, GateText
from docgen.config.twins import Claim, refuse_twins
from docgen.model.coherence import Coherence
from docgen.model.requirement import (
    Framework,
    Gate,
    Mark,
    Question,
    Repetition,
    Requirement,
)


@dataclass(frozen=True, kw_only=True)
class FrameworkFile:
    """One page of referentiels/, read.

    Attributes:
        id: as written, even when the rest is wrong; "" when it cannot be read.
        outline: what its entries, and office.yaml, may name.
        framework: None, or of no use, when there are mistakes.

    """

    id: str
    reading: Reading
    outline: FrameworkOutline
    framework: Framework | None

    @property
    def claims(self) -> list[Claim]:
        """The ids of its requirements, and of their repetitions."""
        spots = self.reading.page.items(("exigences",))
        ids = [((*spot, "id"), self.reading.page.at((*spot, "id"))) for spot in spots]
        return [
            Claim(name=name, reading=self.reading, spot=spot)
            for spot, name in ids
            if isinstance(name, str)
        ]


def read_framework(reading: Reading, names: Names) -> FrameworkFile:
    """Read one framework and check every name in it.

    Args:
        reading: of the framework's page; receives the mistakes.
        names: what the other files define.

    """
    head_id = reading.page.at(("referentiel", "id"))
    outline = draw_framework(reading.page)
    whole = Sources(reading=reading, spot=(), names=names, outline=outline)
    return FrameworkFile(
        id=head_id if isinstance(head_id, str) else "",
        reading=reading,
        outline=outline,
        framework=None if reading.is_hopeless else _read(whole),
    )


def _read(whole: Sources) -> Framework | None:
    page = whole.reading.page
    text = whole.reading.take(FrameworkText)
    entries = [read_entry(whole.at(*spot)) for spot in page.items(("exigences",))]
    coherences = [read_coherence(whole.at(*spot)) for spot in page.items(("coherences",))]
    _refuse_twins_of(whole.reading, ("piliers", "seuils", "chapitres", "coherences"))
    if text is None:
        return None
    _check_pillars(whole, text)
    return _framework(whole, text, entries, coherences)


def _framework(
    whole: Sources,
    text: FrameworkText,
    entries: Sequence[Requirement | Repetition | None],
    coherences: Iterable[Coherence | None],
) -> Framework:
    return Framework(
        id=text.head.id,
        title=text.head.title,
        version=text.head.version,
        status=text.head.status,
        valid_until=text.head.valid_until,
        caution=text.head.caution,
        gates=tuple(_gate(whole, place, gate) for place, gate in enumerate(text.gates)),
        chapters={chapter.id: chapter.title for chapter in text.chapters},
        pillars={pillar.id: pillar.title for pillar in text.pillars},
        pillar_of={one.id: one.pillar for one in text.chapters if one.pillar is not None},
        requirements=tuple(one for one in entries if isinstance(one, Requirement)),
        repetitions=tuple(one for one in entries if isinstance(one, Repetition)),
        marks={name: Mark(share=mark.share, holds=mark.holds) for name, mark in text.marks.items()},
        questions={
            fact: Question(text=one.text, answers=one.answers)
            for fact, one in text.questions.items()
        },
        coherences=tuple(one for one in coherences if one is not None),
    )


def _gate(whole: Sources, place: int, text: GateText) -> Gate:
    spot = ("seuils", place, "au_moins")
    check_threshold(whole.reading, spot, text.at_least, whole.outline, {})
    return Gate(
        id=text.id,
        title=text.title or text.id,
        at_least=text.at_least,
        pillar=text.pillar,
        mandatory=text.mandatory,
    )


def _refuse_twins_of(reading: Reading, keys: Iterable[str]) -> None:
    for key in keys:
        ids = [(*spot, "id") for spot in reading.page.items((key,))]
        named = [(spot, reading.page.at(spot)) for spot in ids]
        refuse_twins(
            Claim(name=name, reading=reading, spot=spot)
            for spot, name in named
            if isinstance(name, str)
        )


def _check_pillars(whole: Sources, text: FrameworkText) -> None:
    """Chapters stand under pillars, and gates look at them."""
    named = [
        *((("chapitres", place), one.pillar) for place, one in enumerate(text.chapters)),
        *((("seuils", place), one.pillar) for place, one in enumerate(text.gates)),
    ]
    for way, pillar in named:
        if pillar is not None and pillar not in whole.outline.pillars:
            said = f"le pilier {quoted(pillar)} n'existe pas"
            spot = (*way, "pilier")
            whole.reading.refuse_unknown(spot, said, pillar, whole.outline.pillars)
