"""The fingerprints of what a document says: they tell whether a new revision is due. Pure."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date

from docgen import __version__
from docgen.documents.matter import Matter, day_of
from docgen.model.document import Told
from docgen.model.finding import Finding, Subject
from docgen.model.form import Form
from docgen.model.measure import each_of
from docgen.model.measure.sources import Span
from docgen.model.revision import CITED, Gist, Revision
from docgen.model.snapshot import Record
from docgen.model.value import to_json

_WHEREABOUTS = frozenset({"fichier", "fichiers", "feuille", "ligne", "lieu", "cellules"})
_OWN_SERIES = frozenset({"revision", "historique", "etat", "approuve", "empreinte"})
_SHORT = 12


def gist_of(matter: Matter, template: bytes) -> Gist:
    """Tell in short what a document is made of.

    Args:
        matter: what it tells.
        template: marks the version that it is written with.

    """
    order = matter.order
    return Gist(
        rows=_rows(matter),
        verdicts={f.requirement.id: f.verdict.french for f in matter.findings},
        details=dict(_details(matter)),
        marks={
            "template": _print(template),
            "settings": matter.settings.print,
            "over": "oui" if order.days and order.as_of == order.days.last else "",
            **{f"{CITED}{one.name}": _standing(one) for one in matter.cited},
        },
        since=matter.since,
    )


def says(matter: Matter, gist: Gist) -> str:
    """Make a fingerprint of records, verdicts, configuration and template.

    The as-of date and figures that only move with it are not part of it: the passing of a month
    alone is no news. That a planned row is done, or that a year is over, is. Nor is the place of
    a row: an earlier version of its file, whose fingerprint is printed, still has it there.
    """
    said = {
        "docgen": __version__,
        "gist": asdict(gist),
        "verdicts": [
            [
                f.requirement.id,
                f.verdict,
                one.name,
                one.verdict,
                one.running,
                _period(f, one),
                one.counts,
            ]
            for f in matter.findings
            for one in f.subjects
        ],
        **_beyond(matter),
        "warnings": matter.warnings,
        "approvals": matter.approvals,
        "awaited": [form.id for form in matter.awaited],
    }
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def neutral(context: Mapping[str, Told]) -> dict[str, Told]:
    """Return what a document tells without its series and the whereabouts of its rows.

    Two that print the same from this are one revision.
    """
    return _without_place(context, _WHEREABOUTS)


def _details(matter: Matter) -> Iterator[tuple[str, str]]:
    """Yield each year or person that a requirement judges, with its verdict and its counts."""
    for finding in matter.findings:
        for one in finding.subjects:
            who = one.name if one.kind == "person" else ""
            when = _period(finding, one)[:4]
            which = ", ".join(told for told in (who, when) if told)
            name = f"{finding.requirement.id} ({which})" if which else finding.requirement.id
            yield name, f"{one.verdict.french}|{one.counts or ''}"


def _standing(one: Revision) -> str:
    """Tell a document that is cited: « révision 2 approuvée »."""
    return f"révision {one.number}{' approuvée' if one.approval else ''}"


def _beyond(matter: Matter) -> dict[str, object]:
    """Tell which records each list that looks beyond the document holds, and the years of tables.

    Which records they are may change with the calendar: what is planned comes to be done.
    """
    order, forms = matter.order, matter.settings.forms
    over = order.as_of >= date(order.last_year, 12, 31)
    asked = order.kind.lists
    return {
        "lists": {
            name: [*_prints(records, forms[asked[name].form], order.as_of)]
            for name, records in matter.lists.items()
        },
        "years": [order.last_year, over] if matter.tables else [],
    }


def _rows(matter: Matter) -> dict[str, dict[str, str]]:
    told: dict[str, dict[str, str]] = {}
    for id_, records in _known(matter):
        form = matter.settings.forms[id_]
        told.setdefault(id_, {}).update(_prints(records, form, matter.order.as_of))
    return {id_: rows for id_, rows in told.items() if rows}


def _known(matter: Matter) -> Iterator[tuple[str, tuple[Record, ...]]]:
    """Yield records by form; those that a list names for want of another row change with it."""
    for records in (matter.listed, matter.behind, matter.before):
        yield from records.items()
    kind = matter.order.kind
    for name, told in matter.lists.items():
        if kind.lists[name].absent_from is None:
            yield kind.lists[name].form, told
    for told in matter.tables.values():
        if told:
            yield told[0].form, told


def _prints(records: tuple[Record, ...], form: Form, as_of: date) -> Iterator[tuple[str, str]]:
    """Yield the fingerprint of each identity, with what is compared of its record."""
    twins: Counter[str] = Counter()
    for record in sorted(records, key=lambda one: (one.identity, repr(sorted(one.values.items())))):
        twins[record.identity] += 1
        day = day_of(record, form)
        year, come = (day.year, day <= as_of) if day else ("", "")
        values = {code: to_json(value) for code, value in record.values.items()}
        told = json.dumps([values, record.awaits], ensure_ascii=False, sort_keys=True)
        key = f"{record.identity}#{twins[record.identity]}"
        yield _print(key.encode()), f"{year}:{come}:{_print(told.encode())}"


def _period(finding: Finding, subject: Subject) -> str:
    """Tell a period that stands still; a rolling one moves with the calendar alone."""
    spans = {one.period.span for one in each_of(finding.requirement.measure)}
    if not spans or spans & {Span.ROLLING, Span.NOW}:
        return ""
    return subject.period.first.isoformat()


def _neutral(told: Told) -> Told:
    match told:
        case dict():
            own = _OWN_SERIES if "arrete_le" in told else frozenset()
            return _without_place(told, _WHEREABOUTS | own)
        case list():
            return [_neutral(one) for one in told]
        case _:
            return told


def _without_place(told: Mapping[str, Told], away: frozenset[str]) -> dict[str, Told]:
    return {k: _nothing(v) if k in away else _neutral(v) for k, v in told.items()}


def _nothing(told: Told) -> Told:
    """Return a value of the same kind that says nothing."""
    match told:
        case list():
            return []
        case str():
            return ""
        case bool():
            return False
        case int():
            return 0
        case _:
            return None


def _print(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_SHORT]
