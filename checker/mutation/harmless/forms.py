"""Other forms of the same: of numbers, countries and titles; and all kinds of copies that only look different."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit, Kind
from checker.mutation.harmless.country_forms import find_country_forms
from checker.mutation.harmless.layout import find_line_breaks, find_quotation_marks
from checker.mutation.harmless.order import find_sentence_orders
from checker.mutation.harmless.relative_dates import find_relative_dates
from checker.mutation.harmless.spellings import find_transliterations
from checker.mutation.harmless.titles import find_title_orders
from checker.mutation.prose import change, sentences
from checker.rules.finding import Severity

_SMALL = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS = {
    **dict(enumerate(_SMALL.split(), 2)),
    **dict(zip(range(20, 100, 10), _TENS.split(), strict=True)),
}
FIGURES = {word: figure for figure, word in WORDS.items()}
COUNTED = r"(?P<noun>(?:[a-z]{3,15} ){0,2}?(?:people|men|women|children|[a-z]{2,}[a-rt-z]s))\b(?! old|-)"
COUNT = re.compile(
    rf"(?<![\w$€£.,:/#'’&+-])(?P<number>\d{{1,2}}|{'|'.join(sorted(FIGURES, key=len, reverse=True))}) (?={COUNTED})"
)
LONG = re.compile(rf"(?<![\w$€£.,:/#'’&+-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{4,6}}) (?={COUNTED})")
NO_NOUN = re.compile(
    r"\b(?:percent|per|cent|years old|feet|inches|hundreds?|thousands?|millions?|billions?|dozens?|dollars|cents|"
    r"points?|"
    r"pounds|ounces|degrees|to|and|or|of|is|was|has|does|as|this|his|its|less|across|plus|us|thus|always|perhaps|"
    r"versus|gas|bus|says|"
    r"gets|lives|makes|takes|remains|goes|comes|happens|seems|blocks?|news|at|in|on|by|for|the|from|with|the|were|"
    r"are|who|that|"
    r"when|after|before|near|where|while|until|vs|series|yards|times|runs|goals|caliber|gauge|had|have|will|but|"
    r"months old|"
    r"weeks old|days old|year|a|said|told|reports|responders|kids|seconds left|through|over|under|out|up|down)\b"
)
NO_COUNT_BEFORE = re.compile(
    r"(?:[A-Z][\w.’']*|\b(?:or|top|grade|page|chapter|level|class|act|part|phase|type|unit|room|number|no|aged?|ages|"
    r"turned|"
    r"turning|at|than|to|and|half|point|channel|highway|route|exit|interstate|mile|apartment|block|shortly after|"
    r"season|about age|"
    r"week|day|game|for age|between|from|minus|plus|times|version|over|under|one))$"
)
YEARS = range(1900, 2100)
PERCENT = re.compile(r"(?<![\w$.,-])(?P<number>\d{1,3}(?:\.\d+)?)(?P<sign> ?%| percent\b| per cent\b)(?![\w-])")
MONEY = re.compile(r"\$(?P<number>\d{1,3}(?:\.\d{1,3})?)(?P<unit> million| billion)\b(?!-)")
FULL_MONEY = re.compile(r"\$(?P<number>\d{1,3}(?:,\d{3}){2,3})(?![\d,.]*\d)")
SIZES = {" million": 6, " billion": 9}


def find_number_forms(article: Article, _: Random) -> Iterator[Change]:
    """Yield the numbers that may as well be written another way."""
    text = article.text
    for sentence in sentences(text):
        found = [*_counts(text, sentence), *_long(text, sentence), *_percents(text, sentence), *_money(text, sentence)]
        yield from sorted(found, key=lambda each: each.at.start)


def _counts(text: str, sentence: Span) -> Iterator[Change]:
    for found in COUNT.finditer(text, sentence.start, sentence.end):
        number = found["number"]
        if found.start() == sentence.start or not _is_count(text, sentence, found):
            continue
        new = str(FIGURES[number]) if number in FIGURES else WORDS.get(int(number)) if number[0] != "0" else None
        if new:
            yield _counted(text, found, new)


def _long(text: str, sentence: Span) -> Iterator[Change]:
    for found in LONG.finditer(text, sentence.start, sentence.end):
        number = found["number"]
        if (
            not _is_count(text, sentence, found)
            or number.startswith("0")
            or ("," not in number and int(number) in YEARS)
        ):
            continue
        yield _counted(text, found, number.replace(",", "") if "," in number else f"{int(number):,}")


def _is_count(text: str, sentence: Span, found: re.Match[str]) -> bool:
    before = text[max(sentence.start, found.start() - 20) : found.start()].rstrip()
    first = len(before) == found.start() - sentence.start and before in {"The", "A", "At least", "About", "All", "In"}
    if before[-5:] in {"least", "about"} or before.endswith(("more than", "fewer than", "less than")):
        first = True
    return not NO_NOUN.search(found["noun"]) and (first or not NO_COUNT_BEFORE.search(before))


def _counted(text: str, found: re.Match[str], new: str) -> Change:
    return change(
        text, (Edit(found.start("number"), found.end("number"), new),), Span(found.start(), found.end("noun"))
    )


def _percents(text: str, sentence: Span) -> Iterator[Change]:
    for found in PERCENT.finditer(text, sentence.start, sentence.end):
        new = " percent" if "%" in found["sign"] else "%"
        yield change(text, (Edit(found.start("sign"), found.end("sign"), new),), Span(*found.span()))


def _money(text: str, sentence: Span) -> Iterator[Change]:
    for found in MONEY.finditer(text, sentence.start, sentence.end):
        if text[max(0, found.start() - 4) : found.start()].endswith(("to ", "-", "–", "or ")):
            continue  # the end of a range, the beginning of which may share its unit
        whole, _, part = found["number"].partition(".")
        full = int(whole + part) * 10 ** (SIZES[found["unit"]] - len(part))
        yield change(text, (Edit(*found.span(), f"${full:,}"),), Span(*found.span()))
    for found in FULL_MONEY.finditer(text, sentence.start, sentence.end):
        amount = int(found["number"].replace(",", ""))
        unit, size = (" billion", 10**9) if amount >= 10**9 else (" million", 10**6)
        if amount % (size // 1000) == 0:
            whole, part = divmod(amount, size)
            decimals = f"{part // (size // 1000):03}".rstrip("0")
            new = f"${whole}{'.' if decimals else ''}{decimals}{unit}"
            yield change(text, (Edit(*found.span(), new),), Span(*found.span()))


KINDS: tuple[Kind, ...] = (
    Kind("number_form", "a number was written another way", find_number_forms, harmless=True),
    Kind("relative_date", "a day was named another way", find_relative_dates, harmless=True),
    Kind("country_form", "a country or state was named another way", find_country_forms, harmless=True),
    Kind("title_order", "a title was written another way", find_title_orders, harmless=True),
    Kind("transliteration", "a name was spelled another way", find_transliterations, harmless=True, most=Severity.NOTE),
    Kind("quotation_marks", "the marks of quotations were changed", find_quotation_marks, harmless=True),
    Kind("line_breaks", "the lines were broken elsewhere", find_line_breaks, harmless=True),
    Kind("sentence_order", "two sentences changed places", find_sentence_orders, harmless=True),
)
