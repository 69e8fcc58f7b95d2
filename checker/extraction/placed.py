"""A statement with its places in the source."""

from typing import NamedTuple

from checker.claims.base import Span
from checker.claims.statements import Statement


class Placed(NamedTuple):
    """A statement, where its evidence stands, and where the words of its value stand."""

    evidence: Span
    at: Span
    statement: Statement
