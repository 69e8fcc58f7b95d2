"""The version of this program; the distribution takes it from here."""

__version__ = "0.1.0"
