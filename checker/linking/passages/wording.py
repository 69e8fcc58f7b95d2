"""Words by which a statement is turned: negations, hedges, denials, opposites."""

from collections.abc import Collection

from checker.reading.lexicon import antonyms, denotes_person, is_stop_word, lemmas
from checker.reading.tables import read_set


def negates(word: str) -> bool:
    """Tell whether a word negates."""
    return word in read_set("negators") or word.endswith("n't")


def negated(words: Collection[str]) -> bool:
    """Tell whether a negator is among some words, and none that makes something else of it."""
    return any(map(negates, words)) and read_set("no_negation").isdisjoint(words)


def is_light(words: Collection[str]) -> bool:
    """Tell whether, negators aside, nothing is left that says anything."""
    return all(word in read_set("comes_with_negation") or negates(word) for word in words)


def hedge_lost(a: Collection[str], b: Collection[str]) -> bool:
    """Tell whether the one phrase does nothing but hedge ("allegedly"), and the other does not hedge at all."""
    hedges, light = read_set("fact_hedges"), read_set("comes_with_negation")
    hedged = not hedges.isdisjoint(a) or {"said", "be"} <= set(a)
    return hedged and (hedges | light | read_set("comes_with_hedges")).issuperset(a) and light.issuperset(b)


def says(words: Collection[str]) -> bool:
    """Tell whether words say that a party says or owns something."""
    return any(not read_set("saying_verbs").isdisjoint((word, *lemmas(word))) for word in words)


def denies(words: Collection[str]) -> bool:
    """Tell whether words say that a party denies something."""
    return any(not read_set("denying_verbs").isdisjoint((word, *lemmas(word))) for word in words)


def opposite(a: Collection[str], b: Collection[str]) -> bool:
    """Tell whether of two phrases each has one word that carries meaning, and these are opposites."""
    ours, theirs = ([word for word in each if not is_stop_word(word)] for each in (a, b))
    if len(ours) != 1 or len(theirs) != 1 or denotes_person(ours[0]):
        return False
    return antonyms(ours[0], theirs[0])
