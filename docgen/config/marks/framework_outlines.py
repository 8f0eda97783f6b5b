"""What the entries of one framework may name in it, however many mistakes it holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.config.nodes import Page, Plain


@dataclass(frozen=True, kw_only=True, slots=True)
class FrameworkOutline:
    """One framework as its own entries, and other files, see it.

    Attributes:
        chapters: their ids.
        all_chapters: each chapter told its id; else an unknown one proves nothing.
        pillars: their ids.
        questions: fact → what office.yaml may answer; () for anything.
        all_questions: they could all be read.
        requirements: ids of the requirements that say something of their own.
        repeats: id of a repetition → id of what it repeats, as written.
        parts: id of a requirement → id of the one that it is a part of, as written.
        all_requirements: each entry told its id.

    """

    chapters: tuple[str, ...] = ()
    all_chapters: bool = False
    pillars: tuple[str, ...] = ()
    questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    all_questions: bool = False
    requirements: tuple[str, ...] = ()
    repeats: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    all_requirements: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """What has an id among its requirements, repetitions included."""
        return (*self.requirements, *self.repeats)

    def also_known_as(self, requirement: str) -> tuple[str, ...]:
        """Return the ids of the repetitions of a requirement."""
        return tuple(one for one, repeated in self.repeats.items() if repeated == requirement)


def draw_framework(page: Page) -> FrameworkOutline:
    """Draw one framework from its page."""
    chapters = _ids(page, "chapitres")
    entries = [page.at(spot) for spot in page.items(("exigences",))]
    ids = [_said(entry, "id") for entry in entries]
    questions = page.at(("faits",))
    return FrameworkOutline(
        chapters=tuple(one for one in chapters if one),
        all_chapters=bool(chapters) and all(chapters),
        pillars=tuple(one for one in _ids(page, "piliers") if one),
        questions=_questions(questions),
        all_questions=page.content is not None and isinstance(questions, dict | None),
        requirements=tuple(
            one for one, entry in zip(ids, entries, strict=True) if one and not repeats(entry)
        ),
        repeats=_told(entries, "reprend"),
        parts=_told(entries, "partie_de"),
        all_requirements=bool(ids) and all(ids),
    )


def repeats(entry: Plain) -> bool:
    """Whether an entry of `exigences` says that another one answers it."""
    return isinstance(entry, dict) and "reprend" in entry


def _ids(page: Page, key: str) -> list[str]:
    return [_said(page.at(spot), "id") for spot in page.items((key,))]


def _questions(written: Plain) -> dict[str, tuple[str, ...]]:
    questions = written if isinstance(written, dict) else {}
    return {fact: _answers(one) for fact, one in questions.items()}


def _answers(question: Plain) -> tuple[str, ...]:
    told = question.get("reponses") if isinstance(question, dict) else None
    answers = told if isinstance(told, list) else [told]
    return tuple(one for one in answers if isinstance(one, str))


def _told(entries: list[Plain], key: str) -> dict[str, str]:
    """Return what entries say under a key, by their id."""
    said = {_said(entry, "id"): _said(entry, key) for entry in entries}
    return {name: word for name, word in said.items() if name and word}


def _said(entry: Plain, key: str) -> str:
    word = entry.get(key) if isinstance(entry, dict) else None
    return word if isinstance(word, str) else ""
