"""Errors of time: another weekday, day, month or year; with those of `clock`, another time of day."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from random import Random

from checker.mutation.change import Article, Change, Kind
from checker.mutation.errors import clock
from checker.mutation.errors.moments import RANGE_AFTER, RANGE_BEFORE, vague
from checker.mutation.prose import ANY_MONTH, ANY_WEEKDAY, MONTHS, WEEKDAYS, after, before, found, replaced

_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")
_NEVER_SHORT = MONTHS[2:7]  # a newsroom that writes "Oct. 3" writes "June 3"
_NUMBERS = {name: number for names in (MONTHS, _SHORT) for number, name in enumerate(names, 1)} | {"Sep": 9}

_DATE = re.compile(
    rf"(?<![\w.-])(?:(?P<weekday>{ANY_WEEKDAY}),? )?"
    rf"(?:(?P<month>{ANY_MONTH})(?P<stop>\.?) (?P<day>[0-9]{{1,2}})(?P<th>st|nd|rd|th)?"
    rf"|(?P<day_first>[0-9]{{1,2}})(?P<th_first>st|nd|rd|th)?(?: of)? (?P<month_last>{ANY_MONTH})(?P<stop_last>\.?))"
    rf"(?:,? (?P<year>(?:19|20)[0-9]{{2}}))?(?![\w/:]|[.,][0-9]|-[0-9])"
)
_MONTH_ONLY = re.compile(
    rf"\b(?:in|In|since|Since|last|late|early|mid|during|this|until|from|of)[ -](?:late |early |mid-)?"
    rf"(?P<month>{'|'.join(MONTHS)})(?:,? (?:of )?(?P<year>(?:19|20)[0-9]{{2}}))?(?![\w-]|\s[0-9]|\s[A-Z])"
)
_WEEKDAY = re.compile(rf"(?<![\w.-])(?P<weekday>{ANY_WEEKDAY})\b(?!-)")
_YEAR = re.compile(
    rf"(?:\b(?P<month>{ANY_MONTH})\.?(?: (?P<day>[0-9]{{1,2}}))?,? (?:of )?"
    r"|\b(?:[Ii]n|[Ss]ince|[Ee]arly|[Ll]ate|[Dd]uring|[Uu]ntil|[Ff]rom|of|summer|winter|spring|fall|autumn"
    r"|back to|the|[Aa]) )"
    r"(?P<year>(?:19|20)[0-9]{2})(?![\w/:%’'-]|[.,][0-9]| ?[-–—] ?[0-9]|\s(?:to|and|or)\s[0-9]|\s[A-Z0-9])"
)
_NAMED = re.compile(
    r"\b(?:Black|Good|Cyber|Easter|Ash|Holy|Super|Fat|Bloody|Palm|Ruby|Maundy|Giving|Bowl|Freaky|Shrove|Blue) $"
)
_TITLED = re.compile(rf"[ -](?!(?:{ANY_MONTH})\b)[A-Z]")


def _weekday(article: Article, random: Random) -> Iterator[Change]:
    text = article.text
    for match in found(_WEEKDAY, text):
        start, end = match.span()
        if _NAMED.search(before(text, start)) or _TITLED.match(after(text, end)) or vague(text, start, end):
            continue
        # a day that the sentence names already might make it say a thing that it said
        near = before(text, start, 200) + after(text, end, 200)
        choice = [day for day in WEEKDAYS if day != match["weekday"] and day not in near]
        if not choice:
            continue
        date = _DATE.match(text, start)
        yield replaced(text, (start, date.end() if date else end), (start, end), random.choice(choice))


def _dates(article: Article) -> Iterator[re.Match[str]]:
    """Yield the dates of one day in the running text."""
    text = article.text
    for match in found(_DATE, text):
        start, end = match.span()
        day = match["day"] or match["day_first"]
        if RANGE_AFTER.match(after(text, end)) or RANGE_BEFORE.search(before(text, start)) or vague(text, start, end):
            continue
        counted = before(text, start).endswith((" in ", "In "))  # "in May 12 people were hurt"
        if not counted and not _named(match) and _exists(_month(match), int(day), _year(match)):
            yield match


def _named(match: re.Match[str]) -> bool:
    """Tell whether the date is the name of something: a holiday, an attack."""
    day = _month(match), int(match["day"] or match["day_first"])
    return day in {(9, 11), (7, 4), (12, 25), (1, 1), (12, 31), (12, 24), (11, 5), (2, 14), (10, 31), (3, 17)}


def _month(match: re.Match[str]) -> int:
    names = match.groupdict()
    return _NUMBERS[names["month"] or names["month_last"]]


def _year(match: re.Match[str]) -> int | None:
    return int(match["year"]) if match["year"] else None


def _exists(month: int, day: int, year: int | None) -> bool:
    return 1 <= day <= monthrange(year or 2001, month)[1]  # a year without a leap day where none is known


def _same_side(old: tuple[int, int, int], new: tuple[int, int, int], published: dt.date | None) -> bool:
    """Tell whether both days are past, or both to come, at the publication."""
    if published is None:
        return True
    today = (published.year, published.month, published.day)
    return (old <= today) == (new <= today)


def _day(article: Article, random: Random) -> Iterator[Change]:
    published = article.published
    for match in _dates(article):
        group = "day" if match["day"] else "day_first"
        old, month = int(match[group]), _month(match)
        year = _year(match) or (published.year if published else 2001)
        choice = [
            day
            for day in range(1, 32)
            if abs(day - old) > 1 and _exists(month, day, _year(match))
            and _same_side((year, month, old), (year, month, day), published)
        ]  # fmt: skip
        if not choice:
            continue
        new = random.choice(choice)
        written = str(new).zfill(2) if match[group].startswith("0") else str(new)
        ordinal = "th" if group == "day" else "th_first"
        end = match.end(group)
        if match[ordinal]:
            written, end = written + _ordinal(new), match.end(ordinal)
        yield replaced(article.text, match.span(), (match.start(group), end), written)


def _ordinal(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _month_changes(article: Article, random: Random) -> Iterator[Change]:
    text, changes = article.text, []
    for match in _dates(article):
        group, stop, day = ("month", "stop", "day") if match["month"] else ("month_last", "stop_last", "day_first")
        name, dotted = match[group], bool(match[stop])
        fit = [new for new in _in_style(name, dotted=dotted) if _fits(match, new, int(match[day]), article.published)]
        if fit:
            changes.append(replaced(text, match.span(), (match.start(group), match.end(stop)), random.choice(fit)))
    for match in found(_MONTH_ONLY, text):
        lead = text[match.start() : match.start("month")]
        if vague(text, match.start("month"), match.end()) or (lead.startswith("of") and not match["year"]):
            continue
        if lead.startswith(("since", "Since", "until", "from")) or RANGE_BEFORE.search(before(text, match.start())):
            continue
        fit = [new for new in MONTHS if new != match["month"] and _fits(match, new, 1, article.published)]
        if fit:
            changes.append(replaced(text, (match.start("month"), match.end()), match.span("month"), random.choice(fit)))
    yield from sorted(changes, key=lambda change: change.at.start)


def _in_style(name: str, *, dotted: bool) -> list[str]:
    """Return the other months, as one would write them who wrote this."""
    if dotted:
        return [short if short in _NEVER_SHORT else full if full in _NEVER_SHORT else f"{short}."
                for short, full in zip(_SHORT, MONTHS, strict=True) if _NUMBERS[short] != _NUMBERS[name]]  # fmt: skip
    if name in _NEVER_SHORT:
        return [month for month in _NEVER_SHORT if month != name]
    return [month for month in (MONTHS if name in MONTHS else _SHORT) if _NUMBERS[month] != _NUMBERS[name]]


def _fits(match: re.Match[str], new: str, day: int, published: dt.date | None) -> bool:
    number, year = _NUMBERS[new.rstrip(".")], _year(match)
    if not _exists(number, day, year):
        return False
    return year is None or _same_side((year, _month(match), day), (year, number, day), published)


def _year_changes(article: Article, random: Random) -> Iterator[Change]:
    text, published = article.text, article.published
    for match in found(_YEAR, text):
        start, end = match.span("year")
        if _counts(after(text, end)) or vague(text, start, end):
            continue
        old = int(match["year"])
        near = before(text, start, 150) + after(text, end, 150)
        choice = [
            year
            for year in range(old - 9, old + 10)
            if year != old and str(year) not in near and _plausible(old, year, published)
            and not (match["day"] and match["month"] in {"February", "Feb"} and int(match["day"]) > 28)
        ]  # fmt: skip
        if choice:
            at = match.start("month") if match["month"] else start
            yield replaced(text, (at, end), (start, end), str(random.choice(choice)))


def _plausible(old: int, new: int, published: dt.date | None) -> bool:
    """Tell whether the year is past if the old one was; without a day of publication only earlier ones surely are."""
    if published is None:
        return new < old
    return new < published.year if old <= published.year else new > published.year


_NO_EVENTS = ("block", "model", "gray", "grey", "black", "white", "red", "blue", "silver", "green", "gold", "maroon")
_NO_PLURALS = ("was", "is", "has", "his", "as", "its", "this", "does", "says", "ans")


def _counts(right: str) -> bool:
    """Tell whether the figure counts a noun ("in 2000 homes"), or is the year of a make or of a title."""
    word = re.match(r"\s([a-z]+)", right)
    return bool(word and (word[1] in _NO_EVENTS or (word[1].endswith("s") and word[1] not in _NO_PLURALS)))


KINDS: tuple[Kind, ...] = (
    Kind("weekday", "another day of the week", _weekday),
    Kind("day", "another day of the month in a date", _day),
    Kind("month", "another month in a date", _month_changes),
    Kind("year", "another year", _year_changes),
    *clock.KINDS,
)
