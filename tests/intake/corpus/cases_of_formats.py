"""The same tables in every kind of file, from every program; files that lie, and broken ones."""

from tests.intake.corpus.around import with_copy_hidden
from tests.intake.corpus.book import Book
from tests.intake.corpus.case import WHOLE, Case, Told
from tests.intake.corpus.tables import NAMES

_EVERY_TABLE = (
    *("Excel", "LibreOffice", "Google Sheets", "csv of Excel", "csv of Google Sheets"),
    *("Unicode text of Excel", "old Excel"),
)
_MAC = "csv of Excel for Mac"
_REST = tuple(writer for writer in WHOLE if writer not in {*_EVERY_TABLE, _MAC})


def _called(name: str, called: str, writer: str, *, surprising: bool = False) -> Case:
    """A file whose name lies is read all the same; a text called .xlsx is worth a look."""
    told: Told = (("FIC_EXTENSION", None),) if surprising else ()
    return Case(
        table="visites",
        name=name,
        writers=(writer,),
        called=called,
        told=told,
        said=("FIC_EXTENSION",),
    )


def _unopened(writer: str, code: str) -> Case:
    return Case(
        table="visites",
        name=f"answered by {code}",
        writers=(writer,),
        told=((code, None),),
        returned=True,
    )


def _only_hidden(book: Book) -> Book:
    hidden = with_copy_hidden("Archive")(book)
    return Book(pages=hidden.pages[1:])


FORMATS = (
    *(Case(table=table, name="as it is", writers=_EVERY_TABLE) for table in NAMES),
    Case(table="formations", name="as it is", writers=_REST),
    Case(
        table="visites",
        name="as it is",
        writers=("Excel, with its own default password",),
    ),
    Case(
        table="visites",
        name="with the accents of Mac OS",
        writers=(_MAC,),
        told=(("FIC_ENCODAGE", "D1"),),
    ),
    _called("a text that is called .xlsx", "visites.xlsx", "csv of Excel", surprising=True),
    _called("a workbook that is called .csv", "visites.csv", "Excel"),
    _called("an .ods that is called .xlsx", "visites.xlsx", "LibreOffice"),
    _called("an .xlsx that is called .xls", "visites.xls", "Excel"),
    _called("an .xls that is called .xlsx", "visites.xlsx", "old Excel"),
    Case(table="visites", name="with capitals in its extension", called="VISITES.XLSX"),
    Case(table="visites", name="without any extension", called="visites"),
    _unopened("Excel, with a password", "FIC_MOT_DE_PASSE"),
    _unopened("Excel, cut short", "FIC_ABIME"),
    _unopened("LibreOffice, cut short", "FIC_ABIME"),
    _unopened("nobody: the file is empty", "FIC_VIDE"),
    _unopened("a web page", "FIC_FORMAT_INCONNU"),
    _unopened("a camera", "FIC_FORMAT_INCONNU"),
    _unopened("csv with an open quote", "FIC_GUILLEMETS"),
    Case(
        table="visites",
        name="with every sheet hidden",
        mess=_only_hidden,
        writers=("LibreOffice", "old Excel"),
        told=(("FEU_TOUTES_MASQUEES", None),),
        returned=True,
    ),
)
