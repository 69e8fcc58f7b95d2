"""Parties that have changed places."""

import pytest

from checker.linking.passages.swaps import swapped, voice_turned
from tests.linking.passages.pairs import pair, told

AT_SEA = " near the mouth of the harbour on Tuesday."


def swap(a: str, b: str) -> tuple[str, str] | None:
    found = pair(a + AT_SEA, b + AT_SEA)
    words = swapped(found)
    return (told(found.a[0], words[0]), told(found.b[0], words[1])) if words else None


def voice(a: str, b: str) -> tuple[str, str] | None:
    found = pair(a + AT_SEA, b + AT_SEA)
    words = voice_turned(found)
    return (told(found.a[0], words[0]), told(found.b[0], words[1])) if words else None


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("The navy attacked the ferry", "The ferry attacked the navy", "navy attacked the ferry"),
        ("Otto Costa hit Ana Brandt", "Ana Brandt hit Otto Costa", "Otto Costa hit Ana Brandt"),
        ("The navy was hit by the ferry", "The ferry was hit by the navy", "navy was hit by the ferry"),
        ("A tug has towed the ships", "The ships have towed a tug", "A tug has towed the ships"),
        ("An eel bit a diver", "A diver bit an eel", "eel bit a diver"),
    ],
)
def test_two_parties_that_have_changed_places_around_a_verb_are_told(a: str, b: str, words: str) -> None:
    assert (found := swap(a, b)) is not None
    assert found[0] == words
    assert (back := swap(b, a)) is not None
    assert back == (found[1], found[0])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The ferry met the navy", "The navy met the ferry"),
        ("Ana Brandt married Otto Costa", "Otto Costa married Ana Brandt"),
        ("The ferry and the tug sank", "The tug and the ferry sank"),
        ("The ferry with the tug sank", "The tug with the ferry sank"),
        ("They saw a ferry, a tug and a raft", "They saw a tug, a ferry and a raft"),
        ("The navy attacked the ferry", "The ferry was attacked by the navy"),
        ("The navy attacked the ferry", "The ferry attacked the tug"),
        ("The navy attacked the ferry", "The navy attacked a ferry"),
    ],
)
def test_equals_mutual_verbs_and_other_words_are_no_swap(a: str, b: str) -> None:
    assert swap(a, b) is None
    assert swap(b, a) is None


def test_a_noun_that_may_be_a_verb_does_not_act() -> None:
    assert (
        swap("The old bridge and the new bridge were closed", "The new bridge and the old bridge were closed") is None
    )


def test_parties_too_far_apart_are_not_looked_at() -> None:
    long = "the navy of a small and very old kingdom in the far north of the cold sea"
    assert swap(f"On Monday {long} attacked the ferry", f"On Monday the ferry attacked {long}") is None


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("The driver hit the guard", "The driver was hit by the guard", ("hit", "was hit by")),
        ("Two men shot the guard", "Two men were shot by the guard", ("shot", "were shot by")),
        ("The guard had been hurt by a dog", "The guard had hurt a dog", ("been hurt by", "hurt")),
    ],
)
def test_a_verb_that_is_turned_is_told(a: str, b: str, words: tuple[str, str]) -> None:
    assert voice(a, b) == words
    assert voice(b, a) == (words[1], words[0])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The driver hit the guard", "The guard was hit by the driver"),
        ("The driver was hit by the guard", "The driver had been hit by the guard"),
        ("The guard was hit by a van", "The guard was hit with a van"),
        ("The driver passed the guard", "The driver was passed on to the guard"),
        ("The driver walked the guard", "The driver walked by the guard"),
    ],
)
def test_a_verb_that_says_the_same_is_not(a: str, b: str) -> None:
    assert voice(a, b) is None
    assert voice(b, a) is None
