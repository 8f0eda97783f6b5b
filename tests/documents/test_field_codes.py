import pytest

from docgen.documents.word.fields.field_codes import field_kind, parse_code


def test_a_code_is_a_kind_arguments_and_switches() -> None:
    code = parse_code(r'  toc \o "1-3" \h \z \t "Titre annexe;1" ')

    assert code.kind == "TOC"
    assert code.arguments == ()
    assert code.switches == {"o": "1-3", "h": "", "z": "", "t": "Titre annexe;1"}


@pytest.mark.parametrize(
    ("code", "arguments", "switches"),
    [
        (r"REF _Ref12 \h", ("_Ref12",), {"h": ""}),
        (r"REF \h _Ref12", ("_Ref12",), {"h": ""}),
        (r"SEQ Tableau \* ARABIC \s 1", ("Tableau",), {"s": "1"}),
        (r'DOCPROPERTY "Nom de l’auditeur"', ("Nom de l’auditeur",), {}),
        ("DOCPROPERTY “Auditeur”", ("Auditeur",), {}),
        (r'TOC \o"1-2"\n', (), {"o": "1-2", "n": ""}),
        (r'TOC \n "2-3" \p "\\"', (), {"n": "2-3", "p": "\\"}),
        (r'TOC \o "1-3', (), {"o": "1-3"}),
    ],
)
def test_words_and_quotes_are_read_as_word_reads_them(
    code: str, arguments: tuple[str, ...], switches: dict[str, str]
) -> None:
    parsed = parse_code(code)

    assert (parsed.arguments, parsed.switches) == (arguments, switches)


def test_every_format_is_kept() -> None:
    code = parse_code(r"REF _Ref12 \* Upper \* MERGEFORMAT")

    assert code.formats == ("Upper", "MERGEFORMAT")


@pytest.mark.parametrize("code", ["", "  ", r"\h"])
def test_a_field_without_a_word_has_no_kind(code: str) -> None:
    assert field_kind(code) == ""
    assert parse_code(code).kind == ""
