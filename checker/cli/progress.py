"""How far a run is: a bar in a terminal, a line every few seconds in a log, nothing with `--quiet`."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from checker.cli.output import is_terminal, say
from checker.cli.verbosity import is_quiet

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

_EVERY = 5.0  # seconds between two lines of a log, and before the first
_STAGES = {"extract": "reading", "link": "linking", "rules": "judging", "adjudicate": "looking again"}


class Progress:
    """What a run tells of itself as it goes; this one shows nothing.

    It also keeps how many seconds each stage took, in `seconds`.
    """

    def __init__(self, noun: str = "sources", total: int | None = None) -> None:
        """Take what is counted, and how many there will be, if that is known; the stage is "start"."""
        self.noun, self.total = noun, total
        self.seconds: dict[str, float] = {}
        self.last = ""  # what has just changed
        self._states: dict[str, str] = {}
        self._stage, self._since = "start", time.monotonic()

    def on_source(self, source: str, state: Literal["started", "done", "failed"]) -> None:
        """Take the state of one source: "started", or how it ended."""
        self._states[source] = state
        self.last = f"{source}: {state}"
        self.show()

    def on_stage(self, stage: str) -> None:
        """Take the name of the stage that begins."""
        now = time.monotonic()
        self.seconds[self._stage] = self.seconds.get(self._stage, 0) + now - self._since
        self._stage, self._since, self.last = stage, now, ""
        self.show()

    def show(self) -> None:
        """Show how far it is."""

    @property
    def ended(self) -> int:
        """Return how many sources have ended."""
        return sum(state != "started" for state in self._states.values())

    @property
    def of(self) -> int:
        """Return how many there are, as far as that is known."""
        return max(self.total or 0, len(self._states))

    @property
    def doing(self) -> str:
        """Return what goes on, in a word."""
        return _STAGES.get(self._stage, "reading")

    def left(self) -> float | None:
        """Return about how many seconds are left of this stage; None if nobody can tell."""
        if not self.ended or not self.of:
            return None
        return (time.monotonic() - self._since) / self.ended * (self.of - self.ended)


class _Lines(Progress):
    """A line on standard error every few seconds, for a log."""

    def __init__(self, noun: str, total: int | None) -> None:
        super().__init__(noun, total)
        self._said = time.monotonic()

    def show(self) -> None:
        now = time.monotonic()
        if now - self._said < _EVERY:
            return
        self._said = now
        left = self.left() if self.doing == "reading" else None
        about = f", about {_duration(left)} left" if left else ""
        say(f"factcheck: {self.doing}: {self.ended} of {self.of} {self.noun} read{about}")


class _Bar(Progress):
    """A bar in a terminal, with what is read, counts and the time left."""

    def __init__(self, noun: str, total: int | None, bar: "RichProgress") -> None:
        super().__init__(noun, total)
        self._bar, self._task = bar, bar.add_task("", total=total, last="", noun=noun)

    def show(self) -> None:
        from rich.markup import escape

        from checker.report.visible import visible

        self._bar.update(
            self._task,
            description=self.doing,
            completed=self.ended,
            total=self.of or None,
            last=escape(visible(self.last)),
        )


@contextmanager
def progress(noun: str = "sources", total: int | None = None) -> Iterator[Progress]:
    """Yield what is told how far a run is; what it shows is gone from a terminal when it ends."""
    if is_quiet():
        yield Progress(noun, total)
    elif not is_terminal(sys.stderr):
        yield _Lines(noun, total)
    else:
        with _bar() as bar:
            yield _Bar(noun, total, bar)


def _bar() -> "RichProgress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[noun]}"),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.fields[last]}", style="dim"),
        console=Console(stderr=True),
        transient=True,
    )


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
