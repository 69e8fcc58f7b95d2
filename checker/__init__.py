"""factcheck: where several accounts of one event cannot all be true, and why."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("factcheck-desk")
except PackageNotFoundError:  # a source tree that was never installed
    __version__ = "0+unknown"
