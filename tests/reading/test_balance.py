"""Quotation marks without a partner."""

import pytest

from checker.claims.base import Span
from checker.reading.balance import find_unbalanced

OPEN = "“We will rebuild the mill in the valley, Berg said. It rained all day."
CLOSED = "We will rebuild the mill in the valley,” Berg said. It rained all day."
PLAIN = "The council met on Monday and heard what he said."


def alone(text: str, damaged: tuple[Span, ...] = ()) -> list[tuple[int, bool]]:
    return [(mark.start, opens) for mark, opens in find_unbalanced(text, [Span(start=0, end=len(text))], damaged)]


def test_a_mark_that_is_never_closed() -> None:
    assert alone(f"{OPEN}\n\n{PLAIN}") == [(0, True)]


def test_a_mark_that_closes_nothing() -> None:
    assert alone(f"{CLOSED}\r\n\r\n{PLAIN}") == [(CLOSED.index("”"), False)]


def test_the_second_of_two_that_open() -> None:
    text = "“We left, Berg said. “Nobody stayed in the valley,” he added."
    assert alone(f"{text}\n\n{PLAIN}") == [(0, True)]


@pytest.mark.parametrize(
    "text",
    [
        f"{OPEN}\n\n“It rained,” he added.",  # goes on
        f"{OPEN}\n\n{PLAIN}\n\nIt rained,” he added.",  # closed later
        f"The office said:\n\n{OPEN}\n\n{PLAIN}",  # a statement in full
        f'The pipe is 12" wide and was laid in the spring.\n\n{PLAIN}',
        f"{OPEN}\n{PLAIN}",  # lines that may be sentences of one paragraph
        f"“We left\n\n{PLAIN}",  # a piece of a list
        f"{OPEN}\n\n{PLAIN}\n\n" * 3,  # a practice
        "",
    ],
)
def test_what_may_be_right(text: str) -> None:
    assert alone(text) == []


def test_marks_outside_of_the_article_and_in_damaged_paragraphs() -> None:
    text = f"{OPEN}\n\n{PLAIN}"
    assert alone(text, (Span(start=5, end=8),)) == []
    assert find_unbalanced(text, [Span(start=10, end=len(text))]) == []
