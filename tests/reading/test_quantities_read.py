"""Reading words that were picked as a quantity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.values import Measure, QuantityValue
from checker.reading.quantities import read_quantity

SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}
CURRENCIES = {"$": "$", "£": "GBP", "€": "EUR", "US$": "USD", "A$": "AUD", "₩": "KRW"}


def _words(text: str) -> list[str]:
    return text.split()


def read(amount: str, counted: str = "") -> QuantityValue:
    value = read_quantity(amount, counted)
    assert value is not None
    return value


def bounds(amount: str, counted: str = "") -> tuple[float | None, float | None]:
    value = read(amount, counted)
    return value.low, value.high


def middle(amount: str, counted: str = "") -> float:
    low, high = bounds(amount, counted)
    assert low is not None
    assert high is not None
    return (low + high) / 2


@pytest.mark.parametrize(
    ("amount", "low", "high", "hedge"),
    [
        ("12", 12, 12, "exact"),
        ("at least 12", 12, None, "at_least"),
        ("12 or more", 12, None, "at_least"),
        ("more than 560", 561, None, "more_than"),
        ("fewer than 12", None, 11, "less_than"),
        ("as many as 300", None, 300, "at_most"),
        ("no more than 10", None, 10, "at_most"),
        ("about 50", 45, 55, "about"),
        ("about 5", 4, 6, "about"),
        ("50 or so", 45, 55, "about"),
        ("nearly 50", 45, 50, "about"),
        ("just over 50", 50, 55, "about"),
        ("dozens of", 24, None, "vague"),
        ("tens of thousands", 20_000, None, "vague"),
        ("several", 2, None, "vague"),
        ("a couple of", 2, 3, "vague"),
        ("several hundred", 200, None, "vague"),
        ("between 20 and 30", 20, 30, "range"),
        ("20-25", 20, 25, "range"),
        ("two or three", 2, 3, "range"),
        ("a total of four", 4, 4, "exact"),
        ("both", 2, 2, "exact"),
        ("no", 0, 0, "exact"),
        ("none", 0, 0, "exact"),
        ("two hundred and five", 205, 205, "exact"),
        ("two thousand five hundred", 2500, 2500, "exact"),
        ("15-member", 15, 15, "exact"),
    ],
)
def test_a_hedge_gives_a_count_its_bounds(amount: str, low: float, high: float, hedge: str) -> None:
    value = read(amount)
    assert (value.measure, value.unit) == (Measure.COUNT, None)
    assert (value.low, value.high, value.hedge) == (low, high, hedge)


@pytest.mark.parametrize(
    ("amount", "counted", "measure", "unit", "value"),
    [
        ("460 kilometers", "", Measure.LENGTH, "m", 460_000),
        ("15 miles", "", Measure.LENGTH, "m", 24_140.16),
        ("6ft 2in", "", Measure.LENGTH, "m", 1.8796),
        ("8,000 square miles", "", Measure.AREA, "m2", 20_719_904_880),
        ("70-mile-an-hour", "winds", Measure.SPEED, "m/s", 31.2928),
        ("10 tonnes", "of cocaine", Measure.MASS, "kg", 10_000),
        ("90 degrees Fahrenheit", "", Measure.TEMPERATURE, "C", 32.222222),
        ("minus 5 degrees Celsius", "", Measure.TEMPERATURE, "C", -5),
        ("72 hours", "", Measure.DURATION, "s", 259_200),
        ("a year and a half", "", Measure.DURATION, "s", 47_336_400),
        ("half an hour", "", Measure.DURATION, "s", 1800),
        ("34-year-old", "man", Measure.AGE, "year", 34),
        ("34", "years old", Measure.AGE, "year", 34),
        ("aged 12", "", Measure.AGE, "year", 12),
        ("12 per cent", "of voters", Measure.SHARE, "%", 12),
        ("12", "percent of voters", Measure.SHARE, "%", 12),
        ("three percentage points", "", Measure.POINTS, "pp", 3),
        ("one in five", "children", Measure.SHARE, "%", 20),
        ("magnitude-5.2", "earthquake", Measure.MAGNITUDE, "magnitude", 5.2),
        ("5.6 on the Richter scale", "", Measure.MAGNITUDE, "magnitude", 5.6),
        ("5.6", "magnitude", Measure.MAGNITUDE, "magnitude", 5.6),
        ("€50bn", "", Measure.MONEY, "EUR", 50_000_000_000),
        ("A$1.52m", "", Measure.MONEY, "AUD", 1_520_000),
        ("300,000 won", "", Measure.MONEY, "KRW", 300_000),
        ("2.5 million pounds", "in aid", Measure.MONEY, "GBP", 2_500_000),
        ("200 pounds", "", Measure.MASS, "kg", 90.718474),
        ("1.2m", "people", Measure.COUNT, None, 1_200_000),
        ("half a million", "", Measure.COUNT, None, 500_000),
        ("4 1/2", "", Measure.COUNT, None, 4.5),
        ("third", "test", Measure.ORDINAL, None, 3),
        ("21st", "century", Measure.ORDINAL, None, 21),
    ],
)
def test_a_unit_gives_measure_and_base_unit(
    amount: str, counted: str, measure: Measure, unit: str | None, value: float
) -> None:
    found = read(amount, counted)
    assert (found.measure, found.unit) == (measure, unit)
    assert middle(amount, counted) == pytest.approx(value)


def test_a_scale_word_or_a_decimal_leaves_room_for_rounding() -> None:
    low, high = bounds("5.6 million")
    assert low is not None
    assert high is not None
    assert low <= 5_612_000 <= high
    assert high < 5_650_000


def test_neighbouring_decimals_stay_apart() -> None:
    _, high = bounds("5.6", "magnitude")
    low, _ = bounds("5.7", "magnitude")
    assert high is not None
    assert low is not None
    assert high < low


def test_a_preliminary_magnitude_is_hedged() -> None:
    assert read("preliminary magnitude of 4.4").hedge == "about"


def test_a_part_knows_its_whole() -> None:
    value = read("21 of about 50", "missiles")
    assert (value.low, value.high) == (21, 21)
    assert value.of is not None
    assert (value.of.low, value.of.high) == (45, 55)


def test_a_score_has_two_sides() -> None:
    value = read("13-0")
    assert value.measure is Measure.SCORE
    assert value.of is not None
    assert (value.low, value.of.low) == (13, 0)


def test_a_range_shares_its_scale_and_currency() -> None:
    low, high = bounds("$20 to $25 million")
    assert low == pytest.approx(20e6, rel=0.03)
    assert high == pytest.approx(25e6, rel=0.03)
    assert read("$20 to $25 million").unit == "$"


def test_a_child_of_18_months_may_be_told_as_one_year_old() -> None:
    assert bounds("18-month-old") == (1, 1.5)


@pytest.mark.parametrize("amount", ["", "many", "missiles", "June 29", "4:30 p.m.", "a number of", "$", "of", "-"])
def test_words_without_a_number_have_no_value(amount: str) -> None:
    assert read_quantity(amount) is None


@given(st.text(), st.text())
def test_reading_never_raises(amount: str, counted: str) -> None:
    read_quantity(amount, counted)


@given(
    st.lists(
        st.sampled_from(
            _words(
                "at least about more than 12 1,200 5.6 half a dozen million hundred of the $ € - – to and or % "
                "percent miles year old magnitude . , / 1 2 two three twenty zero dozens tens thousands bn m few "
                "in every one ½"
            )
        ),
        max_size=14,
    ),
    st.sampled_from(["", " "]),
)
def test_any_mixture_of_number_words_is_read_without_error(pieces: list[str], glue: str) -> None:
    value = read_quantity(glue.join(pieces))
    assert value is None or value.low is None or value.high is None or value.low <= value.high


@given(st.integers(0, 10**12), st.sampled_from(sorted(CURRENCIES)))
def test_digits_with_commas_and_currency_read_back(amount: int, currency: str) -> None:
    value = read(f"{currency}{amount:,}")
    assert value.low == pytest.approx(amount)
    assert (value.nominal, value.unit) == (amount, CURRENCIES[currency])


@given(st.integers(1, 9999), st.sampled_from(sorted(SCALES)))
def test_decimals_with_a_scale_word_read_back(tenths: int, scale: str) -> None:
    value = read(f"{tenths / 10} {scale}")
    assert value.nominal == pytest.approx(tenths / 10 * SCALES[scale])


@given(st.integers(1, 999_999))
def test_numbers_in_words_read_back(number: int) -> None:
    assert read(spell(number)).nominal == number


SMALL = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(number: int) -> str:
    """Spell a number below a million in words."""
    if number >= 1000:
        rest = f" {spell(number % 1000)}" if number % 1000 else ""
        return f"{spell(number // 1000)} thousand{rest}"
    if number >= 100:
        rest = f" and {spell(number % 100)}" if number % 100 else ""
        return f"{SMALL[number // 100]} hundred{rest}"
    if number >= 20:
        rest = f"-{SMALL[number % 10]}" if number % 10 else ""
        return f"{TENS[number // 10 - 2]}{rest}"
    return SMALL[number]
