"""What the references of a desk state, indexed once, to be asked whether a value of a draft is among it."""

from checker.rules.references.stated import Stated

__all__ = ["Stated"]
