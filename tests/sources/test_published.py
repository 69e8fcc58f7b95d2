import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.sources import Source, infer_published
from checker.sources.published import anchor_of, stated_day
from checker.sources.stamps import find_stamps
from tests.timing import assert_quick

DAY = dt.date(2024, 6, 28)
BODY = "\nThe council met, as it has every month since March 3, 2011, to hear the mayor.\nIt was long.\nIt ended."


def stated(text: str) -> tuple[str, dt.date] | None:
    day = stated_day(find_stamps(text))
    return (day.span.of(text), day.value) if day else None


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Fri Jun 28 2024", "Jun 28 2024"),
        ("June 28, 2024", "June 28, 2024"),
        ("FRIDAY, JUNE 28TH, 2024 AT 10:40 AM", "JUNE 28TH, 2024"),
        ("28 June 2024 10:22 GMT", "28 June 2024"),
        ("2024-06-28T10:22:00Z", "2024-06-28"),
        ("Fri, 28 Jun 2024 10:22:00 +0200", "28 Jun 2024"),
        ("Published: 28.06.2024", "28.06.2024"),
        ("Posted: 06/28/2024 6:44 pm EDT", "06/28/2024"),
        ("PUBLISHED: 16:05 GMT, 28 June 2024 | UPDATED: 06:55 GMT, 29 June 2024", "28 June 2024"),
        ("28 June 2024 Last updated at 19:47 GMT", "28 June 2024"),
        ("By Jane Doe and John Roe, June 28, 2024", "June 28, 2024"),
        ("Updated Friday, June 28, 2024", "June 28, 2024"),
    ],
)
def test_a_line_of_nothing_but_a_date_states_the_day_of_publication(line: str, words: str) -> None:
    assert stated("Council meets\n" + line + BODY) == (words, DAY)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (" date 2024-06-28 The council met on Friday.", "2024-06-28"),
        ("2024-06-28 The council met on Friday.", "2024-06-28"),
        ("Published June 28, 2024 “We met,” she said.", "June 28, 2024"),
        ("OSLO, June 28, 2024 (Agency) - The council met.", "June 28, 2024"),
        ("---\ntitle: Council\npublished_at: '2024-06-28'\n---\nThe council met.", "2024-06-28"),
        ("The council met.\nIt was long.\n\n28 June 2024", "28 June 2024"),
    ],
)
def test_a_date_before_the_text_or_after_it_states_it_too(text: str, words: str) -> None:
    assert stated(text) == (words, DAY)


@pytest.mark.parametrize(
    "line",
    [
        "The treaty of June 28, 2024 holds.",
        "June 28, 2024 was a warm day.",
        "On June 28, 2024, the council met.",
        "OSLO, June 28 (Agency) - The council met.",
        "June 28",
        "June 2024",
        "June 31, 2024",
        "06/07/2024",
        "Updated: 11:06 PM CEST",
        "Posted 1 year, 160 days ago",
        "Restored in full: 28 June 2024",
    ],
)
def test_what_only_mentions_a_date_or_half_of_one_states_no_day(line: str) -> None:
    assert stated(line + BODY) is None


def test_an_american_time_zone_tells_which_number_is_the_month() -> None:
    assert stated("Posted 06/07/2024 8:13 AM PDT" + BODY) == ("06/07/2024", dt.date(2024, 6, 7))


def test_publication_goes_before_an_update_wherever_it_stands() -> None:
    assert stated("Updated: June 30, 2024\nPublished: June 28, 2024" + BODY) == ("June 28, 2024", DAY)


def test_a_chronology_states_no_day_of_publication() -> None:
    assert stated("The story so far\nMay 4, 2024\nA ferry sinks.\nJune 28, 2024\nA trial begins.") is None


def test_a_date_in_the_middle_of_a_long_article_states_none() -> None:
    assert stated("He spoke.\n" * 15 + "June 28, 2024\n" + "He spoke.\n" * 15) is None


def test_sources_without_a_day_get_the_median_of_their_story(make_source: Callable[..., Source]) -> None:
    days = {"a": DAY, "b": DAY + dt.timedelta(1), "c": DAY + dt.timedelta(9)}
    known = [make_source(name, published=day, published_basis="stated") for name, day in days.items()]
    unknown, other = make_source("d"), make_source("e")
    result = infer_published([*known, unknown, other], [{"a", "b", "c", "d"}, {"e"}])
    assert result[:3] == known
    assert (result[3].published, result[3].published_basis) == (days["b"], "inferred")
    assert result[4] == other


def test_of_two_days_in_the_middle_the_earlier_is_inferred(make_source: Callable[..., Source]) -> None:
    sources = [make_source("a", published=DAY), make_source("b", published=DAY + dt.timedelta(2)), make_source("c")]
    assert infer_published(sources, [["a", "b", "c"]])[2].published == DAY


@pytest.mark.parametrize(("basis", "slack"), [("stated", 0), ("given", 0), ("inferred", 2)])
def test_words_are_read_against_the_day_of_their_source_and_an_inferred_one_has_some_slack(
    make_source: Callable[..., Source], basis: str, slack: int
) -> None:
    anchor = anchor_of(make_source("a", published=DAY, published_basis=basis))
    assert anchor is not None
    assert (anchor.day, anchor.slack) == (DAY, slack)


def test_a_source_without_a_day_has_nothing_to_read_words_against(make_source: Callable[..., Source]) -> None:
    assert anchor_of(make_source("a")) is None


@given(st.text(alphabet="By JuneFri 28,2024-06/:published\n\r—(", max_size=120))
def test_no_text_makes_the_search_for_stamps_fail(text: str) -> None:
    for stamp in find_stamps(text):
        assert stamp.span is None or stamp.span.of(text).strip() == stamp.span.of(text) != ""


@pytest.mark.parametrize("unit", ["By A ", "1", "June 28, 2024 ", "updated ", "A", "\n", "A, "])
def test_a_megabyte_is_searched_quickly(unit: str) -> None:
    assert_quick(find_stamps, unit * (1_000_000 // len(unit)), within=2)


def test_lines_that_end_with_a_carriage_return_alone_are_lines() -> None:
    day = stated_day(find_stamps("Ferry sinks\r\rPublished: 28 June 2024\r\rThe ferry sank on Friday.\r"))
    assert day is not None
    assert day.value.isoformat() == "2024-06-28"
