"""Where somebody is who is not in some categories on a day, and since when somebody is."""

from collections.abc import Collection
from datetime import date

from docgen.assessment.people.presence import concerns
from docgen.model.roster import Person
from docgen.wording import dates


def is_there(person: Person, categories: Collection[str], day: date) -> bool:
    """Whether a person is in the categories on a day."""
    situation = person.on(day)
    return situation is not None and concerns(categories, situation)


def elsewhere(person: Person, categories: Collection[str], day: date) -> str:
    """Say where somebody is who is not in the categories on the day that decides."""
    concerned = [s for s in person.situations if concerns(categories, s)]
    before = [s.until for s in concerned if s.until and s.until < day]
    after = [s.start for s in concerned if s.start > day]
    situation = person.on(day)
    if situation and before:
        return f"n'est plus dans la catégorie concernée (« {situation.category} » désormais)"
    if after:
        return f"{'revient' if before else 'arrive'} le {dates.short(min(after))}"
    return f"parti(e) le {dates.short(max(before))}"


def since(person: Person, categories: Collection[str]) -> date:
    """Return the first day ever that a person was in the categories, who was there once."""
    return min(one.start for one in person.situations if concerns(categories, one))
