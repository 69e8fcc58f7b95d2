"""A source becomes claims, each grounded in the exact words of the source."""
