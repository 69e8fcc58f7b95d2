"""Files become sources: exact text, publication date, language, and what in them is no article."""

from checker.sources.front_matter import FrontMatter, front_matter
from checker.sources.lineage import copies
from checker.sources.model import Damage, ReadFailure, Role, Source
from checker.sources.published import infer_published
from checker.sources.read import read_sources

__all__ = [
    "Damage",
    "FrontMatter",
    "ReadFailure",
    "Role",
    "Source",
    "copies",
    "front_matter",
    "infer_published",
    "read_sources",
]
