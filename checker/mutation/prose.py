"""Where an article states things in sentences, not in headlines, bylines, credits or notices; and changes of them."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from checker.claims.base import Span
from checker.mutation.change import Change, Edit, apply

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ANY_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
ANY_MONTH = rf"(?:{'|'.join(MONTHS)}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"

LINE = re.compile(r"[^\n]+")
_FULL_STOP = re.compile(r"[.!?]['\"\u2019\u201d)\]]*(?=\s|$)")
_GOES_ON = re.compile(r"\s+[^\W\dA-Z_]|\s+[,;]")
_SHORT_FOR = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Cpl|Col|Maj|Gen|Cmdr|Det|Insp|Supt|Sr|Jr|St|Rev|Sen|Rep|Gov|Pres|Prof|"
    r"Hon|Pfc|Pvt|"
    r"Adm|Const|Spc|Ofc|Dep|Atty|Asst|No|vs|Inc|Co|Corp|Ltd|Ave|Blvd|Rd|Mt|Ft|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|"
    r"Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|"
    r"Tenn|Tex|Va|Vt|Wash|Wis|Wyo)|\b[A-Z]|\b[ap]\.m|\b[A-Z]\.[A-Z])$"
)
_NOT_PROSE = re.compile(
    r"^\W*(?:By|BY|Photo|PHOTO|Image|Credit|Courtesy|Updated?|UPDATED?|Posted|POSTED|Published|Copyright|"
    r"Related|RELATED|Read|READ|See|Share|Follow|Click|Watch|WATCH|More|MORE|Source|SOURCE|Tags?|Contact|Email|Caption|"
    r"Associated Press)\b"
    r"|©|\(c\)|https?:|www\.|\S@\w|\.com\b|\||[Cc]opyright|[Aa]ll [Rr]ights [Rr]eserved|Getty|\bPhoto\b|Photograph|"
    r"Caption|[Ss]taff (?:[Ww]rit|[Pp]hoto)|[Cc]ontributed to|[Cc]ontributing|[Ff]ollow (?:him|her|us|me) on|[Pp]osted|"
    r"[Rr]eporter\b|Twitter|Facebook|Instagram|Image \d|Buy (?:this )?photo|#\w|[Rr]eached at|[Rr]eported from|"
    r"[Rr]eporting by|[Ee]diting by|\b(?:reports|reported)\.?$|\d{3}[-.) ]+\d{3}-\d{4}|Advertisement|newsletter|"
    r"Subscribe"
)
_FURNITURE = re.compile(
    r"""(?ix)
    \b(?:posted|updated?|published|last\s+modified|copyright|rights\s+reserved|click|subscribe|newsletter|sign\s+up|read\s+more
    |read:|captions?|image\s+\d|contributed|contact|crime\s?stoppers|tips?|hotline|tipsters?|e-?mail|phone|dial|slideshow
    |getty|embed|loading|advertisement|story\s+continues|tune\s+in|skip\s+ad|courtesy|correction|editor'?s\s+note|follow\s+us
    |related|recommended|most\s+popular|trending|staff\s+writer|is\s+a\s+reporter|comments?|listen|playlist|coverage
    |view\s+this|this\s+story|story\s+was|(?:eyewitness|action|channel|fox|nbc|abc|cbs)\s*\w*\s+news\s+at|rsvp|doors\s+open
    |remain\s+anonymous|may\s+be\s+eligible
    |tickets|lesson|address|suite|zip\s?codes?|subscription|subscribers?|digital\s+access)\b
    |photos?\b|©|https?:|www\.|\.(?:com|org|net|gov)\b|@|\#\w|»|\|
    |\d{3}[-.)\s]\s?\d{3}[-.]\d{4}|\b\d{3}-\d{4}\b|\bvideo:|watch(?:\s+(?:the|this|live|now)\b|:)|anyone\s+(?:with|who)
    """
)
_DATELINE = re.compile(
    r"^\W*(?:[A-Z][A-Za-z.'’-]*[, ]+|\d{1,2}[, ]+){1,7}(?:\([^()\n]{2,30}\)\s*)?\s*(?:--+|[–—]|-(?=[ \xa0A-Z]))\s*"
    r"|^\W*[^()\n]{0,45}\((?:AP|CNN|Reuters|UPI|AFP|CBS|ABC|NBC|[KW][A-Z]{2,3})[^()\n]{0,20}\)\s*(?:--?|[–—])?\s*"
)
_LEAST, _MOST = 30, 700
_SAME = 45
_ELLIPSIS = " … "
_BLANKS = re.compile(r"\s+")


@lru_cache(maxsize=8)  # each kind of change asks for the same article
def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of the running text, in order, without a dateline before them.

    What stands twice is left out: a teaser, a caption.
    """
    told = [span for line in LINE.finditer(text) for span in _of_line(text, line.start(), line.end())]
    return tuple(span for span in told if text.count(span.of(text)[:_SAME]) == 1)


