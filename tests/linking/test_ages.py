import pytest

from checker.linking.ages import Age, age_of, age_slots
from tests.desk import Article, WrittenOut


def ages(text: str, evidence: str, age: str, name: str = "Jon Fisher") -> list[Age]:
    article = Article("a", text, [{"kind": "person", "evidence": evidence, "name": name, "age": age, "person": name}])
    (reading,) = WrittenOut([article]).read([article.source])
    return [told for claim in reading.claims if (told := age_of(claim, article.source))]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("34", 34, 34),
        ("34-year-old", 34, 34),
        ("aged 34", 34, 34),
        ("two", 2, 2),
        ("18 months", 1, 2),
        ("6-week-old", 0, 1),
    ],
)
def test_an_age_is_read_in_completed_years(words: str, low: int, high: int) -> None:
    (age,) = ages(f"Jon Fisher, {words}, fell.", f"Jon Fisher, {words}", words)
    assert (age.low, age.high) == (low, high)


@pytest.mark.parametrize("words", ["30s", "his mid-30s", "teen", "thirties", "a few", "200"])
def test_what_is_no_number_of_years_is_no_age(words: str) -> None:
    assert not ages(f"Jon Fisher, {words}, fell.", f"Jon Fisher, {words}", words)


def test_the_span_is_that_of_the_age_words_nearest_to_the_name() -> None:
    text = "Of 34 aboard, Jon Fisher, 34, fell."
    (age,) = ages(text, text, "34")
    assert (age.span.start, age.span.of(text)) == (26, "34")


def test_an_age_that_does_not_stand_in_the_evidence_is_none() -> None:
    assert not ages("Jon Fisher fell. He is 34.", "Jon Fisher fell", "34")


@pytest.mark.parametrize(
    "text",
    [
        "Then 34, Jon Fisher fell.",
        "When he was 34 Jon Fisher fell.",
        "At age 34 Jon Fisher fell.",
        "Jon Fisher was 34 when he fell.",
        "Jon Fisher, 34 at the time, fell.",
        "Two years ago Jon Fisher, 34, fell.",
        "Jon Fisher turned 34.",
    ],
)
def test_an_age_of_the_past_is_none_of_the_day_of_writing(text: str) -> None:
    assert not ages(text, text, "34")


def test_an_age_before_a_lone_surname_may_be_of_another() -> None:
    article = Article(
        "a",
        "They asked the 16-year-old Fisher was with. Fisher, 34, fell.",
        [
            {"kind": "person", "evidence": evidence, "name": "Fisher", "age": age, "person": "Jon Fisher"}
            for evidence, age in (("16-year-old Fisher", "16-year-old"), ("Fisher, 34", "34"))
        ],
    )
    (reading,) = WrittenOut([article]).read([article.source])
    told = [age_of(claim, article.source) for claim in reading.claims]
    assert [age.low if age else None for age in told] == [None, 34]


@pytest.mark.parametrize(
    "text", ["They fell when 34-year-old Jon Fisher fell.", "Struck by 34-year-old Jon Fisher, he fell."]
)
def test_a_conjunction_before_an_age_makes_it_no_past(text: str) -> None:
    assert ages(text, text, "34-year-old")


def slots(*articles: Article, one_story: bool) -> list[tuple[str, int]]:
    sources = {article.source.id: article.source for article in articles}
    claims = [claim for reading in WrittenOut(articles).read(list(sources.values())) for claim in reading.claims]
    stories = {source: 0 if one_story else at for at, source in enumerate(sources)}
    return [(slot.subject, len(slot.claims)) for slot in age_slots(claims, stories, sources)]


def telling(source: str, *names: str, rest: str = "") -> Article:
    text = " ".join(f"{name}, 34, fell." for name in names)
    claims = [
        {"kind": "person", "evidence": f"{name}, 34", "name": name, "age": "34", "person": name} for name in names
    ]
    return Article(source, f"{text} {rest}", claims)


def test_a_middle_name_or_initial_may_be_left_out() -> None:
    assert slots(telling("a", "Jon Fisher"), telling("b", "Jon A. Fisher"), one_story=True) == [("Jon A. Fisher", 2)]


def test_a_surname_or_an_initial_with_it_identifies_nobody() -> None:
    assert not slots(telling("a", "Fisher"), telling("b", "Fisher"), one_story=True)
    assert not slots(telling("a", "J. Fisher"), telling("b", "J. Fisher"), one_story=True)


def test_once_two_of_one_name_are_seen_the_bare_name_is_neither() -> None:
    desk = [telling("a", "Jon A. Fisher"), telling("b", "Jon B. Fisher"), telling("c", "Jon Fisher")]
    assert not slots(*desk, one_story=True)
    assert slots(*desk, telling("d", "Jon A. Fisher"), one_story=True) == [("Jon A. Fisher", 2)]


def test_two_stories_are_tied_by_another_person_or_by_their_words() -> None:
    aria = "Both arias drew applause, and the conductor bowed to the choir for a minute. Critics praised his tempo."
    bare = "The ferry struck a rock off Brenick in thick fog and sank within the hour. Lifeboats rowed all night."
    assert not slots(telling("a", "Jon Fisher", rest=aria), telling("b", "Jon Fisher", rest=bare), one_story=False)
    assert slots(
        telling("a", "Jon Fisher", "Ida Moe", rest=aria),
        telling("b", "Jon Fisher", "Ida Moe", rest=bare),
        one_story=False,
    )
    assert slots(telling("a", "Jon Fisher", rest=bare), telling("b", "Jon Fisher", rest=bare), one_story=False)
