"""TX106 headline-against-body."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import ClassVar

from checker.claims.base import Comparison, Span
from checker.claims.claim import Claim, statement_of, value_of
from checker.claims.comparison.quantities import compare_quantities
from checker.claims.statements import QuantityStatement
from checker.claims.values import Measure, QuantityValue
from checker.linking.quantities import head
from checker.linking.slots import Desk
from checker.linking.words import content
from checker.reading import LANGUAGES
from checker.reading.headlines import find_headline, find_respelled
from checker.reading.lexicon import stem
from checker.reading.sentences import split_sentences
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side, side
from checker.sources.model import Source

_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_LEAD = 600  # code points of the body in which the news of the headline is told
_RETOLD = 0.6  # share of the words of a headline that come back in the sentence which tells the same
_OTHERS = frozenset({"other", "others", "more"})  # of what, another sentence tells otherwise


class TX106_HeadlineAgainstBody(Rule):
    """The headline says another number, weekday or name than the article.

    ## What it flags
    A name in the headline that the article spells otherwise, with one letter changed, and never so; a number in the
    headline where the article has others of the same thing and never this one; a weekday that is not the one of the
    article's first sentences.

    ## Why it matters
    Headlines are written last, by another hand, and are what most readers read.

    ## Example
    "Three hurt in ferry fire" above "four people were hurt"; "Lindqist resigns" above "Anna Lindqvist has resigned".

    ## Stays silent when
    The article has the headline's form as well, counts nothing of the kind, or tells of several days.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.NUMERIC,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Hold the headline of each article against its body."""
        counts: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in desk.claims:
            if _counts(claim):
                counts[claim.source].append(claim)
        for source in desk.sources.values():
            if source.language not in LANGUAGES:
                continue
            headline = source.headline or find_headline(source.text, source.body())
            if headline is not None:
                yield from _numbers(headline, counts[source.id], source.text)
                yield from _days(headline, source)
                yield from _names(headline, source)


def _counts(claim: Claim) -> bool:
    value = claim.value
    counts = isinstance(value, QuantityValue) and value.measure is Measure.COUNT
    return counts and isinstance(claim.statement, QuantityStatement)


def _numbers(headline: Span, counted: Sequence[Claim], text: str) -> Iterator[Flag]:
    for claim in counted:
        if not headline.overlaps(claim.at):
            continue
        like = [other for other in counted if not headline.overlaps(other.at) and _one_thing(claim, other)]
        if like and all(_conflict(claim, other) for other in like):
            yield Flag(
                message=f"the headline says “{claim.at.of(text)}”, the article “{like[0].at.of(text)}”",
                explanation="The article counts the same thing and never has the headline's number.",
                sides=(side(claim), side(like[0])),
            )


def _one_thing(one: Claim, other: Claim) -> bool:
    ours, theirs = statement_of(one, QuantityStatement), statement_of(other, QuantityStatement)
    if head(one).lower() in _OTHERS or not _OTHERS.isdisjoint(theirs.counted.lower().split()):
        return False
    told = content(ours.relation) & content(theirs.relation)
    return bool(told) and stem(head(one)) == stem(head(other))


def _conflict(one: Claim, other: Claim) -> bool:
    return compare_quantities(value_of(one, QuantityValue), value_of(other, QuantityValue)) is Comparison.CONFLICT


def _days(headline: Span, source: Source) -> Iterator[Flag]:
    text = source.text
    ours = list(_DAY.finditer(text, headline.start, headline.end))
    if len(ours) != 1 or ours[0][0] in text[headline.end :]:
        return
    told = content(headline.of(text)) - content(ours[0][0])
    for sentence in split_sentences(text[headline.end : headline.end + _LEAD]):
        start, end = sentence.start + headline.end, sentence.end + headline.end
        theirs = list(_DAY.finditer(text, start, end))
        if len(theirs) == 1 and len(told & content(text[start:end])) >= max(2, _RETOLD * len(told)):
            yield Flag(
                message=f"the headline says {ours[0][0]}, the article {theirs[0][0]}",
                explanation="The article tells the same in its first sentences and never names the headline's day.",
                sides=tuple(Side(source.id, Span(start=day.start(), end=day.end())) for day in (ours[0], theirs[0])),
            )
            return


def _names(headline: Span, source: Source) -> Iterator[Flag]:
    for ours, theirs in find_respelled(source.text, headline):
        one, other = ours.of(source.text), theirs.of(source.text)
        yield Flag(
            message=f"the headline writes “{one}”, the article “{other}”",
            explanation="The article never has the headline's form of the name.",
            sides=(Side(source.id, ours, one), Side(source.id, theirs, other)),
        )
