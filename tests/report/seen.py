"""A comment as its readers see it: through GitHub's own parser, and through one that makes links of more."""

import re
from html.parser import HTMLParser

import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

GAP = "\u200b"
_EXTENSIONS = ["table", "autolink", "strikethrough", "tasklist"]
_OPTIONS = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_GITHUB_PRE_LANG
_OTHER = MarkdownIt("gfm-like", {"html": True})

AFTERWARDS = {
    "mention": r"(?:^|[^\w`])@[\w/-]",
    "reference": r"(?:^|\W)(?:#|GH-|gh-)\d",
    "key of a tracker": r"\b[A-Z]+-\d",
    "address": r"(?:https?|ftp)://|www\.\w|\w@\w+\.\w",
    "emoji": r":[\w+-]+:",
    "commit": r"\b[0-9a-f]{7,40}\b",
    "formula": r"\$.+\$",
    "GitLab's reference": r"(?:^|\s)[!~%&^]\w",
}
"""What a forge looks for in the text that the parser leaves."""


class Seen(HTMLParser):
    """The tags, the text in and out of code, and the hidden comments of a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.nodes: list[str] = []
        self.code: list[str] = []
        self.data: list[str] = []
        self.hidden: list[str] = []
        self.feed(html)
        self.close()

    @property
    def text(self) -> str:
        """All that is shown, without what is put in to keep a forge off."""
        return "".join(self.data).replace(GAP, "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.data.append(data)
        in_code = self.tags.count("code") > self.tags.count("/code")
        (self.code if in_code else self.nodes).append(data)

    def handle_comment(self, data: str) -> None:
        self.hidden.append(data.strip())

    def obeyed(self) -> list[tuple[str, str]]:
        """Return what a forge would make something of, in text that is not code."""
        return [
            (name, node) for node in self.nodes for name, sign in AFTERWARDS.items() if re.search(sign, node, re.ASCII)
        ]


def on_github(markdown: str) -> Seen:
    html: str = cmarkgfm.cmark.markdown_to_html_with_extensions(markdown, _OPTIONS, _EXTENSIONS)
    return Seen(html)


def elsewhere(markdown: str) -> Seen:
    return Seen(_OTHER.render(markdown))
