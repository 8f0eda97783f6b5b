"""The pieces of the register that name a requirement, and the days on which each one holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from docgen.assessment.facts import Facts
from docgen.assessment.proofs.citing import names_one_of
from docgen.model.evidence import PieceResult, PieceState
from docgen.model.form import Form
from docgen.model.snapshot import Record
from docgen.model.value import text_of
from docgen.wording import dates, letters

EFFECTIVE = "date"
"""Code of the day from which a piece holds."""
RENEWED_WITHIN = timedelta(days=60)
"""A proof that lapses so soon is to be renewed; the last of these days is included."""
_BETWEEN_PARTS = re.compile(r"[,;/\n]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """One document of the register, in the version that counts on a day.

    Attributes:
        name: « PRO-03 – Procédure d'accueil ».
        about: the person or the office that it concerns; "" for nobody in particular.
        since: its date; None when the register has none: it then holds from always.
        until: last day on which it holds; None while no end is known.
        is_dateless: its length of life is known, but not the date it is counted from.
        parts: what it holds, as the register has it.

    """

    record: Record
    name: str
    about: str
    since: date | None
    until: date | None
    is_dateless: bool
    parts: tuple[str, ...]

    def state(self, day: date) -> PieceState:
        """Tell how it stands on a day; one that cannot be dated is not proven to hold."""
        if self.is_dateless or (self.until is not None and self.until < day):
            return PieceState.OUT_OF_DATE
        if self.until is not None and self.until <= day + RENEWED_WITHIN:
            return PieceState.TO_RENEW
        return PieceState.READY

    def holds(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.state(day) is not PieceState.OUT_OF_DATE

    def has(self, part: str) -> bool:
        """Whether it holds a part, whatever the case, the accents and the order of the words."""
        wanted = letters.same_words(part)
        words = set(wanted.split())
        told = [letters.same_words(one) for one in self.parts]
        return wanted in told or any(words <= set(one.split()) for one in told)

    def result(self, day: date) -> PieceResult:
        """Tell it as documents do, as of a day."""
        return PieceResult(
            name=self.name,
            about=self.about,
            state=self.state(day),
            effective=self.since,
            until=self.until,
            parts=self.parts,
            origin=self.record.origin,
            values=self.record.values,
        )


def register_of(facts: Facts) -> Form | None:
    """Return the form that is the register; None where there is none."""
    return next((form for form in facts.forms.values() if form.describes_pieces), None)


def registered(facts: Facts, day: date) -> tuple[Record, ...]:
    """Return the pieces that exist on a day, the latest version of each reference alone."""
    return facts.once(("registered", day), lambda: _registered(facts, day))


def _registered(facts: Facts, day: date) -> tuple[Record, ...]:
    form = register_of(facts)
    latest: dict[str, Record] = {}
    for record in sorted(facts.snapshot.of(form.id) if form else (), key=_by_version):
        since = record.values.get(EFFECTIVE)
        if not isinstance(since, date) or since <= day:
            latest[letters.plain(text_of(record.values, "reference")) or record.identity] = record
    return tuple(latest.values())


def citing(
    references: Sequence[str],
    valid_months: int | None,
    facts: Facts,
    day: date,
) -> tuple[Piece, ...]:
    """Return the pieces that name one of the references, as they exist on a day, by name."""
    pieces = (
        piece_of(record, valid_months)
        for record in registered(facts, day)
        if names_one_of(text_of(record.values, "requirements"), references)
    )
    return tuple(sorted(pieces, key=lambda one: (letters.plain(one.name), one.name)))


def piece_of(record: Record, valid_months: int | None = None) -> Piece:
    """Read a row of the register; without a length of life it holds until its written end."""
    values = record.values
    since, written = values.get(EFFECTIVE), values.get("valid_until")
    since = since if isinstance(since, date) else None
    ends = [written] if isinstance(written, date) else []
    is_dateless = valid_months is not None and since is None and not ends
    if valid_months is not None and since is not None:
        ends.append(dates.months_after(since, valid_months))
    named = (text_of(values, "reference"), text_of(values, "title"))
    return Piece(
        record=record,
        name=" – ".join(one for one in named if one),
        about=text_of(values, "about"),
        since=since,
        until=min(ends, default=None),
        is_dateless=is_dateless,
        parts=tuple(
            part for one in _BETWEEN_PARTS.split(text_of(values, "parts")) if (part := one.strip())
        ),
    )


def _by_version(record: Record) -> tuple[date, str, str]:
    since = record.values.get(EFFECTIVE)
    version = text_of(record.values, "version")
    return since if isinstance(since, date) else date.min, version, record.identity
