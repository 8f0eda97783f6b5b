"""How many pieces of the register name a requirement and hold, period by period.

A piece that is missing leaves a requirement to be proven; it never shows that it is not met.
"""

from datetime import timedelta
from decimal import Decimal

from docgen.assessment.facts import Facts
from docgen.assessment.outlooks import FORETOLD, foretell, outlook
from docgen.assessment.periods import Window, windows
from docgen.assessment.proofs import piece_words as words
from docgen.assessment.proofs.piece_life import RENEWED_WITHIN, register_of, registered
from docgen.assessment.proofs.piece_tally import Tally, are_enough, parts_lacking, tally
from docgen.assessment.verdicts import settle
from docgen.model.evidence import Evidence, LeftOut
from docgen.model.finding import Subject
from docgen.model.measure.register import InRegister
from docgen.model.measure.sources import Span
from docgen.model.verdict import Verdict
from docgen.wording import lists

_UNIT = "pièces"


def judge_register(measure: InRegister, facts: Facts) -> tuple[Subject, ...]:
    """Judge each period by the pieces that hold in it, the latest version of each reference."""
    return tuple(_period(measure, facts, window) for window in windows(measure.period, facts))


def _period(measure: InRegister, facts: Facts, window: Window) -> Subject:
    told = tally(measure, facts, window)
    value, required = Decimal(len(told.counted)), Decimal(measure.at_least)
    at_least = Decimal(1 if parts_lacking(measure, told.counted) else 0)
    verdict, reason = _verdict(measure, facts, window, told)
    is_known = verdict is not Verdict.NOT_ASSESSABLE
    missing = max(required - value, at_least)
    then = outlook(value, required, missing)
    return Subject(
        kind="team",
        name=facts.office.name,
        period=window.days,
        running=window.running,
        verdict=verdict,
        reason=reason or _reason(measure, window, told),
        unit=_UNIT,
        value=value if is_known else None,
        required=required,
        missing=missing if is_known else None,
        formula=f"Pièces valables qui citent {lists.and_list(measure.cites)} : {value} sur "
        f"{required}.",
        evidence=tuple(Evidence.of(one.record) for one in told.counted),
        left_out=(
            *(LeftOut.of(one.record, "sans date lisible") for one in told.unplaced),
            *(LeftOut.of(one.record, why) for one, why in told.others),
        ),
        forecast=foretell(window, "pièce valable", then, then) if verdict in FORETOLD else None,
    )


def _verdict(
    measure: InRegister,
    facts: Facts,
    window: Window,
    told: Tally,
) -> tuple[Verdict, str]:
    verdict, reason = settle(
        facts,
        window,
        unknown="" if registered(facts, facts.as_of) else _empty(facts),
        met=are_enough(measure, told.counted),
        met_if_read=are_enough(measure, (*told.counted, *told.unplaced)),
    )
    if verdict is Verdict.UNMET:
        return Verdict.UNPROVEN, reason
    if verdict is Verdict.MET and measure.period.span is Span.NOW:
        return _lasting(measure, facts, told)
    return verdict, reason


def _lasting(measure: InRegister, facts: Facts, told: Tally) -> tuple[Verdict, str]:
    """Look ahead: what lapses soon is to be watched, unless enough pieces last longer."""
    soon = facts.as_of + RENEWED_WITHIN + timedelta(days=1)
    lasting = [one for one in told.counted if one.until is None or one.until >= soon]
    if are_enough(measure, lasting):
        return Verdict.MET, ""
    lapsing = [words.until_when(one) for one in told.counted if one not in lasting]
    return Verdict.WATCH, " ; ".join(lapsing)


def _empty(facts: Facts) -> str:
    form = register_of(facts)
    return f"« {form.title} » est vide" if form else "aucun registre des pièces n'est tenu"


def _reason(measure: InRegister, window: Window, told: Tally) -> str:
    if not told.counted:
        is_year = measure.period.span is Span.CIVIL
        when = f" pour {window.days.first.year}" if is_year else ""
        return f"aucune pièce du registre ne le prouve{when}"
    short, parts = measure.at_least - len(told.counted), parts_lacking(measure, told.counted)
    lacks = [f"il en manque {short}"] if short > 0 else []
    lacks += [f"il manque {words.part_names(parts)}"] if parts else []
    return " ; ".join([words.held(told.counted), *lacks])
