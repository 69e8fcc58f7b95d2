"""Whether words stand within quotation marks."""

import pytest

from checker.linking.passages.marks import within_marks


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“The bridge is >safe,” she said.", True),
        ('"The bridge is >safe," she said.', True),
        ("«The bridge is >safe», she said.", True),
        ("“The bridge is safe,” she >said.", False),
        ('"The bridge is safe," she >said.', False),
        ("“The bridge,” she said, “is >safe.”", True),
        ("“The bridge is safe.\n>Nobody knew.", False),
        ("The bridge is >safe, she said.", False),
        (">The bridge is safe, she said.", False),
    ],
)
def test_words_are_quoted_where_a_mark_is_open_on_their_line(text: str, told: bool) -> None:
    at = text.index(">")
    assert within_marks(text.replace(">", ""), at) is told


def test_a_mark_too_far_back_is_not_seen() -> None:
    assert within_marks("“" + "a" * 1_000, 1_000)
    assert not within_marks("“" + "a" * 10_000, 10_000)
