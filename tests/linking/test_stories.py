import datetime as dt

from checker.linking.stories import group_stories
from checker.pipeline import with_values
from tests.desk import Article, WrittenOut

VOTE = "The harbour council met on {day} to vote on the new ferry quay, and the mayor spoke against the quay."
BAND = "A brass band from Tamsin won the national contest for the third time; its conductor wept on the stage."


def meeting(name: str, day: str, published: dt.date | None = None, text: str = VOTE) -> Article:
    claims = [{"kind": "time", "evidence": f"met on {day}", "when": f"on {day}", "what": "council met"}]
    return Article(name, text.format(day=day), claims, [{"id": "e1", "what": "council met"}], published)


def stories(*articles: Article) -> list[set[str]]:
    sources = [article.source for article in articles]
    claims = [claim for reading in WrittenOut(articles).read(sources) for claim in reading.claims]
    return [set(story) for story in group_stories(sources, with_values(claims, sources))]


LATER = "On the ferry quay the harbour council met on {day}. Fishermen cheered when the mayor, against it, lost a vote."
THIRD = "In a packed hall the harbour council met on {day}: a vote on the ferry quay ended in uproar; the mayor left."


def test_two_accounts_of_one_event_are_one_story() -> None:
    assert stories(meeting("a", "Friday"), meeting("b", "Friday", text=LATER)) == [{"a", "b"}]


def test_unrelated_articles_are_two_stories() -> None:
    assert stories(meeting("a", "Friday"), Article("b", BAND)) == [{"a"}, {"b"}]


def test_meetings_of_one_council_on_different_weekdays_are_two_stories() -> None:
    assert stories(meeting("a", "Friday"), meeting("b", "Wednesday", text=LATER)) == [{"a"}, {"b"}]


def test_a_slip_by_a_day_does_not_part_a_story() -> None:
    assert stories(meeting("a", "June 28"), meeting("b", "June 29", text=LATER)) == [{"a", "b"}]


def test_articles_published_months_apart_are_two_stories() -> None:
    assert stories(
        meeting("a", "Friday", dt.date(2024, 1, 12)), meeting("b", "Friday", dt.date(2024, 6, 28))
    ) == [{"a"}, {"b"}]  # fmt: skip


def test_an_account_that_fits_no_other_of_its_story_is_kept_out() -> None:
    known = dt.date(2024, 6, 28)
    grouped = stories(
        meeting("a", "Friday", known), meeting("b", "Friday", known, LATER), meeting("c", "Wednesday", text=THIRD)
    )
    assert grouped == [{"a", "b"}, {"c"}]


def test_the_order_of_the_sources_does_not_matter() -> None:
    desk = [meeting("a", "Friday"), meeting("b", "Friday", text=LATER), Article("c", BAND)]
    assert stories(*desk) == stories(*reversed(desk))
