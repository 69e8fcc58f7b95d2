"""Tell on which day an article was published."""

import datetime as dt
import statistics
from collections.abc import Collection, Sequence

from checker.reading.found import Anchor
from checker.sources.model import Source
from checker.sources.stamps import Day, Stamp

_ORDER = ("published", "plain", "updated")
_INFERRED_SLACK = 2  # days by which an article's day may differ from that of the other accounts of its story
_SAME = dt.timedelta(days=3)  # two dates without a label, no further apart, are those of one article and its update


def stated_day(stamps: Sequence[Stamp]) -> Day | None:
    """Return the day of publication that an article states, or None if it states none or several.

    A date that is labelled as the first publication goes before one without a label, and that before an update.
    """
    days = [day for stamp in stamps for day in stamp.days]
    for kind in _ORDER:
        of_kind = [day for day in days if day.kind == kind]
        if of_kind:
            first, last = min(of_kind, key=_value), max(of_kind, key=_value)
            return first if kind != "plain" or last.value - first.value <= _SAME else None
    return None


def anchor_of(source: Source) -> Anchor | None:
    """Return the day against which the words of a source are read, None if it is not known."""
    if source.published is None:
        return None
    return Anchor(source.published, _INFERRED_SLACK if source.published_basis == "inferred" else 0)


def _value(day: Day) -> dt.date:
    return day.value


def infer_published(sources: Sequence[Source], stories: Sequence[Collection[str]]) -> list[Source]:
    """Give sources without a date the median day of their story.

    `stories` holds the ids of the sources of each story. Returns the sources in their order; those with a date, or of a
    story in which none has one, as they were. Of two days in the middle the earlier is taken.
    """
    known = {source.id: source.published for source in sources}
    medians: dict[str, dt.date] = {}
    for story in stories:
        days = [day.toordinal() for name in story if (day := known.get(name))]
        if days:
            median = dt.date.fromordinal(statistics.median_low(days))
            medians.update((name, median) for name in story if not known.get(name))
    return [
        source.model_copy(update={"published": medians[source.id], "published_basis": "inferred"})
        if source.published is None and source.id in medians
        else source
        for source in sources
    ]
