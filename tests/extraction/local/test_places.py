"""At which places the local extractor says that something happens."""

import datetime as dt

import pytest

from checker.claims.statements import PlaceStatement
from checker.extraction.local import LocalExtractor
from tests.desk import Article


def places(text: str) -> list[str]:
    source = Article("a", text, published=dt.date(2024, 5, 8)).source
    claims = LocalExtractor(nlp=False).read([source])[0].claims
    return [claim.statement.place for claim in claims if isinstance(claim.statement, PlaceStatement)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A man was shot in Chicago on Monday.", ["Chicago"]),
        ("In Chicago, a man was shot on Monday.", ["Chicago"]),
        ("A man was shot in northeast Quillham, Ohio, on Monday.", ["Quillham, Ohio"]),
        ("A man was shot at 302 Elm Street on Monday.", ["Elm Street"]),
        ("A man was shot at the 300 block of Elm Street on Monday.", ["Elm Street"]),
        ("Homes shook in Chicago, Quillham and Boston on Monday.", ["Chicago", "Quillham", "Boston"]),
        ("An earthquake hit Northern California on Monday.", ["Northern California"]),
        ("QUILLHAM, Mo. (AP) -- A man was shot on Monday.", ["QUILLHAM, Mo"]),
    ],
)
def test_a_place_is_named_where_something_happens(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Moscow rejected the plan on Monday.",
        "A Chicago firm won the prize on Monday.",
        "The team was hurt by Chicago's defeat on Monday.",
    ],
)
def test_a_place_that_acts_or_describes_is_none(text: str) -> None:
    assert places(text) == []
