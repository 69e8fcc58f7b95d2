"""Errors of time: another time of day."""

import re
from collections.abc import Iterator
from random import Random

from checker.mutation.change import Article, Change, Kind
from checker.mutation.errors.moments import RANGE_AFTER, vague
from checker.mutation.prose import after, found, replaced

_CLOCK = re.compile(
    r"(?:(?i:at|around|about|before|after|approximately|just past|nearly|almost|roughly)) "
    r"(?P<hour>1[0-2]|0?[1-9])(?::[0-5][0-9])?\s?(?P<half>(?i:a\.m\.|p\.m\.|am\b|pm\b))"
)
_NOON = re.compile(r"(?<=\b[Aa]t )(?P<word>noon|midnight)\b")
_PART_OF_DAY = re.compile(r",? (?:\w+,? ){0,3}(?:morning|afternoon|evening|night)")
_OTHER_HALF = str.maketrans("apAP", "paPA")
_SHARE_OF_HALVES = 0.25


def _clock(article: Article, random: Random) -> Iterator[Change]:
    text, changes = article.text, []
    for match in found(_CLOCK, text):
        at, right = (match.start("hour"), match.end()), after(text, match.end())
        if RANGE_AFTER.match(right) or vague(text, *at):
            continue
        if random.random() < _SHARE_OF_HALVES and not _PART_OF_DAY.match(right):
            changes.append(replaced(text, at, match.span("half"), match["half"].translate(_OTHER_HALF)))
        else:
            changes.append(replaced(text, at, match.span("hour"), _other_hour(match["hour"], random)))
    for match in found(_NOON, text):
        if not vague(text, *match.span()):
            new = "midnight" if match["word"] == "noon" else "noon"
            changes.append(replaced(text, match.span(), match.span(), new))
    yield from sorted(changes, key=lambda change: change.at.start)


def _other_hour(written: str, random: Random) -> str:
    """Return another hour of the same half of the day, two to six hours off."""
    hour = int(written) % 12  # 12 a.m. is the first hour of the day
    new = random.choice([other for other in range(12) if 1 < abs(other - hour) < 7]) or 12
    return f"{new:02d}" if written.startswith("0") else str(new)


KINDS: tuple[Kind, ...] = (Kind("clock", "another time of day", _clock),)
