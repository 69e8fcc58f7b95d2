"""Typed claims: statements in words, values as read, and how values compare."""
