"""Numbers in running text that are no quantities: dates, times of day, names of things, calibres, codes."""

from checker.claims.values import Measure
from checker.reading.quantities.money import CODES
from checker.reading.quantities.nouns import FUNCTION_WORDS, is_plural
from checker.reading.quantities.number_words import DENOMINATORS
from checker.reading.quantities.pieces import Phrase, Piece
from checker.reading.quantities.tokens import DASHES, HYPHENS, PAUSE, Tokens, word_set
from checker.reading.quantities.units import COUNT, MILLIMETRE

_SHORT_MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
_MONTHS = _SHORT_MONTHS | word_set(
    "january february march april may june july august september october november december"
)
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")
_CLOCK = word_set(
    "a.m. p.m. am pm a.m p.m o'clock o’clock gmt utc est edt et cst cdt ct pst pdt pt cet cest bst ist kst jst hrs"
)
_DESIGNATORS = word_set(
    "no nos number page pages chapter section article clause paragraph verse volume issue grade phase "
    "level type class version room gate channel route highway interstate flight exit lane line table "
    "figure photo image picture slide unit apartment apt suite box size model series season episode week "
    "round game part step stage category district precinct ward zone area block resolution amendment "
    "proposition title rule lot bus train platform tier pier"
)
_SHORT_DESIGNATORS = frozenset({"no", "nos", "apt"})
_TIES = frozenset({"magnitude", "age", "us", "mid", "sub", "pre", "post", "a"})
"""Words that may be tied to a number that is a quantity."""

_CODE_SIGNS = frozenset("_@#/\\=:&*^.'’")
_IN = frozenset({"in", "at", "near", "on", "across", "inside", "outside", "around"})
DEATHS = frozenset({"dies", "died", "dead"})
_BEHIND_CODE = frozenset({"block", "blk", "caller", "callers", "call", "dispatcher", "dispatchers", "calls"})
_STREETS = word_set("street avenue road drive boulevard lane court highway parkway st ave rd dr blvd")
_CALLS = frozenset({"called", "call", "calling", "dial", "dialed", "dialled", "dialing", "phoned", "ring", "rang"})
_OPENING = word_set(
    "some more less least nearly almost around other another killing least leaving officials police when"
)
_BEFORE_ONE = word_set("no any every each the this that which some another her his")
_BEHIND_ONE = word_set(
    "of another who that which to day night morning afternoon evening point time way thing side hand and "
    "or in at on is was has had can could would will may might must should more by day's"
)
_CALIBRE = frozenset(["caliber", "calibre", "cal", "gauge"])
_YEARS = (1000, 2100)
_HALVES = word_set("first second other latter former opening better second-half")


def is_no_quantity(tokens: Tokens, phrase: Phrase, at: int) -> bool:
    """Tell whether a phrase whose number starts at token `at` is no quantity, though it is no date either."""
    piece = phrase.piece
    if tokens.is_figure(phrase.end - 1) and tokens.glued(phrase.end) and tokens.is_word(phrase.end):
        return True
    return (
        _is_name(tokens, at, piece)
        or _is_idle_word(tokens, phrase, at)
        or _is_year_alone(tokens, at, piece, hedged=phrase.start < piece.start)
        or _is_calibre(tokens, piece)
        or _is_caption(tokens, at, phrase.end)
        or _is_marker(tokens, at, phrase)
        or _is_place(tokens, at, phrase)
        or _is_former_level(tokens, phrase)
    )


def is_code(tokens: Tokens, at: int) -> bool:
    """Tell whether the figure at token `at` is part of a word, a code, a date in digits, a time or an address."""
    return _tied_before(tokens, at) or _tied_behind(tokens, at)


def _tied_before(tokens: Tokens, at: int) -> bool:
    if not tokens.glued(at):
        return tokens.raw[at - 1] in HYPHENS and tokens.glued(at - 1) and tokens.is_figure(at - 2)
    before = tokens.raw[at - 1]
    if before in HYPHENS and tokens.glued(at - 1):
        return tokens.low[at - 2] not in _TIES
    return (before.isalpha() and before not in CODES and before != "Rs") or before in _CODE_SIGNS


