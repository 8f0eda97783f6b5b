"""Who is meant in a cell of names. A person is never created from a log. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from docgen.intake.cells.names import split_names
from docgen.intake.cells.read import Remark
from docgen.intake.places import error, info, warning
from docgen.model.problem import Problem, Severity
from docgen.model.roster import Match, Person, Recognition, Roster
from docgen.wording import dates, lists
from docgen.wording.nearest import nearest

_MOST_NAMES = 4
_NO_TEAM = "EQUIPE_ABSENTE"
_TEAM_CODES = {"PERSONNE_INCONNUE", "PERSONNE_AMBIGUE", _NO_TEAM}


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """The people of one cell, as the team form names them, and what to say of it."""

    names: tuple[str, ...]
    remarks: tuple[Remark, ...]


def recognise_people(text: str, day: date | None, roster: Roster) -> Named:
    """Find everybody named in a cell; the whole cell is tried first (« Fontaine, Claire »)."""
    whole = roster.recognise(text, day)
    written = (text,) if whole.match is Match.EXACT else split_names(text)
    found = [(one, roster.recognise(one, day)) for one in written or (text,)]
    people = [r.people[0] for _, r in found if r.match in {Match.EXACT, Match.GUESSED}]
    remarks = [remark for one, r in found if (remark := _remark(one, r, roster))]
    remarks += [remark for p in people if (remark := _absent(p, day))]
    return Named(names=tuple(dict.fromkeys(p.name for p in people)), remarks=tuple(remarks))


def is_somebody(text: str, roster: Roster) -> bool:
    """Whether a text names people of the team, whenever they were there, and nobody else."""
    names = (text,) if roster.recognise(text, None).match is Match.EXACT else split_names(text)
    matches = [roster.recognise(one, None).match for one in names]
    return bool(matches) and Match.UNKNOWN not in matches


def awaits_team(problems: Iterable[Problem]) -> bool:
    """Whether the team form may change why a file goes back: it brings the people, or itself."""
    errors = {problem.code for problem in problems if problem.severity is Severity.ERROR}
    return errors <= _TEAM_CODES or _NO_TEAM in errors


def _remark(written: str, recognition: Recognition, roster: Roster) -> Remark | None:
    match recognition.match:
        case Match.EXACT:
            return None
        case Match.GUESSED:
            name = recognition.people[0].name
            return info("PERSONNE_DEDUITE", f"« {written[:60]} » compris : {name}.")
        case Match.AMBIGUOUS:
            names = lists.capped([person.name for person in recognition.people], _MOST_NAMES)
            return error(
                "PERSONNE_AMBIGUE",
                f"« {written[:60]} » peut désigner {names}.",
                "Écrivez le nom et le prénom en entier en {cell}.",
            )
        case Match.UNKNOWN:
            return _unknown(written, roster)


def _unknown(written: str, roster: Roster) -> Remark:
    close = nearest(written, roster.names)
    guess = f" Vouliez-vous écrire « {close} » ?" if close else ""
    return error(
        "PERSONNE_INCONNUE",
        f"Nous ne connaissons pas « {written[:60]} ».{guess}",
        "Corrigez le nom en {cell}, ou ajoutez la personne au fichier de l'équipe.",
        close,
    )


def _absent(person: Person, day: date | None) -> Remark | None:
    if day is None or person.on(day):
        return None
    return warning(
        "PERSONNE_ABSENTE",
        f"D'après l'équipe, {person.name} n'est pas à l'office le {dates.short(day)}.",
        "Vérifiez la date en {cell}, ou les dates d'entrée et de sortie dans l'équipe.",
    )
