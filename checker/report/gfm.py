"""Words as GitHub-flavoured Markdown: whatever an article says is shown as it stands, and does nothing.

Two readers are to be kept off. The parser of Markdown is, by backslashes and entities. What GitHub, GitLab and chats
look for afterwards, in the text that the parser leaves, no backslash hides: mentions, references, addresses, emoji,
formulas. There a zero width space stands inside, as Renovate and Dependabot have it, or a tag.
"""

import re

from checker.report.visible import visible

_GAP = "\u200b"  # one that an article has is shown as <U+200B>
_PLACE = re.compile(
    r"""
    (?<=[@#])(?=\S)|(?<=[!~%^&])(?=\w)  # @user #12 !12 ~label %milestone ^alert &epic
    |(?<=[A-Za-z]-)(?=\d)              # GH-12, and the keys of other trackers
    |(?<=[A-Za-z])(?=:\S)              # https:// mailto:
    |(?<=:)(?=[\w+-]+:)                # :emoji:
    |(?<=\w)(?=\.[^\W\d_]{2})          # www.
    |(?<=\w\.)(?=[^\W\d_]{2})          # example.org
    |(?<=/)(?=/)                       # //example.org
    """,
    re.VERBOSE,
)
_COMMIT = re.compile(r"(?<![A-Za-z0-9])[0-9a-fA-F]{7,}(?![A-Za-z0-9])")
_NO_COMMIT = re.compile(r"[0-9a-fA-F]{6}(?!$)")
_SPECIAL = re.compile(r"[\\`*_\[~]")
# At the beginning of a line: a list, a heading; and GitLab obeys a /close.
_FIRST = re.compile(r"^(?=[-+#/])|^\d+(?=[.)](?!\d))")
# GitHub reads a formula between two dollar signs; a span around each is what its manual advises.
_MARKUP = str.maketrans({"<": "&lt;", ">": "&gt;", "&": "&amp;", "$": "<span>$</span>"})


def prose(words: str) -> str:
    """Return Markdown that shows `words` on one line as they are, wherever text may stand."""
    shown = _PLACE.sub(_GAP, visible(words.strip()))
    shown = _COMMIT.sub(lambda run: _NO_COMMIT.sub(rf"\g<0>{_GAP}", run[0]), shown)
    return _FIRST.sub(r"\g<0>\\", _SPECIAL.sub(r"\\\g<0>", shown)).translate(_MARKUP)


def code(words: str) -> str:
    """Return Markdown that shows `words`, a path perhaps, as code: exact where they can be copied."""
    shown = visible(words)
    # Nothing in a code span is looked at. A parser has a limit to the backticks around one, so that one has to do.
    return f"`{shown}`" if shown.strip() and "`" not in shown else f"<code>{prose(shown)}</code>"
