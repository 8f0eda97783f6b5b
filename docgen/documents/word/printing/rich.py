"""Values that are more than a text: words in bold, a link, a picture, a chart. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from docgen.documents.word.charts.figures import ChartData


class UnsuitableError(ValueError):
    """A value that cannot be printed as asked; the message is a French clause.

    Args:
        what: the clause.
        remedy: the gesture that mends it, "" for the usual one.

    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what)
        self.remedy = remedy


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """Some words with looks of their own, over those of the tag that prints them.

    Attributes:
        colour: six hexadecimal digits.
        style: the name of a character style of the template.
        url: where a click leads.

    """

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str | None = None
    style: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Rich:
    """Several pieces in a row."""

    pieces: tuple[Piece, ...]

    def with_looks(self, **looks: object) -> "Rich":
        """Return the same words with more looks."""
        return Rich(tuple(replace(one, **looks) for one in self.pieces))  # type: ignore[arg-type] # the looks of a piece

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(one.text for one in self.pieces)


@dataclass(frozen=True, slots=True)
class Lines:
    """A text of which each line becomes a paragraph."""

    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines, one after the other."""
        return "\n".join(self.lines)


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawn:
    """A picture to put into the text.

    Attributes:
        alt: what it shows, for whoever cannot see it.
        width_mm: None for its own size.

    """

    content: bytes
    alt: str
    width_mm: float | None = None

    @property
    def text(self) -> str:
        """What stands for it where no picture can be."""
        return self.alt


@dataclass(slots=True)
class Page:
    """What one rendering gathers for the finishing of its document.

    Attributes:
        specials: what a marker in the text stands for, by number.
        charts: the data of each chart met, by number.
        texts: the texts of each chart met, by number.
        urls: the addresses of links met, by number.
        pictures: file name → content, those that lie beside the templates.

    """

    pictures: Mapping[str, bytes] = field(default_factory=dict)
    specials: list[Rich | Lines | Drawn] = field(default_factory=list)
    charts: list[ChartData] = field(default_factory=list)
    texts: list[tuple[str, ...]] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)

    def picture(self, name: str) -> bytes:
        """Return a picture by its name; UnsuitableError when it is not there."""
        if name not in self.pictures:
            raise UnsuitableError(
                f"l'image « {name} » n'est pas dans le dossier templates/images",
                "Rangez-la dans ce dossier, ou corrigez son nom : celui du logo est à la ligne "
                "« marque » de config/office.yaml.",
            )
        return self.pictures[name]
