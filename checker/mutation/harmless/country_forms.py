"""Countries and states by another of their names."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit
from checker.mutation.prose import LINE, change, sentences

STATES = {
    "Ala.": "Alabama", "Ariz.": "Arizona", "Ark.": "Arkansas", "Calif.": "California", "Colo.": "Colorado",
    "Conn.": "Connecticut", "Del.": "Delaware", "Fla.": "Florida", "Ga.": "Georgia", "Ill.": "Illinois",
    "Ind.": "Indiana", "Kan.": "Kansas", "Ky.": "Kentucky", "La.": "Louisiana", "Md.": "Maryland",
    "Mass.": "Massachusetts", "Mich.": "Michigan", "Minn.": "Minnesota", "Miss.": "Mississippi", "Mo.": "Missouri",
    "Mont.": "Montana", "Neb.": "Nebraska", "Nev.": "Nevada", "N.H.": "New Hampshire", "N.J.": "New Jersey",
    "N.M.": "New Mexico", "N.Y.": "New York", "N.C.": "North Carolina", "N.D.": "North Dakota", "Okla.": "Oklahoma",
    "Ore.": "Oregon", "Pa.": "Pennsylvania", "R.I.": "Rhode Island", "S.C.": "South Carolina",
    "S.D.": "South Dakota", "Tenn.": "Tennessee", "Vt.": "Vermont", "Va.": "Virginia", "Wash.": "Washington",
    "W.Va.": "West Virginia", "Wis.": "Wisconsin", "Wyo.": "Wyoming",
}  # fmt: skip
ABBREVIATIONS = {name: short for short, name in STATES.items()}
POSTAL = {
    "AL": "Alabama", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado", "CT": "Connecticut",
    "FL": "Florida", "GA": "Georgia", "IL": "Illinois", "IN": "Indiana", "KS": "Kansas", "KY": "Kentucky",
    "LA": "Louisiana", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "NV": "Nevada", "NJ": "New Jersey", "NY": "New York",
    "NC": "North Carolina", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
    "SC": "South Carolina", "TN": "Tennessee", "TX": "Texas", "VA": "Virginia", "WA": "Washington", "WI": "Wisconsin",
}  # fmt: skip
AFTER_CITY = re.compile(
    r"\b(?!(?:Meanwhile|However|Instead|Still|Also|\w+day|Today|Yesterday|Now|Then|Here)$)[A-Z][\w.'’-]*$"
)
CITY = r"(?<=[a-z]), "  # of a city in capitals nothing is certain but that it is a dateline
ANY_CITY = r"(?<=[A-Za-z]), "
SHORT = re.compile(
    rf"{ANY_CITY}(?P<state>{'|'.join(re.escape(short) for short in sorted(STATES, key=len, reverse=True))})(?![\w-])"
)
LONG = re.compile(rf"{CITY}(?P<state>{'|'.join(sorted(ABBREVIATIONS, key=len, reverse=True))})(?![\w'’-]| [A-Z])")
TWO_LETTERS = re.compile(rf"{ANY_CITY}(?P<state>{'|'.join(POSTAL)})(?![\w'’-]|\.\w| \d)")
DC = re.compile(r"\bWashington(?P<gone>,? D\.?C\.?)(?![\w-])")
NATION = re.compile(
    r"(?<![\w.-])(?:(?P<us>U\.S\.(?!A|\w)|(?<!\$)US(?=[ ,.;]))|(?P<states>(?<!Emirates )United States(?! of\b))|"
    r"(?P<un>U\.N\.|UN(?=[ ,.;]))|(?P<nations>United Nations)|(?P<uk>U\.K\.|UK(?=[ ,.;]))|(?P<kingdom>United Kingdom)|"
    r"(?P<britain>(?<!Great )Britain))(?![\w-])"
)
FORMS = {
    "us": "United States",
    "states": "U.S.",
    "un": "United Nations",
    "nations": "U.N.",
    "uk": "United Kingdom",
    "kingdom": "U.K.",
    "britain": "the United Kingdom",
}
IN_A_NAME = re.compile(
    r" (?:\d|Highway|Hwy|Route|Rt|Routes|Interstate|Open|Bank|News|Steel|Airways|Cellular|Weekly|Today|Foods|Women|"
    r"Royalty)"
)
PLACED = re.compile(r"^.{0,90}?(?:--|[–—-]|\()")
NEAR = 30


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
        if line.end() - line.start() > 150 and (dateline := PLACED.match(line[0][:100])):
            yield Span(line.start(), line.start() + dateline.end())


def _states(text: str, place: Span) -> Iterator[Change]:
    for pattern, forms in ((SHORT, STATES), (LONG, ABBREVIATIONS), (TWO_LETTERS, POSTAL)):
        for found in pattern.finditer(text, place.start, place.end):
            short, new = found["state"], forms[found["state"]]
            start, end = found.span("state")
            if not AFTER_CITY.search(text, max(place.start, found.start() - NEAR), found.start()):
                continue
            if pattern is SHORT:
                ends = _ends(text, end)
                if ends is None:
                    continue
                new += "." if ends else ""
            elif pattern is LONG and text[end : end + 1] == ".":
                end += 1
            elif pattern is LONG and text[end : end + 1] == " ":
                new += ","
            if short != new:
                yield change(text, (Edit(start, end, new),), _with_city(text, place, start, end))
    for found in DC.finditer(text, place.start, place.end):
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
    before = re.search(r"(?:[A-Z][\w.]+ ){0,3}[A-Z]\w+, $", text[max(place.start, start - NEAR) : start])
    return Span(start - len(before[0] if before else ""), end)


def _nations(text: str, place: Span) -> Iterator[Change]:
    for found in NATION.finditer(text, place.start, place.end):
        name = found.lastgroup or ""
        new, (start, end) = FORMS[name], found.span()
        before = text[max(place.start, start - 4) : start]
        if IN_A_NAME.match(text[end : end + 12]) or re.search(r"[A-Z]\w* $|& $", before.replace("The ", "the ")):
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
    after = re.match(r" \w+", text[end : min(place.end, end + NEAR)])
    return Span(start, end + len(after[0] if after else ""))
