"""Errors of amount: another count, sum of money, percentage or age; with those of `measures`, another unit or noun."""

import re
from collections.abc import Iterator
from random import Random

from checker.mutation.change import Article, Change, Kind
from checker.mutation.errors import measures
from checker.mutation.errors.countable import COUNT, counts
from checker.mutation.errors.figures import FIGURES, NUMBER, WORDS, a_label, another, bounded, value_of
from checker.mutation.prose import ANY_MONTH, after, any_of, before, found, replaced


def _count(article: Article, random: Random) -> Iterator[Change]:
    text = article.text
    for match in found(COUNT, text):
        start, end = match.span("number")
        written, words = match["number"], match["rest"].replace(",", "").split()
        if not counts(words):
            continue
        scaled = words[0] in {"hundred", "thousand", "million", "billion", "dozen"}
        if "." in written and not scaled:
            continue
        if a_label(text, start, written) or bounded(text, start, match.end()) or bounded(text, start, end):
            continue
        of_all = bool(re.search(r"\bof (?:the |its |their )?$", before(text, start)))
        value = another(written, random, least=value_of(written) + 1 if of_all else 2)
        if value:
            yield replaced(text, match.span(), (start, end), value)


_SCALES = ("thousand", "million", "billion", "trillion")
_MONEY = re.compile(
    rf"(?<![\w.,$£€-])(?:(?:US|AU|NZ|HK|[CA])?[$£€] ?(?P<sum>{FIGURES})"
    rf"(?:[ -](?P<scale>{'|'.join(_SCALES)})\b|(?:bn|m|k)\b)?"
    rf"|(?P<amount>{FIGURES})(?: (?P<scale_of>{'|'.join(_SCALES)}))? (?:U\.?S\.? )?(?:dollars|euros|pounds sterling))"
    r"(?![\w/]|[.,][0-9])"
)


def _money(article: Article, random: Random) -> Iterator[Change]:
    text = article.text
    for match in found(_MONEY, text):
        if bounded(text, *match.span()):
            continue
        scale = "scale" if match["scale"] else "scale_of"
        if match[scale] and random.random() < 0.4:
            near = _SCALES.index(match[scale])
            other = random.choice([_SCALES[at] for at in (near - 1, near + 1) if 0 < at < len(_SCALES)])
            yield replaced(text, match.span(), match.span(scale), other)
            continue
        group = "sum" if match["sum"] else "amount"
        written, point, cents = match[group].partition(".")
        if point and len(cents) == 2:
            value = another(written, random, least=1)
            value = value and f"{value}.{cents}"
        else:
            value = another(match[group], random)
        if value:
            yield replaced(text, match.span(), match.span(group), value)


_PERCENTAGE = re.compile(
    rf"(?:{NUMBER}(?: percent| per cent| percentage points)|(?<![\w.,:/$£€-])(?P<figures>{FIGURES})\s?%)(?![\w-])"
)


def _percentage(article: Article, random: Random) -> Iterator[Change]:
    text = article.text
    for match in found(_PERCENTAGE, text):
        group = "number" if match["number"] else "figures"
        if _CAN.search(before(text, match.start(), 60)):
            continue
        if bounded(text, *match.span()) or match[group] in {"100", "110", "1,000"}:  # "he gave 110 percent"
            continue
        value = another(match[group], random, least=1, most=97 if value_of(match[group]) < 100 else None)
        if value:
            yield replaced(text, match.span(), match.span(group), value)


_ONE_OF = re.compile(r"[^.;]{0,40}\b(?:was|were|is|are|being) (?:also )?(?:among|one of)\b")
_CAN = re.compile(r"\b(?:can|may|might|could|would|should|often|usually|if|typically)\b[^.;]*$")
_YEARS = r"(?P<years>[0-9]{1,3}|(?i:" + any_of(WORDS) + r"))"
_AGE = re.compile(
    rf"(?<![\w.,:/$£€-])(?:{_YEARS}(?:-year-olds?\b| years? old\b|-years?-old\b|-year old\b)"
    r"|(?P<name>[A-Z][\w'’.-]*[\w.]), (?P<of_name>[1-9][0-9]?)"
    r"(?=, (?:[a-z]|[A-Z][\w.]+(?:,| [A-Z][\w.]+,))|,? (?:and|was|is|of)\b)"
    r"|(?i:aged|at age|at the age of|age) (?P<of_aged>[1-9][0-9]?)\b)(?![:/%-]|[.,][0-9])"
)
_NO_NAME = re.compile(rf"{ANY_MONTH}\b|[A-Z]+$")
_NOT_OLD_AFTER = re.compile(r"\W{0,2}(?:(?:or|and) (?:older|younger|over|under|up|above)|(?:to|and|or) [0-9]|percent)")
_NOT_OLD_BEFORE = re.compile(
    r"(?:[0-9]- (?:and|to|or) |\b(?:under|over|above|below|than|least|nearly|almost|until|by|before|after|between|from"
    r"|to|through|turn\w*|requires?|any|every|each|no|if|ages?|legal|younger|older)(?: the)?(?: an?)? )$",
    re.IGNORECASE,
)


def _age(article: Article, random: Random) -> Iterator[Change]:
    text = article.text
    for match in found(_AGE, text):
        start, end = match.span()
        group = "years" if match["years"] else "of_name" if match["of_name"] else "of_aged"
        if _NOT_OLD_AFTER.match(after(text, end)) or _NOT_OLD_BEFORE.search(before(text, start)):
            continue
        if _ONE_OF.match(after(text, end, 80)) or before(text, start, 60).rstrip("anthe ").endswith("among"):
            continue
        if match["name"] and _NO_NAME.match(match["name"]):
            continue
        value = value_of(match[group])
        ages = [age for age in range(value - 12, value + 13) if abs(age - value) > 1 and _like(value, age)]
        if not ages:
            continue
        new = random.choice(ages)
        yield replaced(text, (start, end), match.span(group), _written_like(match[group], new))


def _like(old: int, new: int) -> bool:
    """Tell whether it is as plausible to be as old: children stay children, the grown stay grown."""
    low, high = next((low, high) for low, high in ((1, 9), (7, 12), (10, 17), (18, 99), (100, 999)) if old <= high)
    return low <= new <= high and new > 1


def _written_like(written: str, age: int) -> str:
    if written[0].isdigit():
        return str(age)
    words = next((word for word, value in WORDS.items() if value == age), str(age))
    return words.capitalize() if written[0].isupper() else words


KINDS: tuple[Kind, ...] = (
    Kind("count", "another count of people or things", _count),
    Kind("money", "another sum of money", _money),
    Kind("percentage", "another percentage", _percentage),
    *measures.KINDS,
    Kind("age", "another age", _age),
)
