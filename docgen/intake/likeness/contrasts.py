"""Words that tell two titles apart although all the rest is alike. Pure.

« Heures prévues » and « Heures réalisées » look the same to a machine; they are opposites. A word
of these lists is never taken for another one, nor for a slip of the pen: it is there, or it is not.
"""

from collections.abc import Iterable

from docgen.wording import letters

_CONTRASTS = (
    "début depuis / fin jusque",
    "nom / prénom / surnom",
    "HT / TTC / TVA",
    "prévu prévue prévision prévisionnel / réalisé réalisée réel réelle",
    "entrée / sortie",
    "arrivée / départ",
    "matin / après midi / soir",
    "avant / après",
    "salarié salariée / salaire",
    "ouvert ouverte ouverture / fermé fermée fermeture",
    "interne / externe",
    "reçu reçue réception / envoi envoyé envoyée / répondu réponse",
    "transmis transmise transmission / clos close clôture",
    "homme / femme",
    "adulte / enfant",
    "minimum min / maximum max / moyenne / total",
    "recette / dépense / solde",
    "semaine / mois / trimestre / semestre / année",
    "nombre / numéro / montant / taux pourcentage / date / heure durée",
)
"""On each line, things that exclude one another, each in its own words."""
_REFUSALS = ("non", "sans", "hors", "pas")
_LONGEST_MARK = 2
"""A letter or two, a figure: « Note 1 » and « Note 2 », « Lot A » and « Lot B »."""


def _plain(words: Iterable[str]) -> frozenset[str]:
    return frozenset(letters.singular(letters.plain(word)) for word in words)


_SIDES = tuple(tuple(_plain(side.split()) for side in line.split(" / ")) for line in _CONTRASTS)
_TELLING = _plain(_REFUSALS).union(*(side for sides in _SIDES for side in sides))


def told_apart(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether some telling word is in one title alone; both as plain words in the singular."""
    return _marks(one) != _marks(other)


def opposed(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two titles name things that exclude one another: a start and an end."""
    mine, theirs = _TELLING.intersection(one), _TELLING.intersection(other)
    return bool(mine and theirs) and any(_on_other_sides(sides, mine, theirs) for sides in _SIDES)


def _on_other_sides(
    sides: tuple[frozenset[str], ...],
    mine: frozenset[str],
    theirs: frozenset[str],
) -> bool:
    of_mine = {n for n, side in enumerate(sides) if side & mine}
    of_theirs = {n for n, side in enumerate(sides) if side & theirs}
    return bool(of_mine and of_theirs) and of_mine.isdisjoint(of_theirs)


def _marks(words: Iterable[str]) -> list[str]:
    return sorted(
        word
        for word in words
        if word in _TELLING or len(word) <= _LONGEST_MARK or any(sign.isdigit() for sign in word)
    )
