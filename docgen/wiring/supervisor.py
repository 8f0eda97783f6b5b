"""What the system that started us wants to hear: that we are ready, alive, and what we do."""

import os
import socket
from collections.abc import Callable
from contextlib import suppress

Tell = Callable[[str], None]

_LONGEST_TELL_S = 1.0


def supervisor() -> Tell:
    """Return how to tell systemd « READY=1 », « WATCHDOG=1 », « STATUS=… »; else say nothing."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address or not hasattr(socket, "AF_UNIX"):
        return lambda _: None

    def tell(message: str) -> None:
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.settimeout(_LONGEST_TELL_S)  # one that does not listen must not hold us back
            line.connect(f"\0{address[1:]}" if address.startswith("@") else address)
            line.send(message.encode())

    return tell
