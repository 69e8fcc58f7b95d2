"""What holds of every change of every kind, whatever the text."""

from collections.abc import Sequence
from itertools import pairwise

from checker.mutation.change import Change, apply


def assert_sound(text: str, changes: Sequence[Change], *, throughout: bool = False) -> None:
    """Fail unless the changes are in order and within `text`, change it, and point at what they change.

    `throughout`: a change may go through all of the text, and points at its first edit.
    """
    assert [change.at.start for change in changes] == sorted(change.at.start for change in changes)
    for change in changes:
        assert change.edits
        assert all(0 <= edit.start <= edit.end <= len(text) for edit in change.edits)
        assert all(one.end <= other.start for one, other in pairwise(change.edits))
        assert 0 <= change.at.start <= change.edits[0].start
        assert change.at.end <= len(text)
        assert throughout or change.edits[-1].end <= change.at.end
        assert apply(text, change.edits) != text
