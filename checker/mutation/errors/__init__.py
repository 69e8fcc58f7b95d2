"""Changes after which a copy errs."""
