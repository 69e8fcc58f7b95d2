"""Words become values: dates, quantities, names, abbreviations, sentences. The same readers serve every extractor."""
