import random

import pytest

from checker.claims.values import NameValue
from checker.linking.people import People
from checker.pipeline import with_values
from checker.reading.names import NameMatch, compare_names, read_name
from checker.reading.names.blocking import NameIndex
from tests.desk import Article, WrittenOut


def people(*articles: Article) -> People:
    sources = [article.source for article in articles]
    claims = [claim for reading in WrittenOut(articles).read(sources) for claim in reading.claims]
    return People(with_values(claims, sources))


def named(source: str, *names: tuple[str, str]) -> Article:
    text = ". ".join(f"{name} spoke" for name, _ in names)
    claims = [{"kind": "person", "evidence": f"{name} spoke", "name": name, "person": whole} for name, whole in names]
    return Article(source, text, claims)


def test_spellings_and_orders_of_one_name_are_one_person() -> None:
    known = people(named("a", ("Jon Fisher", "Jon Fisher")), named("b", ("John Fisher", "John Fisher")))
    assert len(known.all) == 1
    assert known.who("a", "Jon Fisher") == known.who("b", "John Fisher")


def test_a_later_mention_by_surname_is_the_person_of_its_article() -> None:
    known = people(named("a", ("Helen Carver", "Helen Carver"), ("Carver", "Helen Carver")))
    person = known.who("a", "Carver")
    assert person is not None
    assert person.label == "Helen Carver"
    assert len(person.claims) == 2


def test_a_surname_alone_joins_nobody_of_another_article() -> None:
    known = people(named("a", ("Helen Carver", "Helen Carver")), named("b", ("Carver", "Carver")))
    assert [person.label for person in known.all] == ["Helen Carver"]
    assert known.who("b", "Carver") != known.who("a", "Helen Carver")


def test_two_people_of_one_family_are_two() -> None:
    known = people(named("a", ("Jane Smith", "Jane Smith")), named("b", ("Mark Smith", "Mark Smith")))
    assert len(known.all) == 2


def test_nobody_known_is_nobody() -> None:
    known = people(named("a", ("Jane Smith", "Jane Smith")))
    assert known.who("a", "the spokesman") is None
    assert known.who("a", None) is None


GIVEN = (
    "Jon",
    "John",
    "Robert",
    "Bob",
    "Mariam",
    "Maryam",
    "Aleksandr",
    "Alexander",
    "Jae-in",
    "Jae In",
    "Mads",
    "Ida",
)
FAMILY = ("Fisher", "Fischer", "Tarkowski", "Tarkovsky", "Mac Donald", "MacDonald", "Moon", "Al-Berg", "Berg", "Thomas")


def test_likely_names_hold_all_that_comparing_each_with_each_calls_one() -> None:
    written = [form for first in GIVEN for last in FAMILY for form in (f"{first} {last}", f"{last} {first}")]
    names = [name for name in (read_name(form) for form in (*written, *(f"{form} Moe" for form in written))) if name]
    index = NameIndex()
    for name in names:
        index.add(name)
    for name in names:
        likely = set(index.like(name))
        one = {
            at for at, other in enumerate(names) if compare_names(name, other) in (NameMatch.SAME, NameMatch.VARIANT)
        }
        assert one <= likely


def test_among_many_articles_a_name_is_compared_with_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def counting(one: NameValue, other: NameValue) -> NameMatch:
        nonlocal compared
        compared += 1
        return compare_names(one, other)

    monkeypatch.setattr("checker.linking.people.compare_names", counting)
    names = {at: made_up(at) for at in range(2000)}
    known = people(*(named(f"{at}", *((name, name) for name in three)) for at, three in names.items()))
    assert len(known.all) > 5000
    assert compared < 6000


def made_up(seed: int) -> list[str]:
    """Return three names, the same for the same seed."""
    lot = random.Random(seed)  # noqa: S311

    def word(syllables: int) -> str:
        return "".join(lot.choice("bdfgklmnprstv") + lot.choice("aeiou") for _ in range(syllables)).capitalize()

    return [f"{word(2)}n {word(3)}{lot.choice(('s', 'rt', 'nd', 'll'))}" for _ in range(3)]
