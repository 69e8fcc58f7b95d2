"""Quotations and who says them."""

from checker.reading.quotations.find import FoundQuotation, find_quotations

__all__ = ["FoundQuotation", "find_quotations"]
