"""Python's collector of garbage is off while a command is imported, and as it was afterwards."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from checker import pipeline
from checker.cli.collector import paused, resume

if TYPE_CHECKING:
    from tests.cli.conftest import Desk


@pytest.mark.parametrize("on", [True, False])
def test_it_is_off_until_it_is_resumed_and_as_it_was_at_the_end(on: bool) -> None:
    was_on = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        with paused():
            assert not gc.isenabled()
            resume()
            assert gc.isenabled()
            frozen = gc.get_freeze_count()
            more: list[list[int]] = [[] for _ in range(1000)]
            resume()
            assert 0 < gc.get_freeze_count() <= frozen, f"{len(more)} objects that came since are not"
        assert gc.isenabled() is on
    finally:
        (gc.enable if was_on else gc.disable)()


def test_the_work_of_a_check_is_collected(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    check, seen = pipeline.check, []

    def looking(*arguments: object, **rest: object) -> object:
        seen.append(gc.isenabled())
        return check(*arguments, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "check", looking)
    desk.run("check", "a.txt")
    assert seen == [True]
