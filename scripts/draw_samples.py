"""Fill every template as the tests do: `python scripts/draw_samples.py FOLDER`.

With all there is to tell, with nothing, over one, three and six years; and a faulty template with
its mistakes as comments.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx

sys.path.insert(0, str(Path(__file__).parent.parent))

from docgen.documents.fill import fill
from docgen.documents.word.comments.commented import commented
from docgen.documents.word.printing.press import BrokenTemplateError, press
from tests.documents import sample

_YEARS = (1, 6)  # three are told by default


def main() -> None:
    """Write the samples into a folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in _samples():
        (folder / f"{name}.docx").write_bytes(content)


def _samples() -> Iterator[tuple[str, bytes]]:
    for id_ in sample.NAMES:
        template = sample.template(id_)
        yield f"{id_}-full", fill(template, sample.plan(id_))
        yield f"{id_}-empty", fill(template, sample.plan(id_, full=False))
    for years in _YEARS:
        id_ = "bilan-plan-actions"
        yield f"{id_}-{years}", fill(sample.template(id_), sample.plan(id_, years=years))
    yield "commented", _commented(sample.template("fiche-agent"))


def _commented(template: bytes) -> bytes:
    """Plant mistakes in the text, in a table and in the footer, and have them told."""
    drawn = docx.Document(BytesIO(template))
    cell = drawn.tables[0].rows[0].cells[0]
    for paragraph in (
        drawn.paragraphs[2],
        cell.paragraphs[0],
        drawn.sections[0].footer.paragraphs[0],
    ):
        paragraph.add_run(" {{ nom | majuscule }} {{ nom | }}")
    saved = BytesIO()
    drawn.save(saved)
    try:
        press(saved.getvalue())
    except BrokenTemplateError as error:
        return commented(saved.getvalue(), error.mistakes)
    sys.exit("the planted mistakes were not found")


if __name__ == "__main__":
    main()
