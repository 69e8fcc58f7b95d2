"""Comparing quantities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.base import Comparison
from checker.claims.comparison.quantities import compare_quantities
from checker.claims.values import QuantityValue
from checker.reading.quantities import read_quantity

AMOUNTS = [
    "12", "at least 12", "about 50", "dozens", "50", "half", "12 percent", "three percentage points", "$5", "US$5m",
    "15 miles", "24 km", "13-0", "3-2", "5.6 million", "21 of 50", "third", "two hours", "aged 12", "fewer than 12",
]  # fmt: skip


def read(amount: str) -> QuantityValue:
    value = read_quantity(amount)
    assert value is not None
    return value


def compare(a: str, b: str) -> Comparison:
    return compare_quantities(read(a), read(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("12", "twelve"),
        ("5.6 million", "5.6m"),
        ("$1,000", "1,000 dollars"),
        ("24 hours", "one day"),
        ("13-0", "0-13"),
        ("460 km", "460,000 meters"),
        ("4 1/2 hours", "4.5 hours"),
    ],
)
def test_exact_and_equal_is_the_same(a: str, b: str) -> None:
    assert compare(a, b) is Comparison.SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("dozens", "about 50"),
        ("dozens", "dozens"),
        ("5.6 million", "5,612,000"),
        ("a dozen", "14"),
        ("at least 12", "15"),
        ("about 50", "46"),
        ("15 miles", "24 km"),
        ("285 miles", "460 km"),
        ("two hours", "110 minutes"),
        ("12 percent", "12.4 percent"),
        ("a third of", "32 percent"),
        ("32 degrees Celsius", "90 degrees Fahrenheit"),
        ("18-month-old", "1-year-old"),
        ("up to 50", "30"),
        ("hundreds", "more than 560"),
        ("21 of about 50", "21"),
        ("three months", "90 days"),
    ],
)
def test_what_one_amount_can_satisfy_is_compatible(a: str, b: str) -> None:
    assert compare(a, b) is Comparison.COMPATIBLE


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("12", "13"),
        ("at least 12", "10"),
        ("more than 560", "560"),
        ("fewer than 12", "12"),
        ("about 50", "60"),
        ("dozens", "12"),
        ("5.6 million", "5.9 million"),
        ("12 percent", "13 percent"),
        ("24 km", "25 km"),
        ("285 miles", "290 miles"),
        ("15 miles", "40 km"),
        ("magnitude 5.6", "magnitude 5.7"),
        ("34-year-old", "35-year-old"),
        ("two years", "three years"),
        ("$5 million", "$8 million"),
        ("13-0", "13-1"),
        ("21 of 50", "21 of 60"),
        ("no", "three"),
    ],
)
def test_bounds_that_do_not_meet_conflict(a: str, b: str) -> None:
    assert compare(a, b) is Comparison.CONFLICT


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("$5 million", "A$8 million"),
        ("$5 million", "US$8 million"),
        ("£5 million", "€8 million"),
        ("12 percent", "13 percentage points"),
        ("12", "13 percent"),
        ("12 miles", "12 hours"),
        ("10 tons", "20 tonnes"),
    ],
)
def test_what_differs_in_measure_or_currency_is_unknown(a: str, b: str) -> None:
    assert compare(a, b) is Comparison.UNKNOWN


@given(st.sampled_from(AMOUNTS), st.sampled_from(AMOUNTS))
def test_comparison_is_symmetric(a: str, b: str) -> None:
    assert compare(a, b) is compare(b, a)


@given(st.sampled_from(AMOUNTS))
def test_nothing_conflicts_with_itself(a: str) -> None:
    assert compare(a, a) in (Comparison.SAME, Comparison.COMPATIBLE)
