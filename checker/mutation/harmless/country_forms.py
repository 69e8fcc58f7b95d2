"""Countries and states by another of their names."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit
from checker.mutation.errors.place_names import STATE_FORMS
from checker.mutation.prose import LINE, any_of, change, sentences

_STATES = {short: name for name, short, _ in STATE_FORMS if short}
_ABBREVIATIONS = {name: short for short, name in _STATES.items()}
_POSTAL = {code: name for name, _, code in STATE_FORMS if code not in {"ID", "ME", "DE", "HI"}}  # words in capitals
_AFTER_CITY = re.compile(
    r"\b(?!(?:Meanwhile|However|Instead|Still|Also|\w+day|Today|Yesterday|Now|Then|Here)$)[A-Z][\w.'’-]*$"
)
_CITY = r"(?<=[a-z]), "  # of a city in capitals nothing is certain but that it is a dateline
_ANY_CITY = r"(?<=[A-Za-z]), "
_SHORT = re.compile(rf"{_ANY_CITY}(?P<state>{any_of(_STATES)})(?![\w-])")
_LONG = re.compile(rf"{_CITY}(?P<state>{any_of(_ABBREVIATIONS)})(?![\w'’-]| [A-Z])")
_TWO_LETTERS = re.compile(rf"{_ANY_CITY}(?P<state>{any_of(_POSTAL)})(?![\w'’-]|\.\w| \d)")
_DC = re.compile(r"\bWashington(?P<gone>,? D\.?C\.?)(?![\w.-])")
_NATION = re.compile(
    r"(?<![\w.-])(?:(?P<us>U\.S\.(?!A|\w)|(?<!\$)US(?=[ ,.;]))|(?P<states>(?<!Emirates )United States(?! of\b))|"
    r"(?P<un>U\.N\.|UN(?=[ ,.;]))|(?P<nations>United Nations(?!['’]))|(?P<uk>U\.K\.|UK(?=[ ,.;]))"
    r"|(?P<kingdom>United Kingdom)|"
    r"(?P<britain>(?<!Great )Britain))(?![\w-])"
)
_FORMS = {
    "us": "United States",
    "states": "U.S.",
    "un": "United Nations",
    "nations": "U.N.",
    "uk": "United Kingdom",
    "kingdom": "U.K.",
    "britain": "the United Kingdom",
}
_IN_A_NAME = re.compile(r"(?: |[-/&])(?:\d|(?:and |& )?[A-Z]|attorney|marshal)")
_PLACED = re.compile(r"^.{0,90}?(?:--|[–—-]|\()")
_NEAR = 30


def find_country_forms(article: Article, _: Random) -> Iterator[Change]:
    """Yield the countries and states that may as well be called otherwise."""
    text = article.text
    places = [*_datelines(text), *sentences(text)]
    seen: set[int] = set()
    for place in sorted(places, key=lambda each: each.start):
        found = [*_states(text, place), *_nations(text, place)]
        for each in sorted(found, key=lambda each: each.at.start):
            if each.edits[0].start not in seen:
                seen.add(each.edits[0].start)
                yield each


def _datelines(text: str) -> Iterator[Span]:
    for line in LINE.finditer(text):
        if line.end() - line.start() > 150 and (dateline := _PLACED.match(line[0][:100])):
            yield Span(line.start(), line.start() + dateline.end())


def _states(text: str, place: Span) -> Iterator[Change]:
    for pattern, forms in ((_SHORT, _STATES), (_LONG, _ABBREVIATIONS), (_TWO_LETTERS, _POSTAL)):
        for found in pattern.finditer(text, place.start, place.end):
            short, new = found["state"], forms[found["state"]]
            start, end = found.span("state")
            if not _AFTER_CITY.search(text, max(place.start, found.start() - _NEAR), found.start()):
                continue
            if pattern is _SHORT:
                ends = _ends(text, end)
                if ends is None:
                    continue
                new += "." if ends else ""
            elif pattern is _LONG and text[end : end + 1] == ".":
                end += 1
            elif pattern is _LONG and text[end : end + 1] == " ":
                new += ","
            if short != new:
                yield change(text, (Edit(start, end, new),), _with_city(text, place, start, end))
    for found in _DC.finditer(text, place.start, place.end):
        ends = found[0].endswith(".") and _ends(text, found.end())
        if ends is not None:
            comma = found["gone"].startswith(",") and text[found.end() : found.end() + 1] == ","
            end = found.end() + comma
            yield change(text, (Edit(found.start("gone"), end, "." if ends else ""),), Span(found.start(), end))


def _ends(text: str, at: int) -> bool | None:
    """Tell whether the full stop before `at` ends its sentence too; None where that is not certain."""
    after = text[at : at + 3]
    if not after.strip() or after[0] in '\n"”':
        return True
    if after[0] != " ":
        return False
    return None if after[1].isupper() or after[1] in "\"“‘'" else False


def _with_city(text: str, place: Span, start: int, end: int) -> Span:
    before = re.search(r"(?:[A-Z][\w.]+ ){0,3}[A-Z]\w+, $", text[max(place.start, start - _NEAR) : start])
    return Span(start - len(before[0] if before else ""), end)


def _nations(text: str, place: Span) -> Iterator[Change]:
    for found in _NATION.finditer(text, place.start, place.end):
        name = found.lastgroup or ""
        new, (start, end) = _FORMS[name], found.span()
        before = text[max(place.start, start - 4) : start]
        if name == "uk" and "Kentucky" in text:
            continue  # the university
        if _IN_A_NAME.match(text[end : end + 12]) or re.search(r"[A-Z]\w* $|& $", before.replace("The ", "the ")):
            continue
        if found[0].endswith("."):
            ends = _ends(text, end)
            if ends is None and re.match(
                r" (?:He|She|It|They|The|But|In|A|An|And|I|We|His|Her|This|That)\b", text[end : end + 8]
            ):
                ends = True
            new += "." if ends else ""
        elif new.endswith(".") and text[end : end + 1] == ".":
            new = new[:-1]
        if name == "britain" and (text[end : end + 1] in {"'", "’"} or start == place.start):
            continue
        if name == "uk" and not before.endswith("the "):
            new = "British"  # "UK officials"
        yield change(text, (Edit(start, end, new),), _with_next(text, place, start, end))


def _with_next(text: str, place: Span, start: int, end: int) -> Span:
    after = re.match(r" \w+", text[end : min(place.end, end + _NEAR)])
    return Span(start, end + len(after[0] if after else ""))
