"""How far a long form reaches from the short form beside it: as far as its letters say, or as its capitals do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from checker.reading.abbreviations.judge import Fit, initials, is_known, judge, letters_of, translated_word
from checker.reading.lexicon import categories, denotes_person, is_given_name, is_title, is_word
from checker.reading.places import country_of
from checker.reading.tables import read_set

Range = tuple[int, int]

_REACH = 160  # code points before a short form in which its long form is looked for
_MOST_WORDS = 14
_WORD = re.compile(r"\S++")
_ENDING = re.compile(r"[.!?;:…][\"”’')\]]*\Z")
_SHORTENED = re.compile(r"(?:\w\.)+|\w{1,4}\.")
_AFTER = re.compile(r"(?:['’]s?)?[)\]}\"”’»]*\Z")  # what belongs to no name: quotes, the genitive
_OPENERS, _CLOSERS = "([{\"“«‘'", ')]}"”»'
_LINKS = frozenset(["of", "for", "and", "the", "on", "in", "to", "against", "with", "&", "de", "des", "du", "la"])
_BELONGING = frozenset(["of", "for", "at", "from", "in"])
_BODIES = frozenset(["group", "act", "artifact", "cognition", "communication", "event", "possession"])
_LEAST = 3  # letters of an odd pair, if its initials spell no word of another language

_judge = lru_cache(maxsize=4096)(judge)


def fitting(text: str, ranges: Iterable[Range], short: str) -> Range | None:
    """Return the first of some ranges whose words the short form fits, or else the first that it is known for."""
    known = None
    first = letters_of(short)[:1]
    for start, end in ranges:
        words = text[start:end]
        by_letters = words[:1].upper() == first or words[:1].isdigit() or first.isdigit()
        if not by_letters and not is_known(short, words):
            continue
        fit = _judge(short, words)
        if fit not in (Fit.FITS, Fit.KNOWN) or _holds(words, short) or _is_person(words):
            continue
        if fit is Fit.FITS:
            return start, end
        known = known or (start, end)
    return known


def ends_before(text: str, end: int) -> list[Range]:
    """Return the ranges of whole words that end at `end` and lie in one sentence, the shortest first."""
    words = list(_words_before(text, end))
    return [(start, words[0][1]) for start, _ in words]


def body_before(text: str, end: int, short: str) -> Range | None:
    """Return the name of a body, written in capitals, that ends at `end`: what a short form that fits nothing is of.

    None where it is a place, a person or anything else that is not likely to be abbreviated.
    """
    words = _capitalised(text, list(_words_before(text, end)))
    if not words:
        return None
    start, stop = _likeliest(text, words, short)
    return (start, stop) if _is_body(text[start:stop], short) else None


def _words_before(text: str, end: int) -> Iterator[Range]:
    """Yield the words up to `end`, the last first, as far as the sentence, or what stands in quotes, goes back."""
    begin = max(0, end - _REACH)
    found = [match.span() for match in _WORD.finditer(text, begin, end)]
    if found and begin and found[0][0] == begin and not text[begin - 1].isspace():
        found.pop(0)  # cut in two
    after = end
    for number, (start, stop) in enumerate(reversed(found[-_MOST_WORDS:])):
        word = text[start:stop]
        if text.count("\n", stop, after) > 1 or not (word == "&" or any(map(str.isalnum, word))):
            return
        if number and (_ends_sentence(word) or word[-1] in _CLOSERS):
            return
        opened = len(word) - len(word.lstrip(_OPENERS))
        yield start + opened, start + len(word if number else _AFTER.sub("", word))
        if opened:
            return
        after = start


def _ends_sentence(word: str) -> bool:
    """Tell whether a word ends a sentence or a part of one: "Road." does, "U.S." and "Corp." do not."""
    bare = word[:-1].lower()
    shortened = _SHORTENED.fullmatch(word) and (
        "." in bare or not is_word(bare) or is_title(bare) or bare in read_set("company_words")
    )
    return _ENDING.search(word) is not None and not shortened


def _capitalised(text: str, backwards: Sequence[Range]) -> list[Range]:
    """Return the words of a name in capitals that the words end with, in their order; small words may link them."""
    run: list[Range] = []
    for start, end in backwards:
        word = text[start:end]
        if run and (word[-1] in ",;:" or "\n" in text[end : run[-1][0]]):
            break
        if not word[:1].isupper() and word not in _LINKS:
            break
        run.append((start, end))
    while run and (not text[run[-1][0]].isupper() or text[slice(*run[-1])] in ("The", "A", "An")):
        run.pop()
    return run[::-1]


def _likeliest(text: str, words: Sequence[Range], short: str) -> Range:
    """Return which of the words are the name: those that are nearest to fitting, else all but the person of a body."""
    end = words[-1][1]
    starts = [start for start, _ in words if text[start].isupper()]
    several = [start for start in starts if start < words[-1][0]]
    for start in starts:
        if translated_word(short, initials(text[start:end])):
            return start, end
    for start in several:
        if _judge(short, text[start:end]) is not Fit.UNRELATED:
            return start, end  # it may be right, so it is not wrong
    for number, (start, stop) in enumerate(words[1:-1], 1):
        before = text[words[0][0] : words[number - 1][1]].split()
        if text[start:stop] in _BELONGING and (is_given_name(before[0]) or denotes_person(before[-1])):
            return next(name for name in starts if name > start), end
    return next((start for start in several if _one_off(short, text[start:end])), starts[0]), end


def _one_off(short: str, name: str) -> bool:
    given, letters = initials(name), letters_of(short)
    return len(given) == len(letters) and sum(map(str.__ne__, given, letters)) == 1


def _is_body(name: str, short: str) -> bool:
    """Tell whether a name is that of a body that may have the short form: of two words, neither person nor place."""
    words = name.split()
    if len(words) < 2 or name.isupper() or country_of(name) is not None or _holds(name, short):
        return False
    if len(letters_of(short)) < _LEAST and not translated_word(short, initials(name)):
        return False
    return not _is_person(name) and not _BODIES.isdisjoint(categories(words[-1]))


def _is_person(name: str) -> bool:
    """Tell whether a name in capitals begins with a given name and holds no word for a group of people."""
    words = name.split()
    return (
        len(words) > 1
        and name.replace("-", " ").istitle()
        and is_given_name(words[0])
        and not any("group" in categories(word) for word in words[1:])
    )


def _holds(name: str, short: str) -> bool:
    """Tell whether the short form is one of the words, so that they are no expansion of it."""
    return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", name, re.IGNORECASE) is not None
