"""What `--verbose` says of a run: what was read and by whom, how long each stage took, what the model was asked."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from checker.cli.output import say

if TYPE_CHECKING:
    from checker.api import Checked
    from checker.report.model import SourceEntry

_DONE = {
    "start": "start",
    "read": "files",
    "extract": "claims",
    "link": "linking",
    "rules": "rules",
    "adjudicate": "second look",
}


def tell_run(checked: "Checked", seconds: Mapping[str, float]) -> None:
    """Say it on standard error: a line a source, one of times and one of requests."""
    for entry in checked.sources:
        say(f"factcheck: {entry.path}: {_told(entry, len(checked.texts.get(entry.id, '')))}")
    times = ", ".join(f"{_DONE[stage]} {seconds[stage]:.2f} s" for stage in _DONE if stage in seconds)
    say(f"factcheck: {times}")
    usage = checked.usage
    if usage.requests:
        say(
            f"factcheck: {_count(usage.requests, 'request')}, {usage.retries} of them retries, {usage.reasks} re-asks; "
            f"{usage.prompt_tokens:,} prompt tokens ({usage.cached_tokens:,} cached), "
            f"{usage.completion_tokens:,} answer tokens"
        )


def _told(entry: "SourceEntry", characters: int) -> str:
    day = f"{entry.published} ({entry.published_basis})" if entry.published else "no day known"
    by = f"{entry.extractor}, {entry.tagger}" if entry.tagger else entry.extractor
    return (
        f"{entry.role}, {entry.format}, {entry.encoding}, {entry.language}, {_count(characters, 'character')}, {day}; "
        f"{_count(entry.claims, 'claim')} read by {by}"
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
