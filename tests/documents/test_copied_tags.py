"""What Word copies of the tags of a heading is no tag."""

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from docgen.documents.fill import fill
from docgen.model.document import Told
from tests.documents import ooxml, word
from tests.documents.ooxml import begin, end, field, named, p

FORMATIONS: Told = [{"titre": "Accueil"}, {"titre": "Caisse"}]
CODE = r'TOC \o "1-3" \h \z \u'
LINE = (
    f'<w:hyperlink w:anchor="_Toc5">{ooxml.r("Formation {{ f.")}{ooxml.r("titre }}")}</w:hyperlink>'
)


def test_a_contents_that_word_made_of_the_template_is_made_anew() -> None:
    blocks = [
        p(begin(CODE), LINE),
        p(LINE),
        p(end()),
        p("{% for f in formations %}"),
        p("Formation {{ f.titre }}", look='<w:outlineLvl w:val="0"/>'),
        p("{% endfor %}"),
    ]

    filled = fill(_drawn(*blocks), word.plan(formations=FORMATIONS))

    titles = ["Formation Accueil", "Formation Caisse"]
    assert [line.strip() for line in word.text(filled).split("\n")] == [*titles, "", *titles]


def test_a_reference_shows_what_it_refers_to_and_not_the_tag_that_word_saw_there() -> None:
    blocks = [
        p("{% for f in formations %}"),
        p(named("fiche", "{{ f.titre }}")),
        p("{% endfor %}"),
        p("Voir ", field("REF fiche", "{{ f.titre }}")),
    ]

    filled = fill(_drawn(*blocks), word.plan(formations=FORMATIONS))

    assert word.text(filled).split("\n") == ["Accueil", "Caisse", "Voir Caisse"]


def test_a_property_that_shows_a_tag_is_filled() -> None:
    blocks = [p(field("DOCPROPERTY Office", "{{ nom }}"))]

    filled = fill(_drawn(*blocks), word.plan(nom="Orbelle"))

    assert word.text(filled) == "Orbelle"


def _drawn(*blocks: str) -> bytes:
    made = docx.Document()
    body = made.element.body
    drawn = ooxml.serialised(ooxml.document(*blocks))
    for block in parse_xml(drawn)[0].findall(qn("w:p")):
        body.insert(len(body) - 1, block)
    return word.saved(made)
