"""Find the characters that a wrong encoding left behind.

Mojibake is judged by ftfy, which changes nothing that could be meant; the edit operations between a piece of the text
and its repair tell where it stands.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from checker.claims.base import Span
from checker.sources.model import Damage

_PIECE = 1000  # code points; the edit operations of a longer piece would cost its square
_LOST = re.compile(r"\ufffd++|[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]++")
# A two-byte letter that was read as Windows-1252 in the middle of a small word. ftfy leaves a lone one, as the first of
# its two characters is a letter of its own; a capital is not, between small ones.
_INNER = re.compile(r"(?<=[a-zß-öø-ÿ])[ÃÄÅ][^\x00-\x7fÀ-ÖØ-öø-ÿ](?=[a-zß-öø-ÿ])")
# What ftfy may find wrong: letters that stand for lost ones, controls, or two characters beyond ASCII side by side, one
# of them no quotation mark, dash or space of ordinary print. To import it takes longer than to read a short article.
_PRINT = "\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2026"
_SUSPECT = re.compile(rf"[\x80-\x9fÂÃŒœ]|[^\x00-\x7f{_PRINT}][^\x00-\x7f]|[{_PRINT}][^\x00-\x7f{_PRINT}]")


def find_damage(text: str) -> tuple[Damage, ...]:
    """Return what in a text is damaged, in order, without overlap; correct text in any language yields nothing."""
    if text.isascii() and not _LOST.search(text):
        return ()
    mojibake = [damage for start, end in _pieces(text) for damage in _mojibake(text[start:end], start)]
    covered = {offset for damage in mojibake for offset in range(damage.span.start, damage.span.end)}
    others = [_lost(match) for match in _LOST.finditer(text) if match.start() not in covered]
    inner = [_inner(match) for match in _INNER.finditer(text) if match.start() not in covered]
    return tuple(sorted([*mojibake, *others, *filter(None, inner)], key=lambda damage: damage.span.start))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines, long ones cut at a space, that hold more than ASCII."""
    start = 0
    while start < len(text):
        stop = text.find("\n", start, start + _PIECE) + 1
        if not stop and len(text) - start > _PIECE:
            stop = text.rfind(" ", start, start + _PIECE) + 1
        stop = stop or min(len(text), start + _PIECE)
        if not text[start:stop].isascii():
            yield start, stop
        start = stop


def _mojibake(piece: str, offset: int) -> Iterator[Damage]:
    """Yield what ftfy repairs in a piece of text that starts at `offset`, each a whole run of what is not ASCII."""
    if not _SUSPECT.search(piece):
        return
    import ftfy
    from rapidfuzz.distance import Levenshtein

    repaired = ftfy.fix_encoding(piece)
    if repaired == piece:
        return
    hunks: list[tuple[int, int, int, int]] = []
    for edit in Levenshtein.opcodes(piece, repaired):
        if edit.tag == "equal":
            continue
        # Around an edit both texts are alike; what is not ASCII there belongs to the same damaged run.
        before = _foreign_run(piece[: edit.src_start][::-1], repaired[: edit.dest_start][::-1])
        after = _foreign_run(piece[edit.src_end :], repaired[edit.dest_end :])
        start, fixed_start = edit.src_start - before, edit.dest_start - before
        if hunks and start <= hunks[-1][1]:
            start, _, fixed_start, _ = hunks.pop()
        hunks.append((start, edit.src_end + after, fixed_start, edit.dest_end + after))
    for start, end, fixed_start, fixed_end in hunks:
        yield _damage(piece[start:end], repaired[fixed_start:fixed_end], offset + start)


def _foreign_run(one: str, other: str) -> int:
    """Return how many characters that are not ASCII two texts begin with alike."""
    pairs = takewhile(lambda pair: pair[0] == pair[1] and not pair[0].isascii(), zip(one, other, strict=False))
    return sum(1 for _ in pairs)


def _damage(found: str, repaired: str, start: int) -> Damage:
    """Make one `Damage`, its kind told by what stands there."""
    if found == "â€ " and repaired == "†":  # a closing mark that lost its third byte, which no encoding prints
        found, repaired = found[:-1], "”"
    kind = "replacement" if "\ufffd" in repaired else "control" if _LOST.fullmatch(found) else "mojibake"
    return Damage(span=Span(start=start, end=start + len(found)), found=found, repaired=repaired, kind=kind)


def _lost(match: re.Match[str]) -> Damage:
    """Describe a run of characters of which nobody can tell what they were."""
    kind = "replacement" if match[0][0] == "\ufffd" else "control"
    return Damage(span=Span(start=match.start(), end=match.end()), found=match[0], repaired="", kind=kind)


def _inner(match: re.Match[str]) -> Damage | None:
    """Repair a letter within a word, if the two characters are the bytes of one."""
    try:
        repaired = match[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
    return _damage(match[0], repaired, match.start()) if repaired.islower() else None
