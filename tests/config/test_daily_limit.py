"""`au_plus_par_jour`: how many hours of one person on one day are still likely."""

from tests.config.shelf import VISITS, Shelf

KEY = "au_plus_par_jour: 10 "


def test_the_logs_of_hours_doubt_more_than_ten_a_day(shelf: Shelf) -> None:
    forms = shelf.load().forms

    limits = {one: forms[one].column("hours").daily_limit for one in ("formations", "visites")}

    assert limits == {"formations": 10, "visites": 10}


def test_without_the_key_no_day_is_too_long(shelf: Shelf) -> None:
    shelf.change(VISITS, KEY, "# ")

    assert shelf.load().forms["visites"].column("hours").daily_limit is None


def test_a_limit_must_be_a_number_above_zero(shelf: Shelf) -> None:
    line = shelf.change(VISITS, KEY, "au_plus_par_jour: dix ")

    (mistake,) = shelf.mistakes()

    assert f"ligne {line}" in mistake


def test_only_durations_have_a_limit(shelf: Shelf) -> None:
    line = shelf.change(
        VISITS, "titre: Commune, type: texte,", "titre: Commune, type: texte, au_plus_par_jour: 2,"
    )

    (mistake,) = shelf.mistakes()

    assert f"ligne {line}" in mistake
    assert "« type: duree »" in mistake
