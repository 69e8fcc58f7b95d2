import pytest

from checker.reading.names import find_names


def ages(text: str) -> list[str | None]:
    return [person.age.of(text) if person.age else None for person in find_names(text).persons]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Jane Roe, 34, left.", "34"),
        ("Jane Roe, 34.", "34"),
        ("Jane Roe (34) left.", "34"),
        ("Jane Roe, aged 34, left.", "34"),
        ("Jane Roe, age 34, left.", "34"),
        ("Jane Roe, who is 34, left.", "34"),
        ("Jane Roe is 34 years old.", "34 years old"),
        ("Jane Roe, a 34-year-old teacher, left.", "34-year-old"),
        ("The 19-year-old Jane Roe left.", "19-year-old"),
        ("A 34-year-old teacher Jane Roe left.", "34-year-old"),
        ("A 34-year-old Norwick resident Jane Roe left.", "34-year-old"),
        ("Thirty-year-old Jane Roe left.", "Thirty-year-old"),
        ("They took in 18-month-old Jane Roe.", "18-month-old"),
        ("Robert Roe Jr., 34, left.", "34"),
        ("Robert Roe, Jr., 34, left.", "34"),
        ("Jane Roe, 34 and of Leeds, left.", "34"),
        ("Jane Roe, 34\nBob left", "34"),
    ],
)
def test_an_age_beside_the_name_is_read(text: str, age: str) -> None:
    assert ages(text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe was 15 at the time.",
        "Jane Roe, 15 at the time, left.",
        "Jane Roe, then 15, left.",
        "The then 15-year-old Jane Roe left.",
        "Jane Roe, who would have turned 34, died.",
        "Jane Roe, who was 34, died.",
        "Jane Roe, a father of a 3-year-old, left.",
        "Jane Roe's 34-year-old wife left.",
        "Jane Roe, 4101 Elm St., left.",
        "Jane Roe, 41 Elm St., left.",
        "Jane Roe, 12 May, Leeds.",
        "Jane Roe, 5-7, won.",
        "Jane Roe, 34 points, led.",
        "Jane Roe, 34%, led.",
        "Jane Roe, 34,000 votes, led.",
        "Jane Roe, 250, led.",
        "Jane Roe, 6 feet tall, led.",
        "Jane Roe, No. 34, led.",
        "Jane Roe is 34 miles away.",
        "Ann Fox and Jane Roe, 34 and 35, left.",
    ],
)
def test_what_is_no_age_of_the_person_now_is_none(text: str) -> None:
    assert set(ages(text)) == {None}


def test_each_of_a_list_has_the_age_beside_the_own_name() -> None:
    assert ages("Ann Roe, 34, and Bob Doe, 35, left with Tom Lee; Eve Fox, 36; and 37-year-old Max Orr.") == [
        "34",
        "35",
        None,
        "36",
        "37-year-old",
    ]


def test_an_age_of_a_later_mention_is_read_too() -> None:
    assert ages("Jane Roe left. Roe, 34, waved. The 34-year-old Roe wept.") == [None, "34", "34-year-old"]


def test_the_age_of_a_relative_is_the_relatives() -> None:
    assert ages("Jane Roe left with her 9-year-old son Bob Roe.") == [None, "9-year-old"]
