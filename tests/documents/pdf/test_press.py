"""One call for a batch; two where page numbers are wanted; what fails stops no other."""

import hashlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from docgen.documents.pdf import programs
from docgen.documents.pdf.press import Numbering, Press
from docgen.errors import DocgenError
from docgen.model.document import Manuscript, Printed, Unprinted
from tests.documents.pdf.papers import NUMBERING, anchors, manuscript, paged, paper, told_pages
from tests.documents.pdf.stand_in import StandIn, make_stand_in

_ONE, _TWO, _THREE = (paper(title=title) for title in ("un", "deux", "trois"))
_HURRIED_S = 3.0


@pytest.fixture
def program(tmp_path: Path) -> StandIn:
    return make_stand_in(tmp_path / "programmes à part", {"_Toc1": 3, "_Toc2": 7}, count=8)


def print_all(
    program: StandIn,
    manuscripts: Iterable[Manuscript],
    numbering: Numbering | None = NUMBERING,
) -> dict[str, Printed | Unprinted]:
    """Print documents; what became of each, by its path."""
    press = Press(program.environment, numbering, patience_s=_HURRIED_S)
    return {made.manuscript.path: made for made in press.print_all(manuscripts)}


def whys(made: Mapping[str, Printed | Unprinted]) -> dict[str, str]:
    """Why the documents that were not printed were not."""
    return {path: one.why for path, one in made.items() if isinstance(one, Unprinted)}


def test_a_batch_is_one_call(program: StandIn) -> None:
    batch = [manuscript("un.docx", _ONE), manuscript("deux.docx", _TWO)]

    made = print_all(program, batch)

    assert program.calls() == [["un.docx", "deux.docx"]]
    for path, content in (("un.docx", _ONE), ("deux.docx", _TWO)):
        one = made[path]
        assert isinstance(one, Printed)
        assert one.content == content
        assert _printed_from(one.pdf) == hashlib.sha256(content).hexdigest()


def test_nothing_to_print_calls_nobody() -> None:
    assert list(Press({}).print_all([])) == []


def test_page_numbers_take_a_second_call_for_those_that_want_them(program: StandIn) -> None:
    batch = [manuscript("un.docx", _ONE), manuscript("long.docx", paper("Équipe", "Visites"))]

    made = print_all(program, batch)

    assert program.calls() == [["un.docx", "long.docx"], ["long.docx"]]
    long = made["long.docx"]
    assert isinstance(long, Printed)
    assert told_pages(long.content) == [3, 7]
    assert _printed_from(long.pdf) == hashlib.sha256(long.content).hexdigest()


def test_a_document_that_tells_how_many_pages_it_has_is_printed_with_that_number(
    program: StandIn,
) -> None:
    content = paper(text="Ce document compte 0 pages.")

    made = print_all(program, [manuscript("long.docx", content)])["long.docx"]

    assert isinstance(made, Printed)
    assert made.content == paged(content, {}, count=8)
    assert len(program.calls()) == 2


def test_a_bookmark_that_the_pdf_does_not_know_keeps_its_placeholder(program: StandIn) -> None:
    content = paper("Équipe", "Visites", "Écoute")

    made = print_all(program, [manuscript("long.docx", content)])["long.docx"]

    assert isinstance(made, Printed)
    assert told_pages(made.content) == [3, 7, 888]


def test_numbers_that_never_settle_end_all_the_same(program: StandIn) -> None:
    turns: list[int] = []

    def restless(docx: bytes, _: Mapping[str, int], /, *, count: int | None = None) -> bytes:
        turns.append(count or 0)
        return paged(docx, {"_Toc1": len(turns)})

    numbering = Numbering(anchors=anchors, paged=restless)

    made = print_all(program, [manuscript("long.docx", paper("Équipe"))], numbering)["long.docx"]

    assert len(program.calls()) == 4
    assert isinstance(made, Printed)
    assert _printed_from(made.pdf) == hashlib.sha256(made.content).hexdigest()


def test_a_document_changed_by_hand_is_printed_as_it_is(program: StandIn) -> None:
    content = paper("Équipe")

    made = print_all(program, [manuscript("long.docx", content, by_hand=True)])["long.docx"]

    assert isinstance(made, Printed)
    assert made.content == content
    assert len(program.calls()) == 1


def test_names_that_no_command_line_likes_are_printed_and_stay_apart(program: StandIn) -> None:
    paths = ["Hélène & l'été.docx", "Helene - l ete.docx", "--help.docx", "«».docx", "HELENE.docx"]
    batch = [manuscript(path, paper(title=path)) for path in paths]

    made = print_all(program, batch)

    assert [one for one in made.values() if isinstance(one, Unprinted)] == []
    pdfs = {one.pdf for one in made.values() if isinstance(one, Printed)}
    assert len(pdfs) == len(paths)
    ((*names,),) = program.calls()
    assert all(name.isascii() and name[0].isalpha() for name in names)


