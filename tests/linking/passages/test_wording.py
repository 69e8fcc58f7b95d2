"""Negations, hedges, denials, opposites."""

import pytest

from checker.linking.passages import wording


@pytest.mark.parametrize("word", ["not", "no", "never", "nobody", "without", "neither", "don't", "won't", "cannot"])
def test_negators_negate(word: str) -> None:
    assert wording.negates(word)


@pytest.mark.parametrize("word", ["note", "now", "want", "knot", "but", "once", ""])
def test_other_words_do_not(word: str) -> None:
    assert not wording.negates(word)


@pytest.mark.parametrize("phrase", ["not", "did not", "no one", "never ever"])
def test_a_phrase_with_a_negator_is_negated(phrase: str) -> None:
    assert wording.negated(phrase.split())


@pytest.mark.parametrize("phrase", ["not only", "no longer", "not just", "no doubt", "did", ""])
def test_what_makes_something_else_of_a_negator_negates_nothing(phrase: str) -> None:
    assert not wording.negated(phrase.split())


def test_beside_a_negator_auxiliaries_and_pronouns_say_nothing() -> None:
    assert wording.is_light(["it", "has", "not", "yet", "been"])
    assert wording.is_light([])
    assert not wording.is_light(["it", "has", "not", "yet", "sunk"])


@pytest.mark.parametrize(
    ("hedged", "plain"),
    [
        ("allegedly", ""),
        ("may have been", "was"),
        ("is said to be", "is"),
        ("who police believe was", "was"),
        ("reportedly", "has"),
    ],
)
def test_a_hedge_is_lost_where_nothing_but_the_hedge_goes(hedged: str, plain: str) -> None:
    assert wording.hedge_lost(hedged.split(), plain.split())
    assert not wording.hedge_lost(plain.split(), hedged.split())


@pytest.mark.parametrize(
    ("hedged", "plain"),
    [
        ("possibly", "probably"),
        ("the alleged thief", "the"),
        ("allegedly", "sank"),
        ("police said", ""),
        ("said", "was"),
        ("to be", "is"),
        ("", ""),
    ],
)
def test_where_more_than_a_hedge_differs_none_is_lost(hedged: str, plain: str) -> None:
    assert not wording.hedge_lost(hedged.split(), plain.split())


@pytest.mark.parametrize("word", ["said", "says", "confirmed", "admitting", "told", "wrote"])
def test_verbs_of_saying_say_in_any_form(word: str) -> None:
    assert wording.says(["the", word])
    assert not wording.denies([word])


@pytest.mark.parametrize("word", ["denied", "denies", "rejecting", "disputed", "dismissed"])
def test_verbs_of_denying_deny_in_any_form(word: str) -> None:
    assert wording.denies(["the", word])
    assert not wording.says([word])


@pytest.mark.parametrize(("a", "b"), [("rose", "fell"), ("the first", "the last"), ("was open", "was closed")])
def test_opposites_are_told_in_any_form(a: str, b: str) -> None:
    assert wording.opposite(a.split(), b.split())
    assert wording.opposite(b.split(), a.split())


@pytest.mark.parametrize(
    ("a", "b"),
    [("rose", "climbed"), ("mother", "father"), ("rose sharply", "fell"), ("rose", ""), ("the", "a"), ("up", "down")],
)
def test_synonyms_persons_and_phrases_with_more_in_them_are_no_opposites(a: str, b: str) -> None:
    assert not wording.opposite(a.split(), b.split())
    assert not wording.opposite(b.split(), a.split())


@pytest.mark.xfail(reason="a negator is a function word and is not counted")
def test_an_opposite_that_is_negated_says_the_same() -> None:
    assert not wording.opposite(["closed"], ["not", "open"])
