"""Which way in time a sentence looks, from the verbs around a date.

The verb that stands nearest before the date decides, or, where none does, the first one after it. This is a
heuristic: it says how sure it is, and a reader that is not sure keeps both readings.
"""

import re
from typing import Final, NamedTuple

_LEFT: Final = 160
_RIGHT: Final = 90
_CLOSE: Final = 14

_FUTURE: Final = (
    r"(?:will|would|shall|to|may|might|must|should|can|could)\s(?:not\s|also\s)?be\s[a-z]{1,20}|"
    r"will|won't|won’t|shall|going\sto|set\sto|due(?!\sto)|(?:is|are)\sto|scheduled|slated|planned|planning|plans?\sto|"
    r"expects?|expected|intends?|aims?|hopes?|upcoming|effective|payable|ahead\sof|would|(?:by|until)(?=\s{0,3}$)|"
    r"meets|begins|starts|opens|faces|holds|votes|visits|arrives|leaves|convenes|hosts|takes\splace"
)
_PAST: Final = (
    r"was|were|had|did|said|told|made|took|came|went|got|saw|met|held|began|fell|rose|won|lost|left|sent|shot|struck|"
    r"hit|gave|found|spoke|became|ran|led|put|set|wrote|grew|broke|drove|fought|flew|fled|sank|died|bought|sold|paid|"
    r"spent|built|kept|brought|thought|caught|taught|heard|stood|understood|threw|drew|knew|chose|rang|sang|swore|wore|"
    r"woke|stole|rode|has\sbeen|have\sbeen|since|ago|last|[a-z]{2,20}ed"
)
_CUE: Final = re.compile(rf"(?<!\w)(?:(?P<future>(?:{_FUTURE})(?!\w)|(?:[a-z]{{1,8}})?['’]ll)|(?:{_PAST})(?!\w))")
_STOP: Final = re.compile(r"[.!?][\"'”’)]{0,2}\s{1,3}(?=[\"'“‘(]?[A-Z0-9])|\n\s{0,3}\n")
# Full stops that end no sentence.
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:[A-Z]|[A-Z][a-z]{0,3}|No|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Sept|[ap]\.?m)|\.[A-Za-z])$"
)


class Tense(NamedTuple):
    """`direction`: -1 past, 1 future, 0 not known. `sure`: nothing around the date points the other way."""

    direction: int
    sure: bool


NO_TENSE: Final = Tense(0, False)


def tense_at(text: str, start: int, end: int) -> Tense:
    """Return the tense of the clause around `text[start:end]`."""
    clause = 0
    left = text[max(start - _LEFT, 0) : start]
    for stop in _STOP.finditer(left):
        if not _ABBREVIATED.search(left, max(stop.start() - 6, 0), stop.start()):
            clause = stop.end()
    left = left[clause:]
    right = text[end : end + _RIGHT]
    cues = [(match.end(), 1 if match["future"] else -1) for match in _CUE.finditer(left)]
    if cues:
        place, direction = cues[-1]
        one_sided = all(other == direction for _, other in cues)
        verb = _CUE.match(right, 1)  # "the department on Sunday issued"
        if verb and (1 if verb["future"] else -1) != direction:
            return Tense(-direction, False)
        return Tense(direction, one_sided or (direction < 0 and len(left) - place <= _CLOSE))
    stop_right = _STOP.search(right)
    match = _CUE.search(right, 0, stop_right.start() + 1 if stop_right else len(right))
    return Tense(1 if match["future"] else -1, True) if match else NO_TENSE
