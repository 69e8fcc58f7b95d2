"""What of a finding is put to an adjudicator."""

import datetime as dt

import pytest

from checker.adjudication.cases import make_case
from checker.claims.adjudication import Case
from checker.claims.base import Span
from checker.rules.finding import Evidence, Finding, FindingClass, Severity
from checker.sources.model import Source
from tests.desk import Article

DAY = dt.date(2023, 5, 4)


def case(*sides: tuple[Source, str], message: str = "two days", says: str | None = None) -> Case:
    evidence = [
        Evidence(source=source.id, start=start, end=start + len(quote), quote=quote, reads="a day", says=says)
        for source, quote in sides
        for start in [source.text.index(quote)]
    ]
    finding = Finding(
        rule="DT102",
        name="event-date-mismatch",
        class_=FindingClass.CONTRADICTION,
        severity=Severity.ERROR,
        message=message,
        explanation="",
        fingerprint="f",
        evidence=tuple(evidence),
    )
    return make_case(finding, "Sources put one event on different days.", {each.id: each for each, _ in sides})


def test_a_case_has_the_finding_the_articles_and_the_text_around_each_side() -> None:
    a = Article("a.txt", "Ferry aground\n\nIt ran aground on Friday off Lund.\n", published=DAY).source
    b = Article("b.txt", "It ran aground on Thursday.").source
    made = case((a, "on Friday"), (b, "on Thursday"))
    assert (made.rule, made.severity, made.message) == ("DT102", "error", "two days")
    assert made.summary == "Sources put one event on different days."
    assert [(each.published, each.begins[:14]) for each in made.articles] == [
        (DAY, "Ferry aground "),
        (None, "It ran aground"),
    ]
    first, second = made.sides
    assert (first.article, first.quote, first.reads) == (1, "on Friday", "a day")
    assert first.before + first.quote + first.after == a.text
    assert (second.article, second.before, second.after) == (2, "It ran aground ", ".")


def test_of_a_long_text_the_nearest_words_are_shown_whole() -> None:
    long = Article("a.txt", "before " * 500 + "on Friday" + " after" * 500).source
    (side,) = case((long, "on Friday")).sides
    assert 600 < len(side.before) <= 701
    assert 600 < len(side.after) <= 701
    assert side.before.startswith("…before before")
    assert side.after.endswith(" after…")


def test_a_text_without_a_space_is_cut_all_the_same() -> None:
    (side,) = case((Article("a.txt", "x" * 5000 + "on Friday" + "y" * 5000).source, "on Friday")).sides
    assert (side.before, side.after) == ("…" + "x" * 700, "y" * 700 + "…")


def test_an_article_begins_with_its_own_words_boilerplate_left_out() -> None:
    source = Article("a.txt", "Ferry aground\nShare this\nA ferry ran aground on Friday.").source
    source = source.model_copy(update={"boilerplate": (Span(start=14, end=24),)})
    assert case((source, "on Friday")).articles[0].begins == "Ferry aground A ferry ran aground on Friday."


@pytest.mark.parametrize("names", [("a.txt", "b.txt"), ("/desk/x7/a.txt", "/home/jane/b.txt"), ("stdin", "stdin.txt")])
def test_articles_are_numbered_so_that_a_case_is_the_same_wherever_they_are_kept(names: tuple[str, str]) -> None:
    a, b = (
        Article(name, f"It ran aground on {day}.").source
        for name, day in zip(names, ("Friday", "Thursday"), strict=True)
    )
    told = f"{b.id} says Thursday, “Friday” in {a.id}. The odd one out is {a.id}."
    made = case((a, "on Friday"), (b, "on Thursday"), message=told, says=f"as in {b.id}")
    assert made.message == "article 2 says Thursday, “Friday” in article 1. The odd one out is article 1."
    assert made.sides[0].says == "as in article 2"
    assert not any(name in made.model_dump_json(exclude={"source"}) for name in names)


def test_a_name_inside_a_word_is_left_alone() -> None:
    short = Article("May", "It ran aground on Friday.").source
    assert (
        case((short, "on Friday"), message="Mayor and Lord-Mayor in May").message == "Mayor and Lord-Mayor in article 1"
    )


def test_of_many_sides_the_first_are_put_and_of_articles_those_that_they_stand_in() -> None:
    sources = [Article(f"{number}.txt", f"It ran aground on day {number}.").source for number in range(20)]
    made = case(*[(source, "It ran") for source in sources])
    assert len(made.sides) == len(made.articles) == 12
    assert [side.article for side in made.sides] == list(range(1, 13))


def test_two_sides_of_one_article_share_its_number() -> None:
    a = Article("a.txt", "It ran aground on Friday, or on Saturday.").source
    made = case((a, "on Friday"), (a, "on Saturday"))
    assert [side.article for side in made.sides] == [1, 1]
    assert len(made.articles) == 1
