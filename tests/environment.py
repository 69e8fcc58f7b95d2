"""The environment of a command that is run by itself."""

import os


def unset() -> dict[str, str]:
    """Return the environment without settings, keys, and the width that a worker of pytest-xdist hands down."""
    names = ("FACTCHECK_", "OPENAI_", "COLUMNS")
    return {name: value for name, value in os.environ.items() if not name.startswith(names)}
