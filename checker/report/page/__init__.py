"""The page that editors read: findings, facts, days and sources, in one HTML file."""

from checker.report.page.build import render

__all__ = ["render"]
