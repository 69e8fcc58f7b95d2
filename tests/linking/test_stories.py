import datetime as dt
import random

from checker.linking.stories import group_stories
from checker.pipeline import with_values
from checker.sources.model import Source
from tests.desk import Article, WrittenOut
from tests.timing import assert_linear

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


def spelled(number: int) -> str:
    """Return a word for a number, as words of news are written in letters."""
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:04}")


def report(number: int) -> Article:
    """Return a reference of fifty words of its own and a few that each of them has."""
    own = " ".join(f"word{spelled(number)}x{spelled(at)}" for at in range(50))
    return Article(f"r{number}", f"The harbour council met in Tamsin on ferries. {own}", role="reference")


def test_a_short_draft_is_of_the_reference_that_holds_half_of_its_words() -> None:
    half = Article("half", "wordaaadxaaab wordaaadxaaac wordaaadxaaad granite orchard violin", role="draft")
    less = Article("less", "wordaaaexaaab wordaaaexaaac wordaaaexaaad lantern saddle walnut turnip", role="draft")
    found = stories(half, less, *map(report, range(6)))
    assert {"half", "r3"} in found
    assert {"less"} in found


def test_an_account_that_fits_no_other_of_its_story_is_kept_out() -> None:
    known = dt.date(2024, 6, 28)
    grouped = stories(
        meeting("a", "Friday", known), meeting("b", "Friday", known, LATER), meeting("c", "Wednesday", text=THIRD)
    )
    assert grouped == [{"a", "b"}, {"c"}]


def test_the_order_of_the_sources_does_not_matter() -> None:
    desk = [meeting("a", "Friday"), meeting("b", "Friday", text=LATER), Article("c", BAND)]
    assert stories(*desk) == stories(*reversed(desk))


def words(seed: int, count: int, of: str = "word") -> str:
    chosen = random.Random(seed).choices(range(5000), k=count)  # noqa: S311
    return " ".join(f"{of}{spelled(number)}" for number in chosen)


def accounts(events: int, of_each: int = 2) -> list[Source]:
    """Return accounts of each event, which have most of their words in common, and some with those of all others."""
    return [
        Article(
            f"{number:02}/{event}",
            f"{words(event, 40, 'event')} {words(99, 10)} {words(events + event + 1000 * number, 20)}",
        ).source
        for event in range(events)
        for number in range(of_each)
    ]


def test_on_a_large_desk_accounts_find_each_other() -> None:
    grouped = group_stories(accounts(100), [])
    assert [set(story) for story in grouped] == sorted(({f"00/{n}", f"01/{n}"} for n in range(100)), key=min)


def test_one_story_may_have_more_sources_than_are_held_against_each_other() -> None:
    assert [len(story) for story in group_stories(accounts(3, of_each=90), [])] == [90, 90, 90]


def test_the_work_grows_with_the_number_of_sources() -> None:
    def group(text: str) -> None:
        group_stories(accounts(len(text)), [])

    assert_linear(group, lambda size: "x" * size, small=50, large=400)
