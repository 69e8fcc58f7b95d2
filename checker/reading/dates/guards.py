"""When a word that could be a date is none: the modal "may", "Theresa May", a resolution's number."""

import re
from typing import Final

from checker.pattern import lazily
from checker.reading.dates.words import MONTHS, WEEKDAYS, S, alternation

_BEFORE: Final = 24

# Words after which a bare year or a bare month is a time.
_TIME_CUE: Final = lazily(
    rf"(?i:(?<!\w)(?:in|into|since|by|of|from|until|till|through|thru|during|after|before|between|around|circa|late|early|mid|"
    rf"beginning|end|last|next|this|year|fiscal|summer|spring|autumn|fall|winter|ended|ending|fiscal)"
    rf"(?:{S}(?:the{S}|about{S}|around{S}|late{S}|early{S}|mid{S}|year{S})?|-))$"
)
_MONTH_CUE: Final = lazily(
    rf"(?i:(?<!\w)(?:in|since|by|of|from|until|till|through|during|after|before|between|late|early|mid|last|next|this|for|"
    rf"ended|ending|every|each|prior{S}to|until|to|and|or)(?:{S}(?:late{S}|early{S}|mid{S}|about{S}|around{S})?|-))$"
)
_STRICT_CUE: Final = lazily(
    rf"(?i:(?<!\w)(?:in|since|until|till|during|late|early|mid|last|next|this|through|by)(?:{S}|-))$"
)
_COUNTED: Final = lazily(
    rf"(?i:\s{{0,2}}(?:%|°)|(?:{S}|-)(?:percent|per{S}cent|people|persons|men|women|children|troops|soldiers|workers|"
    r"miles?|km|kilometers?|kilometres?|meters?|metres?|m|ft|feet|foot|tons?|tonnes?|dollars?|euros?|pounds?|yen|won|rupees?|"
    r"points?|votes?|jobs|homes|houses|deaths|cases|times|shares|acres|hectares|liters?|litres?|gallons?|barrels?|"
    r"kilograms?|kg|degrees|calories|hours?|minutes?|seconds?|days?|others|dead|students|employees|members|families|"
    r"refugees|migrants|fighters|civilians|officers|units|copies|words|pages|block|square|rounds|lbs?|cc|seats?|hp|rpm|MW)(?!\w))"
)
_DETERMINER: Final = lazily(rf"(?i:(?<!\w)(?:the|that|its|his|her|their)|['’]s){S}$")
_ARTICLE: Final = lazily(rf"(?i:(?<!\w)an?{S})$")
_COMMON_NOUN: Final = lazily(rf"{S}[a-z]{{3,}}")
_NOUN: Final = lazily(rf"{S}(?:[a-z]{{3,}}|(?:[A-Z][a-z]{{2,15}}{S}){{1,2}}[a-z]{{3,}})")
_MATCH_BEFORE: Final = lazily(
    rf"(?i:(?<!\w)(?:late|early|midway|deep|minutes?|seconds?|left|remaining|yards?){S}(?:in|into|through|of){S}(?:the{S})?)$"
)
_MATCH_AFTER: Final = lazily(rf"(?i:{S}(?:touchdown|lead|buzzer|whistle|rally|comeback|field{S}goal|interception))")
_PLURAL: Final = lazily(rf"{S}(?:[a-z]{{2,15}}{S})?[a-z]{{2,15}}s(?!\w)")
_NAME_BEFORE: Final = lazily(rf"(?:^|[^\w.])(?P<word>[A-Z][\w'’.-]{{1,15}}){S}$")
_NAME_AFTER: Final = lazily(rf"{S}(?P<word>[A-Z][a-z]{{2,}})")
_PERSONAL: Final = frozenset((4, 5, 6, 8))
_NOT_A_NAME: Final = frozenset(
    {
        "in", "on", "by", "since", "of", "from", "until", "till", "through", "during", "after", "before", "between",
        "late", "early", "mid", "last", "next", "this", "that", "the", "a", "an", "every", "each", "and", "or",
        "to", "at", "for", "as", "but", "when", "while", "with", "previous", "prior", "past",
    }
)  # fmt: skip
_WEEKDAY_NAME_BEFORE: Final = lazily(
    rf"(?:Black|Bloody|Freaky|Sheffield|Super|Cyber|Throwback|Casual|Gloomy|Good|Ash|Palm|Holy|Easter|Maundy|Shrove|Man|every|Every|each|Each|alternate|per){S}$"
)
_WEEKDAY_NAME_AFTER: Final = lazily(
    rf"{S}(?:Times|Telegraph|Mirror|Mail|Express|People|Herald|Night{S}(?:Live|Football|Lights)|Evening{S}Post|Post|"
    r"Addams|Football)(?!\w)"
)
_NAME_OF_MONTH_AFTER: Final = lazily(rf"{S}(?:[Ff]or{S}Life|on{S}Washington|Madness|Hare|Revolution|Surprise)(?!\w)")
_FULL: Final = lazily(rf"(?i:{alternation(*MONTHS, *WEEKDAYS)})\.?")


