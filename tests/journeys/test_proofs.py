"""`docgen templates check`: what somebody who has just edited a template in Word asks for."""

import json
import re
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.documents import word
from tests.documents.charts.placed import place
from tests.journeys.conftest import Desk
from tests.journeys.test_again import examples

NAME = "bilan-formation.docx"
COPY = "a-corriger/bilan-formation - à corriger.docx"
BOX = (
    "<w:r {0}><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml' id='boite'><v:textbox>"
    "<w:txbxContent><w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r>"
)
PLANTED = (
    "Le champ « titr » n'existe pas",
    "le filtre « heurs » n'existe pas",
    "cette boucle n'est pas refermée",
    "le champ « nomm » n'existe pas",
    "« document.titre » est entre guillemets",
    "le champ « offce » n'existe pas",
    "le champ « periodee » n'existe pas",
    "le champ « arret » n'existe pas",
    "cette boucle finit ailleurs",
    "une balise n'est pas refermée",
    "« iff » n'est pas une balise",
    "ne convient pas à",
)


@pytest.fixture
def office(desk: Desk) -> Desk:
    desk.drop(examples())
    assert desk("intake").code == 0
    return desk


def _faulty() -> bytes:
    """Draw a template with twelve mistakes, each of another kind, in another place."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{ offce.nom }}"
    document.add_heading("Bilan", 1)
    document.add_paragraph("{{ document.titr }}")
    document.add_paragraph("{% for f in fiches.formations %}{{ f.heures | heurs }}{% endfor %}")
    split = document.add_paragraph()
    for piece in ("{{ off", "ice.no", "mm }", "}"):
        split.add_run(piece)
    document.add_paragraph("{{ « document.titre » }}")
    document.add_heading("Formations", 2)
    for tag in ("{% for f in fiches.formations %}", "{% endfor %}"):
        document.add_table(1, 2).cell(0, 1).text = tag
        document.add_paragraph()
    document.add_paragraph()._p.append(parse_xml(BOX.format(nsdecls("w"), "{{ document.arret }}")))  # noqa: SLF001 - python-docx has no boxes
    document.add_paragraph("{{ document.titre")
    document.add_paragraph("{% iff office.nom %}")
    document.add_paragraph("{{ fiches.formations | heures }}")
    place(document, "Les heures", title="{{ document.periodee }}")
    document.add_paragraph("{% for e in exigences %}")
    return word.saved(document)


def _told(desk: Desk) -> list[str]:
    answer = desk("templates", "check", "bilan-formation", "--json")
    (proof,) = json.loads(answer.out)["templates"]
    return [f"{one['where']} : {one['message']}" for one in proof["mistakes"]]


def _copied(desk: Desk) -> Document:
    content = (desk.workspace / "templates" / COPY).read_bytes()
    return docx.Document(BytesIO(content))


def test_twelve_mistakes_are_told_in_one_run_with_their_places(office: Desk) -> None:
    (office.workspace / "templates" / NAME).write_bytes(_faulty())

    told = _told(office)

    assert len(told) == len(PLANTED)
    for what in PLANTED:
        assert [one for one in told if what.casefold() in one.casefold()], what


def test_each_mistake_says_where_it_stands(office: Desk) -> None:
    (office.workspace / "templates" / NAME).write_bytes(_faulty())

    told = {one.split(" : ")[-1]: one for one in _told(office)}

    assert "dans l'en-tête" in told["le champ « offce » n'existe pas"]
    assert "dans une zone de texte" in told["le champ « arret » n'existe pas"]
    assert "dans un graphique" in told["le champ « periodee » n'existe pas"]
    (loop,) = (one for one in told.values() if "tableau 1, ligne 1, colonne 2" in one)
    assert "sous « Formations »" in loop
    assert "tableau 2" in loop


def test_the_mistakes_are_comments_in_a_copy(office: Desk) -> None:
    (office.workspace / "templates" / NAME).write_bytes(_faulty())

    answer = office("templates", "check", "bilan-formation")

    assert answer.code == 1
    assert COPY.partition("/")[2] in answer.out.replace("\n", "")
    comments = [one.text for one in _copied(office).comments]
    assert len(comments) == len(PLANTED)
    assert all("{" not in re.sub("« [^»]* »", "", one) for one in comments)


def test_a_mended_template_has_no_copy_any_more(office: Desk) -> None:
    path = office.workspace / "templates" / NAME
    good = path.read_bytes()
    path.write_bytes(_faulty())
    office("templates", "check")
    path.write_bytes(good)

    answer = office("templates", "check")

    assert (answer.code, answer.out.splitlines()[-1]) == (0, "Aucune erreur dans les gabarits.")
    assert not (office.workspace / "templates" / COPY).exists()


def test_the_shipped_templates_have_no_mistake_in_an_empty_office(desk: Desk) -> None:
    assert desk("templates", "check").code == 0


def test_a_mistake_that_only_data_show_is_told_too(office: Desk) -> None:
    path = office.workspace / "templates" / NAME
    path.write_bytes(word.template("{% set n = exigences | length %}{{ 1 / (n - n) }}"))

    (told,) = _told(office)

    assert told == (
        "dans le texte, près de « {{ 1 / (n - n) }} » : "
        "une balise ne convient pas à la valeur qu'elle reçoit"
    )


def test_a_template_that_is_no_word_file_is_told_with_the_others(office: Desk) -> None:
    (office.workspace / "templates" / NAME).write_bytes(b"PK")
    (office.workspace / "templates" / "fiche-agent.docx").unlink()

    answer = office("templates", "check")

    assert answer.code == 1
    assert "n'est pas un document Word" in answer.out
    assert "« fiche-agent.docx » n'est pas dans le dossier templates/" in answer.out
    assert "✓ bilan-visites.docx" in answer.out


def test_a_broken_template_stops_no_other_document(office: Desk) -> None:
    (office.workspace / "templates" / NAME).write_bytes(word.template("{{ rien }}"))

    answer = office("build")

    assert answer.code == 3
    assert "Gabarit « bilan-formation.docx »" in answer.err
    assert "« rien » n'existe pas" in answer.err
    written = {name.partition("-20")[0] for name in office.documents()}
    assert {"bilan-visites", "bilan-ecoute"} <= written
    assert "bilan-formation" not in written


def test_a_picture_of_the_folder_is_printed_and_makes_a_new_revision(office: Desk) -> None:
    templates = office.workspace / "templates"
    (templates / "images").mkdir()
    (templates / "images" / "logo.png").write_bytes(word.picture().read())
    (templates / NAME).write_bytes(
        word.template("{{ 'logo.png' | image(largeur=20, texte='Le logo') }}")
    )
    office("build", "bilan-formation")
    (templates / "images" / "logo.png").write_bytes(word.picture(b"\xff\0\0").read())

    answer = office("build", "bilan-formation", "--json")

    written = json.loads(answer.out)["documents"]
    assert {one["revision"] for one in written} == {2}
    assert all(one["changed"] for one in written)
    document = docx.Document(str(office.workspace / "outbox" / written[0]["path"]))
    assert [one.width.mm for one in document.inline_shapes] == [20]
