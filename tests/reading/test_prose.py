"""Sentences of the article itself, and what stands in quotation marks."""

from checker.claims.base import Span
from checker.reading.prose import Quoted, sentences_within, word_set
from checker.reading.sentences import split_sentences

TEXT = "Menu. The ferry left. It was late. Follow us."


def test_sentences_that_lie_whole_in_the_body() -> None:
    body = [Span(start=6, end=34)]
    assert [span.of(TEXT) for span in sentences_within(split_sentences(TEXT), body)] == [
        "The ferry left.",
        "It was late.",
    ]


def test_a_sentence_that_the_body_cuts_is_left_out() -> None:
    assert [span.of(TEXT) for span in sentences_within(split_sentences(TEXT), [Span(start=10, end=34)])] == [
        "It was late."
    ]


def test_quoted() -> None:
    text = "Berg said “we left” and left. 'Not so,' she said."
    quoted = Quoted(text)
    assert [quoted.holds(text.index(word)) for word in ("Berg", "we left", "and", "Not", "she")] == [
        False,
        True,
        False,
        True,
        False,
    ]


def test_words_of_several_lines() -> None:
    assert word_set("a b", "c") == {"a", "b", "c"}
