"""Words of an article in Markdown: shown as they are, and obeyed by nobody."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.report.gfm import code, prose
from checker.report.visible import visible
from tests.report.seen import elsewhere, on_github

HOSTILE = [
    "@octocat and @org/team", "a@b.example", "#12", "org/repo#12", "GH-12", "KEY-7", "org/repo@a1b2c3d",
    "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0", "1234567", "https://evil.example/x", "www.evil.example",
    "evil.example", "example.com", "a@example.com", "//example.com/x", "//192.0.2.1/x",
    "//evil.example", "mailto:a@b.example", "xmpp:a@b.example", "<https://evil.example>",
    "[x](https://evil.example)", "![x](https://evil.example/x.png)", "[x]: https://evil.example", "[^1]", "[^1]: x",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</details>", "</strong>", "</blockquote>",
    "<!-- factcheck:report -->", "-->", "--&gt;", "<!-- factcheck:finding 0123456789abcdef -->", "<![CDATA[", "<?x",
    "&lt;b&gt;", "&#64;octocat", "&commat;octocat", "```", "~~~", "`code`", "``", "\\", "\\`", "\\\\@octocat",
    "**bold**", "__bold__", "*i*", "_i_", "~~gone~~", "~x~", "# heading", "heading #", "> quote", "> [!CAUTION]",
    "- item", "+ item", "* item", "1. item", "1) item", "- [ ] task", "---", "===", "***", "|a|b|", "|---|---|",
    "    indented", "\tindented", "/close", "/assign @octocat", ":tada:", "==x==", "$x$", "$$x$$", "$`x`$",
    "cost $5/$6", "!12 ~bug %v1 &3 ^alert", "{{ secrets.TOKEN }}", "${{ github.token }}", "::error::x", "line\nbreak",
    "line\r\n\r\nbreak", "\x00", "\x1b[2J", "\u202eevil", "\u200b", "\ud800", "é 🚢", "a\\", "a\n# b", "&", "&amp",
    "&#x40;octocat", "[[wiki]]", "[TOC]", "\u3000@octocat", "(@octocat)", "\"@octocat\"",
]  # fmt: skip
PIECES = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=8)), max_size=6)
WORDS = st.tuples(st.sampled_from(["", " ", "x"]), PIECES).map(lambda pair: pair[0].join(pair[1]))


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("before", ["", "> ", "- ", "said ", "**said** "])
@pytest.mark.parametrize("see", [on_github, elsewhere])
def test_hostile_words_are_shown_as_they_stand(words: str, before: str, see: type) -> None:
    seen, plain = see(before + prose(words)), see(before + "x")
    assert seen.text.strip().endswith(visible(words.strip()))
    assert (set(seen.tags) - {"span", "/span"}, seen.attributes) in [(set(plain.tags), []), (set(), [])]
    assert seen.obeyed() == []
    assert seen.hidden == []


@settings(deadline=None)
@given(WORDS, st.sampled_from(["", "> ", "- ", "1. ", "x ", "**x**: "]))
def test_no_words_make_a_link_a_tag_a_mention_or_a_comment(words: str, before: str) -> None:
    for see in (on_github, elsewhere):
        seen, plain = see(f"{before}a {prose(words)} b"), see(f"{before}a x b")
        assert [tag for tag in seen.tags if tag.strip("/") != "span"] == plain.tags
        assert (seen.attributes, seen.hidden, seen.obeyed()) == ([], [], [])
        assert visible(words.strip()) in seen.text


@settings(deadline=None)
@given(WORDS)
def test_no_name_of_a_file_leaves_its_code(name: str) -> None:
    for see in (on_github, elsewhere):
        seen = see(f"a {code(name)} b")
        assert [tag for tag in seen.tags if tag.strip("/") != "span"] == ["p", "code", "/code", "/p"]
        assert (seen.attributes, seen.hidden) == ([], [])
        assert visible(name).strip() in seen.text


@pytest.mark.parametrize(
    "name", ["wire/a.txt:12", "a b.txt", "#12.txt", "@octocat.md", "<b>.md", "https://evil.example"]
)
def test_a_path_is_exact_so_that_it_can_be_copied(name: str) -> None:
    assert code(name) == f"`{name}`"
    assert on_github(code(name)).code == [name]


@pytest.mark.parametrize(
    "words", ["U.S. troops, on 28 June 2024", "2024-06-28", "about 50 (of 100)", "3.5 million", "it's 10:30"]
)
def test_plain_words_stay_plain(words: str) -> None:
    assert prose(words) == words


def test_no_words_are_a_command_to_gitlab() -> None:
    assert prose("/close") == "\\/close"
