from itertools import cycle, islice, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims.base import Span
from checker.reading.names import find_names
from tests.timing import assert_linear


def persons(text: str) -> list[str]:
    return [person.span.of(text) for person in find_names(text).persons]


def people(text: str) -> list[str]:
    return [person.person for person in find_names(text).persons]


def role(text: str) -> str | None:
    span = find_names(text).persons[0].role
    return span.of(text) if span else None


def organisations(text: str) -> list[str]:
    return [span.of(text) for span in find_names(text).organisations]


def places(text: str) -> list[str]:
    return [span.of(text) for span in find_names(text).places]


@pytest.mark.parametrize(
    "name",
    [
        "Jane Roe",
        "Jane Q. Roe",
        "J.K. Roe",
        "Jane Marie Roe",
        "Jan van der Roe",
        "Bashar al-Roe",
        "Jane O'Neil",
        "Jane Roe-Doe",
        "Moon Jae-in",
        "Nguyen Van Minh",
        "María Muñoz",
        "Jane “Bo” Roe",
        'Jane "Bo" Roe',
        "Jane (Bo) Roe",
        "Robert Roe Jr.",
        "Robert Roe, Jr.",
        "Robert Roe III",
        "April Roe",
        "Will Smith",
        "Chris Few",
        "Martin Brown",
        "Tamara Banks",
    ],
)
def test_a_full_name_is_found_whole(name: str) -> None:
    assert persons(f"On Monday {name} left the town.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Tarvish Koren, 34, was taken to a hospital.",
        "A 19-year-old, 22-year-old Tarvish Koren was taken to a hospital.",
        "“It was loud,” said Tarvish Koren.",
        "His wife, Tarvish Koren, saw it.",
        "The driver was identified as Tarvish Koren.",
        "The boat passed Tarvish Koren. “I waved,” Koren said.",
        "The boat passed Jane Roe, Tarvish Koren and Bob Doe.",
        "The clerk thanked Ann Koren and her son. Tarvish Koren waved.",
    ],
)
def test_a_strange_given_name_is_found_by_what_stands_around_it(text: str) -> None:
    assert "Tarvish Koren" in persons(text)


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("It is over, Mayor Roe said.", "Roe", "Mayor"),
        ("It is over, Lt. Col. Jane Roe said.", "Jane Roe", "Lt. Col."),
        ("It is over, Ms. Roe said.", "Roe", "Ms."),
        ("It is over, said Deputy U.S. Ambassador Jane Roe.", "Jane Roe", "Deputy U.S. Ambassador"),
        ("It is over, Norwick Police Chief Ken Grace said.", "Ken Grace", "Norwick Police Chief"),
        ("They arrested suspect John Doe.", "John Doe", "suspect"),
        ("It is over, said police spokesman John Doe.", "John Doe", "police spokesman"),
        ("It is over, said CBI spokeswoman Jane Roe.", "Jane Roe", "CBI spokeswoman"),
        ("Norwick County Sheriff's Office Sgt. Jane Roe left.", "Jane Roe", "Norwick County Sheriff's Office Sgt."),
        ("Secretary of State Jane Roe left.", "Jane Roe", "Secretary of State"),
        ("A 19-year-old suspect John Doe fled.", "John Doe", "suspect"),
        ("The former mayor, Jane Roe, left.", "Jane Roe", "former mayor"),
        ("Neighbor Ken Yates left.", "Ken Yates", "Neighbor"),
        ("UN Secretary-General Jane Roe left.", "Jane Roe", "UN Secretary-General"),
        ("US Ambassador to the UN Jane Roe left.", "Jane Roe", "US Ambassador to the UN"),
        ("Last week ambassador Jane Roe left.", "Jane Roe", "ambassador"),
        ("The ambassador to the UN, Jane Roe, left.", "Jane Roe", "ambassador to the UN"),
        ("The mayor of Leeds Jane Roe left.", "Jane Roe", "mayor of Leeds"),
    ],
)
def test_a_title_before_the_name_is_the_role(text: str, name: str, title: str) -> None:
    assert persons(text) == [name]
    assert role(text) == title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe, the mayor of Leeds, left.", "mayor of Leeds"),
        ("Jane Roe, 34, a teacher, left.", "teacher"),
        ("Jane Roe, a 34-year-old teacher, left.", "teacher"),
        ("Jane Roe, a spokeswoman for the agency, left.", "spokeswoman for the agency"),
        ("Jane Roe, chairman of the board, left.", "chairman of the board"),
        ("Jane Roe, Deputy U.S. Ambassador to the UN, left.", "Deputy U.S. Ambassador to the UN"),
        ("Jonah Doe of Peace Watch left.", "of Peace Watch"),
        ("Jane Roe, the victim told police, had left.", None),
        ("Jane Roe, a red bag in her hand, left.", None),
        ("Jane Roe, a spokesman for Mayor Ann B. Doe, left.", "spokesman for Mayor Ann B. Doe"),
        ("Jane Roe, a teacher from Leeds told us, left.", None),
        ("Jane Roe, two women and a boy were hurt.", None),
        ("Jane Roe left with a teacher.", None),
        ("Jane Roe of Leeds left.", None),
    ],
)
def test_an_apposition_behind_the_name_is_the_role(text: str, expected: str | None) -> None:
    assert role(text) == expected


