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
        (gc.enable if was_on else gc.disable)()


def resume() -> None:
    """Switch it on: from here on a run may be long. It passes over what is there already, at the end of the run too."""
    if not gc.get_freeze_count():
        gc.freeze()
    gc.enable()
