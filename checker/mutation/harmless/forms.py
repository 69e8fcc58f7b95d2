"""Other forms of the same: of numbers, countries and titles; and all kinds of copies that only look different."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit, Kind
from checker.mutation.errors.figures import WORDS
from checker.mutation.harmless.country_forms import find_country_forms
from checker.mutation.harmless.layout import find_line_breaks, find_quotation_marks
from checker.mutation.harmless.order import find_sentence_orders
from checker.mutation.harmless.relative_dates import find_relative_dates
from checker.mutation.harmless.spellings import find_transliterations
from checker.mutation.harmless.titles import find_title_orders
from checker.mutation.prose import any_of, change, sentences
from checker.rules.finding import Severity

_IN_WORDS = {figure: word for word, figure in WORDS.items()}
_COUNTED = r"(?P<noun>(?:[a-z]{3,15} ){0,2}?(?:people|men|women|children|[a-z]{2,}[a-rt-z]s))\b(?! old|-)"
_COUNT = re.compile(rf"(?<![\w$€£.,:/#'’&+-])(?P<number>\d{{1,2}}|{any_of(WORDS)}) (?={_COUNTED})")
_LONG = re.compile(rf"(?<![\w$€£.,:/#'’&+-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{4,6}}) (?={_COUNTED})")
_NO_NOUN = re.compile(
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
_NO_COUNT_BEFORE = re.compile(
    r"(?:[A-Z][\w.’']*|\b(?:or|top|grade|page|chapter|level|class|act|part|phase|type|unit|room|number|no|aged?|ages|"
    r"turned|"
    r"turning|at|than|to|and|half|point|channel|highway|route|exit|interstate|mile|apartment|block|shortly after|"
    r"season|about age|week|day|game|for age|between|from|minus|plus|times|version|over|under|one))$"
)
_YEARS = range(1900, 2100)
_PERCENT = re.compile(r"(?<![\w$.,-])(?P<number>\d{1,3}(?:\.\d+)?)(?P<sign> ?%| percent\b| per cent\b)(?![\w-])")
_MONEY = re.compile(r"\$(?P<number>\d{1,3}(?:\.\d{1,3})?)(?P<unit> million| billion)\b(?!-)")
_FULL_MONEY = re.compile(r"\$(?P<number>\d{1,3}(?:,\d{3}){2,3})(?![\d,.]*\d)")
_SIZES = {" million": 6, " billion": 9}


def _find_number_forms(article: Article, _: Random) -> Iterator[Change]:
    """Yield the numbers that may as well be written another way."""
    text = article.text
    for sentence in sentences(text):
        found = [*_counts(text, sentence), *_long(text, sentence), *_percents(text, sentence), *_money(text, sentence)]
        yield from sorted(found, key=lambda each: each.at.start)


def _counts(text: str, sentence: Span) -> Iterator[Change]:
    for found in _COUNT.finditer(text, sentence.start, sentence.end):
        number = found["number"]
        if found.start() == sentence.start or not _is_count(text, sentence, found):
            continue
        new = str(WORDS[number]) if number in WORDS else _IN_WORDS.get(int(number)) if number[0] != "0" else None
        if new:
            yield _counted(text, found, new)


def _long(text: str, sentence: Span) -> Iterator[Change]:
    for found in _LONG.finditer(text, sentence.start, sentence.end):
        number = found["number"]
        if (
            not _is_count(text, sentence, found)
            or number.startswith("0")
            or ("," not in number and int(number) in _YEARS)
        ):
            continue
        yield _counted(text, found, number.replace(",", "") if "," in number else f"{int(number):,}")


def _is_count(text: str, sentence: Span, found: re.Match[str]) -> bool:
    before = text[max(sentence.start, found.start() - 20) : found.start()].rstrip()
    first = len(before) == found.start() - sentence.start and before in {"The", "A", "At least", "About", "All", "In"}
    if before[-5:] in {"least", "about"} or before.endswith(("more than", "fewer than", "less than")):
        first = True
    return not _NO_NOUN.search(found["noun"]) and (first or not _NO_COUNT_BEFORE.search(before))


def _counted(text: str, found: re.Match[str], new: str) -> Change:
    return change(
        text, (Edit(found.start("number"), found.end("number"), new),), Span(found.start(), found.end("noun"))
    )


def _percents(text: str, sentence: Span) -> Iterator[Change]:
    for found in _PERCENT.finditer(text, sentence.start, sentence.end):
        new = " percent" if "%" in found["sign"] else "%"
        yield change(text, (Edit(found.start("sign"), found.end("sign"), new),), Span(*found.span()))


def _money(text: str, sentence: Span) -> Iterator[Change]:
    for found in _MONEY.finditer(text, sentence.start, sentence.end):
        if text[max(0, found.start() - 4) : found.start()].endswith(("to ", "-", "–", "or ")):
            continue  # the end of a range, the beginning of which may share its unit
        whole, _, part = found["number"].partition(".")
        full = int(whole + part) * 10 ** (_SIZES[found["unit"]] - len(part))
        yield change(text, (Edit(*found.span(), f"${full:,}"),), Span(*found.span()))
    for found in _FULL_MONEY.finditer(text, sentence.start, sentence.end):
        amount = int(found["number"].replace(",", ""))
        unit, size = (" billion", 10**9) if amount >= 10**9 else (" million", 10**6)
        if amount % (size // 1000) == 0:
            whole, part = divmod(amount, size)
            decimals = f"{part // (size // 1000):03}".rstrip("0")
            new = f"${whole}{'.' if decimals else ''}{decimals}{unit}"
            yield change(text, (Edit(*found.span(), new),), Span(*found.span()))


KINDS: tuple[Kind, ...] = (
    Kind("number_form", "a number was written another way", _find_number_forms, harmless=True),
    Kind("relative_date", "a day was named another way", find_relative_dates, harmless=True),
    Kind("country_form", "a country or state was named another way", find_country_forms, harmless=True),
    Kind("title_order", "a title was written another way", find_title_orders, harmless=True),
    Kind("transliteration", "a name was spelled another way", find_transliterations, harmless=True, most=Severity.NOTE),
    Kind("quotation_marks", "the marks of quotations were changed", find_quotation_marks, harmless=True),
    Kind("line_breaks", "the lines were broken elsewhere", find_line_breaks, harmless=True),
    Kind("sentence_order", "two sentences changed places", find_sentence_orders, harmless=True),
)
