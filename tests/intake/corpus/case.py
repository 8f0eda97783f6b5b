"""One case: a clean table, the mess made of it, who wrote the file, and what must be answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.intake.corpus.around import as_it_is
from tests.intake.corpus.binary import excel_binary
from tests.intake.corpus.book import Mess, Writer
from tests.intake.corpus.broken import (
    cut_short,
    kept,
    nothing,
    ods_cut_short,
    open_quote,
    picture,
    web_page,
)
from tests.intake.corpus.calc import libreoffice
from tests.intake.corpus.excel import (
    by_openpyxl,
    excel,
    excel_1904,
    excel_furnished,
    excel_tabled,
)
from tests.intake.corpus.old_excel import old_excel
from tests.intake.corpus.packages import (
    as_template,
    google,
    strict,
    with_bold_words,
    with_broken_colours,
    with_empty_rows,
    with_macros,
    with_wrong_dimension,
    without_dimension,
    without_styles,
)
from tests.intake.corpus.plain_texts import (
    all_quoted_csv,
    big_endian_text,
    excel_csv,
    excel_csv_utf8,
    google_csv,
    mac_csv,
    old_mac_csv,
    separated_csv,
    tabbed,
    unicode_text,
    wide_csv,
)

WRITERS: Mapping[str, tuple[Writer, str]] = {
    "Excel": (excel, "xlsx"),
    "LibreOffice": (libreoffice, "ods"),
    "Google Sheets": (google, "xlsx"),
    "a web application": (by_openpyxl, "xlsx"),
    "Excel with macros": (with_macros, "xlsm"),
    "an Excel template": (as_template, "xltx"),
    "strict Open XML": (strict, "xlsx"),
    "Excel for Mac, days from 1904": (excel_1904, "xlsx"),
    "Excel with lists, notes and a chart": (excel_furnished, "xlsx"),
    "a table of Excel's own": (excel_tabled, "xlsx"),
    "an export without dimensions": (without_dimension, "xlsx"),
    "an export with wrong dimensions": (with_wrong_dimension, "xlsx"),
    "an export without styles": (without_styles, "xlsx"),
    "a thousand formatted empty rows": (with_empty_rows, "xlsx"),
    "Excel with bold words": (with_bold_words, "xlsx"),
    "styles with broken colours": (with_broken_colours, "xlsx"),
    "old Excel": (old_excel, "xls"),
    "binary Excel": (excel_binary, "xlsb"),
    "csv of Excel": (excel_csv, "csv"),
    "csv UTF-8 of Excel": (excel_csv_utf8, "csv"),
    "csv of Google Sheets": (google_csv, "csv"),
    "csv with rows of separators": (wide_csv, "csv"),
    "csv with the line ends of old": (old_mac_csv, "csv"),
    "csv of Excel for Mac": (mac_csv, "csv"),
    "csv that says its separator": (separated_csv, "csv"),
    "csv of a database": (all_quoted_csv, "csv"),
    "Unicode text of Excel": (unicode_text, "txt"),
    "Unicode text, bytes turned": (big_endian_text, "txt"),
    "tabbed text": (tabbed, "tsv"),
    "Excel, with its own default password": (kept("protege-par-defaut.xlsx"), "xlsx"),
    "Excel, with a password": (kept("mot-de-passe.xlsx"), "xlsx"),
    "Excel, cut short": (cut_short, "xlsx"),
    "LibreOffice, cut short": (ods_cut_short, "ods"),
    "nobody: the file is empty": (nothing, "xlsx"),
    "a web page": (web_page, "xls"),
    "a camera": (picture, "png"),
    "csv with an open quote": (open_quote, "csv"),
}
WHOLE = tuple(WRITERS)[: [*WRITERS].index("tabbed text") + 1]
"""Those that write a whole file of the book that they are given."""
EXCEL = ("Excel",)
BOTH = ("Excel", "LibreOffice")
ALL = ("Excel", "LibreOffice", "Google Sheets")
FLAGGED = ("Excel", "LibreOffice", "old Excel")
"""Those that mark rows, cells and formats, each in a way of its own."""
TEXTS = ("csv of Excel", "csv of Google Sheets")
Told = tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """What is dropped, and what must come of it.

    Attributes:
        name: what a stranger understands, after the name of the table.
        told: (code, cell) of each error and warning; what was merely remarked is free.
        said: codes that must be among the remarks as well.
        returned: the file goes back; else it gives the records of its clean twin.
        like: what is changed in the clean twin as well: a doubtful value is a value.
        called: the name of the file, where it is not that of its kind.

    """

    table: str
    name: str
    mess: Mess = as_it_is
    writers: tuple[str, ...] = EXCEL
    told: Told = ()
    said: tuple[str, ...] = ()
    returned: bool = False
    called: str | None = None
    like: Mess = as_it_is

    def each(self) -> Iterator[tuple["Case", str]]:
        """Yield the case with each of its writers."""
        return ((self, writer) for writer in self.writers)


def refused(table: str, name: str, mess: Mess, *told: tuple[str, str | None]) -> Case:
    """Describe a file that goes back, from Excel."""
    return Case(table=table, name=name, mess=mess, told=told, returned=True)
