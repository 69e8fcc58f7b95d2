"""Python's collector of cyclic garbage: off while a command is imported, on again for its work.

Of what is imported nothing is garbage, and to look for some in it takes a tenth of a short run.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Switch the collector off, until `resume` or the end of the block."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def resume() -> None:
    """Switch it on: from here on a run may be long."""
    gc.enable()
