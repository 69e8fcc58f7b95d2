"""What formats say alike, each in one line that is safe to show: a finding, a side of it, an acceptance, a failure."""

import re
from collections.abc import Iterator

from checker.claims.claim import Failure
from checker.report.visible import visible
from checker.rules.finding import Acceptance, Evidence, Finding

_QUOTED = 120  # code points of a quote in a line
# A value whose unit is a word and no sign, as `checker.reading.values` describes it.
_IN_WORDS = re.compile(r"(?:at least |at most |-?[\d,.]+ to )?-?(?P<last>[\d,.]+) (?:year|degree|barrel|ton|kiloton)")
_VERDICTS = {"keep": "confirmed", "demote": "told less loudly", "drop": "dropped"}


def heading(finding: Finding) -> str:
    """Return the code and the name of the rule: `DT101 weekday-mismatch`."""
    return visible(f"{finding.rule} {finding.name}")


def quoted(side: Evidence) -> str:
    """Return the words of a side in quotation marks, the end of a long quote cut."""
    words = side.quote if len(side.quote) <= _QUOTED else f"{side.quote[: _QUOTED - 1]}…"
    return f"“{visible(words)}”"


def reading(side: Evidence) -> str:
    """Return how a side reads, in words for a person: "47 years" of "47 year"; empty where nothing was read."""
    reads = side.reads or ""
    # `reads` itself stays as it is: fingerprints are made of it.
    value = _IN_WORDS.fullmatch(reads)
    return f"{reads}s" if value and value["last"] != "1" else reads


def label(side: Evidence) -> str:
    """Return what is said of a side, and how it reads where neither that nor the words themselves say so."""
    reads = reading(side)
    said = _plain(reads) == _plain(side.quote) or _plain(reads) in _plain(side.says or "")
    return visible("; ".join(filter(None, (side.says, "" if said else f"reads {reads}"))))


def remarks(finding: Finding) -> Iterator[str]:
    """Yield what became of a finding: at a second look, and of its acceptance."""
    if finding.adjudication:
        yield visible(f"second look, {_VERDICTS[finding.adjudication.verdict]}: {finding.adjudication.reason}")
    if finding.accepted:
        yield f"accepted: {acceptance(finding.accepted)}"
    if finding.expired:
        yield f"expired: {acceptance(finding.expired)}"


def acceptance(said: Acceptance) -> str:
    """Return why a finding may stand, and until when."""
    until = f" (until {said.expires})" if said.expires else ""
    return visible(f"{said.reason or 'no reason given'}{until}")


def not_checked(failure: Failure) -> str:
    """Return what could not be done, and why."""
    return visible(f"not checked ({failure.stage}, {failure.kind}): {failure.message}")


def fact(failure: Failure) -> str:
    """Return which failure it is, whatever its message is: to know it again."""
    return f"{failure.stage} {failure.kind} {failure.source}"


def count(number: int, noun: str) -> str:
    """Return `1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _plain(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