def _tied_behind(tokens: Tokens, at: int) -> bool:
    if not tokens.glued(at + 1):
        return False
    behind = tokens.raw[at + 1]
    if behind in DASHES and tokens.is_figure(at + 2) and tokens.glued(at + 2):
        return _is_long_code(tokens, at)
    if behind in ("'", "’") and tokens.low[at + 2] == "s":
        return True
    if behind == "/":
        return not _is_fraction(tokens, at)
    return behind in _CODE_SIGNS and (
        behind not in (".", "'", "’", "*") or (tokens.is_figure(at + 2) and tokens.glued(at + 2))
    )


def _is_fraction(tokens: Tokens, at: int) -> bool:
    """Tell whether "3/4" at `at` may be a fraction: less than one, with a word or a hyphen behind it."""
    above, below = tokens.raw[at], tokens.raw[at + 2]
    if not (
        above.isdecimal()
        and below.isdecimal()
        and len(above) <= len(below) < 3
        and int(above) < int(below) in DENOMINATORS
    ):
        return False
    return tokens.low[at + 3] in HYPHENS or (tokens.is_word(at + 3) and not tokens.is_capital(at + 3))


def _is_long_code(tokens: Tokens, at: int) -> bool:
    """Tell whether figures tied by a dash are a telephone number, a span of years, or a longer code."""
    first, second = tokens.raw[at], tokens.raw[at + 2]
    if tokens.glued(at + 3) and tokens.raw[at + 3] in DASHES and tokens.is_figure(at + 4):
        return True
    if len(second) == 4 and len(first) == 3 and second.isdecimal():
        return True
    return is_year(first) or (len(first) > 1 and first[0] == "0")


def is_year(raw: str) -> bool:
    """Tell whether four digits may be a year."""
    return len(raw) == 4 and raw.isdecimal() and _YEARS[0] <= int(raw) < _YEARS[1]


