"""Linking itself: who links which sentences and puts which articles into one story; and what that costs as it grows."""

from collections.abc import Callable
from pathlib import Path

from suites import link_growth, links
from suites.link_growth import Seconds
from suites.links import Linked, LinkFigures, StoryFigures

from checker.evaluation.interval import brief, share_of
from scoreboard.markdown import table
from scoreboard.sections import Section


def section(data: Path) -> Section:
    """Return precision and recall of linked sentences, and of articles put together."""
    linked, stories = links.figures(data), links.story_figures(data)
    quality = {
        "sentences": {
            **linked._asdict(),
            "linked": {name: each._asdict() for name, each in linked.linked.items()},
        },
        "stories": stories._asdict(),
    }
    return Section("linking", "Linking", f"{_sentences(linked)}\n{_stories(stories)}", quality)


def _sentences(figures: LinkFigures) -> str:
    heads = (
        "who links two sentences",
        "pairs",
        "precision",
        "recall",
        "of two events of one sort, linked",
        "precision on both",
    )
    rows = [[name, *_cells(each, figures)] for name, each in figures.linked.items()]
    every = Linked(figures.pairs, figures.of_one_action, figures.of_two_events)
    return table(heads, [*rows, ["each pair", *_cells(every, figures)]])


def _cells(each: Linked, figures: LinkFigures) -> list[str]:
    return [
        f"{each.pairs:,}",
        brief(share_of(each.right, each.pairs)),
        brief(share_of(each.right, figures.of_one_action)),
        f"{each.of_two_events:,} of {figures.of_two_events:,}",
        brief(share_of(each.right, each.pairs + each.of_two_events)),
    ]


def _stories(each: StoryFigures) -> str:
    heads = (
        "articles on one desk",
        "events",
        "stories",
        "pairs of one event",
        "put together",
        "precision",
        "recall",
        "of two events of one sort, put together",
    )
    cells = (
        f"{each.articles:,}",
        str(each.events),
        str(each.stories),
        f"{each.of_one_event:,}",
        f"{each.together:,}",
        brief(share_of(each.right, each.together)),
        brief(share_of(each.right, each.of_one_event)),
        f"{each.wrongly_of_one_topic:,} of {each.of_one_topic:,}",
    )
    return table(heads, [cells])


#: What the parts of a check are called, in their order.
PARTS: dict[str, Callable[[Seconds], float]] = {
    "extraction": lambda each: each.extraction,
    "values": lambda each: each.values,
    "stories": lambda each: each.grouping,
    "linking": lambda each: each.linking,
    "rules": lambda each: each.of_rules,
}
_SLOWEST = 8  # rules


def growth_section(data: Path) -> Section:
    """Return the seconds of each part of a check of 500 to 4,000 articles."""
    points = link_growth.figures(data)
    measured = [each for each in points if each.failure is None]
    failed = tuple(f"{each.articles:,} articles failed: {each.failure}" for each in points if each.failure)
    heads = [f"{each.articles:,} articles{'' if each.made else ', as published'}" for each in measured]
    rows = [["stories", *(f"{each.stories:,}" for each in measured)]]
    rows += [[name, *(_seconds(part(each)) for each in measured)] for name, part in PARTS.items()]
    rows += [
        ["stories, linking and rules", *(_seconds(each.linking_and_rules) for each in measured)],
        ["as a share of extraction", *(f"{each.share:.2f}" for each in measured)],
        ["milliseconds an article", *(f"{1000 * each.linking_and_rules / each.articles:.1f}" for each in measured)],
        ["memory", *(f"{each.megabytes:,.0f} MB" for each in measured)],
    ]
    body = table(["part", *heads], rows)
    if measured:
        last = measured[-1].rules
        slowest = sorted(last, key=lambda code: -last[code])[:_SLOWEST]
        cells = [[code, *(_seconds(each.rules.get(code)) for each in measured)] for code in slowest]
        body += f"\nThe slowest rules:\n\n{table(['rule', *heads], cells)}"
    return Section(
        "linking-growth", "How linking grows", body, None, failed, {"parts": [each for each in measured if each.made]}
    )


def _seconds(seconds: float | None) -> str:
    if seconds is None:
        return "–"
    return f"{seconds:.2f} s" if seconds < 10 else f"{seconds:.0f} s"
