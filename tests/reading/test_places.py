import pytest

from checker.reading.places import canonical, contains, country_of, same_place_name
from tests.timing import assert_quick


@pytest.mark.parametrize(
    ("key", "names"),
    [
        (
            "US",
            ["U.S.", "US", "USA", "the United States", "Washington", "White House", "Americans", "Washington, D.C."],
        ),
        ("FR", ["France", "French", "Paris", "the Élysée", "Paris, France"]),
        ("UA", ["Ukraine", "Kiev", "Kyiv", "Ukrainians"]),
        ("KR", ["South Korea", "Seoul", "ROK", "the Republic of Korea", "South Korean"]),
        ("GB", ["UK", "Britain", "British", "London", "Downing Street"]),
        ("CI", ["Côte d'Ivoire", "Ivory Coast"]),
        ("TR", ["Türkiye", "Turkey", "Ankara's"]),
        ("UA/lviv", ["Lviv", "Lvov"]),
        ("IN/mumbai", ["Bombay", "Mumbai", "Mumbai, India"]),
        ("US/TX/houston", ["Houston", "Houston, Texas", "the city of Houston"]),
        ("US/ME/portland", ["Portland, Maine"]),
    ],
)
def test_names_of_one_place_have_one_key(key: str, names: list[str]) -> None:
    assert {canonical(name) for name in names} == {key}


def test_ambiguous_and_unknown_names_are_of_no_country() -> None:
    assert country_of("Georgia") is None
    assert country_of("Korea") is None
    assert country_of("Middle-earth") is None
    assert country_of("Europe") is None
    assert canonical("The Shire") == "shire"


def test_the_pronoun_is_no_country() -> None:
    assert country_of("us") is None
    assert country_of("US") == "US"


def test_two_countries_are_not_one_place() -> None:
    assert same_place_name("Tokyo", "Japanese")
    assert not same_place_name("Austria", "Australia")
    assert not same_place_name("North Korea", "South Korea")
    assert not same_place_name("", "")


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("Japan", "Tokyo", True),
        ("Ukraine", "Kiev", True),
        ("Texas", "Houston", True),
        ("US", "Dallas, Texas", True),
        ("Europe", "France", True),
        ("Middle East", "Iraq", True),
        ("Tokyo", "Japan", False),
        ("Kyiv", "Kiev", True),
        ("France", "Berlin", False),
        ("Africa", "France", False),
        ("China", "Taiwan", None),
        ("Europe", "Turkey", None),
        ("California", "Houston", None),
        ("The Shire", "Mordor", None),
    ],
)
def test_what_lies_in_what(outer: str, inner: str, expected: bool | None) -> None:
    assert contains(outer, inner) is expected


def test_reading_is_quick_on_hostile_input_and_never_raises() -> None:
    def use(name: str) -> None:
        assert isinstance(canonical(name), str)
        contains("France", name)
        country_of(name)

    hostile = ("a" * 1_000_000, "," * 1_000_000, "the " * 300_000, "a,b" * 300_000, "Paris," * 99)
    assert_quick(use, *hostile, "\ud800", "", "@continents", within=1)
