"""Lists that a cell holds: languages, and whoever a piece is about."""

import pytest

from docgen.assessment.people.listed import all_entries, entries_in, parts_of


@pytest.mark.parametrize(
    ("written", "entries"),
    [
        ("anglais, espagnol (B1) ; occitan", ["anglais", "espagnol", "occitan"]),
        ("anglais/allemand\nitalien et russe", ["allemand", "anglais", "italien", "russe"]),
        ("français", ["français"]),
        ("anglais (lu, parlé), Anglais", ["anglais"]),
        ("Anglais : courant ; allemand - notions", ["allemand", "Anglais"]),
        ("anglais B2+, espagnol niveau A2, italien bilingue", ["anglais", "espagnol", "italien"]),
        ("langue des signes, portugais du Brésil", ["langue des signes", "portugais du Brésil"]),
        ("anglais – espagnol", ["anglais", "espagnol"]),
        ("anglais (B1) - espagnol - courant", ["anglais", "espagnol"]),
        ("anglais : B1 – courant ; serbo-croate", ["anglais", "serbo-croate"]),
        ("aucune", []),
        ("Néant ; -", []),
        ("", []),
    ],
)
def test_each_language_is_one_entry_whatever_its_level(written: str, entries: list[str]) -> None:
    assert list(entries_in(written).values()) == entries


def test_people_who_speak_the_same_language_bring_one() -> None:
    told = all_entries(["Anglais (C1), italien", "anglais B1", "aucune"])

    assert list(told) == ["anglais", "italien"]


def test_a_word_that_holds_et_is_not_cut() -> None:
    assert parts_of("Juliette Etcheverry et Paul Martinet") == [
        "Juliette Etcheverry",
        "Paul Martinet",
    ]


def test_the_language_of_the_place_is_left_out_however_it_is_written() -> None:
    told = entries_in("FRANCAIS (langue maternelle), anglais", ("français", "FR"))

    assert list(told) == ["anglais"]
    assert list(entries_in("fr/anglais", ("français", "FR"))) == ["anglais"]
