"""What may be repeated, and what may not, whatever it looks like. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from docgen.intake.discretion.contacts import last_digits
from docgen.model.office import Office
from docgen.model.roster import Match, Roster
from docgen.wording import letters

NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Known:
    """The office and its staff, who are no visitors.

    Attributes:
        roster: everybody who is or was in the team.
        phrases: names and addresses of the office, as `letters.plain` writes them.
        phones: last nine digits.
        mails: in lower case.

    """

    roster: Roster
    phrases: tuple[str, ...]
    phones: frozenset[str]
    mails: frozenset[str]

    def is_staff(self, name: str) -> bool:
        """Whether a name is that of somebody of the team, or of several."""
        return self.roster.recognise(name, None).match is not Match.UNKNOWN

    def is_member(self, name: str) -> bool:
        """Whether a name is the full name, or a declared other name, of somebody of the team."""
        return self.roster.recognise(name, None).match is Match.EXACT

    def is_ours(self, words: str) -> bool:
        """Whether words are part of a name or an address of the office."""
        told = f" {letters.plain(words)} "
        return any(told in f" {phrase} " for phrase in self.phrases)


@dataclass(frozen=True, kw_only=True, slots=True)
class Own:
    """What the columns of a row that are never read say of a visitor.

    Attributes:
        names: words, as `letters.plain` writes them.
        addresses: likewise, and postcodes.
        phones: last nine digits.

    """

    names: frozenset[str] = NOBODY
    addresses: frozenset[str] = NOBODY
    phones: frozenset[str] = NOBODY


NOTHING = Own()


def known_of(office: Office, roster: Roster, premises: Iterable[str] = ()) -> Known:
    """Gather what is no secret.

    Args:
        office: from office.yaml.
        roster: the team.
        premises: names, addresses and phones of its information offices.

    """
    told = (office.name, office.address, office.phone, *premises)
    return Known(
        roster=roster,
        phrases=tuple(dict.fromkeys(words for one in told if (words := letters.plain(one)))),
        phones=frozenset(digits for one in told if (digits := last_digits(one))),
        mails=frozenset((office.email.casefold(),)),
    )
