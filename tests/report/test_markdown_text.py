"""Words in Markdown."""

import pytest
from markdown_it import MarkdownIt

from checker.report.markdown_text import literal
from tests.report.conftest import HOSTILE

_BLOCKS = ("# a", "- a", "+ a", "* a", "1. a", "12) a", "> a", "---", "===", "~~~", "```", "    a", "\ta", "a\n===")


@pytest.mark.parametrize("words", [*HOSTILE, *_BLOCKS])
def test_whatever_an_article_writes_is_text_and_nothing_else(words: str) -> None:
    (paragraph, inline, _) = MarkdownIt("gfm-like", {"linkify": False}).parse(literal(words))
    assert paragraph.type == "paragraph_open"
    assert {child.type for child in inline.children or ()} <= {"text", "text_special"}


def test_plain_words_stay_as_they_are() -> None:
    for words in ("“Friday, June 29” reads 2024-06-29; 50 % (it's so)", "29 June 2024 is a Saturday, not a Friday"):
        assert literal(words) == words


def test_nobody_is_called_no_issue_is_named_and_no_address_is_linked() -> None:
    assert literal("@desk #12 a@b.test # 1") == "@&#8203;desk #&#8203;12 a@&#8203;b.test # 1"
    assert literal("at https://a.test or Www.b.test") == "at https:&#8203;//a.test or Www&#8203;.b.test"
