"""Days by another of their names: "yesterday" or "on Tuesday" as a date, and a date as "yesterday"."""

import datetime as dt
import re
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit
from checker.mutation.harmless.stamps import MONTH, date, is_dated_otherwise, written
from checker.mutation.prose import ANY_WEEKDAY, MONTHS, WEEKDAYS, change, quoted, sentences

_ANOTHER_DATE = re.compile(
    rf"\b{MONTH} ?\d|\b\d{{1,2}}/\d{{1,2}}\b|\b(?:19|20)\d\d\b|\b(?:yesterday|today|tomorrow|last|next|previous|"
    rf"following|"
    r"earlier|later|weeks?|months?|ago|anniversary|every|each)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"(?P<before>\b(?:[Oo]n|late|early|since|[Ll]ate on|[Ee]arly on) |(?<=\w )|(?<=[,”\"] )|)"
    rf"(?P<day>{ANY_WEEKDAY})(?P<part> (?:morning|afternoon|evening|night))?"
    r"(?=[.;]|,? (?:in|at|on|after|when|to|with|as|for|by|near|outside|inside|while|and (?:was|is|were|later|died)|"
    r"during|"
    r"following|just|that|about|around|because|but|where|who|from|the|a|police|officers|he|she|they)\b|,)(?!,? \d|"
    r",? (?:and|or|to|through) (?:\d|[A-Z]))"
)
_YESTERDAY = re.compile(
    r"(?P<before>\b(?:late|early|since) |)\b(?P<day>[Yy]esterday|[Tt]oday)(?P<part> (?:morning|afternoon|evening|"
    r"night))?(?![\w'’-]| [a-z]+['’])"
)
_THIS_MORNING = re.compile(
    r"(?P<before>\bearly |\blate |)\b(?P<day>[Tt]his) (?P<part>morning|afternoon|evening)(?![\w'’-])"
)
_SPAN = re.compile(
    r"\b(?P<before>(?:earlier|later|late|early|since|of|so far|than) |)(?P<which>last|this) (?P<unit>month|year)"
    r"(?=[.;,]| (?:in|at|on|after|when|to|with|as|for|by|and|but|while|that|because|from|near|during|alone)\b)"
)
_DATE = re.compile(
    rf"(?P<before>\b[Oo]n |(?<=[a-z] ))(?P<month>{MONTH}) (?P<day>\d{{1,2}})"
    r"(?P<year>, \d{4})?(?P<comma>,)?(?![\w/:–-]|, \d)(?= |[.;])"
)
_NO_WEEKDAY_BEFORE = re.compile(
    r"\b(?:last|next|this|every|each|the|a|an|one|any|that|following|previous|Black|Good|Easter|Super|Cyber|Fat|Ash|"
    r"Palm|his|her|"
    r"of|by|until|throughout|during|into|all|from|between|and|or|to|through|for|before|after|past|Holy|until|starting"
    r"|beginning|than|earlier|later|since)$"
)
_FUTURE = re.compile(
    r"\b(?:will|would|won['’]t|shall|scheduled|expected|set|due|slated|plans?|planned|planning|hopes?|going|tomorrow|"
    r"upcoming|begins?|starts?|next|"
    r"to (?:be|appear|meet|hold|begin|attend|discuss|play|go|make|have)|can|could|should|may|might|if|is|are)\b"
)
_WILL = re.compile(r"\b(?:will|is scheduled|are scheduled|is expected|are expected|is set|is due|is slated)\b")
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|died|shot|found|came|went|took|got|left|saw|heard|fled|made|met|ran|broke|held|"
    r"gave|began|led|wrote|filed|won|lost|became|brought|struck|hit|released|[a-z]{3,}ed)\b"
)
_HABIT = re.compile(
    r"\b(?:always|often|usually|generation|world|society|technology|these days|still|nowadays|kids today|alive today|"
    r"here today|would be|even today|until today|from today|as of|Good Friday|every|each)\b"
)
_TODAY_AFTER = re.compile(
    r"(?:\b(?:said|announced|reported|confirmed|died|arrested|charged|released|earlier|identified|told \w+|appeared|"
    r"sentenced|arraigned|filed|found|convicted|pleaded|signed|unveiled|issued|held|revealed|launched|shot|killed|"
    r"occurred|happened|in court|"
    r"news conference|statement|court)) $"
)
_FARTHEST = 4
_NEAR = 70


class _Named(NamedTuple):
    """A phrase that names a day, and the day."""

    found: re.Match[str]
    day: dt.date


def find_relative_dates(article: Article, _: Random) -> Iterator[Change]:
    """Yield the days that may as well be named otherwise, where it is certain which day is meant."""
    text, published = article.text, article.published
    if published is None or not 2 <= published.year < dt.MAXYEAR or is_dated_otherwise(text, published):
        return
    for sentence in sentences(text):
        found = [
            *_days(text, sentence, published),
            *_spans(text, sentence, published),
            *_dates(text, sentence, published),
        ]
        yield from sorted((each for each in found if not quoted(text, each.at.start)), key=lambda each: each.at.start)


def _days(text: str, sentence: Span, published: dt.date) -> Iterator[Change]:
    words = sentence.of(text)
    weekdays = _WEEKDAY.finditer(text, sentence.start, sentence.end)
    for named in weekdays:
        day = _weekday(text, sentence, named, published)
        if day:
            yield _renamed(text, sentence, _Named(named, day))
    if _HABIT.search(words):
        return
    for pattern in (_YESTERDAY, _THIS_MORNING):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            around = (
                text[max(sentence.start, found.start() - 25) : found.start()]
                + "|"
                + text[found.end() : min(sentence.end, found.end() + 25)]
            )
            if _ANOTHER_DATE.search(around.replace("earlier", "").replace("late ", "")) or any(
                name in around for name in WEEKDAYS
            ):
                continue
            first = found.start("day") == sentence.start
            if found["day"].lower() == "yesterday":
                day = published - dt.timedelta(days=1)
                sure = bool(_PAST.search(words))
            else:
                day = published
                before = text[max(sentence.start, found.start() - 30) : found.start()]
                after = text[found.end() : min(sentence.end, found.end() + _NEAR)]
                sure = bool(
                    _TODAY_AFTER.search(before) or (first and _PAST.search(after) and not _FUTURE.search(after))
                )
                sure = sure or (
                    found["day"].lower() == "this" and bool(_PAST.search(before + after)) and not _FUTURE.search(words)
                )
            if sure and (first or found["day"][0].islower()):
                yield _renamed(text, sentence, _Named(found, day))


def _weekday(text: str, sentence: Span, found: re.Match[str], published: dt.date) -> dt.date | None:
    start, end = found.span()
    before = text[max(sentence.start, start - _NEAR) : start]
    after = text[end : min(sentence.end, end + 30)]
    if _NO_WEEKDAY_BEFORE.search(before.rstrip()) or found["before"] == "since ":
        return None
    if _ANOTHER_DATE.search(before[-30:].replace("earlier", "") + "|" + after) or re.search(
        r"\bweek|\bmonth|\bthat day", sentence.of(text)
    ):
        return None
    if re.search(
        r"\b(?:19|20)\d\d\b|\bafter \w+ years\b|\b(?:years?|months?|weeks?|days?) (?:later|earlier|ago|before|after)\b",
        sentence.of(text),
    ):
        return None
    ago = (published.weekday() - WEEKDAYS.index(found["day"])) % 7
    clause = re.split(r"[.;:“”\"]", before)[-1]
    if start == sentence.start:
        clause = re.split(r"[.;:“”\"]", text[end : min(sentence.end, end + _NEAR)])[0]
    if not _FUTURE.search(clause) and _PAST.search(clause):
        if re.search(r"\b(?:will|would|scheduled|expected|slated)\b", sentence.of(text)[: start - sentence.start]):
            return None
        return published - dt.timedelta(days=ago) if ago <= _FARTHEST else None
    will = list(_WILL.finditer(clause))
    if will and not _PAST.search(clause[will[-1].end() :]) and ago and 7 - ago <= _FARTHEST:
        return published + dt.timedelta(days=7 - ago)
    return None


def _renamed(text: str, sentence: Span, named: _Named) -> Change:
    found, day = named
    start, end = found.span()
    part = (found["part"] or "").strip()
    before = found["before"].strip().lower()
    first = start == sentence.start
    early = next((word for word in ("late", "early") if word in before), "")
    if before == "since":
        new = f"since {written(day)}"
    elif part:
        new = f"on the {part} of {written(day)}" if not early else f"{early} on the {part} of {written(day)}"
    else:
        new = f"{early} on {written(day)}".strip()
    new = new[0].upper() + new[1:] if first else new
    return change(text, (Edit(start, end, new),), Span(start, end))


def _spans(text: str, sentence: Span, published: dt.date) -> Iterator[Change]:
    for found in _SPAN.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, found.start() - 12) : found.start()]
        if re.search(
            r"\b(?:the|past|over|in|during|at this time|time|around|about|by|from|until|and|or|for|every|each|on|a|"
            r"an|earlier) $",
            before,
        ):
            continue
        if _ANOTHER_DATE.search(
            text[max(sentence.start, found.start() - 25) : found.start()].replace("earlier", "").replace("later", "")
        ):
            continue
        year, month = published.year, published.month
        if found["which"] == "last":
            year, month = (year - 1, month) if found["unit"] == "year" else (year - (month == 1), (month - 2) % 12 + 1)
        name = str(year) if found["unit"] == "year" else MONTHS[month - 1]
        name += f" {year}" if found["unit"] == "month" and year != published.year else ""
        word = found["before"].strip()
        if word in {"later", "than"}:
            continue
        new = f"{found['before']}{'' if word in {'since', 'of'} else 'in '}{name}"
        yield change(text, (Edit(*found.span(), new),), Span(*found.span()))


def _dates(text: str, sentence: Span, published: dt.date) -> Iterator[Change]:
    for found in _DATE.finditer(text, sentence.start, sentence.end):
        near = text[max(sentence.start, found.start() - 30) : found.start()]
        if re.search(rf"{ANY_WEEKDAY}", near + text[found.end() : found.end() + 20]) or re.search(
            r"\b(?:since|until|by|of|from|to|and|between|through|before|after|for|the|a|dated|born|early|late|than|s|"
            r"effective|as of|or) $",
            near,
        ):
            continue
        if not (found["before"] or _PAST.search(near)):
            continue
        year = int(found["year"][2:]) if found["year"] else published.year
        ago = {published: "today", published - dt.timedelta(days=1): "yesterday"}
        new = ago.get(date(found["month"], found["day"], year) or dt.date.min)
        if new is None or (not found["year"] and re.search(r"\b(?:19|20)\d\d\b", sentence.of(text))):
            continue
        first = found.start() == sentence.start
        end = found.end()
        if (found["comma"] and not found["year"] and not first) or (found["comma"] and first):
            end -= 1
        yield change(text, (Edit(found.start(), end, new.capitalize() if first else new),), Span(found.start(), end))
