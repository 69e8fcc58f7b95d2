"""A share of few cases is known only roughly: its interval of confidence."""

from math import sqrt

from checker.claims.base import Model

_Z = 1.959964  # of the normal distribution, for 95 %


class Share(Model):
    """`hits` of `cases`; `share` is None where there are no cases. `low` and `high`: its 95 % interval."""

    hits: int
    cases: int
    share: float | None
    low: float
    high: float

    def __str__(self) -> str:
        """Return `8/10 = .80 (.49 to .94)`."""
        return f"{self.hits}/{self.cases} = {interval(self)}" if self.cases else "0/0"


def brief(share: Share) -> str:
    """Return the share alone, as `.80`; a dash where there are no cases."""
    return "–" if share.share is None else _two(share.share)


def interval(share: Share) -> str:
    """Return the share with its interval, as `.80 (.49 to .94)`; a dash where there are no cases."""
    return f"{brief(share)} ({_two(share.low)} to {_two(share.high)})" if share.cases else brief(share)


def _two(share: float) -> str:
    """Return two digits; what is not all or nothing is not told as such."""
    if share == 1:
        return "1.00"
    told = f"{share:.2f}".removeprefix("0")
    return {".00": "<.01" if share else ".00", "1.00": ">.99"}.get(told, told)


def share_of(hits: int, cases: int) -> Share:
    """Return the share and its score interval (E. B. Wilson, JASA 22, 1927), which also holds for few cases."""
    if not cases:
        return Share(hits=hits, cases=0, share=None, low=0, high=1)
    share, square = hits / cases, _Z**2 / cases
    middle = (share + square / 2) / (1 + square)
    reach = _Z * sqrt(share * (1 - share) / cases + square / cases / 4) / (1 + square)
    low, high = max(0.0, middle - reach), min(1.0, middle + reach)
    return Share(hits=hits, cases=cases, share=share, low=round(low, 4), high=round(high, 4))