def _of_line(text: str, start: int, end: int) -> Iterator[Span]:
    begin = start
    for stop in _FULL_STOP.finditer(text, start, end):
        if text[stop.start()] == "." and _SHORT_FOR.search(text, max(begin, stop.start() - 8), stop.start()):
            continue
        if _GOES_ON.match(text, stop.end(), end):
            continue
        yield from _sentence(text, begin, stop.end())
        begin = stop.end()


def _sentence(text: str, start: int, end: int) -> Iterator[Span]:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    if not _LEAST <= end - start <= _MOST or _NOT_PROSE.search(text[start:end]) or _FURNITURE.search(text[start:end]):
        return
    if dateline := _DATELINE.match(text[start : min(end, start + 100)]):
        start += dateline.end()
    words = text[start:end].split()
    if len(words) < 5 or sum(word[:1].islower() for word in words) * 2 < len(words):
        return
    yield Span(start, end)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def found(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield where the pattern stands in the running text."""
    for sentence in sentences(text):
        yield from pattern.finditer(text, sentence.start, sentence.end)


def before(text: str, offset: int, reach: int = 40) -> str:
    """Return the words on the left of a place, of its line only."""
    return f"{text[max(0, offset - reach) : offset]}|".splitlines()[-1][:-1]


def after(text: str, offset: int, reach: int = 40) -> str:
    """Return the words on the right of a place, of its line only."""
    return next(iter(text[offset : offset + reach].splitlines()), "")


def quoted(text: str, offset: int) -> bool:
    """Tell whether a place is within a quotation, as far as the marks of its line show."""
    left = text[text.rfind("\n", 0, offset) + 1 : offset]
    return left.count('"') % 2 == 1 or left.rfind("“") > left.rfind("”")


_ARTICLE = re.compile(r"(?<![\w'’.])([Aa]n?)( [$£€]?)$")
_AN = re.compile(r"8|1[18](?![0-9])|(?!one\b)[aeiou]", re.IGNORECASE)


def _asks_for_an(words: str) -> bool:
    return bool(_AN.match(words))


def replaced(text: str, at: tuple[int, int], spot: tuple[int, int], new: str) -> Change:
    """Return the change that puts `new` at `spot`, a part of the phrase `at`, and "an" for "a" where it asks for it."""
    article = _ARTICLE.search(text, max(0, spot[0] - 5), spot[0])
    if article and _asks_for_an(text[spot[0] : spot[1]]) == (len(article[1]) == 2) != _asks_for_an(new):
        letter = article[1][0]
        new = f"{letter}n{article[2]}{new}" if len(article[1]) == 1 else f"{letter}{article[2]}{new}"
        spot = article.start(), spot[1]
        at = min(at[0], spot[0]), at[1]
    return change(text, (Edit(*spot, new),), Span(start=at[0], end=at[1]))


def change(text: str, edits: tuple[Edit, ...], at: Span) -> Change:
    """Return the change that these edits make, with some words around them for a person to read."""
    begin, end = max(0, at.start - 25), min(len(text), at.end + 25)
    begin = next((index + 1 for index in range(begin, at.start) if begin and text[index].isspace()), begin)
    end = next((index for index in range(end, at.end, -1) if end < len(text) and text[index - 1].isspace()), end)
    shown = (edit for edit in edits if begin <= edit.start and edit.end <= end)
    shifted = tuple(Edit(edit.start - begin, edit.end - begin, edit.new) for edit in shown)
    return Change(edits, at, _short(text[begin:end]), _short(apply(text[begin:end], shifted)))


def _short(words: str) -> str:
    words = _BLANKS.sub(" ", words).strip()
    return words if len(words) <= _MOST // 4 else words[:80] + _ELLIPSIS + words[-80:]
