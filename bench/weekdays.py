"""Hold every weekday with a date in local news against DT101, and list what the rule flags.

    python bench/weekdays.py DATA

DATA is the folder with `gva_incidents.jsonl` and `gva_weekday_mismatch_candidates.json`. Dates are found in running
text and judged by the rule itself. `weekday_flags.tsv` beside this file holds the judgement of each flag that was read
by eye: genuine, or false with the reason.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ages import incidents, say
from corpus import make_source

from checker.claims.base import Span
from checker.claims.claim import Claim
from checker.claims.statements import TimeStatement
from checker.claims.values import DateValue
from checker.linking.desk import lay_out
from checker.reading.dates import find_dates
from checker.reading.found import Anchor, Found
from checker.reading.sentences import split_sentences
from checker.rules.dt101_weekday_mismatch import DT101_WeekdayMismatch
from checker.sources.model import Source

JUDGED = Path(__file__).with_name("weekday_flags.tsv")
_LEAST_PRECISE = 500  # mentions to one false flag
_NEAR = 60  # characters of context


class Flagged(NamedTuple):
    """A mention that the rule flags."""

    incident: str
    document: str
    span: Span
    words: str
    message: str


def claims(source: Source) -> list[Claim]:
    """Return a claim for each time of an article that states both a weekday and a day of a month."""
    text = source.text
    found = find_dates(text, Anchor(source.published) if source.published else None)
    sentences = split_sentences(text)
    both = (item for item in found if item.value.weekday is not None and item.value.month and item.value.day)
    return [_claim(source, item, sentences) for item in both]


def _claim(source: Source, item: Found[DateValue], sentences: list[Span]) -> Claim:
    words = item.span.of(source.text)
    statement = TimeStatement(
        kind="time", evidence=words, when=words, what="", event=None, attribution=None, stance="asserted"
    )
    return Claim(
        id=f"{source.id}#{item.span.start}",
        source=source.id,
        statement=statement,
        event=None,
        evidence=item.span,
        at=item.span,
        sentence=next((sentence for sentence in sentences if sentence.overlaps(item.span)), item.span),
        value=item.value,
    )


def flagged(incident: str, source: Source, told: list[Claim]) -> Iterator[Flagged]:
    """Yield what DT101 flags on a desk with this one article."""
    desk = lay_out([source], told, [{source.id}])
    for flag in DT101_WeekdayMismatch().check(desk):
        span = flag.sides[0].span
        yield Flagged(incident, source.id.rpartition("/")[2][:8], span, span.of(source.text), flag.message)


def judgements() -> dict[tuple[str, str, int], tuple[str, str]]:
    """Return verdict and reason of each judged flag, by incident, document and offset."""
    if not JUDGED.exists():
        return {}
    rows = (line.split("\t") for line in JUDGED.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {(row[0], row[1], int(row[2])): (row[4], row[5]) for row in rows}


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--context", action="store_true", help="print the words around each flag, for reading by eye")
    options = parser.parse_args()
    mentions = 0
    flags: list[Flagged] = []
    texts: dict[Flagged, str] = {}
    read: list[Source] = []
    for incident, sources in incidents(options.data):
        for source in sources:
            read.append(source)
            told = claims(source)
            mentions += len(told)
            for flag in flagged(incident, source, told):
                flags.append(flag)
                texts[flag] = source.text[max(flag.span.start - _NEAR, 0) : flag.span.end + _NEAR].replace("\n", "/")
    known = judgements()
    false = 0
    for flag in flags:
        verdict, why = known.get((flag.incident, flag.document, flag.span.start), ("not judged", ""))
        false += verdict == "false"
        place = f"{flag.incident}/{flag.document}:{flag.span.start}"
        say(f"{place} {flag.words!r}: {flag.message}: {verdict} {why}".rstrip())
        if options.context:
            say(f"    {texts[flag]}")
    say(f"{mentions} mentions with weekday and date, {len(flags)} flagged, {false} of them false")
    say(f"at most one false flag in {_LEAST_PRECISE} mentions: {false * _LEAST_PRECISE <= mentions}")
    rows = json.loads((options.data / "gva_weekday_mismatch_candidates.json").read_text(encoding="utf-8"))
    for name, day, words, excerpt in rows:
        incident, _, document = name.partition("/")
        if any(source.id.startswith(f"gva:{incident}/{document[:8]}") for source in read):
            hits, where = [flag for flag in flags if flag.incident == incident and words in flag.words], "article"
        else:  # its article is in the other half of the set: judged by the excerpt alone
            source = make_source(name, excerpt, day)
            hits, where = list(flagged(incident, source, claims(source))), "excerpt"
        say(f"candidate {incident}/{document[:8]} {words!r}: {'flagged' if hits else 'silent'} ({where})")


if __name__ == "__main__":
    main()
