"""Whether a source tells that a person is dead: who is dead has no more birthdays."""

from typing import Final

from checker.claims.claim import Claim
from checker.pattern import lazily

_REACH: Final = 90  # characters on either side of a name
_BEFORE: Final = lazily(
    r"\b(?:(?:killed|dead|slain|deceased|victims?|bodies|deaths?)\b[^.;:]{0,50}\b(?:as|were|was)"
    r"|(?:death|deaths|murder|killing|slaying|body|bodies|funeral|memory|loss) (?:of|for)"
    r"|(?:fatally|fatal) (?:shooting|stabbing|shot|stabbed)(?: of)?|(?:killed|killing|murdered|murdering))"
    r"(?:[^.;:\w]+(?!(?:when|after|as|because|while|before|by|that|who)\b)"
    r"(?:\d{1,2}|[a-z]+|[A-Z][\w.]+,? (?:\d{1,2},? )?and)){0,4}[^.;:\w]*$"
)
_AFTER: Final = lazily(
    r"(?:[\s,(]+(?:aged? )?\d{1,2}\b\)?)?(?:,(?!\s(?:who|whose|when|as|after)\b)[^.,;:]{1,60},|,)?\s+"
    r"(?:(?:was|were|had been)\s+"
    r"(?:\w+ly\s+|(?:shot|beaten|stabbed) (?:and|to)\s+|(?:pronounced|declared|found)\s+)?"
    r"(?:killed|slain|murdered|death|dead|fatally\s\w+)|died|dies|(?:later )?(?:succumbed|died))\b"
)


def tells_death(claim: Claim, text: str) -> bool:
    """Tell whether the words around the name of a person claim say that this person is dead; `text`: its source's."""
    start, end = claim.at.start, claim.at.end
    before = text[max(0, claim.sentence.start, start - _REACH) : start]
    return bool(_AFTER.match(text, end, min(end + _REACH, claim.sentence.end)) or _BEFORE.search(before))
