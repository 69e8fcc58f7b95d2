"""Regular expressions of the families of dates: one expression for each sort of first word.

They are matched at one place and every part is bounded, so a match costs a constant.
"""

from typing import Final

from checker.pattern import lazily
from checker.reading.dates.words import (
    COUNT,
    DAY,
    DECADES,
    HOURS,
    MONTH,
    ORDINALS,
    PART,
    RANGE_SIGN,
    SEASONS,
    UNITS,
    WEEKDAY,
    YEAR,
    ZONE,
    S,
    alternation,
)

_UNIT: Final = alternation(*(unit for unit in UNITS if unit != "centurie"), "centurie") + "s?(?!\\w)"
_ORDINAL: Final = alternation(*ORDINALS)
_SEASON: Final = alternation(*SEASONS)
# What may follow the last day of a list ("January 2 and 6 were"), so that "January 2 and 6 people" is no list.
_AFTER_LIST: Final = (
    r"(?=\s{0,3}(?:$|[.,;:)!?\"'”’–—-])|\s{1,3}(?:in|at|on|of|by|when|where|while|was|were|is|are|will|would|that|which|"
    rf"after|before|and|or|to|with|near|against|over|for|from|as|but|during|inclusive|{YEAR})(?!\w))"
)
_DAYS: Final = (
    rf"{DAY}(?:[-‐‑–—]{DAY}(?![-‐‑–—][0-9])|{RANGE_SIGN}(?:the{S})?{DAY}{_AFTER_LIST}(?!{S}{MONTH})"
    rf"|(?:,{S}{DAY}(?!{S}{MONTH})){{0,6}},?{S}(?:and|or|&){S}(?:the{S})?{DAY}{_AFTER_LIST}(?!{S}{MONTH}))?"
)
_DAYS_BEFORE: Final = rf"{DAY}(?:{RANGE_SIGN}{DAY}|(?:,{S}{DAY}){{0,6}},?{S}(?:and|or|&){S}(?:the{S})?{DAY})?"
_OF_YEAR: Final = rf"(?:,?{S}(?:of{S}|in{S})?(?P<year>{YEAR}))"
_OF_UNIT: Final = rf"(?:,?{S}(?:of{S})?(?P<of>last|this|next|the{S}same){S}(?P<ofunit>year|month|week)(?!\w))"

