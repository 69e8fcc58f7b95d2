"""What our readers read surely in an article must not be missing or cut short in a model's claims.

A model overlooks a sentence now and then, or copies "June 29" of "Friday, June 29". Such claims are completed here.
What is added belongs to no event, so no number or day of another source is compared with it: it is there for the rules
that look at one place of one article (a weekday, an impossible date, a sum, an abbreviation), and for those that
compare what one speaker is quoted with.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from checker.claims.base import Span
from checker.claims.claim import Claim, Overlooked
from checker.extraction.assemble import claims_of
from checker.extraction.placed import Placed
from checker.extraction.sure import key_of, surely_read
from checker.reading import LANGUAGES
from checker.sources.model import Source

_STANDS_FOR: Final = {  # the kinds of claim that may hold what a reader reads as the one kind
    "time": frozenset({"time"}),
    "quantity": frozenset({"quantity", "time", "quotation"}),
    "abbreviation": frozenset({"abbreviation"}),
    "quotation": frozenset({"quotation"}),
}
_SLOT: Final = {"time": "when", "quantity": "amount"}  # what holds the words of the value
_BLOCK: Final = 512  # code points


class Checked(NamedTuple):
    """The claims of a source, completed, in the order of their places; and what was amended or added."""

    claims: tuple[Claim, ...]
    overlooked: tuple[Overlooked, ...]


def crosscheck(source: Source, claims: Sequence[Claim]) -> Checked:
    """Complete the claims that a model made of `source` by what is surely read in its text, outside its boilerplate.

    Dates with month and day, numbers of something, abbreviations beside their long form, and quotations of a whole
    sentence by a person who is named are looked at. A claim whose words are only a part of them, and so read to another
    value, gets all of the words; one that is missing is added, without an event. Claims that say more than the readers
    see are left as they are, and so are those of a text in another language than English, which the readers know.
    """
    if source.language not in LANGUAGES:
        return Checked(tuple(claims), ())
    placed = [Placed(claim.evidence, claim.at, claim.statement) for claim in claims]
    standing, furniture = _Places([claim.at for claim in claims]), _Places(source.boilerplate)
    sentences = source.sentences
    overlooked: list[Overlooked] = []
    for read in surely_read(source, sentences):
        kind = read.statement.kind
        if furniture.touched_by(read.evidence):
            continue
        near = [n for n in standing.touched_by(read.at) if placed[n].statement.kind in _STANDS_FOR[kind]]
        reason = f"no claim of the kind {kind!r} stands there"
        if not near:
            placed.append(read)
        else:
            number = _cut_short([(n, placed[n]) for n in near], read)
            widened = None if number is None else _widened(placed[number], read, source.text)
            if number is None or widened is None:
                continue
            reason = f"the claim there had only {placed[number].statement.words!r}"
            placed[number] = widened
        overlooked.append(Overlooked(kind=kind, evidence=read.evidence.of(source.text), reason=reason))
    events = {claim.event.id: claim.event for claim in claims if claim.event}
    completed = claims_of(source, events.values(), placed, sentences) if overlooked else tuple(claims)
    return Checked(completed, tuple(overlooked))


def _cut_short(near: Sequence[tuple[int, Placed]], read: Placed) -> int | None:
    """Return which claim has only a part of the words, None if none has: one of the same day or figure goes first."""
    wanted = key_of(read.statement)
    ours = [(n, claim, key_of(claim.statement)) for n, claim in near if claim.statement.kind == read.statement.kind]
    if wanted is None or read.statement.kind not in _SLOT or any(key == wanted for _, _, key in ours):
        return None
    parts = [(n, key) for n, claim, key in ours if claim.at != read.at and _within(claim.at, read.at)]
    same = [n for n, key in parts if key is not None and key[0] == wanted[0]]
    if same or len(parts) != 1 or len(near) != 1:
        return next(iter(same), None)
    of_a_whole = read.statement.kind == "quantity" and wanted[-1] is not None
    return None if of_a_whole else parts[0][0]  # "about 50" of "21 of about 50" is a number of its own


def _widened(claim: Placed, read: Placed, text: str) -> Placed | None:
    """Return a claim with all the words that the reader read, None if it would not then read as they do."""
    evidence = _hull(claim.evidence, read.at)
    changed = {_SLOT[read.statement.kind]: read.at.of(text), "evidence": evidence.of(text)}
    statement = claim.statement.model_copy(update=changed)
    return Placed(evidence, read.at, statement) if key_of(statement) == key_of(read.statement) else None


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _hull(one: Span, other: Span) -> Span:
    return Span(start=min(one.start, other.start), end=max(one.end, other.end))


class _Places:
    """Ranges of a text, in any order, that may be asked which of them touch another one."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._by_block: defaultdict[int, list[int]] = defaultdict(list)
        for number, span in enumerate(spans):
            for block in _blocks(span):
                self._by_block[block].append(number)

    def touched_by(self, span: Span) -> list[int]:
        """Return the numbers of the ranges that share a code point with `span`, in their order."""
        near = {number for block in _blocks(span) for number in self._by_block.get(block, ())}
        return sorted(number for number in near if self._spans[number].overlaps(span))


def _blocks(span: Span) -> range:
    return range(span.start // _BLOCK, span.end // _BLOCK + 1)
