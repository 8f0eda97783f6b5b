"""Pieces of the register among the records of a coverage: each counts while it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from docgen.assessment.entries import Entries
from docgen.assessment.facts import Facts
from docgen.assessment.found import Found
from docgen.assessment.proofs import piece_words as words
from docgen.assessment.proofs.piece_life import (
    EFFECTIVE,
    RENEWED_WITHIN,
    Piece,
    piece_of,
    registered,
)

_REPLACED = "remplacée par une version plus récente"


def by_their_life(log: Entries, facts: Facts, day: date) -> Entries:
    """Keep the pieces that hold on a day, in their latest version; other records are as they are.

    A piece that is dated later does not exist yet.
    """
    if not any(one.form.describes_pieces for one in log.rows):
        return log
    known = {id(record) for record in registered(facts, day)}
    to_come = [one for row in log.rows if (one := _to_come(row, day))]
    later = {id(one.record) for one in to_come}
    there = [one for one in log.rows if id(one.record) not in later]
    told = [(one, _why_not(one, known, day)) for one in there]
    return replace(
        log,
        rows=tuple(one for one, why in told if not why),
        to_come=(*log.to_come, *to_come),
        aside=(*log.aside, *((one, why) for one, why in told if why)),
    )


def lasting(rows: Iterable[Found], day: date) -> tuple[Found, ...]:
    """Leave aside the pieces that lapse soon after a day."""
    soon = {id(row) for row, _ in _lapsing(rows, day)}
    return tuple(row for row in rows if id(row) not in soon)


def until_when(rows: Iterable[Found], day: date) -> str:
    """Say until when the pieces hold that lapse soon after a day."""
    return " ; ".join(words.until_when(piece) for _, piece in _lapsing(rows, day))


def _lapsing(rows: Iterable[Found], day: date) -> Iterator[tuple[Found, Piece]]:
    soon = day + RENEWED_WITHIN + timedelta(days=1)
    for row in rows:
        piece = piece_of(row.record) if row.form.describes_pieces else None
        if piece and not piece.holds(soon):
            yield row, piece


def _to_come(row: Found, day: date) -> Found | None:
    since = piece_of(row.record).since if row.form.describes_pieces else None
    if since is None or since <= day:
        return None
    dated = replace(row.source, dated_by=EFFECTIVE)
    return replace(row, source=dated, day=since, first=since)


def _why_not(row: Found, known: set[int], day: date) -> str:
    """Say why a piece does not count on a day; "" when it does."""
    if not row.form.describes_pieces:
        return ""
    if id(row.record) not in known:
        return _REPLACED
    piece = piece_of(row.record)
    return "" if piece.holds(day) else words.lapsed(piece)
