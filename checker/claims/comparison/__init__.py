"""How two values of one kind compare: one module a kind."""
