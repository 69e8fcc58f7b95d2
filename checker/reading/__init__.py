"""Words become values: dates, quantities, names, abbreviations, sentences. The same readers serve every extractor."""

LANGUAGES = frozenset(("en", "und"))
"""ISO 639-1 codes of the languages that the readers know, and that of a text whose language its words do not tell."""
