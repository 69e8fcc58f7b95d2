"""Names of persons: read them, tell family and given names apart, compare them."""

from checker.reading.names.compare import NameMatch, compare_names
from checker.reading.names.parts import family, given
from checker.reading.names.read import read_name

__all__ = ["NameMatch", "compare_names", "family", "given", "read_name"]