def test_a_title_does_not_reach_back_over_another_name_or_a_verb() -> None:
    text = "Ann Doe met Mayor Jane Roe and Bob Fox's lawyer Tom Lee."
    roles = [person.role.of(text) if person.role else None for person in find_names(text).persons]
    assert roles == [None, "Mayor", None, "lawyer"]


def test_later_mentions_go_by_surname_and_are_of_the_person_named_in_full() -> None:
    text = "Jane Roe left. Roe's boat sank. Mayor Roe wept, and so did Mrs. Roe."
    assert persons(text) == ["Jane Roe", "Roe", "Roe", "Roe"]
    assert set(people(text)) == {"Jane Roe"}


def test_the_fullest_form_is_the_person() -> None:
    text = "JANE ROE, 34, left. Jane Roe was last seen with Jane Marie Roe's dog. Roe waved."
    assert set(people(text)) == {"Jane Marie Roe"}


def test_a_surname_of_nobody_is_no_mention() -> None:
    assert persons("Roe said so. Then Koren left.") == []


def test_a_given_name_alone_is_a_mention_of_the_one_who_bears_it() -> None:
    assert people("Makara Roe, 5, was hurt. Makara was playing.") == ["Makara Roe", "Makara Roe"]
    assert people("Ann Roe and Ann Doe left. Ann waved.") == ["Ann Roe", "Ann Doe"]
    assert people("Austin Roe was born in Austin.") == ["Austin Roe"]


def test_two_people_of_one_surname_are_two() -> None:
    text = "Jane Roe and John Roe left. Mr. Roe waved. Mrs. Roe did not."
    assert people(text) == ["Jane Roe", "John Roe", "John Roe", "Jane Roe"]


def test_a_surname_of_two_goes_to_the_last_named_who_is_nobodys_relative() -> None:
    assert people("Jane Roe left. Later Ann Roe came. Roe waved.")[-1] == "Ann Roe"
    assert people("John Roe left with his wife, Jane Roe. Roe waved.")[-1] == "John Roe"
    assert people("John Roe left. Then Jane Roe came. Roe said he was late.")[-1] == "John Roe"


@pytest.mark.parametrize("text", ["They met Bucket Carver.", "Bucket Carver accused them."])
def test_an_ordinary_word_before_the_surname_of_somebody_is_a_mention_of_them(text: str) -> None:
    (_, mention) = find_names(f"Helen Carver left. {text}").persons
    assert mention.person == "Helen Carver"
    assert mention.span.of(f"Helen Carver left. {text}") == "Bucket Carver"


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday Carver left.",
        "Whenever Carver left, it rained.",
        "When Carver left, it rained.",
        "Police Carver knew came.",
        "Choosing Carver was wise.",
    ],
)
def test_an_ordinary_word_that_opens_a_sentence_is_no_part_of_the_name(text: str) -> None:
    assert persons(f"Helen Carver left. {text}") == ["Helen Carver", "Carver"]


