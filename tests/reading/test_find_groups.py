"""Organisations and places in running text."""

from itertools import pairwise

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
        ("It was first told by The Holm Gazette on Monday.", "Holm Gazette"),
        ("She told the Quillham Guardian so.", "Quillham Guardian"),
        ("The Bureau of Wool, Timber and Lamps closed.", "Bureau of Wool, Timber and Lamps"),
        ("The Quill County District Attorney's office said so.", "Quill County District Attorney's office"),
        ("The Holm County Sheriff's deputies came.", "Holm County Sheriff"),
        ("A fan of the Boston Red Sox wept.", "Boston Red Sox"),
        ("He left the London 76ers in May.", "London 76ers"),
        ("The ban was lifted by the Senate on Monday.", "Senate"),
        ("She was taken to QuillMed by car.", "QuillMed"),
        ("The Quill Ferry Board (QFB) met on Monday.", "Quill Ferry Board"),
        ("Neighbours told 7 Action News of a fire.", "7 Action News"),
        ("She appeared before Quillham Magistrates court.", "Quillham Magistrates court"),
    ],
)
def test_bodies_are_organisations(text: str, name: str) -> None:
    assert any(name in found for found in organisations(text))
    assert not find_names(text).persons


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Indian navy sank a boat.", "Indian navy"),
        ("Quillham police arrested a man.", "Quillham police"),
        ("West Ferry Police arrested a man.", "West Ferry Police"),
        ("Cocoa Hill police said so.", "Cocoa Hill police"),
        ("The Interior department said so.", "Interior department"),
        ("He read it in Quill magazine.", "Quill magazine"),
    ],
)
def test_a_small_noun_makes_a_body_of_the_name_before_it(text: str, name: str) -> None:
    assert organisations(text) == [name]


@pytest.mark.parametrize("text", ["Yesterday police came.", "Local police came.", "Caption Police came."])
def test_any_word_before_police_does_not(text: str) -> None:
    assert organisations(text) == []


def test_the_body_in_a_title_before_a_person_is_found() -> None:
    text = "Quillham Police Detective Jane Roe wept."
    assert organisations(text) == ["Quillham Police"]
    assert [person.span.of(text) for person in find_names(text).persons] == ["Jane Roe"]


@pytest.mark.parametrize("name", ["Channel 9", "CBS 6", "ABC11", "CBS4", "WQLM-TV", "WQLM 3 News"])
def test_broadcasters_have_their_number_with_them(name: str) -> None:
    assert organisations(f"A man told {name} so.") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The operator Zelmar said so.", "Zelmar"),
        ("Two Zelmar executives left.", "Zelmar"),
        ("Zelmar announced a sale.", "Zelmar"),
        ("Zelmar (NYSE: QLM) fell.", "Zelmar"),
    ],
)
def test_unknown_words_are_organisations_by_what_stands_around_them(text: str, name: str) -> None:
    assert name in organisations(text)


def test_a_short_form_of_a_company_is_one() -> None:
    assert organisations("It was told by Zelmar Pictures. Only Zelmar knows.") == ["Zelmar Pictures", "Zelmar"]


def test_a_nickname_alone_is_a_team_if_the_article_stands_before_it() -> None:
    assert organisations("Eagles fly. They lost to the Yankees.") == ["Yankees"]
    assert organisations("Eagles win. They beat the Eagles.") == ["Eagles", "Eagles"]


@pytest.mark.parametrize(
    "text",
    [
        "Copyright 2016 Zelmar Media Inc.",
        "Follow us on Twitter.",
        "He drove a black Honda.",
        "It fled in his 2008 Bentley.",
        "THE MAN WAS SHOT IN HIS CARS",
        "He had an AK-47 with him.",
    ],
)
def test_credits_cars_and_loud_words_are_no_organisations(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men were shot in Chicago on Monday.", "Chicago"),
        ("The house burned in Quillham, Ohio, on Monday.", "Quillham, Ohio"),
        ("The house burned in Orange, TX on Monday.", "Orange, TX"),
        ("It fell near Quillham on Monday.", "Quillham"),
        ("It fell five miles north of Quillham on Monday.", "Quillham"),
        ("It was felt as far north as Quillham on Monday.", "Quillham"),
        ("A quake shook the town of Quillham on Monday.", "Quillham"),
        ("Jane Roe, 34, of Quillham was hurt.", "Quillham"),
        ("The bus was bound for Quillham that day.", "Quillham"),
        ("It closed the Quillham area on Monday.", "Quillham"),
        ("A Quillham woman was hurt.", "Quillham"),
        ("They shelled the Quillham primary school.", "Quillham"),
        ("The boat sank in the Gulf of Aden on Monday.", "Gulf of Aden"),
        ("The boat sank in the Gulf on Monday.", "Gulf"),
        ("Nobody was hurt in Quill County on Monday.", "Quill County"),
        ("He was shot in Prince George's County on Monday.", "Prince George's County"),
        ("QUILLHAM (AP) -- A man was shot.", "QUILLHAM"),
        ("QUILLHAM, Mo. - A man was shot.", "QUILLHAM, Mo"),
        ("She was taken to Quillham Hospital at noon.", "Quillham Hospital"),
        ("They met at the Quill Towers on Monday.", "Quill Towers"),
    ],
)
def test_places_are_found_known_or_not(text: str, name: str) -> None:
    assert name in places(text)


@pytest.mark.parametrize(
    "name",
    [
        "Elm Street",
        "102nd Street",
        "N.W. 25th Avenue",
        "NW 13th Street",
        "Elm Street East",
        "Avenue Q",
        "Interstate 5",
        "I-540",
        "Highway 101",
    ],
)
def test_streets_and_roads_are_found_with_their_numbers(name: str) -> None:
    assert places(f"He was stopped on {name} at noon.") == [name]


def test_an_address_is_a_place_with_or_without_the_kind_of_street() -> None:
    assert places("It happened in the 900 block of Quillham at noon.") == ["Quillham"]
    assert places("It happened at 9780 Quillham at noon.") == ["Quillham"]
    assert places("He lived at 3747 S. 2700 West in May.") == ["S. 2700 West"]


def test_a_name_that_was_a_place_once_is_one_elsewhere() -> None:
    assert places("Quillham wept. A man was shot in Quillham on Monday.") == ["Quillham", "Quillham"]


def test_a_list_of_places_may_hold_unknown_ones() -> None:
    assert places("It was felt in Chicago and Quillham.") == ["Chicago", "Quillham"]
    assert places("It was felt in Chicago, Quillham and Boston.") == ["Chicago", "Quillham", "Boston"]
    assert places("It fell near Brook and Quill streets.") == ["Brook", "Quill"]


@pytest.mark.parametrize(
    "text",
    [
        "He starred in “Australia,” a film.",
        "Sex: Male",
        "The article in Quill Fair told of it.",
        "He told Mo so.",
        "The trial in Congress went on.",
    ],
)
def test_titles_papers_and_bodies_are_no_places(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize("text", ["On Monday he left.", "The Frenchman spoke French.", "She said it in English."])
def test_days_peoples_and_languages_are_neither(text: str) -> None:
    assert find_names(text) == FoundNames((), (), ())


def test_no_words_are_of_two_kinds() -> None:
    text = "Quillham Police Chief Jane Roe of Quillham, Ohio, told WQLM 3 News in Quillham that Roe's Bar burned."
    found = find_names(text)
    spans = sorted(
        [*(person.span for person in found.persons), *found.organisations, *found.places], key=lambda span: span.start
    )
    assert all(one.end <= other.start for one, other in pairwise(spans))
