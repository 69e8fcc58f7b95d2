import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mutation.change import Article, Change, apply
from checker.mutation.errors.amounts import KINDS
from tests.mutation.sound import assert_sound

FIND = {kind.name: kind.find for kind in KINDS}
DRAWS = 40


def changes(kind: str, text: str, seed: int = 1) -> list[Change]:
    return list(FIND[kind](Article(text), Random(seed)))  # noqa: S311


def copies(kind: str, text: str) -> set[str]:
    return {apply(text, change.edits) for seed in range(DRAWS) for change in changes(kind, text, seed)}


@pytest.mark.parametrize(
    ("kind", "text", "phrase"),
    [
        ("count", "In all 12 people were hurt when the bridge fell.", "12 people"),
        ("count", "Police arrested three suspects near the old bridge.", "three suspects"),
        ("count", "Police arrested two other armed men near the bridge.", "two other armed men"),
        ("count", "About 1.5 million viewers saw the end of the show.", "1.5 million viewers"),
        ("money", "The town paid $1.5 million for the old bridge.", "$1.5 million"),
        ("money", "The town paid 500 dollars for the old bridge.", "500 dollars"),
        ("percentage", "The crime rate of the town fell by 12 percent.", "12 percent"),
        ("percentage", "The crime rate of the town fell by 12.5%.", "12.5%"),
        ("unit", "The town is about 50 miles south of the lake.", "50 miles"),
        ("unit", "The man got a five-year sentence for the robbery.", "five-year"),
        ("unit", "It was 95 degrees Fahrenheit when the old bridge fell.", "95 degrees Fahrenheit"),
        ("counted_noun", "The 12 officers were hurt when the bridge fell.", "12 officers"),
        ("counted_noun", "The army sent dozens of missiles over the river.", "dozens of missiles"),
        ("counted_noun", "One man was hurt when the old bridge fell down.", "One man"),
        ("age", "John Smith, 34, was hurt when the old bridge fell.", "Smith, 34"),
        ("age", "The 34-year-old was hurt when the old bridge fell.", "34-year-old"),
        ("age", "The singer died at home in Paris, aged 34.", "aged 34"),
    ],
)
def test_an_amount_is_changed_and_pointed_at(kind: str, text: str, phrase: str) -> None:
    assert [change.at.of(text) for change in changes(kind, text)] == [phrase]
    assert all(copy != text for copy in copies(kind, text))


@pytest.mark.parametrize(
    "text",
    [
        "The fire of the old mill was out in 20 minutes.",
        "The 2012 elections were won by the men of the town.",
        "The man aged 34 years was hurt near the old bridge.",
        "The man had a .22 rifles and guns shop in the town.",
        "The men with AK-47 rifles fled from the old bridge.",
        "The men with AK 47 rifles fled from the old bridge.",
        "The drivers on Interstate 40 lanes were told to stop.",
        "It is one of the 911 calls that the town was sent.",
        "The fire on June 12 buildings of the town had seen it.",
        "At least 12 people were hurt when the bridge fell.",
        "More than 100 homes were lost when the bridge fell.",
        "Between 10 and 12 people were hurt when the bridge fell.",
        "The boys heard seven or eight gunshots near the bridge.",
        "The Colts won 20-13 over the rivals from the old town.",
        "The town paid $12 tickets of the people for the bridge.",
        "Anyone with information may call 555-0123 officers now.",
        "The team scored 12 points in the last of its games.",
        "The two sides of the town have met at the bridge.",
        "The fair of the town is in its final two days again.",
        "He was hurt in the late nineteen eighties by the bridge.",
    ],
)
def test_a_number_that_counts_nothing_or_only_bounds_stays(text: str) -> None:
    assert changes("count", text) == []


def test_a_count_stays_plural_and_is_clearly_another() -> None:
    for text in ["Police arrested two suspects near the bridge.", "Police arrested 12 suspects near the bridge."]:
        for copy in copies("count", text):
            assert re.search(r"\b(?:[2-9]|[1-9][0-9]|three|four|five|six|seven|eight|nine) suspects", copy)
            assert not re.search(r"\b(?:three|11|13) suspects", copy)


