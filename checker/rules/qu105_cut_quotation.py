"""QU105 cut-quotation."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.base import Span
from checker.claims.claim import Claim, statement_of
from checker.claims.statements import QuotationStatement
from checker.linking.slots import Desk
from checker.linking.words import spoken
from checker.reading.prose import word_set
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side

_LEAST = 3  # words; what is shorter comes back by chance
_MOST = 12  # of more words the sense is seldom turned by one before them
_REACH = 4  # words before the cut
_TURNING = word_set(
    "not never no nobody nothing none neither nor without if unless perhaps maybe might may could hardly scarcely",
    "almost allegedly supposedly deny denied refuse refused",
)
_END = re.compile(r"[.!?;:,—–]|\b(?:and|but|that|because)\b")


class QU105_CutQuotation(Rule):
    """A quotation is cut so that its sense turns.

    ## What it flags
    A few words in quotation marks that another account quotes at greater length, where a "not", an "if" or a "might"
    stands right before them and the shorter account has nothing of the kind.

    ## Why it matters
    Each word is the speaker's, and the quotation is false all the same.

    ## Example
    A: "“I would not call it a disgrace for the town,” Berg said"; B: "Berg said it was “a disgrace for the town”".

    ## Stays silent when
    The shorter account says the "not" or the "if" in its own words, a clause ends between it and the cut, or the
    words are too few, or so many that they stand for themselves.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.NEGATION, ContradictionType.FACTIVE)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look for each short quotation in the longer ones of its story."""
        quotations = [claim for claim in desk.claims if isinstance(claim.statement, QuotationStatement)]
        said = {claim.id: spoken(_quoted(claim)) for claim in quotations}
        places: defaultdict[tuple[int, tuple[str, ...]], list[tuple[Claim, int]]] = defaultdict(list)
        for claim in quotations:
            for at in range(1, len(said[claim.id]) - _LEAST + 1):
                first = tuple(said[claim.id][at : at + _LEAST])
                places[desk.stories[claim.source], first].append((claim, at))
        for short in quotations:
            words = said[short.id]
            if _LEAST <= len(words) <= _MOST and not _has_its_own(short, desk):
                longer = places[desk.stories[short.source], tuple(words[:_LEAST])]
                whole = [(claim, at) for claim, at in longer if said[claim.id][at : at + len(words)] == words]
                for long, at in whole:
                    before = said[long.id][max(0, at - _REACH) : at]
                    turning = next((word for word in reversed(before) if word in _TURNING), None)
                    if turning and long.source != short.source and not _apart(turning, words, long, desk):
                        yield Flag(
                            message=f"“{_quoted(short)}” leaves out “{turning}”, which stands right before it",
                            explanation="The longer quotation says another thing than the part of it does.",
                            sides=(side(short), side(long)),
                        )
                        break


def _quoted(claim: Claim) -> str:
    return statement_of(claim, QuotationStatement).quoted.strip(" ,.")


def _apart(turning: str, words: list[str], long: Claim, desk: Desk) -> bool:
    """Tell whether a clause ends between the turning word and the words that were cut out."""
    text = long.at.of(desk.sources[long.source].text)
    start = re.search(r"\W+".join(re.escape(word) for word in words[:_LEAST]), text, re.IGNORECASE)
    lead = text[: start.start()] if start else text
    return _END.search(lead[lead.lower().rfind(turning) :]) is not None


def _has_its_own(short: Claim, desk: Desk) -> bool:
    """Tell whether the sentence around a short quotation says by itself what was cut off."""
    text = desk.sources[short.source].text
    around = Span(start=short.sentence.start, end=short.at.start).of(text) + Span(
        start=short.at.end, end=max(short.at.end, short.sentence.end)
    ).of(text)
    return not _TURNING.isdisjoint(spoken(around)) or "n't" in around.replace("’", "'")
