"""Organisations and places in running text."""

import pytest

from checker.reading.names import FoundNames, find_names


def organisations(text: str) -> list[str]:
    return [span.of(text) for span in find_names(text).organisations]


def places(text: str) -> list[str]:
    return [span.of(text) for span in find_names(text).places]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Oakville Police Department said so.", "Oakville Police Department"),
        ("He sued the Northern Ferry Company in May.", "Northern Ferry Company"),
        ("She works for the University of Holm as a nurse.", "University of Holm"),
        ("The FBI took over the case.", "FBI"),
        ("The Indian navy sank a boat.", "Indian navy"),
        ("It was first told by The Holm Gazette on Monday.", "Holm Gazette"),
    ],
)
def test_bodies_are_organisations(text: str, name: str) -> None:
    assert any(name in found for found in organisations(text))
    assert not find_names(text).persons


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men were shot in Chicago on Monday.", "Chicago"),
        ("The house burned in Quillham, Ohio, on Monday.", "Quillham, Ohio"),
        ("It fell near Quillham on Monday.", "Quillham"),
        ("He was stopped on Interstate 5 at noon.", "Interstate 5"),
        ("The store stands on Elm Street in the north.", "Elm Street"),
        ("Nobody was hurt in Quill County on Monday.", "Quill County"),
        ("The boat sank in the Gulf of Aden on Monday.", "Gulf of Aden"),
    ],
)
def test_places_are_found_known_or_not(text: str, name: str) -> None:
    assert name in places(text)


@pytest.mark.parametrize("text", ["On Monday he left.", "The Frenchman spoke French.", "She said it in English."])
def test_days_peoples_and_languages_are_neither(text: str) -> None:
    assert find_names(text) == FoundNames((), (), ())
