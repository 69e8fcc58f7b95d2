"""Names and titles that stand for others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.linking.passages import naming
from tests.linking.passages.pairs import words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Night Ferry From Oslo Two Hours Late", True),
        ("NIGHT FERRY FROM OSLO TWO HOURS LATE", True),
        ("Night Ferry from Oslo Two hours Late", True),
        ("The night ferry from Oslo was two hours late", False),
        ("Ana Brandt and Otto Costa saw the night ferry leave", False),
    ],
)
def test_most_words_of_a_headline_have_a_capital(text: str, told: bool) -> None:
    assert naming.is_headline(words(text)) is told


@pytest.mark.parametrize("text", ["Brandt", "Ana Brandt", "Ludwig van Beethoven", "Bank of Lund", "Grace", "III"])
def test_names_are_names(text: str) -> None:
    assert naming.is_name(words(text), first=False)


@pytest.mark.parametrize(
    "text", ["brandt", "Ana went", "Mr. Brandt", "Monday", "May", "of the", "The", "He", "", "Christmas"]
)
def test_what_is_no_name_is_none(text: str) -> None:
    assert not naming.is_name(words(text), first=False)


def test_an_ordinary_word_at_the_beginning_of_a_passage_may_have_its_capital_from_that() -> None:
    assert not naming.is_name(words("Dockers"), first=True)
    assert naming.is_name(words("Dockers"), first=False)
    assert naming.is_name(words("Brandt"), first=True)
    assert naming.is_name(words("Grace"), first=True)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lindholm", "Lindholn"),
        ("Gonzalez", "Gonazlez"),
        ("Brandt", "Bramdt"),
        ("Ana Brandt", "Ana Bramdt"),
        ("Nebenzya", "Nebenzia"),
        ("Kowalski", "Kowalskyi"),
    ],
)
def test_a_name_with_a_letter_or_two_other_is_a_spelling_of_it(a: str, b: str) -> None:
    assert naming.is_spelling(words(a), words(b))
    assert naming.is_spelling(words(b), words(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Brandt", "Brandt"),
        ("Lee", "Lim"),
        ("Roe", "Row"),
        ("Mill", "Hill"),
        ("Lindholm", "Lundgren"),
        ("Brandt", "Branson"),
        ("Ana Brandt", "Amy Bramdt"),
        ("Ana Brandt", "Bramdt"),
        ("lindholm", "Lindholn"),
        ("Ana brandt", "Ana bramdt"),
    ],
)
def test_short_names_words_and_names_far_apart_are_no_spellings_of_one(a: str, b: str) -> None:
    assert not naming.is_spelling(words(a), words(b))
    assert not naming.is_spelling(words(b), words(a))


@pytest.mark.parametrize(("a", "b"), [("Nebenzya", "Nebenzia"), ("Sergei Lavrin", "Sergey Lavrin")])
def test_transliterations_are_said_alike(a: str, b: str) -> None:
    assert naming.sound_alike(words(a), words(b))


def test_a_slip_of_the_keyboard_is_not_said_alike() -> None:
    assert not naming.sound_alike(words("Lindholm"), words("Lindholn"))


@pytest.mark.parametrize(("a", "b"), [("Gonzalez", "Gonazlez"), ("Lindholm", "Lindhlom")])
def test_two_letters_exchanged_are_not_said_alike(a: str, b: str) -> None:
    assert not naming.sound_alike(words(a), words(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("FBI", "Federal Bureau of Investigation"),
        ("U.S.", "United States"),
        ("US", "United States"),
        ("UK", "Britain"),
        ("CT", "Connecticut"),
        ("Kiev", "Kyiv"),
        ("Sgt", "Sergeant"),
        ("St", "Saint"),
        ("Mich", "Michigan"),
        ("Brandt", "Brandt"),
    ],
)
def test_short_forms_and_other_names_stand_for_one(a: str, b: str) -> None:
    assert naming.stands_for(words(a), words(b))
    assert naming.stands_for(words(b), words(a))


@pytest.mark.parametrize(("a", "b"), [("FBI", "CIA"), ("Oslo", "Bergen"), ("Sgt", "Captain"), ("Brandt", "Costa")])
def test_two_things_do_not_stand_for_each_other(a: str, b: str) -> None:
    assert not naming.stands_for(words(a), words(b))
    assert not naming.stands_for(words(b), words(a))


def test_a_name_that_lost_its_last_letter_is_no_short_form() -> None:
    assert not naming.stands_for(words("Lindholm"), words("Lindhol"))


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("Brandt", "Brandts", True),
        ("Norway", "Norwegian", True),
        ("Sgt Brandt", "Otto Brandt", True),
        ("Mayor", "Brandt", True),
        ("Brandt", "Costa", False),
        ("Mayor Costa", "Senator Brandt", False),
        ("Lee", "Leeds", False),
    ],
)
def test_a_form_of_a_name_or_a_title_in_one_only_refines_it(a: str, b: str, told: bool) -> None:
    assert naming.is_refined(words(a), words(b)) is told
    assert naming.is_refined(words(b), words(a)) is told


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("CID", "CLD", True),
        ("NATO", "FBI", True),
        ("CID", "Cid", False),
        ("CID", "THE CID", False),
        ("A", "B", False),
        ("DEPARTMENT", "CID", False),
    ],
)
def test_an_abbreviation_is_one_word_in_capitals(a: str, b: str, told: bool) -> None:
    assert naming.is_abbreviation(words(a), words(b)) is told


@pytest.mark.parametrize(("a", "b", "told"), [("KQTV", "WZZB", True), ("KQTV", "CNN", False), ("KQTV", "K", False)])
def test_call_signs_are_those_of_stations(a: str, b: str, told: bool) -> None:
    assert naming.are_stations(words(a), words(b)) is told


@pytest.mark.parametrize(("text", "told"), [("Brandt", True), ("brandt", False), ("Monday", False), ("May", False)])
def test_a_word_with_a_capital_may_be_one_of_a_name_unless_the_calendar_has_it(text: str, told: bool) -> None:
    assert naming.may_be_name(words(text)[0]) is told


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("Oslo", "Bergen", True),
        ("Germany", "Paris", True),
        ("France", "Paris", False),
        ("Connecticut", "Hartford", False),
        ("Oslo", "Brandtville", False),
        ("Brandt", "Bergen", False),
    ],
)
def test_two_places_are_places_of_which_neither_lies_in_the_other(a: str, b: str, told: bool) -> None:
    assert naming.are_places(words(a), words(b)) is told
    assert naming.are_places(words(b), words(a)) is told


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("Mayor", "Senator", True),
        ("Capt", "Lt", True),
        ("Capt", "Captain", False),
        ("engineer", "nurse", True),
        ("Mayor", "Mayor", False),
        ("spokesman", "spokeswoman", False),
        ("chairman", "chairperson", False),
        ("actor", "actress", False),
        ("lawyer", "attorney", False),
        ("Mr", "Mayor", False),
        ("gunman", "mayor", False),
        ("gunman", "suspect", False),
        ("mayor", "bucket", False),
        ("deputy mayor", "mayor", False),
        ("deputy mayor", "deputy sheriff", True),
        ("Prime Minister", "President", True),
        ("Deputy Mayor", "Mayor", False),
        ("Dr", "Prof", False),
    ],
)
def test_other_titles_are_posts_that_are_not_forms_of_one(a: str, b: str, told: bool) -> None:
    assert naming.other_title(words(a), words(b)) is told
    assert naming.other_title(words(b), words(a)) is told


@settings(deadline=None)
@given(st.text(min_size=1), st.text(min_size=1))
def test_no_names_raise(a: str, b: str) -> None:
    one, other = words(a), words(b)
    naming.is_headline(one)
    naming.is_name(one, first=True)
    if one and other:
        naming.stands_for(one, other)
        naming.is_spelling(one, other)
        naming.is_refined(one, other)
        naming.is_abbreviation(one, other)
        naming.are_places(one, other)
        naming.other_title(one, other)
