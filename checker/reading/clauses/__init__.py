"""Clauses: who does what to whom in a sentence, and how it is put."""

from checker.reading.clauses.find import Clause, clause_at, find_clauses

__all__ = ["Clause", "clause_at", "find_clauses"]
