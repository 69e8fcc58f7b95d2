"""Who does what to whom: the clauses of a sentence, found by the places of its verbs.

A heuristic for newswire English, without a tagger: the subject is the noun phrase before a verb group, what it is done
to the one behind. Where the shape of a sentence is not plain, a part is left out rather than guessed.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from checker.claims.base import Span
from checker.reading.clauses.verbs import Group, find_groups
from checker.reading.clauses.words import Word, words_of
from checker.reading.tables import read_set

_LONGEST: Final = 12  # words of a noun phrase
_JOINTS: Final = frozenset(("and", "or", "but", ","))
_PARTICLES: Final = frozenset(["up", "down", "out", "off", "away", "back", "over", "forward", "ahead"])


class Clause(NamedTuple):
    """One verb group with its parties.

    `span`: the stretch of the sentence that belongs to it; the clauses of a sentence cover it without gap or overlap.
    `verb`: the verb group. `lemma`: the dictionary form of the main verb. `subject`: who does it, or in a `passive` to
    whom it is done; `object`: the noun phrase behind the verb; `agent`: "by X" in a passive. `finite`: has a tense of
    its own.
    """

    span: Span
    verb: Span
    lemma: str
    subject: Span | None
    object: Span | None
    agent: Span | None
    passive: bool
    negated: bool
    planned: bool
    finite: bool


def find_clauses(text: str, sentence: Span) -> list[Clause]:
    """Return the clauses of a sentence in order; empty where no verb is found. Spans are ranges of `text`."""
    words = words_of(text, sentence)
    groups = find_groups(words)
    found: list[Clause] = []
    starts = [_left_edge(words, groups, number) for number in range(len(groups))]
    for number, group in enumerate(groups):
        left = words[starts[number]].start if number else sentence.start
        right = words[starts[number + 1]].start if number + 1 < len(groups) else sentence.end
        following = groups[number + 1].first if number + 1 < len(groups) else len(words)
        by = group.end < len(words) and words[group.end].low == "by"
        behind = _noun_phrase(words, group.end + by, following)
        subject = _outer(words, groups, number, found) or _subject(words, groups, number, starts[number])
        subject = subject or _shared(words, groups, number, found)
        found.append(
            Clause(
                span=Span(start=min(left, right), end=right),
                verb=Span(start=words[group.first].start, end=words[group.end - 1].end),
                lemma=group.lemma,
                subject=subject,
                object=None if by or behind == subject else behind,
                agent=behind if by and group.passive else None,
                passive=group.passive,
                negated=group.negated,
                planned=group.planned,
                finite=not (group.infinite or group.reduced),
            )
        )
    return found


def clause_at(clauses: Sequence[Clause], offset: int) -> Clause | None:
    """Return the clause that an offset belongs to; None if there is no clause in the sentence."""
    for clause in clauses:
        if offset < clause.span.end:
            return clause
    return clauses[-1] if clauses else None


def _left_edge(words: Sequence[Word], groups: Sequence[Group], number: int) -> int:
    """Return the place of the first word that belongs to a clause rather than to the one before it."""
    first = groups[number].first
    floor = groups[number - 1].end if number else 0
    if groups[number].infinite or groups[number].reduced:
        return first
    for place in range(first - 1, floor - 1, -1):
        sort = words[place].sort
        if sort.relative or sort.opener or sort.mark:
            return place
    if number == 0:
        return floor
    joints = [place for place in range(floor, first) if words[place].low in _JOINTS]
    if joints:
        # Behind an apposition ("Roe, the mayor, said") its own two commas join nothing.
        inner = joints[:-2] if joints[-1] == first - 1 and len(joints) > 2 else joints
        opened = [place for place in inner if place + 1 < first and _opens_subject(words[place + 1])]
        return opened[-1] if opened else joints[0]
    begins = [p for p in range(floor + 1, first) if words[p].sort.determiner or words[p].sort.pronoun]
    return begins[-1] if begins else min(floor, first)


def _opens_subject(word: Word) -> bool:
    return word.sort.pronoun or word.sort.determiner


def _outer(words: Sequence[Word], groups: Sequence[Group], number: int, found: Sequence[Clause]) -> Span | None:
    """Return the subject of "said" in "the man who shot two people said": what the relative clause is about."""
    group = groups[number]
    if not found or group.infinite or group.reduced:
        return None
    before = groups[number - 1]
    if not (before.reduced or (before.first > 0 and words[before.first - 1].sort.relative)):
        return None
    between = words[before.end : group.first]
    parted = any(word.low in _JOINTS or word.sort.relative or word.sort.opener or word.sort.mark for word in between)
    own = any(word.sort.pronoun for word in between) or before.lemma in read_set("saying_verbs")
    return None if parted or own else found[-1].subject


def _subject(words: Sequence[Word], groups: Sequence[Group], number: int, edge: int) -> Span | None:
    """Return the noun phrase before a finite verb group, or the noun that a participle follows."""
    group = groups[number]
    floor = groups[number - 1].end if number else 0
    if group.infinite:
        return None
    if group.reduced:
        return _phrase_before(words, group.first, floor)
    if group.first and words[group.first - 1].sort.relative:
        comma = group.first > 1 and words[group.first - 2].low == ","
        return _phrase_before(words, group.first - 1 - comma, floor)
    parts = _parts(words, edge, group.first)
    if not parts:
        return _inverted(words, group)
    last = parts[-1]
    firsts = [part for part in parts if not _is_adverbial(words[part[0]])]
    if len(parts) > 1 and firsts:
        if any(words[place].low in ("and", "or") for place in range(*last)):  # "Britain, France and Japan"
            last = (firsts[0][0], last[1])
        elif words[group.first - 1].low == ",":  # "Roe, the mayor of Leeds, said"
            last = firsts[0]
    trimmed = _trimmed(words, *last)
    return trimmed if trimmed or not firsts else _trimmed(words, *firsts[0])


def _parts(words: Sequence[Word], start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches between commas, without the words that only open the clause."""
    while start < end and (words[start].low in _JOINTS or words[start].sort.opener or words[start].sort.mark):
        start += 1
    parts, first = [], start
    for place in range(start, end + 1):
        if place == end or words[place].low == ",":
            if place > first:
                parts.append((first, place))
            first = place + 1
    return parts


