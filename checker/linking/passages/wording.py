"""Words by which a statement is turned: negations, hedges, denials, opposites."""

from collections.abc import Collection
from functools import lru_cache

from checker.reading.lexicon import antonyms, categories, denotes_person, is_stop_word, lemmas
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


def hedges(word: str) -> bool:
    """Tell whether a word hedges."""
    return word in read_set("fact_hedges")


def hedge_lost(a: Collection[str], b: Collection[str]) -> bool:
    """Tell whether the one phrase does nothing but hedge ("allegedly"), and the other does not hedge at all."""
    hedging, light = read_set("fact_hedges"), read_set("comes_with_negation")
    hedged = not hedging.isdisjoint(a) or {"said", "be"} <= set(a)
    return hedged and (hedging | light | read_set("comes_with_hedges")).issuperset(a) and light.issuperset(b)


def says(words: Collection[str]) -> bool:
    """Tell whether words say that a party says or owns something."""
    return any(map(_states, words))


@lru_cache(maxsize=8192)
def _states(word: str) -> bool:
    return not read_set("stating_verbs").isdisjoint((word, *lemmas(word)))


@lru_cache(maxsize=8192)
def _denies(word: str) -> bool:
    return not read_set("gainsaying_verbs").isdisjoint((word, *lemmas(word)))


def denied_here(a: Collection[str], b: Collection[str]) -> bool:
    """Tell whether the one phrase says that a party says something, the other that it denies it, and no more."""
    if not says(a) or not any(map(_denies, b)):
        return False
    return is_light([word for word in (*a, *b) if not _denies(word) and not _states(word)])


def planned_done(a: Collection[str], b: Collection[str]) -> bool:
    """Tell whether the one phrase puts off what the other has as done: "will open", "opened"."""
    later = not read_set("future_words").isdisjoint(a) and read_set("future_words").isdisjoint(b)
    if not later:
        return False
    told = [{lemma for word in words for lemma in lemmas(word) if "verb" in categories(word)} for words in (a, b)]
    done = any(word.endswith("ed") or word in read_set("irregular_past") for word in b)
    return done and not negated([*a, *b]) and bool(told[0] & told[1] - {"be", "have", "do"})


def is_passive(words: Collection[str]) -> bool:
    """Tell whether words end a passive: "was shot", "been arrested"."""
    *before, last = words
    be = {"is", "are", "was", "were", "be", "been", "being"}
    return not be.isdisjoint(before) and (last.endswith(("ed", "en", "wn")) or last in read_set("irregular_past"))


def opposite(a: Collection[str], b: Collection[str]) -> bool:
    """Tell whether of two phrases each has one word that carries meaning, and these are opposites."""
    ours, theirs = ([word for word in each if not is_stop_word(word)] for each in (a, b))
    if len(ours) != 1 or len(theirs) != 1 or any(map(negates, (*a, *b))) or denotes_person(ours[0]):
        return False
    views = read_set("points_of_view")
    of_view = all({word, *lemmas(word)} & views for word in (ours[0], theirs[0]))
    return antonyms(ours[0], theirs[0]) and not of_view
