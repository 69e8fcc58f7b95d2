"""Surnames that stand alone."""

import pytest

from checker.reading.surnames import lone_surnames


@pytest.mark.parametrize(
    "text",
    ["Carver left.", "Then Carver left.", "He saw Carver’s car.", "The end of it. Carver left.", "Later\nCarver left."],
)
def test_alone(text: str) -> None:
    assert [span.of(text) for span in lone_surnames(text, "Carver")] == ["Carver"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Carver left.",
        "Mrs. Carver left.",
        'Anna "Nan" Carver left.',
        "Carver Road is closed.",
        "the Carver family",
        "Roe-Carver and Carver-Roe",
        "The Carvers left.",
        "@Carver",
        "his mother Carver",
    ],
)
def test_not_alone(text: str) -> None:
    assert list(lone_surnames(text, "Carver")) == []


def test_from_an_offset() -> None:
    assert [span.start for span in lone_surnames("Carver and Carver", "Carver", 3)] == [11]
