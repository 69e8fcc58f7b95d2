"""Tests of how long work takes, which pass on a busy machine too.

What is measured is the processor time of this process, again if it was long: other work slows one measurement or
another, and quickens none. Each measurement reads a text of its own, since a cache may hold what was read before.
"""

import gc
import time
from collections.abc import Callable

_ATTEMPTS = 4
_FEW = 3  # measurements of a small text; the first of them opens tables, too
_LITTLE = 0.05  # seconds; what takes less is quick enough, whatever it is compared with


def fastest(call: Callable[[], object], times: int = 3) -> float:
    """Return the seconds of processor time that the quickest of several calls takes."""
    return min(_seconds(call) for _ in range(times))


def assert_quick(read: Callable[[str], object], *texts: str, within: float) -> None:
    """Fail if reading all the texts never takes less than `within` seconds."""
    took: list[float] = []
    while not took or took[-1] >= within:
        if len(took) == _ATTEMPTS:
            raise AssertionError(f"took {', '.join(f'{seconds:.3f}' for seconds in took)} s, never less than {within}")
        took.append(sum(_reading(read, text + "x" * len(took)) for text in texts))


def assert_linear(
    read: Callable[[str], object], make_text: Callable[[int], str], *, small: int, large: int, room: float = 3
) -> None:
    """Fail if reading a large text takes `room` times as long, or longer, as a small one makes expect.

    `make_text` makes a text of a size, in any unit. What grows with the square takes `large / small` times as long as
    is expected: let that be several times `room`.
    """
    told = []
    for attempt in range(_ATTEMPTS):
        sizes = [small + 2 * (attempt * _FEW + number) for number in range(_FEW)]  # two more: quotation marks pair up
        expected = large * min(_reading(read, make_text(size)) / size for size in sizes)
        took = _reading(read, make_text(large + 2 * attempt))
        if took < max(room * expected, _LITTLE):
            return
        told.append(f"{took:.3f} s for {expected:.3f} s")
    raise AssertionError(f"size {large:,} took {room} times what size {small:,} makes expect: {', '.join(told)}")


def _reading(read: Callable[[str], object], text: str) -> float:
    return _seconds(lambda: read(text))


def _seconds(call: Callable[[], object]) -> float:
    gc.disable()  # its work grows with what other tests have left behind
    try:
        begin = time.process_time()
        call()
        return time.process_time() - begin
    finally:
        gc.enable()
