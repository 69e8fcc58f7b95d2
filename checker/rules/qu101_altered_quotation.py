"""QU101 altered-quotation."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from checker.claims.claim import Claim
from checker.linking.passages import Sort
from checker.linking.quotations import quoted
from checker.linking.slots import Desk, Fact
from checker.linking.words import spoken
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side
from checker.rules.passages.replaced import other_words

_ONE_QUOTATION = 0.8  # share of the shorter one's words that stand in the longer, in order
_CUT = re.compile(r"\.\.\.|…|\[")  # what an editor left out or put in, and says so
_LEAST = 6  # words; shorter ones are judged by QU102


class QU101_AlteredQuotation(Rule):
    """One remark stands in quotation marks with different words.

    ## What it flags
    Quotations of one speaker, in two sources of one story, whose words run alike and then differ in between.

    ## Why it matters
    Quotation marks promise the speaker's own words. A lone "not" counts.

    ## Example
    A: "we did not expect to lose the whole harvest"; B: "we did expect to lose the whole harvest".

    ## Stays silent when
    The one quotation is a part of the other, they differ in punctuation, contractions or British
    and American spelling only, an editor's dots or brackets say that words were left out or put in, or one source has
    both.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.NEGATION, ContradictionType.LEXICAL)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Align the words of each pair of quotations."""
        for slot in desk.of(Fact.QUOTATION):
            a, b = slot.claims
            changes = altered(a, b)
            if changes:
                yield Flag(
                    message=f"{slot.subject} is quoted in different words: {'; '.join(changes)}",
                    explanation="Both accounts put the remark in quotation marks, so at most one has the words that "
                    "were said, unless one is a translation.",
                    sides=(side(a), side(b)),
                )
        yield from other_words(desk, Sort.QUOTED, "quotes other words", self.class_)


def altered(a: Claim, b: Claim) -> list[str]:
    """Return what differs inside two long quotations of one remark; empty where they are not plainly one."""
    if any(_CUT.search(quoted(claim).strip(" .…")) for claim in (a, b)):
        return []
    ours, theirs = spoken(quoted(a)), spoken(quoted(b))
    if min(len(ours), len(theirs)) < _LEAST:
        return []
    blocks = list(Levenshtein.opcodes(ours, theirs))
    equal = sum(op.src_end - op.src_start for op in blocks if op.tag == "equal")
    if equal < _ONE_QUOTATION * min(len(ours), len(theirs)):
        return []
    inner = blocks[1:-1] if blocks[0].tag != "equal" and blocks[-1].tag != "equal" else blocks
    inner = inner[1:] if inner and inner[0].tag != "equal" else inner
    inner = inner[:-1] if inner and inner[-1].tag != "equal" else inner
    return [
        f"“{_told(ours, op.src_start, op.src_end)}” against “{_told(theirs, op.dest_start, op.dest_end)}”"
        for op in inner
        if op.tag != "equal"
    ]


def _told(spoken: Sequence[str], start: int, end: int) -> str:
    return " ".join(spoken[start:end]) or "…"
