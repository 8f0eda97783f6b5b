"""The mark `@override`, which the standard library has from Python 3.12 on only.

At run time it does nothing: `docgen --help` need not pay for one more import.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: object) -> object:
        """Mark a method that replaces one of its base class."""
        return method


__all__ = ["override"]