@pytest.mark.parametrize(
    ("whim", "why"),
    [
        ("crash", "LibreOffice s'est arrêté en l'imprimant"),
        ("refuse", "LibreOffice n'a pas su l'ouvrir"),
        ("cut", "LibreOffice n'a pas su l'ouvrir"),
    ],
)
@pytest.mark.parametrize("faulty", ["un.docx", "deux.docx", "trois.docx"])
def test_one_document_that_fails_stops_no_other(
    program: StandIn, whim: str, why: str, faulty: str
) -> None:
    program.whims(**{faulty: whim})
    contents = {"un.docx": _ONE, "deux.docx": _TWO, "trois.docx": _THREE}

    made = print_all(program, [manuscript(path, contents[path]) for path in contents])

    assert whys(made) == {faulty: why}
    assert {path for path, one in made.items() if isinstance(one, Printed)} == {*contents} - {
        faulty
    }


def test_one_document_that_hangs_is_given_up_and_the_others_are_printed(program: StandIn) -> None:
    program.whims(deux="hang")
    contents = {"un.docx": _ONE, "deux.docx": _TWO, "trois.docx": _THREE}

    made = print_all(program, [manuscript(path, contents[path]) for path in contents])

    assert whys(made) == {"deux.docx": "LibreOffice n'en est pas venu à bout"}
    assert program.calls() == [["un.docx", "deux.docx", "trois.docx"], ["trois.docx"]]


def test_all_that_crash_are_told_each(program: StandIn) -> None:
    program.whims(un="crash", deux="crash")
    contents = {"un.docx": _ONE, "deux.docx": _TWO, "trois.docx": _THREE}

    made = print_all(program, [manuscript(path, contents[path]) for path in contents])

    assert list(whys(made)) == ["un.docx", "deux.docx"]
    assert isinstance(made["trois.docx"], Printed)


@pytest.mark.parametrize(
    ("whim", "calls", "why"),
    [
        ("hang", 2, "LibreOffice n'en est pas venu à bout"),
        ("crash", 5, "LibreOffice s'est arrêté en l'imprimant"),
    ],
)
def test_a_libreoffice_that_prints_nothing_is_not_asked_for_ever(
    program: StandIn, whim: str, calls: int, why: str
) -> None:
    program.whims(doc=whim)
    press = Press(program.environment, patience_s=0.3)
    batch = [manuscript(f"doc-{number}.docx", _ONE) for number in range(8)]

    made = list(press.print_all(batch))

    assert len(program.calls()) == calls
    assert [one.why for one in made if isinstance(one, Unprinted)] == [why] * 8


def test_what_is_no_word_document_is_told_and_never_printed_as_text(program: StandIn) -> None:
    batch = [manuscript("lettre.docx", b"Madame, Monsieur,"), manuscript("un.docx", _ONE)]

    made = print_all(program, batch)

    assert whys(made) == {"lettre.docx": "ce n'est pas un document Word"}
    assert program.calls() == [["un.docx"]]


def test_every_file_made_is_told_as_it_comes(program: StandIn) -> None:
    ticks: list[int] = []
    batch = [manuscript("un.docx", _ONE), manuscript("long.docx", paper("Équipe"))]

    list(Press(program.environment, NUMBERING).print_all(batch, lambda: ticks.append(1)))

    assert len(ticks) == 3


def test_libreoffice_works_in_a_profile_of_its_own_that_goes_with_it(program: StandIn) -> None:
    print_all(program, [manuscript("un.docx", _ONE)])

    (profile,) = (program.folder / "profiles.txt").read_text().splitlines()
    option, _, place = profile.partition("=file://")
    assert option == "-env:UserInstallation"
    assert place.startswith("/")
    assert not Path(place).parent.exists()


def test_an_interruption_leaves_no_process_behind(tmp_path: Path, program: StandIn) -> None:
    program.whims(un="hang")

    def interrupt() -> None:
        raise KeyboardInterrupt

    batch = [manuscript("zero.docx", _TWO), manuscript("un.docx", _ONE)]
    with pytest.raises(KeyboardInterrupt):
        list(Press(program.environment).print_all(batch, interrupt))

    proc = Path("/proc")
    running = [one.read_bytes() for one in proc.glob("[0-9]*/cmdline") if _is_readable(one)]
    assert [line for line in running if str(tmp_path).encode() in line] == []


def test_without_libreoffice_one_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "USUAL_PLACES", ())

    with pytest.raises(DocgenError, match="LibreOffice est introuvable sur ce poste") as told:
        list(Press({"PATH": str(tmp_path)}).print_all([manuscript("un.docx", _ONE)]))

    assert told.value.remedy.startswith("Installez LibreOffice")


def test_a_libreoffice_that_cannot_be_started_is_told(program: StandIn) -> None:
    (program.folder / "soffice").write_text("no program at all")

    with pytest.raises(DocgenError, match="LibreOffice ne peut pas être lancé"):
        print_all(program, [manuscript("un.docx", _ONE)])


def _printed_from(pdf: bytes) -> object:
    told = PdfReader(BytesIO(pdf)).metadata
    return told and told.subject


def _is_readable(path: Path) -> bool:
    try:
        path.read_bytes()
    except OSError:
        return False
    return True
