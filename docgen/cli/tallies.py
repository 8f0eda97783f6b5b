"""How many requirements there are, by nature. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from docgen.model.requirement import Framework, Nature, Requirement
from docgen.wording import lists


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """Distinct requirements, repetitions left aside."""

    by_nature: Mapping[Nature, int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.by_nature.values())


def tally(requirements: Iterable[Requirement]) -> Tally:
    """Count requirements by nature."""
    natures = [one.nature for one in requirements]
    return Tally(by_nature={nature: natures.count(nature) for nature in Nature})


def how_many(framework: Framework) -> str:
    """Write « 183 exigences distinctes (et 3 répétitions) », « 25 …, dont 4 sous-points »."""
    told = lists.plural(len(framework.requirements), "exigence distincte", "exigences distinctes")
    details = sum(1 for one in framework.requirements if one.part_of)
    within = f", dont {lists.plural(details, 'sous-point')}" if details else ""
    again = len(framework.repetitions)
    aside = f" (et {lists.plural(again, 'répétition')})" if again else ""
    return f"{told}{within}{aside}"
