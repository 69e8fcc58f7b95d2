"""Changes after which a copy only looks different."""
