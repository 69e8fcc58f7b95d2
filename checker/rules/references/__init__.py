"""What the references of a desk state, indexed once: is a value of a draft among it?"""

from checker.rules.references.stated import Stated

__all__ = ["Stated"]
