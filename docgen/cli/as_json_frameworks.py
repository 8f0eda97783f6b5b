"""Frameworks and requirements for programs. Pure."""

from collections.abc import Iterable

from docgen.cli.as_json_verdicts import Object
from docgen.cli.asked import Asked, active_first
from docgen.cli.awaited import Awaited
from docgen.cli.tallies import Tally, tally
from docgen.model.requirement import Framework
from docgen.model.settings import Settings


def frameworks_object(settings: Settings) -> Object:
    """Tell every framework that was read."""
    active = settings.frameworks
    return {"frameworks": [_framework(one, one in active) for one in active_first(settings)]}


def check_object(settings: Settings, told: Iterable[Awaited]) -> Object:
    """Tell the frameworks, and what they still await."""
    return {
        **frameworks_object(settings),
        "awaited": [
            {
                "kind": one.kind,
                "id": one.what,
                "requirements": list(one.requirements),
                "message": one.sentence,
            }
            for one in told
        ],
    }


def requirement_object(asked: Asked) -> Object:
    """Tell one requirement as data."""
    one = asked.requirement
    return {
        "framework": asked.framework.id,
        "active": asked.is_active,
        "id": one.id,
        "official_ref": one.official_ref,
        "chapter": one.chapter,
        "section": one.section,
        "title": one.title,
        "statement": one.statement,
        "source": one.source,
        "nature": one.nature.value,
        "mandatory": one.mandatory,
        "coefficient": float(one.weight),
        "part_of": one.part_of,
        "conditions": [
            {"fact": c.fact, "values": list(c.wanted), "said": c.said, "holds": c.holds}
            for c in asked.conditions
        ],
        "measure": asked.measure,
        "demand": asked.demand,
        "readings": list(one.readings),
        "remedy": one.remedy,
        "repetition": asked.repetition.id if asked.repetition else None,
        "repeated_by": [again.id for again in asked.repeated_by],
    }


def _framework(one: Framework, active: bool) -> Object:  # noqa: FBT001 - a word of the answer
    whole = tally(one.requirements)
    return {
        "id": one.id,
        "title": one.title,
        "version": one.version,
        "status": one.status,
        "valid_until": one.valid_until.isoformat() if one.valid_until else None,
        "caution": one.caution,
        "active": active,
        **_tally(whole),
        "repetitions": [{"id": again.id, "repeats": again.repeats} for again in one.repetitions],
        "chapters": [
            {
                "id": chapter,
                "title": title,
                **_tally(tally(r for r in one.requirements if r.chapter == chapter)),
                "repetitions": sum(again.chapter == chapter for again in one.repetitions),
            }
            for chapter, title in one.chapters.items()
        ],
    }


def _tally(one: Tally) -> Object:
    return {
        "requirements": one.total,
        "natures": {nature.value: many for nature, many in one.by_nature.items()},
    }