def test_a_count_of_a_whole_is_never_less_than_its_part() -> None:
    made = copies("count", "One of the three suspects was hurt near the bridge.")
    assert made
    assert not any("two suspects" in copy for copy in made)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("money", "The town paid more than $1.5 million for the bridge."),
        ("money", "The town paid $500 to $1,000 for the old bridge."),
        ("percentage", "He gave 110 percent when the old bridge fell down."),
        ("percentage", "The rate of the town fell by up to 12 percent."),
        ("unit", "The town is more than 50 miles south of the lake."),
        ("unit", "One day the old bridge of the town will fall."),
        ("unit", "A boy of the town who is 12 years old was hurt."),
        ("unit", "He ran a 40-yard touchdown for the team of the town."),
        ("unit", "The man is 5 feet 10 inches tall and has a beard."),
        ("counted_noun", "The 12 officers' cars were near the old bridge."),
        ("counted_noun", "Two witnesses were near the old bridge, police said."),
        ("counted_noun", "One man said that he was near the old bridge then."),
        ("counted_noun", "The team scored three touchdowns in the old stadium."),
        ("counted_noun", "Two women and a man were near the old bridge then."),
        ("count", "A man hurt three people on Monday.\nA man hurt three people on Monday."),
        ("percentage", "You can get 70 percent off at the shops of the town."),
        ("age", "A 15-year-old girl was among the eight people hurt there."),
        ("counted_noun", "The men had six AK 47 rifles near the old bridge."),
        ("age", "Anyone of age 21 and over may vote in the town."),
        ("age", "The fair is for 8- to 12-year-olds of the old town."),
        ("age", "The fair of the town is held in June, 12, at noon."),
        ("age", "The bar is shut for all under 21 years old there."),
    ],
)
def test_a_look_alike_stays(kind: str, text: str) -> None:
    assert changes(kind, text) == []


def test_a_sum_keeps_its_form() -> None:
    for copy in copies("money", "The town paid $12,500 for the old bridge."):
        assert re.search(r"\$\d{1,2},\d00 for", copy)
    made = copies("money", "The town paid $200 million for the old bridge.")
    assert any("$200 thousand" in copy or "$200 billion" in copy for copy in made)
    assert any(re.search(r"\$[3-9]00 million", copy) for copy in made)


def test_a_percentage_of_a_whole_stays_below_a_hundred() -> None:
    for copy in copies("percentage", "The mayor has the trust of 80 percent of the town."):
        assert int(re.findall(r"\d+", copy)[0]) < 100


def test_an_article_goes_with_the_number() -> None:
    for copy in copies("age", "It was an 18-year-old who was hurt near the bridge."):
        assert re.search(r"\ban (?:18|8\d)-|\ba (?!18|8)\d+-", copy)


def test_an_age_is_two_years_off_and_a_child_stays_a_child() -> None:
    ages = {int(re.findall(r"\d+", copy)[0]) for copy in copies("age", "The 16-year-old was hurt near the old bridge.")}
    assert ages
    assert all(10 <= age <= 14 for age in ages)


def test_a_noun_becomes_none_that_stands_near() -> None:
    made = copies("counted_noun", "The 12 officers and some firefighters were hurt there.")
    assert made
    assert not any("12 firefighters" in copy for copy in made)


WORDS = st.sampled_from(
    ["12", "two", "ſix", "one", "34", ",", ".", "$5", "million", "people", "men", "miles", "hours", "percent", "%",
     "an", "34-year-old", "Smith", "aged", "of", "the", "was", "1,500", "\n", "hurt", "on", "at"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)), st.integers(0, 9))
def test_any_text_is_changed_in_order_and_within_it(text: str, seed: int) -> None:
    for kind in FIND:
        assert_sound(text, changes(kind, text, seed))
