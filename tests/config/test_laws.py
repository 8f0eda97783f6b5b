"""Whatever somebody writes in config/, it is read or it is refused in French."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.config import load_settings
from docgen.errors import ConfigError
from tests.config.shelf import SHIPPED, copy_to

FILES = sorted(path.relative_to(SHIPPED).as_posix() for path in SHIPPED.rglob("*.yaml"))
LINES = sorted(
    {line for name in FILES for line in (SHIPPED / name).read_text(encoding="utf-8").splitlines()},
)
YAML_SIGNS = "ab: -[]{}'\"#&*!|>%@`,?\n\té0~\r"
ENGLISH = ("field", "value", "input", "should", "expected", " valid ", "error", "None", "{'")

a_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_to(tmp_path).folder


@given(name=st.sampled_from(FILES), data=st.data())
@settings(a_folder, max_examples=150)
def test_a_line_deleted_doubled_or_replaced_is_read_or_refused(
    folder: Path,
    name: str,
    data: st.DataObject,
) -> None:
    lines = (SHIPPED / name).read_text(encoding="utf-8").splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(lines) - 1))
        kept = lines[place : place + 1]
        line = data.draw(st.sampled_from(LINES) | st.text(YAML_SIGNS, max_size=30))
        lines[place : place + 1] = data.draw(st.sampled_from([[], kept * 2, [line], [*kept, line]]))
        lines = lines or [""]

    with changed(folder / name, "\n".join(lines).encode()):
        told = read_or_refuse(folder)

    assert all(len(one) <= 240 for one in told)


@given(
    name=st.sampled_from(FILES),
    content=st.text(YAML_SIGNS, max_size=200).map(str.encode) | st.binary(max_size=60),
)
@settings(a_folder, max_examples=150)
def test_any_text_is_read_or_refused(folder: Path, name: str, content: bytes) -> None:
    with changed(folder / name, content):
        told = read_or_refuse(folder)

    assert all(len(one) <= 240 for one in told)


@given(name=st.sampled_from(FILES), data=st.data())
@settings(a_folder, max_examples=150)
def test_any_value_in_the_place_of_another_is_read_or_refused(
    folder: Path,
    name: str,
    data: st.DataObject,
) -> None:
    lines = (SHIPPED / name).read_text(encoding="utf-8").splitlines()
    places = [place for place, line in enumerate(lines) if ": " in line]
    place = data.draw(st.sampled_from(places))
    value = data.draw(
        st.sampled_from(["[]", "{}", "[a, [b]]", "{a: b}", "{a: {b: c}}", "oui", "plan", "", "12"]),
    )
    lines[place] = f"{lines[place].rpartition(': ')[0]}: {value}"

    with changed(folder / name, "\n".join(lines).encode()):
        told = read_or_refuse(folder)

    assert not [one for one in told if any(word in one for word in ENGLISH)]


@contextmanager
def changed(path: Path, content: bytes) -> Iterator[None]:
    """Put the shipped bytes back afterwards: one folder serves all examples."""
    before = path.read_bytes()
    path.write_bytes(content)
    try:
        yield
    finally:
        path.write_bytes(before)


def read_or_refuse(folder: Path) -> list[str]:
    """Return the mistakes told; anything but a ConfigError is a failure."""
    try:
        load_settings(folder)
    except ConfigError as refused:
        return refused.message.splitlines()
    return []
