"""Names of persons: find them, read them, tell family and given names apart, compare them."""

from checker.reading.names.compare import NameMatch, compare_names
from checker.reading.names.find import find_names
from checker.reading.names.found import FoundNames, FoundPerson
from checker.reading.names.parts import family, given
from checker.reading.names.read import read_name

__all__ = [
    "FoundNames",
    "FoundPerson",
    "NameMatch",
    "compare_names",
    "family",
    "find_names",
    "given",
    "read_name",
]