@pytest.mark.parametrize(
    "text",
    [
        "Police closed Martin Luther King Drive.",
        "She went to Jane Roe Elementary School in May.",
        "The John Roe Act of 2012 is law.",
        "Hurricane Sandy hit on Friday.",
        "They met at Jackson Park on Good Friday.",
        "The Leeds Rovers beat the Norwick Bears.",
        "God Bless America was sung by the French.",
        "Virginia Beach is in Virginia.",
        "He works for General Motors and Chase Bank.",
        "She read the Charlotte Observer and the Houston Chronicle.",
        "Grace Church burned down.",
        "The First Lady and the Attorney General met the Prime Minister.",
        "He drove a Ford Mustang down Lake Jackson Road.",
        "Black Friday was in Green Bay, Wis.",
        "Butler County Sheriff's deputies came.",
        "An airman at Fort Hood read Popular Mechanics.",
    ],
)
def test_what_is_named_after_persons_is_none(text: str) -> None:
    assert persons(text) == []


def test_a_headline_names_whom_the_text_knows() -> None:
    text = "Norwick Mayor Carver Resigns After Big Town Hall Row\n\nMayor Helen Carver resigned."
    assert "Helen Carver" in persons(text)
    assert set(people(text)) == {"Helen Carver"}


def test_a_headline_is_no_row_of_names() -> None:
    assert persons("Storm Kills Seven Near Small Harbor Town\n\nA storm killed seven.") == []


@pytest.mark.parametrize(
    "name",
    [
        "Norwick County Sheriff's Office",
        "World Bank",
        "Peace Watch",
        "FBI",
        "Reuters",
        "Department of Justice",
        "Ministry of Defense",
        "Smith & Wesson",
        "Norwick Holdings Inc",
        "Leeds Rovers",
        "Norwick Supreme Court",
        "Bureau of Land Management",
    ],
)
def test_an_organisation_is_found_whole(name: str) -> None:
    assert organisations(f"They asked the {name} about it.") == [name]


@pytest.mark.parametrize(
    "name",
    ["London", "Norwick County", "Elm Street", "Lake Norwick", "Norwick, Texas", "Georgia", "New York", "Norwick"],
)
def test_a_place_is_found_whole(name: str) -> None:
    assert places(f"It happened in {name} at night.") == [name]


def test_a_list_of_places_is_several() -> None:
    assert places("They saw Paris, London and Rome, and France, Germany and Spain.") == [
        "Paris",
        "London",
        "Rome",
        "France",
        "Germany",
        "Spain",
    ]


def test_a_people_is_no_place() -> None:
    assert places("The French met an Iraqi official and two Americans.") == []


def test_no_name_stands_in_a_masked_span() -> None:
    text = "On April Roe left."
    assert persons(text) == ["April Roe"]
    assert persons("On April 3 Jane Roe left.") == ["Jane Roe"]
    assert find_names(text, [Span(start=3, end=8)]).persons == ()


@settings(deadline=None)
@given(st.text() | st.text(alphabet="AJr. ’'\"(-&,\n1oe", max_size=120))
def test_spans_are_in_order_and_do_not_overlap(text: str) -> None:
    found = find_names(text)
    spans = sorted(
        [*(person.span for person in found.persons), *found.organisations, *found.places], key=lambda span: span.start
    )
    for left, right in pairwise(spans):
        assert left.end <= right.start
    told = [span for person in found.persons for span in (person.role, person.age) if span]
    for span in (*spans, *told):
        assert span.of(text) == span.of(text).strip() != ""


@pytest.mark.parametrize(
    "unit",
    ["A", "A ", "Jane Roe ", "Jane Roe, ", "Jane Roe, 34, and ", "Dr. ", "J.", "al-", "Van der ", '"A" ',
     "X" * 99 + " ", "Roe’s ", "Jane Roe of the ", "(A) ", "mayor ", "Mayor of ", "\ud800", "é", "中文 "],
)  # fmt: skip
def test_a_long_text_of_anything_is_read_in_linear_time(unit: str) -> None:
    assert_linear(find_names, lambda size: unit * size, small=12_500 // len(unit), large=200_000 // len(unit))


def test_many_people_of_one_surname_are_read_in_linear_time() -> None:
    given_names = ("Jane", "John", "Ann", "Bob", "Tom", "Eve", "Max", "Ida")
    people = [f"{first} {letter}{second.lower()} Roe left. Roe waved." for first in given_names
              for letter in "BCDFGHKLMNPRSTVWZ" for second in given_names]  # fmt: skip
    Random(0).shuffle(people)  # noqa: S311

    def text(size: int) -> str:
        return " ".join(islice(cycle(people), size))

    assert_linear(find_names, text, small=544, large=8704)
