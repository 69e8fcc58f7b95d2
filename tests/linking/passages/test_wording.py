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


@pytest.mark.parametrize("word", ["denied", "rose", "the", ""])
def test_other_words_say_nothing(word: str) -> None:
    assert not wording.says([word])


@pytest.mark.parametrize(
    ("said", "denied"),
    [("confirmed", "denied"), ("admits", "denies"), ("has said that", "rejected that"), ("stating", "disputing")],
)
def test_a_denial_stands_for_a_statement_in_any_form(said: str, denied: str) -> None:
    assert wording.denied_here(said.split(), denied.split())
    assert not wording.denied_here(denied.split(), said.split())


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("confirmed", "announced"),
        ("disputed", "denied"),
        ("Brandt confirmed", "Costa denied"),
        ("confirmed", "denied a part in"),
        ("was", "denied"),
        ("", "denied"),
    ],
)
def test_where_more_differs_than_saying_and_denying_there_is_no_denial(a: str, b: str) -> None:
    assert not wording.denied_here(a.lower().split(), b.lower().split())


@pytest.mark.parametrize(
    ("later", "done"), [("will open", "opened"), ("plans to leave", "left"), ("is set to leave", "has left")]
)
def test_what_is_planned_is_done_where_the_verb_is_one(later: str, done: str) -> None:
    assert wording.planned_done(later.split(), done.split())
    assert not wording.planned_done(done.split(), later.split())


@pytest.mark.parametrize(("a", "b"), [("will open", "mended"), ("will not open", "opened"), ("will open", "opens")])
def test_another_verb_a_negation_and_the_present_tense_do_nothing(a: str, b: str) -> None:
    assert not wording.planned_done(a.split(), b.split())


@pytest.mark.parametrize("phrase", ["was shot", "been arrested", "is being beaten", "was hit"])
def test_a_passive_ends_with_a_participle_after_a_form_of_be(phrase: str) -> None:
    assert wording.is_passive(phrase.split())


@pytest.mark.parametrize("phrase", ["shot", "had shot", "was there", "was late", "arrested"])
def test_what_has_no_form_of_be_or_no_participle_is_no_passive(phrase: str) -> None:
    assert not wording.is_passive(phrase.split())


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


def test_an_opposite_that_is_negated_says_the_same() -> None:
    assert not wording.opposite(["closed"], ["not", "open"])
    assert not wording.opposite(["not", "open"], ["closed"])
