import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.sentences import split_sentences
from tests.timing import assert_linear


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It fell on Jan. 2 near the port.",
        "It fell between Dec. 29–30 and Feb. 3 at noon.",
        "The U.S. Senate met at 5 p.m. Friday in St. Louis.",
        "Mr. Doe, Dr. Roe and Gen. J. R. Smith Jr. spoke.",
        "Acme Inc. Chairman Jane Doe left at 3.5 km from Washington, D.C., on foot.",
        "Flight No. 17 was late, e.g. Monday vs. Tuesday.",
        "Rep. Doe, D-Va., voted no... and left.",
        "“Why?” he asked.",
        '"Would we have done it?" interim coach Jane Doe asked.',
        "He said: “Go!” and she went.",
        "1. The first rule holds.",
    ],
)
def test_a_stop_within_a_sentence_does_not_end_it(sentence: str) -> None:
    assert sentences(sentence + " They agreed.") == [sentence, "They agreed."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It is so. It was not.", ["It is so.", "It was not."]),
        ("He came at 5 p.m. The door was shut.", ["He came at 5 p.m.", "The door was shut."]),
        ("He lives in the U.S. She does not.", ["He lives in the U.S.", "She does not."]),
        ("“We left.” “We stayed,” she said.", ["“We left.”", "“We stayed,” she said."]),
        ('"It fell." (It rose.) Why? Nobody knew!', ['"It fell."', "(It rose.)", "Why?", "Nobody knew!"]),
        ("She was 95. Doe died in 2011. Roe lived.", ["She was 95.", "Doe died in 2011.", "Roe lived."]),
        ("What now?... The end.", ["What now?...", "The end."]),
        ("It was lost.The end came.", ["It was lost.", "The end came."]),
        ("他走了。她没有走！", ["他走了。", "她没有走！"]),
        ("هل جاء؟ نعم", ["هل جاء؟", "نعم"]),
    ],
)
def test_a_stop_that_a_new_sentence_follows_ends_one(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_lines_are_sentences_of_their_own() -> None:
    text = "Ferry sinks near port\r\n\r\nA ferry sank.\r\n‘NO HOPE’\r\n\r\nIt rained."
    assert sentences(text) == ["Ferry sinks near port", "A ferry sank.", "‘NO HOPE’", "It rained."]


def test_a_paragraph_that_was_wrapped_to_a_width_is_read_as_one() -> None:
    text = (
        "A ferry with more than two hundred people on board sank\n"
        "near the port on Tuesday, the coast guard of the Kingdom\n"
        "Norway said. All were saved."
    )
    first = text[: text.index(" All")]
    assert sentences(text) == [first, "All were saved."]


def test_abbreviations_in_capitals_are_abbreviations() -> None:
    assert sentences("OSLO, JAN. 2 was cold. It snowed.") == ["OSLO, JAN. 2 was cold.", "It snowed."]


@pytest.mark.parametrize("text", ["", " \n\t ", "\u2028", "."])
def test_there_may_be_no_sentence(text: str) -> None:
    assert sentences(text) == ([text] if text.strip() else [])


@given(st.text() | st.text(alphabet='aAT. !?"”)\n\r1e。…', max_size=80))
def test_all_words_lie_in_exactly_one_trimmed_span(text: str) -> None:
    spans = split_sentences(text)
    outside, end = [], 0
    for span in spans:
        assert end <= span.start < span.end
        assert span.of(text) == span.of(text).strip()
        outside.append(text[end : span.start])
        end = span.end
    assert not "".join([*outside, text[end:]]).strip()


@pytest.mark.parametrize("unit", [".", ". ", "a. ", "J. ", '" ', '?" A b ', "x", "1.\n", "a\n", "。", " ", "('", ".”x"])
def test_a_long_text_of_anything_is_split_in_linear_time(unit: str) -> None:
    assert_linear(split_sentences, lambda size: unit * size, small=20_000 // len(unit), large=320_000 // len(unit))
