"""Logs of training as an office keeps them: twelve people, ten years, nearly every row in order."""

import io
import random
from collections.abc import Iterator
from datetime import date, timedelta

from openpyxl import Workbook

PEOPLE = (
    *("Ana Arnaud", "Marc Besson", "Léa Colin", "Claire Durand", "Yann Étienne", "Zoé Fabre"),
    *("Paul Girard", "Inès Henry", "Luc Imbert", "Rosa Jolly", "Hugo Kern", "Nora Leroy"),
)
_HEADERS = (
    *("Agent", "Date", "Intitulé", "Heures"),
    *("Organisme", "Organisme agréé", "Nature", "Statut"),
)
_TOPICS = (
    *("Accueil au comptoir", "Anglais", "Photographie", "Base de données", "Réseaux sociaux"),
    *("Écriture", "Premiers secours", "Accessibilité", "Qualité", "Gestion des réclamations"),
)
_HOURS = (1, 1.5, 2, 2.5, 3, 3.5, "2h30", "1h45", timedelta(hours=2), timedelta(minutes=90))
_FIRST_DAY, _DAYS = date(2016, 1, 1), 3650
_ONE_IN = 50


def team() -> bytes:
    """Return the file of the team."""
    rows = [[last, first, "Accueil", date(2015, 1, 1)] for first, last in map(str.split, PEOPLE)]
    return _saved([["Nom", "Prénom", "Catégorie", "À compter du"], *rows])


def log(rows: int, seed: int = 0, titles: int | None = None) -> bytes:
    """Return a log of training: so many rows of 8 columns.

    Args:
        rows: how many, one training of one person each.
        seed: of what is drawn.
        titles: how many different ones; None for as many as rows.

    """
    return _saved([[*_HEADERS], *_drawn(rows, random.Random(seed), titles or rows)])  # noqa: S311


def _drawn(rows: int, drawn: random.Random, titles: int) -> Iterator[list[object]]:
    """One row in fifty says half a day, which docgen counts and says."""
    for number in range(rows):
        title = number % titles
        yield [
            drawn.choice(PEOPLE),
            _FIRST_DAY + timedelta(days=drawn.randrange(_DAYS)),
            f"{_TOPICS[title % len(_TOPICS)]}, module {title}",
            "½ journée" if drawn.randrange(_ONE_IN) == 0 else drawn.choice(_HOURS),
            f"Organisme {drawn.randrange(40)}",
            drawn.choice(("oui", "non")),
            drawn.choice(("formation", "interne", "éductour")),
            "réalisé",
        ]


def _saved(rows: list[list[object]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Feuille1")
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
