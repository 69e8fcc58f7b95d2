"""The vocabulary of English dates: names, numbers and the regular expressions that they add up to.

Every repetition in an expression here is bounded, so that a search that starts at one place costs a constant.
"""

from typing import Final

from checker.claims.values import Granularity

_MONTH_NAMES: Final = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_WEEKDAY_NAMES: Final = (
    ("monday", "mon"),
    ("tuesday", "tues", "tue"),
    ("wednesday", "wed"),
    ("thursday", "thurs", "thur", "thu"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)

MONTHS: Final = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
WEEKDAYS: Final = {name: number for number, names in enumerate(_WEEKDAY_NAMES) for name in names}
SHORT: Final = frozenset(name for names in (*_MONTH_NAMES, *_WEEKDAY_NAMES) for name in names[1:])

UNITS: Final = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
    "century": Granularity.CENTURY,
    "centurie": Granularity.CENTURY,
}
SEASONS: Final = {"spring": 0, "summer": 1, "fall": 2, "autumn": 2, "winter": 3}

_SMALL: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
HOURS: Final = _SMALL[1:13]
_TENS: Final = dict(
    zip(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), range(20, 100, 10), strict=True)
)
NUMBERS: Final = {
    **{word: number for number, word in enumerate(_SMALL)},
    **_TENS,
    "a": 1,
    "an": 1,
    "hundred": 100,
    "dozen": 12,
}
DECADES: Final = {word.replace("y", "ies"): tens for word, tens in _TENS.items()}
ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
    "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
    "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip

DIRECTIONS: Final = {
    "last": -1, "previous": -1, "past": -1, "this past": -1, "prior": -1,
    "this": 0, "current": 0,
    "next": 1, "coming": 1, "this coming": 1, "upcoming": 1,
}  # fmt: skip

# Minutes after midnight, both ends wide: a night reaches into the next day.
PARTS: Final = {
    "morning": (0, 720),
    "afternoon": (720, 1140),
    "evening": (960, 1440),
    "night": (1020, 1800),
    "overnight": (1020, 1860),
    "early": (0, 720),
    "late": (840, 1560),
    "midday": (660, 840),
    "dawn": (180, 480),
    "dusk": (960, 1320),
}


def alternation(*words: str) -> str:
    """Return an expression that matches any of the words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


# A space, a no-break space, one line break; never an empty line. A group, so that "{S}?" is an optional one.
S: Final = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?)"
MONTH: Final = rf"(?i:{alternation(*MONTHS)})(?![^\W_])"
WEEKDAY: Final = rf"(?i:{alternation(*WEEKDAYS)})(?![^\W_])"
YEAR: Final = r"(?:1[89][0-9]{2}|20[0-9]{2}|2100)(?![0-9]|[,.:/][0-9])"
DAY: Final = r"(?:3[01]|[12][0-9]|0?[1-9])(?i:st|nd|rd|th)?(?![\w%°]|[,.:][0-9])"
PART: Final = r"(?:morning|afternoon|evening|night|midday|dawn|dusk)"
ZONE: Final = (
    r"(?:local{S}time|[A-Z][a-z]+{S}(?:[Ss]tandard{S}|[Dd]aylight{S})?[Tt]ime|Eastern|Pacific|Central"
    r"|GMT|UTC|BST|CET|CEST|EET|EEST|MSK|IST|JST|KST|HKT|SGT|AEST|AEDT"
    r"|[ECMP][SD]?T|AK[SD]T|HST)(?!\w)"
).replace("{S}", S)
COUNT: Final = rf"(?:[0-9]{{1,4}}|{alternation(*NUMBERS, 'few', 'several', 'couple', 'some', 'many')})(?!\w)"
RANGE_SIGN: Final = rf"(?:\s?[-‐‑–—]\s?|{S}(?:to|through|thru|until|till){S})"


def number(words: str) -> int | None:
    """Return the number that the words state ("40", "twenty-four", "a"), or None for "several" and its like."""
    if words.isdecimal():
        return int(words)
    parts = [NUMBERS.get(word) for word in words.lower().replace("-", " ").split()]
    return sum(part for part in parts if part) if parts and None not in parts else None
