"""A form: what one row of a kind of spreadsheet means. Written in config/formulaires/*.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from docgen.model.value import Values
from docgen.wording import letters


class Kind(StrEnum):
    """How the cells of a column are read. The words are those of the YAML files."""

    TEXT = "texte"
    PEOPLE = "personnes"
    """One or several names of people whom the team form knows."""
    NAME = "nom"
    """A name taken as written: the team form, which brings people in."""
    DATE = "date"
    SPAN = "periode"
    """A date, or two: « 12 au 14/03/2024 »."""
    HOURS = "duree"
    CLOCK = "heure"
    """A time of day."""
    NUMBER = "nombre"
    MONEY = "montant"
    SHARE = "temps_de_travail"
    """A share of full time: 80 %, 0,8, 28h."""
    CHOICE = "choix"
    YES_NO = "oui_non"
    RATING = "note"
    """What somebody thinks, as a share of the best: 4/5, 8 sur 10, « Très satisfait »."""
    MOMENT = "moment"
    """A year, a half-year, a month or a day, kept as a text: « 2025 », « 2025-S1 »."""
    VALUE = "valeur"
    """A number where the whole cell is one, else the text as written: « plus de 650 »."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Registered:
    """Which form keeps the register that a yes-or-no answer is held against.

    Where the register knows a name, it decides for the day of the record; a name that it does not
    know leaves what the record says.

    Attributes:
        form: id of the register: one row says from when to when a name may say yes.
        named_in: code, in the record, of the name to look up.
        names: codes, in the register, of the name and its other writings.
        first: code, in the register, of the first day; last: of the last day; blank is open.
        shown_by: codes, in the register, one of which must hold something for a row to say
            anything; a yes or no among them confirms or denies, and fills no blank. () lets every
            row speak.

    """

    form: str
    named_in: str
    names: tuple[str, ...]
    first: str
    last: str
    shown_by: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Absent:
    """What each row is taken to say where a column is not there at all.

    Attributes:
        value: one of its choices.
        beside: headers, one of which must be there: a questionnaire on line has an « Horodateur ».

    """

    value: str
    beside: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """One thing a row may say.

    Attributes:
        code: English name, in the ledger and in JSON.
        field: French name, in frameworks and templates.
        title: the header docgen proposes; titles also match in any word order, case, accent.
        synonyms: other headers met in real files.
        learned: other headers still, of which the office has answered once that they are this one.
        required: a sheet without it, or a row without it, is an error.
        choices: for `CHOICE` (and states by year): accepted value → its other writings.
        default: what a record that says nothing is taken to say, for `CHOICE`; a blank cell is
            kept blank, so that it never contradicts another file that does say something.
        by_year: one such column for each year, the year standing in its header.
        starts: for `SPAN`, the code that receives its first day.
        clock: for `DATE`, the code that receives the time of day written beside it, if any.
        plan: with `by_year`, the code that receives the years of the sheet, « 2023-2025 ».
        fills_down: a blank cell repeats the one above (merged cells).
        stands_for: code of the column that this one, alone or with others, replaces.
        number_means_yes: for `YES_NO`, a registration number is a yes.
        daily_limit: for `HOURS`, more than that for one person on one day is doubtful.
        one_record_each: for `PEOPLE`, each name makes a record of its own.
        out_of: for `RATING`, the best mark where neither the cell nor the header says it.
        words: for `RATING`, word → the share of the best it is worth; None for no opinion.
        not_before: for `DATE`, code of the date that this one cannot precede.
        people_across: people may stand as columns, with a cross for each who was there: this
            column holds their names.
        absent: for `CHOICE`, what the rows say where the column is not there; None: nothing.
        registered: for `YES_NO`, the register that it is held against; None without one.

    """

    code: str
    field: str
    title: str
    kind: Kind
    synonyms: tuple[str, ...] = ()
    learned: tuple[str, ...] = ()
    required: bool = False
    choices: Mapping[str, tuple[str, ...]]
    words: Mapping[str, Fraction | None]
    default: str | None = None
    by_year: bool = False
    starts: str | None = None
    clock: str | None = None
    plan: str | None = None
    fills_down: bool = False
    stands_for: str | None = None
    number_means_yes: bool = False
    daily_limit: Fraction | None = None
    one_record_each: bool = False
    out_of: Fraction | None = None
    not_before: str | None = None
    people_across: bool = False
    absent: Absent | None = None
    registered: Registered | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """What the office has answered of a header: which column of which form it is.

    Attributes:
        header: as it was written.
        form: id.
        code: of the column.

    """

    header: str
    form: str
    code: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TotalRow:
    """Rows of figures that a sheet prints under its list, such as « Objectifs 41 38 33 ».

    Attributes:
        labels: how such a row is named.
        state: the states by year it counts; () when it counts every filled cell.

    """

    labels: tuple[str, ...]
    state: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """Which values of a field say that a thing is done, still planned, or off.

    A blank field is judged by the date of the record.
    """

    field: str
    done: tuple[str, ...]
    planned: tuple[str, ...]
    cancelled: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class NilReturn:
    """A row that says that nothing happened: it covers its civil year and counts for nothing.

    Attributes:
        field: code that is true in the record of such a row, and absent from all the others.
        words: what such a row says in one of its cells, and nothing else.
        within: codes of the columns where the words may stand.
        beside: codes of the columns that it may fill as well, beside its date.

    """

    field: str
    words: tuple[str, ...]
    within: tuple[str, ...]
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Form:
    """One kind of spreadsheet.

    Attributes:
        one_row: what one row is, in French words.
        noun: the same in an article and a noun, to count them: « une formation ».
        identity: codes whose values make two rows the same record.
        identity_by_year: and the civil year they are dated of: numbers begin again each January.
        identity_else: codes that do so where the first one of `identity` is blank.
        dated_by: code of the date or moment that places a record in time; None for a timeless form.
        rank: files of a lower rank are taken in first (the team before its training).
        totals: rows of figures to recognise beside the usual « Total ».
        progress: the field that says whether a thing is done; None when rows tell facts.
        describes_people: the form that says who is in the team.
        describes_pieces: the form that is the register of documents.
        describes_audits: the form that holds the grades of audits.
        nil: how a row says that nothing happened; None when it cannot.
        openings: words that open a question in a header: « Comment jugez-vous » l'accueil.
        confidential: accepted files, which hold what visitors said, rest in the ledger alone.

    """

    id: str
    title: str
    one_row: str
    columns: tuple[Column, ...]
    identity: tuple[str, ...]
    noun: str = "une ligne"
    identity_by_year: bool = False
    identity_else: tuple[str, ...] = ()
    dated_by: str | None = None
    rank: int = 5
    totals: tuple[TotalRow, ...] = ()
    progress: Progress | None = None
    describes_people: bool = False
    describes_pieces: bool = False
    describes_audits: bool = False
    nil: NilReturn | None = None
    confidential: bool = False
    openings: tuple[str, ...] = ()

    @cached_property
    def openings_by_word(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """The words of each opening, in lower case without accents, by their first word."""
        found: dict[str, tuple[tuple[str, ...], ...]] = {}
        for opening in self.openings:
            first, *others = letters.plain(opening).split() or [""]
            found[first] = (*found.get(first, ()), (first, *others))
        return found

    @property
    def describes_offices(self) -> bool:
        """Whether one row is one information office."""
        return self.identity == ("office",)

    def says_nil(self, values: Values) -> bool:
        """Whether a row says that nothing happened."""
        return self.nil is not None and values.get(self.nil.field) is True

    def column(self, code: str) -> Column:
        """Return the column with that code; KeyError when the form has none."""
        return self.by_code[code]

    @cached_property
    def by_code(self) -> Mapping[str, Column]:
        """The columns by their code."""
        return {column.code: column for column in self.columns}
