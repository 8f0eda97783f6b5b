from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.seal import packed, seal, sealed

NAMES = st.text("abcXYZ/_.[]é", min_size=1, max_size=12).filter(lambda name: name[-1] != "/")
PARTS = st.dictionaries(NAMES, st.binary(max_size=200), max_size=6)


@given(PARTS)
def test_every_part_is_kept_byte_for_byte(parts: dict[str, bytes]) -> None:
    sealed = seal(_zip(parts))

    assert _parts(sealed) == parts


@given(PARTS)
def test_sealing_twice_changes_nothing(parts: dict[str, bytes]) -> None:
    once = seal(_zip(parts))

    twice = seal(once)

    assert twice == once


@given(PARTS.flatmap(lambda parts: st.permutations([*parts.items()])))
def test_neither_the_order_nor_the_packing_of_the_parts_matters(
    shuffled: list[tuple[str, bytes]],
) -> None:
    parts = dict(sorted(shuffled))

    one, other = seal(_zip(parts)), seal(_zip(dict(shuffled), stored=True))

    assert one == other


def test_content_types_come_first_then_relations_then_the_rest_in_order() -> None:
    names = ["word/styles.xml", "_rels/.rels", "docProps/app.xml", "[Content_Types].xml"]

    sealed = seal(_zip(dict.fromkeys(names, b"")))

    with ZipFile(BytesIO(sealed)) as docx:
        assert docx.namelist() == [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/app.xml",
            "word/styles.xml",
        ]


def test_no_part_tells_an_hour_or_a_machine() -> None:
    sealed = seal(_zip({"a": b"1", "b": b"2"}))

    with ZipFile(BytesIO(sealed)) as docx:
        told = {(e.date_time, e.create_system, e.external_attr) for e in docx.infolist()}
    assert told == {((1980, 1, 1, 0, 0, 0), 3, 0o600 << 16)}


@given(PARTS)
def test_the_zip_is_what_the_standard_library_writes(parts: dict[str, bytes]) -> None:
    expected = BytesIO()
    with ZipFile(expected, "w") as target:
        for name in sorted(parts):
            entry = ZipInfo(name)
            entry.create_system, entry.external_attr = 3, 0o600 << 16
            target.writestr(entry, parts[name], ZIP_DEFLATED, 6)

    written = sealed(parts)

    assert written == expected.getvalue()


@given(PARTS)
def test_what_was_packed_ahead_changes_nothing(parts: dict[str, bytes]) -> None:
    ahead = packed({name: parts[name] + b"of old" for name in parts}, [*parts][:1])
    ahead |= packed(parts, [*parts][1:])

    written = sealed(parts, ahead)

    assert written == sealed(parts)


def _zip(parts: dict[str, bytes], *, stored: bool = False) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content, ZIP_STORED if stored else None)
    return made.getvalue()


def _parts(docx: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(docx)) as source:
        return {name: source.read(name) for name in source.namelist()}
