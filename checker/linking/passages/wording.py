"""Words by which a statement is turned: negations, hedges, denials, opposites."""

from collections.abc import Collection

from checker.reading.lexicon import antonyms, is_stop_word, lemmas

_NEGATORS = frozenset("not no never none nobody nothing neither nor cannot without".split())
# "not only", "no longer", "no doubt": what follows makes something else of the negator.
_NO_NEGATION = frozenset("only just merely longer doubt matter wonder least".split())
# What comes and goes with a negator: "do", "an indication" for "no indication", "someone" for "no one".
_LIGHT = frozenset(
    "a an any anyone anybody anything one some someone somebody something do does did is are was were be been being has "
    "have had will would can could should may might must either or ever yet still also it there that to with all".split()
)
_HEDGES = frozenset(
    "alleged allegedly reported reportedly apparently apparent possible possibly probable probably perhaps maybe may "
    "might could likely purported purportedly presumed presumably supposed supposedly suspected seemingly seems seemed "
    "appears appeared believe believes think thinks suspect suspects believed thought accused claimed unconfirmed potential potentially rumored rumoured".split()
)
_HEDGE_FRAME = _LIGHT | frozenset(
    "said told understood considered according sources who which he she they as police "
    "investigators authorities officials prosecutors detectives officers".split())
_SAYING = frozenset(
    "say tell confirm admit acknowledge concede confess state announce claim allege report assert maintain insist "
    "argue agree accept add note testify declare reveal disclose explain write suggest indicate".split()
)
_DENYING = frozenset("deny reject dispute refute rebut contradict dismiss disavow".split())


def negated(words: Collection[str]) -> bool:
    """Tell whether a negator is among some words, and none that makes something else of it."""
    found = any(word in _NEGATORS or word.endswith("n't") for word in words)
    return found and _NO_NEGATION.isdisjoint(words)


def is_light(words: Collection[str]) -> bool:
    """Tell whether, negators aside, nothing is left that says anything."""
    return all(word in _LIGHT or word in _NEGATORS or word.endswith("n't") for word in words)


def hedged(words: Collection[str]) -> bool:
    """Tell whether a hedge is among some words: "allegedly", "may", "said to be"."""
    return not _HEDGES.isdisjoint(words) or {"said", "be"} <= set(words)


def is_hedge_only(words: Collection[str]) -> bool:
    """Tell whether words are nothing but hedges and what comes with them."""
    return all(word in _HEDGES or word in _HEDGE_FRAME for word in words)


def says(words: Collection[str]) -> bool:
    """Tell whether words say that a party says or owns something."""
    return any(not _SAYING.isdisjoint((word, *lemmas(word))) for word in words)


def denies(words: Collection[str]) -> bool:
    """Tell whether words say that a party denies something."""
    return any(not _DENYING.isdisjoint((word, *lemmas(word))) for word in words)


def opposite(a: Collection[str], b: Collection[str]) -> bool:
    """Tell whether of two phrases each has one word that carries meaning, and these are opposites."""
    ours, theirs = ([word for word in each if not is_stop_word(word)] for each in (a, b))
    return len(ours) == len(theirs) == 1 and antonyms(ours[0], theirs[0])
