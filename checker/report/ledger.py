"""What the sources of a report tell, fact by fact and day by day: made of the desk when somebody asks."""

from functools import cached_property

from checker.linking.slots import Desk
from checker.report.facts import FactRow, fact_rows
from checker.report.timeline import DatedEvent, dated_events


class Ledger:
    """The facts and the dated events of a desk. Two are equal that tell the same."""

    def __init__(self, desk: Desk, *, all_read: bool = True) -> None:
        """Take the desk; `all_read`: no reference is missing from it, so that what none has can be told."""
        self._desk = desk
        self._all_read = all_read

    @cached_property
    def facts(self) -> tuple[FactRow, ...]:
        """The rows of the table of facts."""
        return fact_rows(self._desk, all_read=self._all_read)

    @cached_property
    def events(self) -> tuple[DatedEvent, ...]:
        """The dated events, the earliest first."""
        return dated_events(self._desk)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ledger) and (self.facts, self.events) == (other.facts, other.events)

    def __hash__(self) -> int:
        return hash((self.facts, self.events))
