"""Verb groups: "was shot", "has not yet agreed to meet", "said"."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from checker.reading.clauses.forms import AUX, BE, DO, FUTURE, HAVE, VerbForm, verb_form
from checker.reading.clauses.words import Word
from checker.reading.lexicon import categories
from checker.reading.tables import read_set

_NOT: Final = frozenset(("not", "never", "n't"))
_TO_COME: Final = read_set("to_come")
_PLURALS: Final = read_set("plural_nouns") | {"they", "we", "i", "you"}
_BEFORE_GERUND: Final = frozenset(["by", "of", "for", "after", "before", ",", "while", "in", "without", "and"])
_LONGEST: Final = 12  # words of one group


class Group(NamedTuple):
    """A verb group: first word, word behind the last, and place of the main verb, all as places in the sentence.

    `lemma`: of the main verb. `passive`: something is done to the subject. `reduced`: a participle that says more of
    the noun before it ("missiles launched by"). `infinite`: no finite verb ("to meet", "accusing"). `planned`: to come,
    or only possible.
    """

    first: int
    end: int
    main: int
    lemma: str
    passive: bool = False
    reduced: bool = False
    infinite: bool = False
    negated: bool = False
    planned: bool = False


def find_groups(words: Sequence[Word]) -> list[Group]:
    """Return the verb groups of a sentence in order, not overlapping."""
    groups: list[Group] = []
    at = 0
    while at < len(words):
        group = _group_at(words, at, groups) if words[at].sort.verb else None
        if group is None:
            at += 1
        else:
            groups.append(group)
            at = group.end
    following = [*groups[1:], None][: len(groups)]
    return [_reduce(words, group, after) for group, after in zip(groups, following, strict=True)]


def _group_at(words: Sequence[Word], at: int, before: Sequence[Group]) -> Group | None:
    word = words[at]
    if word.capital and at > 0:
        return None
    if word.low in AUX:
        return _with_auxiliary(words, at)
    form = verb_form(word.low)
    if form is None:
        return None
    if form.ing:
        return _gerund(words, at, form)
    if _is_finite(words, at, form, before):
        return _chained(words, Group(at, at + 1, at, form.lemma), form)
    if form.base and not form.past and at > 0 and words[at - 1].low == "to":
        left = words[at - 2].low if at > 1 else ""
        if left not in read_set("before_nominal_to"):
            return Group(at, at + 1, at, form.lemma, infinite=True, planned=left in _TO_COME)
    return None


def _with_auxiliary(words: Sequence[Word], at: int) -> Group | None:
    """Read a group that begins with an auxiliary, up to its main verb; a lone "is" or "has" is the main verb itself."""
    be, negated, planned = words[at].low in BE, words[at].low.endswith("n't"), words[at].low in FUTURE
    main, end, form = at, at + 1, None
    for place in range(at + 1, min(len(words), at + _LONGEST)):
        low = words[place].low
        negated = negated or low in _NOT
        if low in AUX:
            be = low in BE or (be and low not in HAVE)
            main, end = place, place + 1
        elif (low == "to" and words[place - 1].low in BE | {"going"} | _TO_COME) or (
            low in _TO_COME and place + 1 < len(words) and words[place + 1].low == "to"
        ):
            planned = True
        elif form_here := _main_form(words, place):
            form, main, end = form_here, place, place + 1
            break
        elif not (words[place].sort.adverb or low in _NOT):
            break
    if form is None:
        low = words[main].low
        lemma = "be" if low in BE else "have" if low in HAVE else "do" if low in DO else ""
        return Group(at, end, main, lemma, negated=negated, planned=planned) if lemma else None
    passive = be and form.past and not form.ing
    return _chained(words, Group(at, end, main, form.lemma, passive, negated=negated, planned=planned), form)


def _main_form(words: Sequence[Word], at: int) -> VerbForm | None:
    """Return the form if the word can be the main verb behind an auxiliary: "killed", "killing", "kill"."""
    word = words[at]
    form = None if word.capital else verb_form(word.low)
    if form is None or form.third:
        return None
    adjective = form.noun and not (form.past or form.ing) and words[at - 1].low in BE
    return None if adjective else form


def _chained(words: Sequence[Word], group: Group, form: VerbForm) -> Group:
    """Go on to the infinitive that says what is done: "agreed to meet", "is expected to rule"."""
    at = group.end
    if at + 1 >= len(words) or words[at].low != "to" or words[at + 1].capital:
        return group
    if form.lemma not in read_set("chaining_verbs") and words[group.main].low not in _TO_COME:
        return group
    after = verb_form(words[at + 1].low)
    passive, main = False, at + 1
    if words[at + 1].low == "be" and at + 2 < len(words):
        after, passive, main = verb_form(words[at + 2].low), True, at + 2
    if after is None:
        return group
    planned = group.planned or form.lemma in read_set("planning_verbs") or words[group.main].low in _TO_COME
    return group._replace(end=main + 1, main=main, lemma=after.lemma, passive=passive, planned=planned)


def _gerund(words: Sequence[Word], at: int, form: VerbForm) -> Group | None:
    """Read "accusing Russia of", "injuring two": a form in -ing that takes an object."""
    if at + 1 >= len(words) or (at and words[at - 1].low not in _BEFORE_GERUND):
        return None
    after = at + 2 if words[at + 1].low in read_set("hedges") and at + 2 < len(words) else at + 1
    after += words[after].low in read_set("hedges") and after + 1 < len(words)
    return Group(at, at + 1, at, form.lemma, infinite=True) if _has_object(words[after]) else None


def _is_finite(words: Sequence[Word], at: int, form: VerbForm, before: Sequence[Group]) -> bool:
    """Tell whether a verb without auxiliary stands where a finite verb does: behind a subject."""
    place = at - 1
    while place >= 0 and words[place].sort.adverb:
        place -= 1
    if place < 0:
        return False
    left = words[place]
    if left.sort.relative:
        return form.past or form.third or not form.noun
    joins = left.low in ("and", "or", "but") and bool(before)
    if form.past:
        # "newly declassified files": what stands before is no noun, and a noun follows
        adjective = not left.noun and left.low != "," and _noun_follows(words, at)
        return (left.noun or joins or left.low == "," or left.sort.mark) and not adjective
    if form.third and form.noun:  # "the council votes" and "two council votes"
        return left.sort.pronoun or (left.noun and not left.low[0].isdigit() and _takes_object(words, at))
    if form.third:
        return left.noun or joins
    if not form.base or joins:
        return False
    plural = left.low in _PLURALS or (left.low.endswith("s") and left.noun)
    return plural and (not form.noun or left.sort.pronoun or _takes_object(words, at))


def _noun_follows(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].sort.noun and not words[at + 1].capital


def _has_object(word: Word) -> bool:
    """Tell whether a word can begin an object."""
    return word.sort.determiner or word.capital or word.low[0].isdigit() or word.low in read_set("numerals")


def _takes_object(words: Sequence[Word], at: int) -> bool:
    if at + 1 >= len(words):
        return False
    after = words[at + 1]
    return _has_object(after) or after.sort.pronoun or after.low in ("to", "that")


def _reduce(words: Sequence[Word], group: Group, after: Group | None) -> Group:
    """Mark a lone past form as a participle where it must be one: "missiles launched by", "the man held in X said"."""
    form = verb_form(words[group.main].low)
    single = group.end - group.first == 1 and form is not None and form.past
    if not single or group.infinite or group.end >= len(words):
        return group
    if words[group.end].low == "by":
        return group._replace(passive=True, reduced=True)
    if after is None or after.infinite or not (words[group.end].sort.preposition or after.first == group.end):
        return group
    between = words[group.end : after.first]
    parted = any(
        word.low in (",", "and", "but") or word.sort.mark or word.sort.opener or word.sort.relative for word in between
    )
    left = words[group.first - 1] if group.first else None
    person = left is not None and (left.sort.pronoun or left.capital or left.sort.relative)
    noun_before = left is not None and bool(categories(left.low) - {"verb", "adv"})
    return group if parted or person or not noun_before else group._replace(passive=True, reduced=True)
