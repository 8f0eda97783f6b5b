"""What the three yearly reports tell beside figures: what is left, what comes, what came of it."""

from fractions import Fraction

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from docgen.documents.fill import fill
from docgen.model.snapshot import Record
from tests.builders import feedback, member, record, training, visit
from tests.documents import sample, told, word

FINE_SPACES = str.maketrans("\u00a0\u202f", "  ")
REPORTS = ("bilan-formation", "bilan-visites", "bilan-ecoute")


def test_each_person_stands_in_one_row_with_what_is_required_done_accredited_and_left() -> None:
    hours = (training("60", "10/03/2026", accredited=True), training("7", "11/03/2026"))

    filled = _filled("bilan-formation", member(), *hours)

    assert _row(filled, "Dont agréé", "Claire Fontaine") == (
        "Claire Fontaine | 150 h | 67 h | 67 h | 60 hsur 75 h | 0 h | 83 h | ✗ non conforme"
    )


def test_the_report_on_training_tells_what_is_planned_cancelled_and_wanted() -> None:
    read = _read("bilan-formation")

    planned, cancelled, now, later, _ = _parts(
        read,
        "Formations prévues",
        "Formations annulées ou reportées",
        "Besoins de 2026",
        "Besoins de l'année suivante",
        "Ce que les formations ont apporté",
    )
    assert "12/12/2026" in planned
    assert "21/05/2026" in cancelled
    assert "Désamorcer une réclamation" in now
    assert "inscrite en novembre" in now
    assert "Italien au comptoir" in later


def test_a_cost_stands_once_beside_its_funder() -> None:
    filled = fill(sample.template("bilan-formation"), sample.plan("bilan-formation"))

    assert _row(filled, "Financeur", "OPCO") == "OPCO | 1 | 14 h | 720,00 € | 0,00 €"
    assert "utile & concret" in word.text(filled)


def test_who_was_not_seen_for_three_years_is_named_and_nobody_else() -> None:
    filled = fill(sample.template("bilan-visites"), sample.plan("bilan-visites"))

    lines = [line[0] for line in _table(filled, "Adhérent depuis")[1:]]
    assert lines == ["Spa du Parc"]


def test_when_everybody_was_seen_the_report_says_so() -> None:
    seen = visit("3", "12/05/2026", to="Spa du Parc")

    filled = _filled("bilan-visites", member(), seen, record("partenaires", partner="SPA du parc"))

    assert "Tous les prestataires du territoire ont été visités" in word.text(filled)


def test_what_visitors_write_is_quoted_by_tone_and_complaints_never_are() -> None:
    happy, sad = (
        feedback(
            "07/03/2026",
            channel="questionnaire",
            office="Orbelle",
            comment=comment,
            rating_overall=mark,
        )
        for comment, mark in (("Quel accueil", Fraction(1)), ("Trop d'attente", Fraction(2, 5)))
    )

    read = _flat(word.text(_filled("bilan-ecoute", member(), happy, sad, *told.ROWS)))

    pleased, less, _ = _parts(
        read, "De visiteurs satisfaits", "De visiteurs moins satisfaits", "Remarques orales"
    )
    assert "« Quel accueil »" in pleased
    assert "« Trop d'attente »" in less
    assert told.COMPLAINT not in read


def test_a_theme_that_comes_back_leads_to_its_cause_its_action_and_its_effect() -> None:
    filled = fill(sample.template("bilan-ecoute"), sample.plan("bilan-ecoute"))

    assert _row(filled, "Effet constaté", "Attente") == (
        "Attente2 retours | un seul agent | former un second agentpersonne n'est nommé | deux files"
    )


def test_a_theme_that_comes_back_without_an_analysis_is_marked_to_complete() -> None:
    filled = fill(sample.template("bilan-ecoute"), sample.plan("bilan-ecoute"))

    assert _row(filled, "Effet constaté", "Vélo") == (
        "Vélo2 retours | À compléter : formulaire « Améliorations » | — | —"
    )


def test_the_words_of_the_referent_stand_under_their_rubric_and_the_others_are_asked_for() -> None:
    read = _read("bilan-formation")

    assert "Ce qui a marché Les stages à deux & le tutorat. Inès Carpentier" in read
    assert "À compléter : formulaire « Analyses », rubrique « Ce qui reste à faire »" in read


@pytest.mark.parametrize("id_", REPORTS)
def test_without_data_a_report_says_first_what_it_waits_for_and_judges_nothing(id_: str) -> None:
    read = _flat(word.text(fill(sample.template(id_), sample.plan(id_, full=False))))

    assert read.index("Ce document n'est pas encore complet") < read.rindex(
        "Ce qu'il reste à faire"
    )
    assert "Rien ne peut encore être jugé" in read
    assert "Rien à faire" not in read


def test_what_a_year_that_is_over_lacks_is_not_asked_for_any_more() -> None:
    late = told.plans((member(), visit("3", "12/05/2025")))["bilan-visites-2025"]

    read = _flat(word.text(fill(sample.template("bilan-visites"), late)))

    assert "La période est finie : ce qui manque ne se rattrape plus." in read
    assert "Rien ne peut encore être jugé" not in read


def _filled(id_: str, *records: Record) -> bytes:
    plans = told.plans(records).values()
    chosen = next(one for one in plans if one.id == id_ and one.period == "2026")
    return fill(sample.template(id_), chosen)


def _read(id_: str) -> str:
    return _flat(word.text(fill(sample.template(id_), sample.plan(id_))))


def _parts(read: str, *titles: str) -> list[str]:
    """Return what stands after each title, up to the next one: the last time each is written."""
    places = [read.rindex(title) for title in titles]
    return [read[a:b] for a, b in zip(places, [*places[1:], len(read)], strict=True)]


def _table(filled: bytes, header: str) -> list[list[str]]:
    body = parse_xml(word.parts(filled)["word/document.xml"])
    tables = (
        [
            ["".join(t.text or "" for t in cell.iter(qn("w:t"))) for cell in row.iter(qn("w:tc"))]
            for row in table.iter(qn("w:tr"))
        ]
        for table in body.iter(qn("w:tbl"))
    )
    return next(rows for rows in tables if header in rows[0])


def _row(filled: bytes, header: str, first: str) -> str:
    rows = _table(filled, header)
    return next(_flat(" | ".join(row)) for row in rows if row[0].startswith(first))


def _flat(text: str) -> str:
    return " ".join(text.translate(FINE_SPACES).split())
