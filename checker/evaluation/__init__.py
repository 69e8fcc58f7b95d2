"""How good a check is: reports held against what persons, or known changes, say is wrong."""
