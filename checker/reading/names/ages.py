"""The age that is told of a person beside the name."""

import re

from checker.claims.base import Span

_OLDEST = 115
_NUMBER = r"(?P<{}>[0-9]{{1,3}})"
_GOES_ON = (
    r"(?!,\d|,?\s(?:and\s)?[0-9]{1,3}\b(?!-(?:year|month))|,?\sat\sthe\stime|\.\d|[-–/:%]|,?\sor\s)"
    r"(?=[,.;:)\]—\"”]|\s[-–—]|\s(?:and|of|from|who|whose|was|were|is|are|has|had|have|said|says|told|died|both|with|"
    r"will|would|could|did|does|also|faces?|remains?|pleaded|pled|later|lives|lived|allegedly|as|when|after|"
    r"[a-z]{2,}ed)\b|\s*\n|\s*$)"
)
_BEHIND = re.compile(
    rf",?\s?[(\[](?:aged?\s|age:\s)?{_NUMBER.format('a')}[)\]]"
    rf"|,?\s(?:aged?|age:)\s{_NUMBER.format('b')}\b(?!-)"
    rf"|,\s?{_NUMBER.format('c')}{_GOES_ON}"
    r"|,\s(?:an?|the)\s(?P<d>[0-9]{1,3}-(?:year|month|week|day)s?-old)\b"
    r"|,?\s(?:who\s)?is\s(?P<e>[0-9]{1,3}(?:\s(?:years|months)\sold)?)(?=[,.;]|\s(?:and|who|but)\b)(?!\.\d|,\d)"
)
_BEFORE = re.compile(
    r"(?<![\w-])(?<!then\s)(?<!then-\s)"
    r"((?:[0-9]{1,3}|[A-Za-z]{3,9}(?:-[a-z]{3,5})?)[- ](?:year|month|week|day)s?[- ]old)\s*\Z"
)
_LOOK_BACK = 30


def age_behind(text: str, end: int) -> Span | None:
    """Return the words of the age that is told right behind a name: "34" in "Jane Roe, 34,"."""
    match = _BEHIND.match(text, end, end + 60)
    if match is None or match.lastgroup is None:
        return None
    words = match[match.lastgroup]
    figure = int(words[: len(words) - len(words.lstrip("0123456789"))] or 0)
    if not 0 < figure <= _OLDEST:
        return None
    start, stop = match.span(match.lastgroup)
    return Span(start=start, end=stop)


def age_before(text: str, start: int) -> Span | None:
    """Return the words of the age that stands right before a name or its role: "19-year-old"."""
    match = _BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    return Span(start=match.start(1), end=match.end(1)) if match else None
