"""Copies of real articles with one known change each, to measure a checker with.

Every change is made on the text itself, by patterns and word lists of this room's own: it uses nothing of what reads
claims, so that it does not choose what the reader that is measured can read.
"""
