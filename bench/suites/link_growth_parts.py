"""Time the parts of one check: link_growth_parts.py DATA SIZE, or DATA events=NUMBER.

SIZE: that many articles, ten on each event. NUMBER: the articles, as published, of so many events.

Prints the seconds of the processor that each took, as a JSON object. The check is the product's own, with clocks put
around what it calls.
"""

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import ParamSpec, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpus import make_source

from checker import pipeline
from checker.claims.claim import Claim
from checker.extraction.local import LocalExtractor
from checker.linking.desk import lay_out
from checker.linking.slots import Desk
from checker.linking.stories import group_stories
from checker.rules.base import Rule
from checker.rules.engine import choose
from checker.rules.flag import Flag
from checker.sources.model import Source
from suites.many_events import articles, true_news

_P = ParamSpec("_P")
_R = TypeVar("_R")


class Clocks:
    """Seconds by part."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def around(self, part: str, function: Callable[_P, _R]) -> Callable[_P, _R]:
        """Return the function with a clock around it."""

        def timed(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            begin = time.process_time()
            result = function(*args, **kwargs)
            self.seconds[part] += time.process_time() - begin
            return result

        return timed

    def around_rule(self, rule: Rule) -> Rule:
        """Return the rule with a clock around its check."""
        check = self.around(rule.code, lambda desk: list(type(rule).check(rule, desk)))

        def checked(desk: Desk) -> Iterator[Flag]:
            return iter(check(desk))

        rule.__dict__["check"] = checked
        return rule


def main() -> None:
    """Run the command."""
    data, (_, number, size) = Path(sys.argv[1]), sys.argv[2].rpartition("=")
    texts = true_news(data, int(size)) if number else articles(data, int(size))
    sources = [make_source(text.name, text.text, text.published) for text in texts]
    clocks = Clocks()
    group = clocks.around("grouping", group_stories)
    stories: list[frozenset[str]] = []

    def grouped(sources: Sequence[Source], claims: Sequence[Claim]) -> list[frozenset[str]]:
        stories[:] = group(sources, claims)
        return stories

    instead = {
        "extract": clocks.around("extraction", pipeline.extract),
        "with_values": clocks.around("values", pipeline.with_values),
        "_read_again": clocks.around("values", pipeline._read_again),
        "group_stories": grouped,
        "lay_out": clocks.around("linking", lay_out),
        "choose": lambda **policy: tuple(map(clocks.around_rule, choose(**policy))),
    }
    pipeline.__dict__.update(instead)
    report = pipeline.check(sources, [], LocalExtractor(nlp=False))
    seconds = dict(clocks.seconds)
    parts = {part: seconds.pop(part) for part in ("extraction", "values", "grouping", "linking")}
    told = {
        "articles": len(sources),
        "claims": sum(entry.claims for entry in report.sources),
        "stories": len(stories),
        "rules": seconds,
    }
    sys.stdout.write(json.dumps({**told, **parts}) + "\n")


if __name__ == "__main__":
    main()