DAY_OF_MONTH: Final = lazily(DAY)
MONTH_FIRST: Final = lazily(
    rf"(?P<month>{MONTH})(?:\.?{S}(?:the{S})?|\.|-)(?P<days>{_DAYS})(?!{S}(?:percent|per{S}cent|million|billion)\b)"
    rf"(?:(?:,{S}?|{S}(?:of{S}|in{S})?|-)(?P<year>{YEAR}))?"
)
MONTH_ALONE: Final = lazily(
    rf"(?P<month>{MONTH})(?P<dot>\.)?(?:{_OF_YEAR}|{S}?['’](?P<short>[0-9]{{2}})(?!\w)|{_OF_UNIT})?"
)
DAY_FIRST: Final = lazily(
    rf"(?P<days>{_DAYS_BEFORE})(?:{S}(?:of{S})?|-)(?P<month>{MONTH})\.?(?:(?:,{S}?|{S}(?:of{S})?|-)(?P<year>{YEAR}))?"
)
ISO: Final = lazily(
    r"(?P<year>(?:1[5-9]|20|21)[0-9]{2})(?P<sign>[-/.])(?P<month>0[1-9]|1[0-2])(?P=sign)(?P<day>0[1-9]|[12][0-9]|3[01])"
    r"(?:(?:T|\s)(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{1,9})?)?(?P<zone>Z)?)?"
    r"(?![\w/]|[-.:][0-9])"
)
NUMERIC: Final = lazily(
    r"(?P<first>0?[1-9]|[12][0-9]|3[01])(?P<sign>[/.-])(?P<second>0?[1-9]|[12][0-9]|3[01])(?P=sign)"
    r"(?P<year>(?:1[89]|20)[0-9]{2}|2100|(?<=/)[0-9]{2})(?![\w/]|[-.:][0-9])"
)
WEEKDAY_FIRST: Final = lazily(rf"(?P<weekday>{WEEKDAY})(?P<dot>\.)?(?:['’]s)?(?:{S}(?P<part>{PART})(?!\w)|{_OF_UNIT})?")
DIRECTED: Final = lazily(
    rf"(?i:(?P<which>(?:this{S})?(?:past|coming)|last|previous|prior|this|current|next|upcoming){S}"
    rf"(?:calendar{S}|fiscal{S}|financial{S})?"
    rf"(?:(?P<weekday>{WEEKDAY})(?:{S}(?P<part>{PART})(?!\w))?|(?P<month>{MONTH})|(?P<season>{_SEASON})(?!\w)"
    rf"|(?P<weekend>weekend)(?!\w)|(?P<daypart>night|morning|afternoon|evening)(?!\w)"
    rf"|(?:(?P<count>{COUNT})(?:{S}of)?{S})?(?P<unit>{_UNIT})))"
)
COUNTED: Final = lazily(
    rf"(?i:(?:(?P<half>(?:one{S})?half(?:{S}|-)(?:a{S})?)|(?P<count>{COUNT}(?:-[a-z]{{3,6}})?(?:{S}of)?{S}))(?P<unit>{_UNIT})"
    rf"{S}(?P<way>ago|from{S}(?:now|today)|earlier|before|later|after)(?!\w))"
)
IN_COUNT: Final = lazily(rf"(?i:in{S}(?:about{S})?(?P<count>{COUNT})(?:{S}of)?{S}(?P<unit>{_UNIT})(?={S}time\b))")
RELATIVE_DAY: Final = lazily(
    rf"(?i:(?P<word>day{S}before{S}yesterday|day{S}after{S}tomorrow|yesterday|today|tomorrow|tonight|overnight)"
    rf"(?!\w)(?:['’]s(?!\w))?(?:{S}(?P<part>{PART})(?!\w))?)"
)
ANAPHORIC: Final = lazily(
    rf"(?i:(?:day{S}(?:before|after|earlier)|(?:previous|following|same){S}(?:day|night|morning|week|month|year)))(?!\w)"
)
THIRD: Final = lazily(
    rf"(?i:(?P<within>early|mid|late|beginning|start|middle|end)(?:-|{S}|{S}?-{S}?)(?:(?:of|in|on){S})?"
    rf"(?:the{S})?(?:to{S}(?:mid|late)(?:-|{S}))?)"
)
SEASON: Final = lazily(rf"(?i:(?P<season>{_SEASON})(?:{_OF_YEAR}|{_OF_UNIT}))")
QUARTER: Final = lazily(
    rf"(?i:(?P<fiscal>fiscal(?:{S}|-))?(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)(?:{S}|-)"
    rf"(?P<unit>quarter|half)(?!\w)(?:['’]s)?)(?:(?i:{_OF_YEAR}|{_OF_UNIT}|{S}of{S}the{S}year))?"
)
SHORT_QUARTER: Final = lazily(rf"(?P<unit>[QH])(?P<ordinal>[1-4])(?!\w)(?:{_OF_YEAR}|['’](?P<short>[0-9]{{2}})(?!\w))?")
FISCAL: Final = lazily(rf"(?i:(?:fiscal|financial)(?:{S}year)?){S}(?P<year>{YEAR})(?:[/–-](?:20)?[0-9]{{2}}(?!\w))?")
CENTURY: Final = lazily(
    rf"(?i:(?:(?P<number>[12]?[0-9])(?:st|nd|rd|th)|(?P<word>{_ORDINAL}))(?:{S}|-)century(?!\w))(?!{S}(?i:b\.?c))"
)
DECADE: Final = lazily(r"(?P<digits>(?:1[5-9]|20)[0-9]0)['’]?s(?!\w)")
SHORT_DECADE: Final = lazily(r"(?P<tens>[2-9])0s(?!\w)")
SPELLED_DECADE: Final = lazily(rf"(?i:(?P<tens>{alternation(*DECADES)}))(?!\w)")
YEAR_ALONE: Final = lazily(
    rf"(?P<year>{YEAR})(?![\w$£€%°])(?!-[0-9]{{3}})(?:[-–—/](?P<until>(?:{YEAR}|[0-9]{{2}})(?!\w|-[0-9])))?"
)
SPELLED_YEAR: Final = lazily(
    rf"(?i:(?P<hundreds>eighteen|nineteen|twenty){S}(?:hundred{S})?(?P<rest>(?:ten|eleven|twelve|[a-z]{{3,5}}teen|[a-z]{{3,4}}ty"
    rf"(?:-|{S})?(?:one|two|three|four|five|six|seven|eight|nine)?))|two{S}thousand{S}(?:and{S})?(?P<small>[a-z]{{3,9}}))(?!\w)"
)
_MERIDIEM: Final = r"(?:(?P<half>[AaPp])\.?\s?[Mm](?:\.(?=\s|$|[,;)])|(?!\w)))"
_TIME: Final = r"(?P<hour>2[0-3]|[01]?[0-9])(?:[:.](?P<minute>[0-5][0-9]))?"
CLOCK: Final = lazily(
    rf"(?:(?P<from>(?:1[0-2]|0?[1-9])(?:[:.][0-5][0-9])?){RANGE_SIGN[:-1]}|{S}and{S}))?"
    rf"{_TIME}(?::[0-5][0-9])?(?:\s{{0,2}}{_MERIDIEM}|(?P<oclock>{S}o['’]clock(?:{S}in{S}the{S}(?P<part>{PART}))?)"
    rf"|(?P<hours>\s?(?:hrs|hours)(?!\w))|(?P<bare>(?<=:[0-9][0-9])(?![\w:.%]?[0-9]|[%\w]|-[0-9])))"
    rf"(?:,?{S}\(?(?P<zone>{ZONE})\)?)?"
)
MILITARY: Final = lazily(
    rf"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?:{S}?(?:hrs|hours)(?!\w))?(?:{S}(?P<zone>{ZONE}))?"
)
SPELLED_CLOCK: Final = lazily(
    rf"(?i:(?P<hour>{alternation(*HOURS)})(?:{S}o['’]clock(?:{S}in{S}the{S}(?P<part>{PART}))?"
    rf"|{S}(?P<half>[ap])\.?m\.?(?!\w)))"
)
NAMED_CLOCK: Final = lazily(r"(?i:(?P<name>noon|midnight))(?!\w)")
PART_OF: Final = lazily(rf"(?i:(?P<part>{PART}))(?={S}of{S}|{S}on{S}|{S}[A-Z0-9])")
