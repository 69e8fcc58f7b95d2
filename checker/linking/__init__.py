"""Claims become slots: the claims, from any number of sources, that speak of the same fact of the same event."""
