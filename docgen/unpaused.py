"""Work without the pauses in which Python looks for what nothing reaches any more."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unpaused() -> Iterator[None]:
    """Put off the search for cycles: a long file makes a million objects, and none of them.

    What it looks at again and again all lives until the file is taken in.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
