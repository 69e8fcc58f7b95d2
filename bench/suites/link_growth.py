"""How extraction, the grouping of stories, linking and each rule grow, from 500 articles in one call to 4,000.

All articles are peers, ten on each event (`many_events.py`); beside them, true news of 200 events. Each size is a
process of its own; seconds are those of the processor, so that what else the machine does counts little. As it still
counts (one and the same run gave shares of extraction from .26 to .37), each is run three times, and the run in the
middle by that share is given.
"""

import json
import sys
from pathlib import Path
from typing import NamedTuple

from suites.growth import run_alone

SIZES = (500, 1000, 2000, 4000)
TRUE_EVENTS = 200
_LIMIT = 900.0  # seconds
_RUNS = 3
_SCRIPT = Path(__file__).with_name("link_growth_parts.py")


class Seconds(NamedTuple):
    """One size: claims, stories, memory in MB, and seconds of each part; of `rules`, by their codes.

    `values`: the words of claims become numbers and dates. `made`: from other articles, not as published. `failure`:
    why nothing was measured.
    """

    articles: int
    claims: int = 0
    stories: int = 0
    megabytes: float = 0.0
    extraction: float = 0.0
    values: float = 0.0
    grouping: float = 0.0
    linking: float = 0.0
    rules: dict[str, float] = {}  # noqa: RUF012  # never changed
    made: bool = True
    failure: str | None = None

    @property
    def of_rules(self) -> float:
        """Seconds of all rules."""
        return sum(self.rules.values())

    @property
    def linking_and_rules(self) -> float:
        """Seconds of all that comes after claims have values."""
        return self.grouping + self.linking + self.of_rules

    @property
    def share(self) -> float:
        """What comes after claims have values, as a share of extraction."""
        return self.linking_and_rules / self.extraction


def figures(data: Path, sizes: tuple[int, ...] = SIZES, true_events: int = TRUE_EVENTS) -> list[Seconds]:
    """Return the seconds of true news of so many events, then of each size, up to the first that fails."""
    found = [_measured(data, f"events={true_events}")._replace(made=False)]
    for size in sizes:
        found.append(_measured(data, str(size)))
        if found[-1].failure:
            break
    return found


def _measured(data: Path, which: str) -> Seconds:
    """Return the run in the middle of some, or the first that fails."""
    runs: list[Seconds] = []
    for _ in range(_RUNS):
        runs.append(_run(data, which))
        if runs[-1].failure:
            return runs[-1]
    return sorted(runs, key=lambda run: run.share)[_RUNS // 2]


def _run(data: Path, which: str) -> Seconds:
    run = run_alone([sys.executable, str(_SCRIPT), str(data), which], "", _LIMIT)
    if run.over or run.failure:
        return Seconds(int(which.rpartition("=")[2]), failure=run.failure or f"over {_LIMIT:.0f} s")
    return Seconds(megabytes=run.megabytes or 0.0, **json.loads(run.output))
