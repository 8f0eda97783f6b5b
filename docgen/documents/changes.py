"""What a revision changes, in words: « 3 formations ajoutées, QT-022 passe à conforme ». Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from docgen.model.form import Form
from docgen.model.revision import CITED, Gist
from docgen.wording import lists

FIRST = "première version"
UNTOLD = "contenu mis à jour"
_MARKS = {"template": "gabarit modifié", "settings": "réglages modifiés"}
_LAST_MARKS = {"over": "l'année est close"}
_MOST_NAMED = 4
_ADDED, _CHANGED, _COME, _GONE = "ajouté", "modifié", "arrivé à sa date", "retiré"


def changes(before: Gist | None, now: Gist, forms: Mapping[str, Form]) -> str:
    """Say what a revision changes.

    Args:
        before: of the revision before; None when it is not known any more.
        now: of this one.
        forms: by id, for the names of their rows.

    """
    if before is None:
        return UNTOLD
    told = [
        *_rows(before, now, forms),
        *_verdicts(before, now),
        *_cited(before, now),
        *_marks(_MARKS, before, now),
    ]
    return ", ".join(told or [*_marks(_LAST_MARKS, before, now)] or [UNTOLD])


def _rows(before: Gist, now: Gist, forms: Mapping[str, Form]) -> Iterator[str]:
    for id_ in dict.fromkeys([*now.rows, *before.rows]):
        counts = Counter(_fates(before.rows.get(id_, {}), now.rows.get(id_, {}), now.since.year))
        if counts and id_ in forms:
            yield _in_words(forms[id_].noun, counts)


def _fates(before: Mapping[str, str], now: Mapping[str, str], since: int) -> Iterator[str]:
    """Yield what became of each row; one that is only out of sight by now has not changed."""
    for key, told in now.items():
        if key not in before:
            yield _ADDED
        elif _values(before[key]) != _values(told):
            yield _CHANGED
        elif before[key] != told:
            yield _COME
    for key, told in before.items():
        if key not in now and _year(told) >= since:
            yield _GONE


def _in_words(noun: str, counts: Mapping[str, int]) -> str:
    """« une formation » and its counts → « 3 formations ajoutées, 1 modifiée »."""
    article, _, bare = noun.partition(" ")
    ending = "e" if article == "une" else ""
    told: list[str] = []
    for fate in (_ADDED, _CHANGED, _COME, _GONE):
        if count := counts.get(fate):
            head, *rest = fate.split(" ")
            word = " ".join([lists.agreed(count, f"{head}{ending}"), *rest])
            name = f" {_several(count, bare)}" if not told else ""
            told.append(f"{count}{name} {_of_several(word, count)}")
    return ", ".join(told)


def _several(count: int, noun: str) -> str:
    """« retour de visiteur » → « retours de visiteur »: the first word alone is many."""
    head, *rest = noun.split(" ")
    return " ".join([lists.agreed(count, head), *rest])


def _of_several(word: str, count: int) -> str:
    return word.replace("à sa date", "à leur date") if count > 1 else word


def _verdicts(before: Gist, now: Gist) -> Iterator[str]:
    moved = [
        f"{ref} passe à {verdict}"
        for ref, verdict in now.verdicts.items()
        if before.verdicts.get(ref, verdict) != verdict
    ]
    added = [ref for ref in now.verdicts if ref not in before.verdicts]
    gone = [ref for ref in before.verdicts if ref not in now.verdicts]
    moved += [*_details(before, now)]
    yield from moved[:_MOST_NAMED]
    if left := len(moved[_MOST_NAMED:]):
        yield f"{lists.plural(left, 'autre verdict change', 'autres verdicts changent')}"
    yield from _named(added, "ajoutée")
    yield from _named(gone, "retirée")


def _details(before: Gist, now: Gist) -> Iterator[str]:
    """Yield the years and people whose verdict moved where that of the requirement did not."""
    for name, told in now.details.items():
        ref = name.partition(" (")[0]
        known = before.details.get(name)
        if known in (None, told) or before.verdicts.get(ref) != now.verdicts.get(ref):
            continue
        then, verdict = (one.split("|", 1)[0] for one in (known, told))
        yield f"{name} passe à {verdict}" if then != verdict else f"{name} : délais mis à jour"


def _named(refs: Iterable[str], fate: str) -> Iterator[str]:
    known = tuple(refs)
    if known:
        many = "s" if len(known) > 1 else ""
        yield f"exigence{many} {fate}{many} : {lists.capped(known, _MOST_NAMED)}"


def _cited(before: Gist, now: Gist) -> Iterator[str]:
    """Yield how the documents that it lists stand now, where that has changed."""
    moved = [
        f"{mark.removeprefix(CITED)} {told}"
        for mark, told in now.marks.items()
        if mark.startswith(CITED) and before.marks.get(mark) != told
    ]
    if moved:
        yield lists.capped(moved, _MOST_NAMED)


def _marks(words: Mapping[str, str], before: Gist, now: Gist) -> Iterator[str]:
    for mark, told in words.items():
        if before.marks.get(mark, "") != now.marks.get(mark, ""):
            yield told


def _year(told: str) -> int:
    """Return the year of a row; one without a date is always in sight."""
    return int(told.split(":", 1)[0] or 9999)


def _values(told: str) -> str:
    return told.rsplit(":", 1)[-1]
