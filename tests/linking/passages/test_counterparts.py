"""Values that stand in one place of two passages."""

import datetime as dt

import pytest

from checker.linking.passages import dates, quantities
from checker.linking.passages.alike import words_at
from tests.desk import Article
from tests.linking.passages.pairs import make_sources, pairs_of, told

SANK = "The ferry Northern Star sank near the harbour of Lund {}, the coast guard said."
SAVED = "The coast guard saved {} from the ferry near the harbour of Lund."


def paired_dates(a: str, b: str) -> list[tuple[str, str]]:
    sources = make_sources(a=a, b=b)
    (found,) = pairs_of(sources)
    return [(told(found.a[0], each.at_a), told(found.b[0], each.at_b)) for each in dates(found, sources)]


def paired_numbers(a: str, b: str) -> list[tuple[str, str]]:
    sources = make_sources(a=a, b=b)
    (found,) = pairs_of(sources)
    return [(told(found.a[0], each.at_a), told(found.b[0], each.at_b)) for each in quantities(found, sources)]


def test_two_dates_in_one_place_are_laid_beside_each_other() -> None:
    assert paired_dates(SANK.format("on May 3, 2019"), SANK.format("on 4 May 2019")) == [("May 3 2019", "4 May 2019")]


def test_dates_are_not_read_where_no_word_of_time_differs() -> None:
    ours = SANK.format("on May 3").replace("Northern Star", "Northern Queen")
    assert not paired_dates(ours, SANK.format("on May 3"))


def test_two_dates_in_their_order_are_two_pairs() -> None:
    a, b = SANK.format("between Monday and Friday"), SANK.format("on Tuesday, not on Sunday")
    assert not paired_dates(a, b)  # one range stands in the place of two days
    both = "On Monday the ferry sank near the harbour of Lund, and on Friday the coast guard found it."
    assert paired_dates(both, both.replace("Friday", "Sunday")) == [("Monday", "Monday"), ("Friday", "Sunday")]


def test_a_date_that_only_one_has_has_no_partner() -> None:
    assert not paired_dates(SANK.format("on May 3"), SANK.format("with all hands"))
    moved = "On May 3 the ferry Northern Star sank near the harbour of Lund, the coast guard said."
    assert not paired_dates(moved, SANK.format("at last"))


def test_where_the_one_has_two_values_in_the_place_of_one_nothing_is_told() -> None:
    assert not paired_numbers(SAVED.format("12 men and 40 women"), SAVED.format("50 dockers"))
    assert not paired_numbers(SAVED.format("50 dockers"), SAVED.format("12 men and 40 women"))


DIED = "{} other dockers died in the fire near the harbour of Lund, the coast guard said."
FOUND = "{} the harbour board of Lund found out who sank the ferry Northern Star."


@pytest.mark.parametrize(
    "before",
    ["It was caught in January. ", "His home is in Union Area. ", "She is on Flight. ", "They met on Monday.\n"],
)
def test_what_ends_the_sentence_before_makes_no_name_or_day_of_a_number(before: str) -> None:
    a, b = before + DIED.format("12"), before + DIED.format("15")
    assert paired_numbers(a, b) == [("12", "15")]


@pytest.mark.parametrize(
    "before", ["", "News by Anna Brandt\n", "Fire in the harbour of Tamsin\n", "The crew of pier 4\n", "It will burn\n"]
)
def test_a_line_above_changes_no_date(before: str) -> None:
    day = dt.date(2024, 6, 7)
    texts = {"a": before + FOUND.format("Yesterday"), "b": before + FOUND.format("On Friday")}
    sources = {name: Article(name, text, published=day).source for name, text in texts.items()}
    (found,) = pairs_of(sources)
    (each,) = dates(found, sources)
    assert [value.readings[0].earliest for value in (each.a, each.b)] == [dt.date(2024, 6, 6), dt.date(2024, 6, 7)]
    months = before + "August 16 was the day when the ferry Northern Star sank near Lund."
    assert paired_dates(months, months.replace("16", "18")) == [("August 16", "August 18")]


def test_relative_days_are_read_against_the_day_of_their_own_source() -> None:
    days = {"a": dt.date(2024, 6, 7), "b": dt.date(2024, 6, 8)}
    texts = {"a": SANK.format("yesterday"), "b": SANK.format("on Thursday")}
    sources = {name: Article(name, texts[name], published=days[name]).source for name in texts}
    (found,) = pairs_of(sources)
    (each,) = dates(found, sources)
    assert [value.readings[0].earliest for value in (each.a, each.b)] == [dt.date(2024, 6, 6)] * 2


def test_without_a_day_of_publication_a_weekday_stays_a_weekday() -> None:
    sources = make_sources(a=SANK.format("on Thursday"), b=SANK.format("on Friday"))
    (found,) = pairs_of(sources)
    (each,) = dates(found, sources)
    assert not each.a.readings
    assert (each.a.weekday, each.b.weekday) == (3, 4)


def test_two_numbers_in_one_place_are_laid_beside_each_other() -> None:
    assert paired_numbers(SAVED.format("12 dockers"), SAVED.format("15 dockers")) == [("12", "15")]
    assert paired_numbers(SAVED.format("about 40 dockers"), SAVED.format("two dockers")) == [("about 40", "two")]


def test_what_is_counted_stands_where_it_says_in_the_passage() -> None:
    sources = make_sources(a="Nobody knew. " + SAVED.format("12 old dockers"), b=SAVED.format("12 old divers"))
    (found,) = pairs_of(sources)
    (each,) = quantities(found, sources)
    assert (each.a.head, each.b.head) == ("dockers", "divers")
    for passage, value in ((found.a[0], each.a), (found.b[0], each.b)):
        assert value.counted is not None
        assert told(passage, words_at(passage, value.counted)) == f"old {value.head}"


def test_the_number_of_a_day_is_no_quantity_but_a_length_of_time_is() -> None:
    assert not paired_numbers(SANK.format("on 3 May"), SANK.format("on 4 May"))
    later = SANK.format("ten months later")
    assert paired_numbers(later, later.replace("ten", "two")) == [("ten months", "two months")]


def test_values_lie_in_one_place_where_words_are_put_in_before_them() -> None:
    longer = SAVED.format("12 dockers").replace("coast guard", "crew of a fishing boat and the coast guard")
    assert paired_numbers(longer, SAVED.format("15 dockers")) == [("12", "15")]