def _before(text: str, start: int) -> str:
    return text[max(start - _BEFORE, 0) : start]


def counts_things(text: str, end: int, value: int = 0) -> bool:
    """Tell whether the number that ends there counts what follows ("2000 people"); round ones do so more often."""
    return bool(_COUNTED.match(text, end)) or (value % 50 == 0 and value > 0 and bool(_PLURAL.match(text, end)))


def glued(text: str, start: int) -> bool:
    """Tell whether what begins there hangs on a sign or letter that makes it part of something else."""
    if start == 0:
        return False
    last = text[start - 1]
    if last.isalnum() or last in "_$£€¥#@&=%\\+'’":
        return True
    return (
        last in ".,:/-–—" and start > 1 and (text[start - 2].isdigit() or (last in "./:" and text[start - 2].isalpha()))
    )


def year_is_cued(text: str, start: int) -> bool:
    """Tell whether the words before make a four-digit number a year: "in 1996", "the 1996 bombing"."""
    before = _before(text, start)
    return bool(
        _TIME_CUE.search(before)
        or (_DETERMINER.search(before) and _NOUN.match(text, start + 4))
        or (_ARTICLE.search(before) and _COMMON_NOUN.match(text, start + 4))
    )


def of_a_match(text: str, start: int, end: int) -> bool:
    """Tell whether a quarter is one of a sports match: "late in the fourth quarter"."""
    return bool(_MATCH_BEFORE.search(_before(text, start)) or _MATCH_AFTER.match(text, end))


def month_stands(text: str, start: int, end: int, month: int) -> bool:
    """Tell whether a month's name that stands alone, without day or year, is a month there."""
    word = text[start:end]
    if not word[0].isupper() or _NAME_OF_MONTH_AFTER.match(text, end):
        return False
    before = _before(text, start)
    if word.rstrip(".").lower() in (
        "mar",
        "jan",
        "jun",
        "sep",
        "dec",
        "nov",
        "oct",
        "aug",
        "jul",
        "apr",
        "feb",
        "sept",
    ):
        return bool(_STRICT_CUE.search(before))
    named = _NAME_BEFORE.search(before)
    if named and named["word"].rstrip(".,").lower() not in _NOT_A_NAME and not _FULL.fullmatch(named["word"]):
        return False
    follower = _NAME_AFTER.match(text, end)
    if month in _PERSONAL and follower and not _STRICT_CUE.search(before):
        return False
    if month in (3, 5):
        return bool(_MONTH_CUE.search(before)) and (not follower or bool(_STRICT_CUE.search(before)))
    if month in _PERSONAL:
        return bool(_MONTH_CUE.search(before)) or not re.search(r"[.!?\n]\s{0,3}$|^$", before)
    return True


def weekday_stands(text: str, start: int, end: int, short: bool) -> bool:
    """Tell whether a weekday's name is a single day there: not "Black Friday", "every Monday", "The Sun"."""
    if _WEEKDAY_NAME_BEFORE.search(_before(text, start)) or _WEEKDAY_NAME_AFTER.match(text, end):
        return False
    return not short or (
        text[start].isupper() and text[end : end + 1] == "." and text[end + 1 : end + 2] in ("", " ", ",")
    )
