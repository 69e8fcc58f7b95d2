"""TX104 lower-case-name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Set
from functools import lru_cache
from itertools import groupby
from typing import ClassVar

from checker.claims.base import Span
from checker.claims.claim import Claim
from checker.claims.statements import PersonStatement, PlaceStatement
from checker.linking.slots import Desk
from checker.reading import LANGUAGES
from checker.reading.lexicon import is_word
from checker.reading.places import country_of
from checker.reading.prose import Quoted, sentences_within, word_set
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.model import Source

# What letters stand in beside addresses, handles, tags and names of files is no word of the text.
_WORD = re.compile(r"(?<![\w@#/.:&_'’-])([^\W\d_]{3,30}+)(?:['’]s)?(?![\w@/&_-]|\.\w|['’]\w)")
_CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july september october",
    "november december",
)
# Of lands, and of things that are no longer felt to come from there: "french fries", "brussels sprouts".
_THINGS = word_set(
    "french dutch danish swiss venetian roman russian turkish brazilian arabic persian irish english brussels bengal",
    "cologne champagne panama bologna hamburg",
)
_OFTEN = 2  # times that a name is written with its capital inside sentences


class TX104_LowerCaseName(Rule):
    """A name is written without its capital.

    ## What it flags
    A weekday, a month or a country in small letters; and a word in small letters that is no English word and that the
    accounts of the story write with a capital, inside sentences, everywhere else.

    ## Why it matters
    A name that lost its capital was typed in haste or came out of a program that did not know it for a name.

    ## Example
    "missiles had also struck kyiv"; "he resigned on friday".

    ## Stays silent when
    The word is an English one too ("may", "turkey"), stands in quotation marks or in an address, or is written both
    ways.
    """

    class_ = FindingClass.SUSPECT
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look at the words of each article, beside those of its story."""
        stories: defaultdict[int, list[Source]] = defaultdict(list)
        for source in desk.sources.values():
            if source.language in LANGUAGES:
                stories[desk.stories[source.id]].append(source)
        named = {word for claim in desk.claims for word in _names(claim)}
        for _, sources in sorted(stories.items()):
            for source, spans, form in _small(sources, named):
                yield Flag(
                    message=f"“{form}” without its capital",
                    explanation=f"“{form}” is a name and takes a capital.",
                    sides=tuple(Side(source.id, span, form) for span in spans),
                )


def _names(claim: Claim) -> list[str]:
    """Return the words of a name of a person or a place, in small letters."""
    if isinstance(claim.statement, PersonStatement | PlaceStatement):
        return [match[0].lower() for match in _WORD.finditer(claim.statement.words) if match[0].istitle()]
    return []


def _small(sources: list[Source], named: Set[str]) -> Iterator[tuple[Source, list[Span], str]]:
    """Yield the places where a name lost its capital, those of one name and source together, and how it is written."""
    large: Counter[str] = Counter()
    small: defaultdict[str, list[tuple[Source, Span]]] = defaultdict(list)
    for source in sources:
        for sentence in sentences_within(source.sentences, source.body()):
            words = list(_WORD.finditer(source.text, sentence.start, sentence.end))
            titled = sum(match[0][0].isupper() for match in words) > len(words) / 2
            for match in words[1:]:
                word = match[1].lower()
                if match[1].islower():
                    if word in _CALENDAR or word in named or _is_place(word):
                        small[word].append((source, Span(start=match.start(1), end=match.end(1))))
                elif match[1].istitle() and not titled:
                    large[word] += 1
    for word, places in sorted(small.items()):
        seldom = len(places) <= max(1, large[word] // 2)
        if word in _CALENDAR or (not is_word(word) and seldom and (_is_place(word) or large[word] >= _OFTEN)):
            for source, members in groupby(places, key=lambda place: place[0]):
                spans = [span for _, span in members]
                quoted = Quoted(source.text)
                if spans := [span for span in spans if not quoted.holds(span.start) and not _signs(source.text, span)]:
                    yield source, spans, word.capitalize()


@lru_cache(maxsize=8192)
def _is_place(word: str) -> bool:
    return word not in _THINGS and country_of(word) is not None and not is_word(word)


def _signs(text: str, span: Span) -> bool:
    """Tell whether a name stands where the author of a post is named."""
    return (
        text[max(0, span.start - 3) : span.start].rstrip()[-1:] in ("—", "–", "-", "|")
        or text[span.end : span.end + 40].find("(@") >= 0
    )
