from checker.linking.people import People
from checker.pipeline import with_values
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
