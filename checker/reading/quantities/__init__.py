"""Quantities: how many, how much, how far, how long, what share, read from words.

`read_quantity` reads words that were picked as a quantity; `find_quantities` finds quantities in running text.
Only English is read.
"""

from checker.reading.quantities.finding import FoundQuantity, find_quantities
from checker.reading.quantities.picked import read_quantity

__all__ = ["FoundQuantity", "find_quantities", "read_quantity"]