def is_date(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether the number from token `start` to `end` is a day of a month, a year, or a time of day."""
    low = tokens.low
    before = start - 1
    if before > 0 and (low[before] == "," or (low[before] == "." and low[before - 1] in _SHORT_MONTHS)):
        before -= 1
    if low[before] in _MONTHS and tokens.is_capital(before) and start > 0:
        return True
    after = end + (low[end] == "of")
    if low[after] in _MONTHS and tokens.is_capital(after) and low[after] != "may":
        return True
    if low[end] in _CLOCK or (low[end] == ":" and tokens.glued(end)):
        return True
    return low[start - 1] == ":" and tokens.glued(start)


def date_end(tokens: Tokens, end: int) -> int:
    """Return the token behind a list of days that goes on at token `end`: "January 2, 6 and 9"."""
    while tokens.low[end] in ("and", "or", "to", "-", "–") and tokens.is_figure(end + 1) and _is_day(tokens, end + 1):
        end += 2
    return end


def _is_day(tokens: Tokens, at: int) -> bool:
    """Tell whether the figure at `at` may be a day of a month that was named before, and counts nothing."""
    if len(tokens.raw[at]) > 2 and not is_year(tokens.raw[at]):
        return False
    return not tokens.is_word(at + 1) or tokens.low[at + 1] in FUNCTION_WORDS


def _is_name(tokens: Tokens, at: int, piece: Piece) -> bool:
    """Tell whether the number at token `at` is part of a name: "Route 66", "Boeing 737", "the Big Ten", "page 5"."""
    if at == 0 or piece.unit is not COUNT:
        return False
    before = at - 1
    before -= before > 0 and tokens.low[before] == "." and tokens.low[before - 1] in _SHORT_DESIGNATORS
    if tokens.low[before] in _DESIGNATORS and piece.number.scale == 1:
        return tokens.is_capital(before) or not is_plural(tokens, at + 1)
    if piece.number.figure:
        named = tokens.is_capital(at - 1) and not _is_function(tokens, at - 1)
        return named and not (tokens.low[at - 2] in _IN and is_plural(tokens, at + 1))
    return (
        tokens.is_capital(at)
        and not tokens.opens_sentence(at)
        and (tokens.is_capital(at - 1) or tokens.is_capital(piece.end))
    )


def _is_function(tokens: Tokens, at: int) -> bool:
    """Tell whether the capital word at `at` is a common word that opens a sentence, or a day of the week."""
    return tokens.low[at] in FUNCTION_WORDS or tokens.low[at] in _OPENING or tokens.low[at] in _DAYS


def _is_year_alone(tokens: Tokens, at: int, piece: Piece, *, hedged: bool) -> bool:
    """Tell whether the figure at `at` is a year rather than an amount."""
    if is_year(tokens.raw[at]) and is_year(tokens.raw[piece.end - 1]) and piece.end > at + 1:
        return piece.unit is COUNT
    if not is_year(tokens.raw[at]) or piece.unit is not COUNT or piece.end != at + 1:
        return False
    return not (hedged and is_plural(tokens, at + 1) and not tokens.is_capital(at + 1))


def _is_idle_word(tokens: Tokens, phrase: Phrase, at: int) -> bool:
    """Tell whether a number word counts nothing: "one of", "no one", "the first half", "few people"."""
    low, number = tokens.low[at], phrase.piece.number
    if low == "one" and number.value == 1:
        before, behind = tokens.low[at - 1], tokens.low[at + 1]
        counts = tokens.is_word(at + 1) or tokens.hyphen(at + 1)
        return before in _BEFORE_ONE or behind in _BEHIND_ONE or behind.endswith(("ing", "ly")) or not counts
    if tokens.hyphen(phrase.end) and tokens.low[phrase.end + 1] in FUNCTION_WORDS:
        return True
    if low == "few" and number.scale == 1:
        return True
    if tokens.low[number.end - 1] == "couple":
        return tokens.low[number.end] != "of" and not is_plural(tokens, number.end)
    return number.part and (phrase.piece.unit is COUNT or tokens.low[at - 1] in _HALVES)


def _is_calibre(tokens: Tokens, piece: Piece) -> bool:
    """Tell whether the number is a calibre: "9mm pistol", ".45-caliber", "12-gauge"."""
    end, unit = piece.end, piece.unit
    if tokens.low[end + tokens.hyphen(end)] in _CALIBRE:
        return True
    if unit.measure is not Measure.LENGTH or unit.factor != MILLIMETRE or tokens.low[end] == "of":
        return False
    return piece.joined or tokens.glued(end - 1) or (tokens.is_word(end) and tokens.low[end] not in FUNCTION_WORDS)


def _is_caption(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether "1 of 9" from token `at` to `end` counts pictures: at the head of a line or behind a capital."""
    if not (tokens.is_figure(at) and tokens.low[at + 1] == "of" and end == at + 3):
        return False
    return tokens.opens_sentence(at) or (tokens.is_capital(at - 1) and not _is_function(tokens, at - 1))


def _is_marker(tokens: Tokens, at: int, phrase: Phrase) -> bool:
    """Tell whether a bare figure numbers an item of a list, or stands alone in brackets or on a line."""
    if phrase.piece.unit is not COUNT or not tokens.is_figure(at) or phrase.end != at + 1 or phrase.start != at:
        return False
    before, behind = tokens.raw[at - 1], tokens.raw[at + 1]
    if before in ("(", "[") and behind in (")", "]"):
        return True
    opens = at == 0 or before == PAUSE
    return opens and behind in (".", ")", ":", PAUSE, "")


def _is_place(tokens: Tokens, at: int, phrase: Phrase) -> bool:
    """Tell whether a bare figure behind "at" is a house number or an hour: "at 200 West Road"; or is called: "911"."""
    bare = phrase.piece.unit is COUNT and phrase.start == at and phrase.end == at + 1 and tokens.is_figure(at)
    if not bare:
        return False
    if tokens.low[at + 1] in _BEHIND_CODE or not _STREETS.isdisjoint(tokens.low[at + 2 : at + 4]):
        return True
    located = tokens.low[at - 1] == "at" and tokens.low[at - 2] not in DEATHS
    return (located or tokens.low[at - 1] in _CALLS) and not is_plural(tokens, at + 1)


def _is_former_level(tokens: Tokens, phrase: Phrase) -> bool:
    """Tell whether a bare number is what something rose or fell from: "from 5 to 6 percent"."""
    bare = phrase.piece.unit is COUNT and tokens.low[phrase.start - 1] == "from"
    return bare and tokens.low[phrase.end] == "to" and tokens.is_figure(phrase.end + 1)
