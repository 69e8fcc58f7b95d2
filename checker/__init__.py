"""factcheck: where several accounts of one event cannot all be true, and why.

`check` does what the command `factcheck check` does; `docs/api.md` says how it is used.
"""

from typing import TYPE_CHECKING

from checker.errors import ExitCode, FactcheckError, UsageError
from checker.version import __version__

if TYPE_CHECKING:
    from checker.api.checking import Checked, check
    from checker.report import Display
else:

    def __getattr__(name: str) -> object:
        """Import the API when it is first used: `import checker` alone is immediate."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

        from checker import api

        return getattr(api, name)


__all__ = ["Checked", "Display", "ExitCode", "FactcheckError", "UsageError", "__version__", "check"]
