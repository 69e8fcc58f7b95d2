"""What a newsroom decides about rules: plain values, wherever they are written down."""

from collections.abc import Mapping, Sequence
from typing import Literal, TypedDict

Loudness = Literal["error", "warning", "note", "off"]
Switch = Literal["preview", "unsupported"]
"""What a policy may switch on: rules that need it run only then, or where `select` names their full code."""


class Policy(TypedDict, total=False):
    """Which rules run, and what of their findings is said, how loudly. What is left out is as the rules have it.

    Rules are named by beginnings of their codes: `DT` or `DT101`.
    """

    select: Sequence[str]
    """Only these."""
    ignore: Sequence[str]
    """Not these."""
    preview: bool
    """Also those in preview; without it they run only where `select` names their full code."""
    unsupported: bool
    """Also those that tell what no reference has; without it they run only where `select` names their full code."""
    severity: Mapping[str, Loudness]
    """How loudly the findings of a rule are said; the longest beginning counts."""
    per_path: Mapping[str, Sequence[str]]
    """Rules that are ignored in the sources whose path a glob fits, as in `checker.rules.paths`."""
