"""The fingerprint of what a document says: it tells whether a new revision is due. Pure."""

import hashlib
import json

from docgen import __version__
from docgen.documents.matter import Matter
from docgen.model.finding import Finding, Subject
from docgen.model.form import Form
from docgen.model.requirement import Span
from docgen.model.snapshot import Record
from docgen.model.value import placed_on, to_json


def says(matter: Matter, template: bytes) -> str:
    """Make a fingerprint of records, verdicts, configuration and template.

    The as-of date and figures that only move with it are not part of it: the passing of a month
    alone is no news. That a planned row is done, or that a year is over, is.
    """
    order = matter.order
    said = {
        "docgen": __version__,
        "template": hashlib.sha256(template).hexdigest(),
        "settings": matter.settings.print,
        "over": bool(order.days and order.as_of == order.days.last),
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
        "requirements": [[f.requirement.id, f.verdict] for f in matter.findings],
        "records": [
            _record(matter.settings.forms[form], record, matter)
            for records in (matter.listed, matter.behind, matter.before)
            for form, rows in records.items()
            for record in rows
        ],
        "warnings": matter.warnings,
    }
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _period(finding: Finding, subject: Subject) -> str:
    """Tell a period that stands still; a rolling one moves with the calendar alone."""
    measure = finding.requirement.measure
    if measure is None or measure.period.span is Span.ROLLING:
        return ""
    return subject.period.first.isoformat()


def _record(form: Form, record: Record, matter: Matter) -> list[object]:
    day = placed_on(record.values, form.dated_by)
    return [
        form.id,
        record.identity,
        {code: to_json(value) for code, value in record.values.items()},
        [record.origin.file, record.origin.sha256, record.origin.sheet, record.origin.row],
        record.awaits,
        day is not None and day <= matter.order.as_of,
    ]
