"""Whether two dated claims tell of one happening."""

from checker.claims.claim import Claim
from checker.claims.statements import TimeStatement
from checker.claims.values import DateValue, Value
from checker.linking.words import containment, content

_WEEK = 7  # days
_SHARED_WORDS = 2  # content words; one alone is a name, or what half of all news is about
_TOLD_ALIKE = 0.5  # share of the shorter description; "a fire broke out" and "the fire was put out" share half


def may_be_one(a: Claim, b: Claim) -> bool:
    """Tell whether two claims may date one happening: a trial follows an arrest, and both are the news of their day."""
    if a.event is None or b.event is None or _same_relative_words(a, b):
        return False
    shared = content(a.event.what) & content(b.event.what)
    return len(shared) >= _SHARED_WORDS or one_happening(a, b)


def _same_relative_words(a: Claim, b: Claim) -> bool:
    """Tell whether both say "two days ago": a text that is printed a day later keeps its words."""
    relative = all(isinstance(claim.value, DateValue) and claim.value.relative for claim in (a, b))
    words = [claim.statement.words for claim in (a, b)]
    return relative and words[0] == words[1] and a.statement.evidence == b.statement.evidence


def one_happening(a: Claim, b: Claim) -> bool:
    """Tell whether two claims plainly date one happening: one weekday under two dates, or told in like words."""
    if not isinstance(a.statement, TimeStatement) or not isinstance(b.statement, TimeStatement):
        return False
    if _slipped(a.value, b.value):
        return True
    ours, theirs = content(a.statement.what), content(b.statement.what)
    return len(ours & theirs) >= _SHARED_WORDS and containment(ours, theirs) > _TOLD_ALIKE


def _slipped(a: Value | None, b: Value | None) -> bool:
    """Tell whether one weekday stands for two days that are not whole weeks apart: one of the two is wrong."""
    if not isinstance(a, DateValue) or not isinstance(b, DateValue) or not (a.readings and b.readings):
        return False
    apart = (a.readings[0].earliest - b.readings[0].earliest).days
    return a.weekday is not None and a.weekday == b.weekday and apart % _WEEK != 0
