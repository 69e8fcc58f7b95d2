"""Who is told to be dead."""

import pytest

from checker.claims.base import Span
from checker.claims.claim import Claim
from checker.claims.statements import PersonStatement
from checker.linking.deaths import tells_death

NAME = "Jon Fisher"


def claim(text: str) -> Claim:
    at = Span(start=text.index(NAME), end=text.index(NAME) + len(NAME))
    statement = PersonStatement(kind="person", evidence=NAME, name=NAME, role=None, age=None, person=NAME)
    return Claim(
        id="a#1", source="a", statement=statement, event=None, evidence=at, at=at, sentence=Span(start=0, end=len(text))
    )


@pytest.mark.parametrize(
    "text",
    [
        "Jon Fisher, 34, was killed in the wheelhouse.",
        "Jon Fisher, a deckhand, died on Monday.",
        "Jon Fisher was shot and killed at the pier.",
        "Jon Fisher was pronounced dead at the hospital.",
        "Police identified the men killed on Monday as Jon Fisher and another.",
        "She was charged with the murder of Jon Fisher.",
        "He is accused of fatally shooting Jon Fisher.",
        "A ferry ran over and killed 34-year-old Jon Fisher.",
    ],
)
def test_a_death_is_told_of_the_person_named(text: str) -> None:
    assert tells_death(claim(text), text)


@pytest.mark.parametrize(
    "text",
    [
        "Jon Fisher, 34, broke an arm.",
        "Jon Fisher killed a guard.",
        "Jon Fisher said that a deckhand was killed.",
        "A deckhand was killed. Jon Fisher was hurt.",
        "A deckhand was killed when Jon Fisher ran the ferry onto a rock.",
        "Jon Fisher, whose mother died in May, was hurt.",
    ],
)
def test_the_death_of_another_is_not_his(text: str) -> None:
    assert not tells_death(claim(text), text)
