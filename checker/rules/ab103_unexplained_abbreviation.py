"""AB103 unexplained-abbreviation."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from checker.claims.base import Span
from checker.claims.claim import Claim, statement_of
from checker.claims.statements import AbbreviationStatement
from checker.linking.slots import Desk
from checker.linking.words import content
from checker.reading import LANGUAGES
from checker.reading.abbreviations import Fit, judge
from checker.reading.lexicon import is_word
from checker.reading.places import country_of
from checker.reading.prose import Quoted, word_set
from checker.reading.tables import read_rows, read_set
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side, side
from checker.sources.model import Source

_SURE = 4  # letters; shorter ones stand for one thing within a story, for others on the same desk
# As well known as their names, beside those of the word lists.
_HOUSEHOLD = word_set(
    "fbi cia nsa nasa nato un eu uk usa us nfl nba mlb nhl nypd lapd ncaa naacp ibm hiv aids opec unesco unicef who",
    "imf wto iaea osce brexit gdp ngo mp mps mri ufo nra irs fda cdc epa faa fifa uefa ioc espn usgs swat dea atf",
)


class AB103_UnexplainedAbbreviation(Rule):
    """An abbreviation is used and never explained.

    ## What it flags
    An abbreviation that a source uses and does not expand, while another account of the story does.

    ## Why it matters
    Readers who do not know it cannot look it up, as many bodies share three letters.

    ## Example
    A: "the Harbour Rescue Watch (HRW)"; B: "HRW officials rejected the plan", and nothing that says what HRW is.

    ## Stays silent when
    It is as common as its name ("NATO", "FBI"), a word in capitals, a place, an agency or a broadcaster; a name with
    these initials stands in the text; or it stands in quotation marks.
    """

    class_ = FindingClass.VARIANT
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look in each article for the abbreviations that another one explains."""
        told: defaultdict[int | None, dict[str, Claim]] = defaultdict(dict)
        own: defaultdict[str, set[str]] = defaultdict(set)
        for claim in desk.claims:
            if isinstance(claim.statement, AbbreviationStatement):
                short = claim.statement.short.replace(".", "").removesuffix("s")
                own[claim.source].add(short)
                if judge(short, claim.statement.long) is Fit.FITS:
                    told[None if len(short) >= _SURE else desk.stories[claim.source]].setdefault(short, claim)
        silent: defaultdict[str, list[Side]] = defaultdict(list)  # by the id of the claim that explains it
        for source in desk.sources.values():
            known = told[None] | told[desk.stories[source.id]]
            for short in sorted(known.keys() - own[source.id]) if source.language in LANGUAGES else ():
                long = statement_of(known[short], AbbreviationStatement).long
                used = (
                    None if _is_common(short) or _has_in_full(source.text, short, long) else _first_use(source, short)
                )
                if used:
                    silent[known[short].id].append(Side(source.id, used, short))
        for claim in desk.claims:
            if uses := silent.get(claim.id):
                pair = statement_of(claim, AbbreviationStatement)
                where = ", ".join(use.source for use in uses)
                yield Flag(
                    message=f"{pair.short} is not explained in {where}; {claim.source} says {pair.long}",
                    explanation="The abbreviation is used, and nothing says what it stands for.",
                    sides=(*uses, side(claim, whole=True)),
                )


def _first_use(source: Source, short: str) -> Span | None:
    """Return where the article itself first uses an abbreviation, in a sentence of its own words."""
    quoted: Quoted | None = None
    for match in re.finditer(rf"(?<![\w.@#/&'’-]){re.escape(short)}s?(?![\w@/&-])", source.text):
        quoted = quoted or Quoted(source.text)
        span = Span(start=match.start(), end=match.start() + len(short))
        if not quoted.holds(span.start) and any(body.overlaps(span) for body in source.body()):
            return span
    return None


@cache
def _common() -> frozenset[str]:
    rows = {row[0].replace("-", "").lower() for row in read_rows("abbreviations.tsv")}
    lists = ("common_acronyms", "bracket_words", "organisation_names", "state_codes", "networks", "car_makers")
    return frozenset(rows.union(_HOUSEHOLD, *(read_set(name) for name in lists)))


def _is_common(short: str) -> bool:
    return len(short) < 3 or short.lower() in _common() or is_word(short) or country_of(short) is not None


def _has_in_full(text: str, short: str, long: str) -> bool:
    """Tell whether a text has the words of the long form, or others with these initials: small ones between."""
    if content(long) <= content(text):
        return True
    between = r"(?:[\s-]+(?:of|and|for|the|on|in|to|de|&)){0,2}[\s-]+"
    return re.search(rf"(?<!\w){between.join(rf'{re.escape(letter)}[a-z]+' for letter in short)}", text) is not None
