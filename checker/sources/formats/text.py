"""Plain text, as it is; Markdown too. The file itself is the article text."""

from collections.abc import Iterator

from checker.sources.decode import BinaryContentError, decode
from checker.sources.formats.drawn import Drawn, Unread
from checker.sources.front_matter import front_matter


def draw(data: bytes) -> Iterator[Drawn]:
    """Yield the text of a file and what its front matter says of it; raise `Unread` if it is no text, or blank."""
    try:
        text, encoding = decode(data)
    except BinaryContentError as error:
        raise Unread("binary", f"it is no text: {error}; save the article as plain text in UTF-8") from error
    if not text.strip("\ufeff\u200b").strip():
        raise Unread("empty", "it holds no words")
    head = front_matter(text)
    if head is None:
        yield Drawn("text", text, encoding)
        return
    day = head.published
    yield Drawn(
        "text",
        text,
        encoding,
        headline=head.headline,
        published=day.value if day else None,
        published_span=day.span if day else None,
        language=head.language,
    )
