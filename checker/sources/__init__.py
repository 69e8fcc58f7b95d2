"""Files become sources: exact text, publication date, language, and what in them is no article."""

from checker.sources.lineage import copies
from checker.sources.model import Damage, ReadFailure, Role, Source
from checker.sources.published import infer_published
from checker.sources.read import read_sources

__all__ = ["Damage", "ReadFailure", "Role", "Source", "copies", "infer_published", "read_sources"]