def _is_adverbial(first: Word) -> bool:
    return first.sort.preposition or first.sort.adverb or first.low.endswith("ing")


def _trimmed(words: Sequence[Word], start: int, end: int) -> Span | None:
    """Return the noun phrase of a stretch: without adverbs around it and what is said of place and time."""
    while end > start and (words[end - 1].sort.adverb or words[end - 1].low in (",", ")")):
        end -= 1
    while start < end and words[start].sort.adverb:
        start += 1
    number = start
    while number < end and words[number].low in read_set("hedges"):
        number += 1
    if number < end and not words[number].low[0].isdigit() and words[number].low not in read_set("numerals"):
        number = start
    for place in range(number + 1, end):
        if words[place].sort.preposition and words[place].low != "of":
            end = place
            break
    if start >= end or words[number].sort.preposition or not words[end - 1].noun:
        return None
    start = max(start, end - _LONGEST)
    return Span(start=words[start].start, end=words[end - 1].end)


def _phrase_before(words: Sequence[Word], end: int, floor: int) -> Span | None:
    """Return the noun phrase that ends right before a place."""
    start = end
    while start > floor and end - start < _LONGEST:
        word = words[start - 1]
        if (word.sort.preposition and word.low != "of") or not (word.low[0].isalnum() or word.low[0] == "$"):
            break
        start -= 1
        if word.sort.determiner and (start == floor or words[start - 1].low != "of"):
            break
    return Span(start=words[start].start, end=words[end - 1].end) if start < end else None


def _inverted(words: Sequence[Word], group: Group) -> Span | None:
    """Return the subject behind a verb of saying: "..., said the mayor"."""
    if group.lemma not in read_set("saying_verbs"):
        return None
    return _noun_phrase(words, group.end, len(words))


def _shared(words: Sequence[Word], groups: Sequence[Group], number: int, found: Sequence[Clause]) -> Span | None:
    """Return the subject of the clause before, where the two are joined: "fell and broke", "fled, leaving"."""
    group = groups[number]
    if not found or not group.first or group.reduced:
        return None
    left = words[group.first - 1]
    return found[-1].subject if left.low in _JOINTS or left.low == "to" or left.sort.adverb else None


def _noun_phrase(words: Sequence[Word], start: int, stop: int) -> Span | None:
    """Return the noun phrase that begins at a place, up to a preposition other than "of", a mark or a clause."""
    start += start < stop and words[start].low in _PARTICLES
    end = start
    while end < min(stop, start + _LONGEST):
        word = words[end]
        if word.low in (",", ".") or word.sort.mark or word.sort.relative or (word.sort.opener and word.low != "that"):
            break
        if (word.sort.preposition and (word.low != "of" or end == start)) or (end > start and word.sort.pronoun):
            break
        end += 1
    while end > start and not words[end - 1].noun:
        end -= 1
    return Span(start=words[start].start, end=words[end - 1].end) if end > start else None
