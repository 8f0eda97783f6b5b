"""The hour and the chance of a printing leave no trace, and no byte moves."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from docgen.documents.pdf.steady import steady

_DAY = date(2026, 10, 31)
_NAME = "0F091A384A04AEEAD2C7F8BD8897A294"
_OTHER = "EEBB3434B094C9883B258BC8FB5F783F"
_UUID = "1b4e28ba-2fa1-11d2-883f-0016d3cca427"


def tail(compact: str, iso: str, name: str, uuid: str = _UUID) -> bytes:
    """The parts of a PDF of LibreOffice that change from one printing to the next."""
    return (
        f"<xmp:CreateDate>{iso}</xmp:CreateDate>\n<xmpMM:InstanceID>uuid:{uuid}</xmpMM:InstanceID>"
        f"/Producer<FEFF>\n/CreationDate(D:{compact})/ModDate (D:{compact})>>\n"
        f"/ID [ <{name}>\n<{name}> ]\n/DocChecksum /{name}\n>>startxref\n122662\n%%EOF\n"
    ).encode()


@pytest.mark.parametrize(
    ("compact", "iso"),
    [
        ("20261122050356Z'", "2026-11-22T05:03:56Z"),
        ("20261122140941+09'00'", "2026-11-22T14:09:41+09:00"),
        ("20261122", "2026-11-22"),
    ],
)
def test_no_byte_moves(compact: str, iso: str) -> None:
    before = tail(compact, iso, _NAME)

    after = steady(before, _DAY)

    assert len(after) == len(before)
    assert after.index(b"startxref") == before.index(b"startxref")
    assert after.endswith(b"startxref\n122662\n%%EOF\n")


def test_two_printings_of_one_document_are_the_same_file() -> None:
    one = tail("20261122050356Z'", "2026-11-22T05:03:56Z", _NAME)
    two = tail(
        "20271201235959Z'",
        "2027-12-01T23:59:59Z",
        _OTHER,
        _UUID[::-1].replace("-", "")[:8] + _UUID[8:],
    )

    assert steady(one, _DAY) == steady(two, _DAY)


def test_it_bears_the_day_of_the_document() -> None:
    after = steady(tail("20261122140941+09'00'", "2026-11-22T14:09:41+09:00", _NAME), _DAY)

    assert b"/CreationDate(D:20261031000000+00'00')/ModDate (D:20261031000000+00'00')" in after
    assert b"<xmp:CreateDate>2026-10-31T00:00:00+00:00<" in after


def test_two_documents_have_two_names() -> None:
    one = steady(b"one" + tail("20261122050356Z'", "2026-11-22T05:03:56Z", _NAME), _DAY)
    two = steady(b"two" + tail("20261122050356Z'", "2026-11-22T05:03:56Z", _NAME), _DAY)

    assert one[one.index(b"/ID") :] != two[two.index(b"/ID") :]


def test_a_reader_still_reads_it() -> None:
    """Pypdf escapes the dates that it writes, LibreOffice does not: one is put in for the other."""
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    writer.add_metadata({"/CreationDate": "X" * 17, "/Title": "Bilan"})
    content = BytesIO()
    writer.write(content)
    pdf = content.getvalue().replace(b"X" * 17, b"D:20261122050356Z")

    told = PdfReader(BytesIO(steady(pdf, _DAY)), strict=True).metadata

    assert told is not None
    assert told.title == "Bilan"
    assert told.creation_date == datetime(2026, 10, 31, tzinfo=UTC)


@given(st.binary(max_size=300))
def test_what_is_no_date_and_no_name_stays(content: bytes) -> None:
    assert steady(content, _DAY) == content


@given(st.dates())
def test_twice_is_once(day: date) -> None:
    once = steady(tail("20261122050356Z'", "2026-11-22T05:03:56Z", _NAME), day)

    assert steady(once, day) == once
