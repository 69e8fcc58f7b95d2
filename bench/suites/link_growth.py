"""How extraction, the grouping of stories, linking and each rule grow, from 500 articles in one call to 4,000.

All articles are peers, ten on each event (`many_events.py`). Each size is a process of its own; seconds are those of
the processor, so that what else the machine does counts little.
"""

import json
import sys
from pathlib import Path
from typing import NamedTuple

from suites.growth import run_alone

SIZES = (500, 1000, 2000, 4000)
_LIMIT = 900.0  # seconds
_SCRIPT = Path(__file__).with_name("link_growth_parts.py")


class Seconds(NamedTuple):
    """One size: claims, stories, memory in MB, and seconds of each part; of `rules`, by their codes.

    `values`: the words of claims become numbers and dates. `failure`: why nothing was measured.
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
    failure: str | None = None

    @property
    def of_rules(self) -> float:
        """Seconds of all rules."""
        return sum(self.rules.values())

    @property
    def rest(self) -> float:
        """Seconds of all that comes after extraction."""
        return self.values + self.grouping + self.linking + self.of_rules


def figures(data: Path, sizes: tuple[int, ...] = SIZES) -> list[Seconds]:
    """Return the seconds of each size, up to the first that fails."""
    found = []
    for size in sizes:
        run = run_alone([sys.executable, str(_SCRIPT), str(data), str(size)], "", _LIMIT)
        if run.over or run.failure:
            found.append(Seconds(size, failure=run.failure or f"over {_LIMIT:.0f} s"))
            break
        found.append(Seconds(articles=size, megabytes=run.megabytes or 0.0, **json.loads(run.output)))
    return found
