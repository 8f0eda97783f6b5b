"""What the text of a finished file does not tell: numbers, sections, sizes, what validators say."""

from pathlib import Path

import pytest
from openxml_audit import (  # type: ignore[import-untyped]  # ships no types
    FileFormat,
    OpenXmlValidator,
)

from docgen.documents.fill import fill
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import opened, parsed
from docgen.errors import TemplateError
from docgen.model.document import Picture
from tests.documents import word
from tests.documents.constructs.cases import Case
from tests.documents.constructs.drawn import box, head, p
from tests.documents.constructs.drawn import word as drawn
from tests.documents.constructs.png import PNG, png
from tests.documents.constructs.test_constructs import WRITTEN

EMU_PER_MM = 36_000


def test_each_shape_has_its_number_over_all_parts_with_or_without_tags() -> None:
    same = p(box(p("a"), fallback=False), box(p("b"), fallback=False))
    template = drawn(same, "{%p for m in l %}", same, "{%p endfor %}", parts=(head(same),))

    filled = fill(template, word.plan(l=[1, 2]))

    package = opened(filled)
    numbers = [
        one.get("id")
        for name in ("word/document.xml", "word/header1.xml")
        for one in parsed(package.parts[name]).iter(tag("wp:docPr"))
    ]
    assert len(numbers) == len(set(numbers)) == 8


def test_lines_that_become_paragraphs_end_one_section_and_begin_one_page() -> None:
    looks = '<w:pageBreakBefore/><w:jc w:val="center"/><w:sectPr/>'
    template = drawn(p("{{ x | paragraphes }}", properties=looks), "suite")

    filled = fill(template, word.plan(x="un\ndeux\ntrois"))

    marks = [
        [
            name
            for name in ("pageBreakBefore", "jc", "sectPr")
            if one.find(f".//{tag(f'w:{name}')}") is not None
        ]
        for one in parsed(opened(filled).parts["word/document.xml"]).iter(tag("w:p"))
    ]
    assert marks == [["pageBreakBefore", "jc"], ["jc"], ["jc", "sectPr"], []]


@pytest.mark.parametrize(
    ("picture", "size"),
    [
        (Picture(content=PNG, alt="a", width_mm=40), (40, 30)),
        (Picture(content=PNG, alt="a", width_mm=1000), (165, 123.75)),
        (Picture(content=png(10, 100), alt="a", width_mm=100), (24, 240)),
    ],
)
def test_a_picture_keeps_its_proportions_within_the_page(
    picture: Picture, size: tuple[float, float]
) -> None:
    filled = fill(drawn("{{ x }}"), word.plan(x=picture))

    extent = next(parsed(opened(filled).parts["word/document.xml"]).iter(tag("wp:extent")))
    assert (int(extent.get("cx", "0")), int(extent.get("cy", "0"))) == tuple(
        round(side * EMU_PER_MM) for side in size
    )


@pytest.mark.parametrize("width", [0.2, -20, float("nan")])
def test_a_picture_of_no_width_is_refused(width: float) -> None:
    picture = Picture(content=PNG, alt="a", width_mm=width)

    with pytest.raises(TemplateError, match="se compte en millimètres"):
        fill(drawn("{{ x }}"), word.plan(x=picture))


@pytest.mark.parametrize("case", WRITTEN[::12], ids=lambda case: case.name)
def test_a_validator_has_nothing_to_say(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(fill(case.template, word.plan(**case.context)))

    audit = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(path)

    assert [str(one) for one in audit.errors] == []


@pytest.mark.soak
@pytest.mark.parametrize("case", WRITTEN, ids=lambda case: case.name)
def test_a_validator_has_nothing_to_say_of_any_construct(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(fill(case.template, word.plan(**case.context)))

    audit = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(path)

    assert [str(one) for one in audit.errors] == []
