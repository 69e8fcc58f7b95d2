"""The embedded default: articles are read by rule, without a model, a key or a network."""

from checker.extraction.local.extractor import LocalExtractor

__all__ = ["LocalExtractor"]
