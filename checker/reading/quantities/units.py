"""Units of measurement and their base units.

Base units: metre, square metre, cubic metre, kilogram, second, metre per second, degree Celsius, percent, year of age.
A duration is in seconds throughout: a year is 365.25 days, a month a twelfth of it.
Conversion factors are those of the International System of Units and of NIST Handbook 44, appendix C.
"""

from typing import NamedTuple

from checker.claims.values import Measure
from checker.reading.quantities.tokens import Tokens


class Unit(NamedTuple):
    """A unit: what it measures, its base unit, and `amount * factor + offset` in that base unit."""

    measure: Measure
    base: str
    factor: float = 1.0
    offset: float = 0.0


class Match(NamedTuple):
    """A unit that stands in the text, and the token behind it; `joined`: tied by a hyphen ("15-mile")."""

    unit: Unit
    end: int
    joined: bool


PERCENT = Unit(Measure.SHARE, "%")
MILLIMETRE = 0.001
DAY = 86_400.0
YEAR = 365.25 * DAY
AGE_YEAR = Unit(Measure.AGE, "year")
MAGNITUDE = Unit(Measure.MAGNITUDE, "magnitude")
COUNT = Unit(Measure.COUNT, "")

_LENGTHS = (
    ("m meter meters metre metres", 1.0),
    ("km kms kilometer kilometers kilometre kilometres", 1000.0),
    ("cm centimeter centimeters centimetre centimetres", 0.01),
    ("mm millimeter millimeters millimetre millimetres", MILLIMETRE),
    ("mile miles mi", 1609.344),
    ("foot feet ft", 0.3048),
    ("inch inches", 0.0254),
    ("yard yards yd", 0.9144),
)
_SQUARES = ("square", "sq", "sq.", "sq .")
_CUBICS = ("cubic", "cu")


def _table() -> dict[str, Unit]:
    """Return every spelling of every unit, in lower case, its tokens parted by spaces."""
    units: dict[str, Unit] = {}

    def add(spellings: str, measure: Measure, base: str, factor: float = 1.0) -> None:
        for spelling in spellings.split("|" if "|" in spellings else None):
            units[spelling] = Unit(measure, base, factor)

    for names, factor in _LENGTHS:
        add(names, Measure.LENGTH, "m", factor)
        for name in names.split():
            for square in _SQUARES:
                units[f"{square} {name}"] = Unit(Measure.AREA, "m2", factor**2)
            for cubic in _CUBICS:
                units[f"{cubic} {name}"] = Unit(Measure.VOLUME, "m3", factor**3)
            for per in ("per", "an", "a", "/"):
                for time, seconds in (("hour", 3600.0), ("hr", 3600.0), ("h", 3600.0), ("second", 1.0), ("s", 1.0)):
                    units[f"{name} {per} {time}"] = Unit(Measure.SPEED, "m/s", factor / seconds)
    add("nautical mile|nautical miles", Measure.LENGTH, "m", 1852.0)
    add("m² sqm", Measure.AREA, "m2")
    add("km²", Measure.AREA, "m2", 1e6)
    add("hectare hectares ha", Measure.AREA, "m2", 1e4)
    add("acre acres", Measure.AREA, "m2", 4046.8564224)
    add("m³", Measure.VOLUME, "m3")
    add("liter liters litre litres", Measure.VOLUME, "m3", 1e-3)
    add("gallon gallons", Measure.VOLUME, "m3", 3.785411784e-3)
    add("barrel barrels", Measure.VOLUME, "barrel")
    add("mph", Measure.SPEED, "m/s", 0.44704)
    add("kmh kph kmph", Measure.SPEED, "m/s", 1 / 3.6)
    add("knot knots", Measure.SPEED, "m/s", 0.514444)
    add("kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes", Measure.MASS, "kg")
    add("gram grams gramme grammes", Measure.MASS, "kg", 1e-3)
    add("milligram milligrams mg", Measure.MASS, "kg", 1e-6)
    add("tonne tonnes", Measure.MASS, "kg", 1e3)
    add("metric ton|metric tons|metric tonnes", Measure.MASS, "kg", 1e3)
    # Which ton is meant, the short, the long or the metric, is rarely said.
    add("ton tons", Measure.MASS, "ton")
    add("kiloton kilotons kilotonne kilotonnes", Measure.MASS, "kiloton")
    add("pound pounds lb lbs", Measure.MASS, "kg", 0.45359237)
    add("ounce ounces oz", Measure.MASS, "kg", 0.028349523125)
    add("second seconds sec secs", Measure.DURATION, "s")
    add("minute minutes min mins", Measure.DURATION, "s", 60.0)
    add("hour hours hr hrs", Measure.DURATION, "s", 3600.0)
    add("day days", Measure.DURATION, "s", DAY)
    add("week weeks", Measure.DURATION, "s", 7 * DAY)
    add("fortnight fortnights", Measure.DURATION, "s", 14 * DAY)
    add("month months", Measure.DURATION, "s", YEAR / 12)
    add("year years yr yrs", Measure.DURATION, "s", YEAR)
    add("decade decades", Measure.DURATION, "s", 10 * YEAR)
    add("century centuries", Measure.DURATION, "s", 100 * YEAR)
    add("% percent pct", Measure.SHARE, "%")
    add("per cent|per - cent", Measure.SHARE, "%")
    add("percentage point|percentage points|percent point|percent points", Measure.POINTS, "pp")
    add("degree|degrees|°", Measure.OTHER, "degree")
    celsius, fahrenheit = Unit(Measure.TEMPERATURE, "C"), Unit(Measure.TEMPERATURE, "C", 5 / 9, -160 / 9)
    for degree in ("degree", "degrees", "°", "deg"):
        for name in ("celsius", "centigrade", "c"):
            units[f"{degree} {name}"] = celsius
        for name in ("fahrenheit", "f"):
            units[f"{degree} {name}"] = fahrenheit
    add("magnitude", Measure.MAGNITUDE, "magnitude")
    return units


_UNITS = _table()
INCH = _UNITS["inch"]
_FIRST: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
for _spelling, _unit in sorted(_UNITS.items(), key=lambda item: -item[0].count(" ")):
    _words = tuple(_spelling.split())
    _FIRST.setdefault(_words[0], []).append((_words[1:], _unit))

_ABBREVIATED = frozenset({"m", "c", "f", "h", "s", "mi", "min", "ha", "sec"})
"""Spellings that are a unit only right behind a number in digits."""


def read_unit(tokens: Tokens, start: int, *, figure: bool) -> Match | None:
    """Read the unit that starts at token `start`, or behind the hyphen there; None if there is none.

    `figure`: the number before it is in digits, so that a bare letter may be a unit.
    """
    joined = tokens.hyphen(start)
    first = start + joined
    low = tokens.low[first]
    if low in _ABBREVIATED and not figure:
        return None
    for rest, unit in _FIRST.get(low, ()):
        end = first + 1
        for word in rest:
            if tokens.hyphen(end) and word != "-":
                end += 1
            if tokens.low[end] != word:
                break
            end += 1
        else:
            return Match(unit, end, joined)
    return None
