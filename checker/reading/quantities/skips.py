"""Numbers in running text that are no quantities: dates, times of day, names of things, calibres, codes."""

from checker.reading.quantities.nouns import is_plural
from checker.reading.quantities.pieces import Piece
from checker.reading.quantities.tokens import DASHES, HYPHENS, Tokens
from checker.reading.quantities.units import COUNT, Unit
from checker.claims.values import Measure

_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split()
)
_CLOCK = frozenset(
    "a.m. p.m. am pm a.m p.m o'clock o’clock gmt utc est edt et cst cdt ct pst pdt pt cet cest bst ist kst jst hrs".split()
)
_DESIGNATORS = frozenset(
    "no nos number page pages chapter section article clause paragraph verse volume issue grade phase level type class "
    "version room gate channel route highway interstate flight exit lane line table figure photo image picture slide "
    "unit apartment apt suite box size model series season episode week round game part step stage category district "
    "precinct ward zone area block resolution amendment proposition title rule lot bus train platform tier pier".split()
)
_BEFORE_ONE = frozenset("no any every each the this that which some only another her his".split())
_BEHIND_ONE = frozenset(
    "of another who that which to day night morning afternoon evening point time way thing side hand and or in at on "
    "is was has had can could would will may might must should more by day's".split()
)
_CALIBRE = frozenset("caliber calibre cal gauge".split())
_YEARS = (1000, 2100)
_HALVES = frozenset("first second other latter former opening better second-half".split())


def is_code(tokens: Tokens, at: int) -> bool:
    """Tell whether the figure at token `at` is part of a word, a code, a date in digits, a time or an address."""
    low, raw = tokens.low, tokens.raw
    if tokens.glued(at):
        before = raw[at - 1]
        if before.isalpha() or before in ("_", "@", "#", "/", "\\", "=", ":", "&", "*", "^"):
            return before not in ("US", "AU", "NZ", "CA", "HK") and low[at - 1] not in ("€", "£")
        if before == "." and not _is_gap(tokens, at - 1):
            return True
        if before in HYPHENS and tokens.glued(at - 1) and low[at - 2] not in ("magnitude", "age"):
            return True
        if before in (".", "'", "’"):
            return True
    behind = raw[at + 1]
    if not tokens.glued(at + 1):
        return False
    if behind in ("/", ":", "_", "@", "\\", "=", "&") or (behind == "." and tokens.glued(at + 2)):
        return not (behind == "/" and _is_fraction(tokens, at))
    if behind in DASHES and tokens.is_figure(at + 2):
        return _is_phone(tokens, at)
    return False


def _is_gap(tokens: Tokens, at: int) -> bool:
    """Tell whether the token at `at` stands free before a word."""
    return not tokens.glued(at)


def _is_fraction(tokens: Tokens, at: int) -> bool:
    """Tell whether "3/4" at `at` may be a fraction: a whole number before it, or a word or hyphen behind it."""
    behind = tokens.low[at + 3]
    return behind in HYPHENS or behind == "of" or tokens.is_word(at + 3) and not tokens.is_capital(at + 3)


def _is_phone(tokens: Tokens, at: int) -> bool:
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
    before -= low[before] in (".", ",") and before > 0
    if low[before] in _MONTHS and tokens.is_capital(before) and start > 0:
        return True
    after = end + (low[end] == "of")
    if low[after] in _MONTHS and tokens.is_capital(after) and low[after] != "may":
        return True
    if low[end] in _CLOCK or (low[end] == ":" and tokens.glued(end)):
        return True
    return low[start - 1] == ":" and tokens.glued(start)


def is_name(tokens: Tokens, at: int, piece: Piece) -> bool:
    """Tell whether the number at token `at` is part of a name: "Route 66", "Boeing 737", "the Big Ten", "page 5"."""
    if at == 0 or piece.unit is not COUNT:
        return False
    before = at - 1
    before -= tokens.low[before] == "." and before > 0
    if tokens.low[before] in _DESIGNATORS and piece.number.scale == 1:
        return not (is_plural(tokens, at + 1) and not tokens.is_capital(before))
    if piece.number.figure:
        return tokens.is_capital(at - 1) and not _is_function(tokens, at - 1)
    return tokens.is_capital(at) and not tokens.opens_sentence(at) and tokens.is_capital(piece.end)


_FUNCTION = frozenset(
    "the a an in on at by for with from to into over under above about after before since until during among of and or "
    "but as than some all nearly almost around more less least up only just these those his her their its our another "
    "other when while where that if police officials".split()
)


def _is_function(tokens: Tokens, at: int) -> bool:
    """Tell whether the capital word at `at` is a common word that opens a sentence or stands in a headline."""
    return tokens.low[at] in _FUNCTION or tokens.low[at] in _DAYS


def is_year_number(tokens: Tokens, at: int, piece: Piece, *, hedged: bool) -> bool:
    """Tell whether the figure at `at` is a year rather than an amount."""
    if not is_year(tokens.raw[at]) or piece.unit is not COUNT or piece.end != at + 1:
        return False
    counts = is_plural(tokens, at + 1) and not tokens.is_capital(at + 1)
    return not (hedged and counts)


def is_idle_one(tokens: Tokens, at: int) -> bool:
    """Tell whether "one" at token `at` is a pronoun or part of a phrase, not a count."""
    if tokens.low[at] != "one":
        return False
    behind = tokens.low[at + 1]
    return tokens.low[at - 1] in _BEFORE_ONE or behind in _BEHIND_ONE or not tokens.is_word(at + 1)


def is_idle_half(tokens: Tokens, at: int, piece: Piece) -> bool:
    """Tell whether a fraction at token `at` is none of something: "the first half", "a third man", "a quarter"."""
    if not piece.number.part or piece.unit is not COUNT:
        return False
    return tokens.low[at - 1] in _HALVES or not piece.number.part


def is_calibre(tokens: Tokens, piece: Piece) -> bool:
    """Tell whether the number is a calibre: "9mm pistol", ".45-caliber", "12-gauge"."""
    end = piece.end
    if tokens.low[end + tokens.hyphen(end)] in _CALIBRE:
        return True
    millimetres: Unit = piece.unit
    if millimetres.measure is not Measure.LENGTH or millimetres.factor != 0.001:
        return False
    attributive = piece.joined or tokens.glued(end - 1) or (tokens.is_word(end) and not tokens.low[end] in _FUNCTION)
    return attributive and tokens.low[end] != "of"


def is_caption(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether "1 of 9" from token `at` to `end` counts pictures: at the head of a line or behind a capital."""
    if not (tokens.is_figure(at) and tokens.low[at + 1] == "of" and end == at + 3):
        return False
    return tokens.opens_sentence(at) or (tokens.is_capital(at - 1) and not _is_function(tokens, at - 1))
