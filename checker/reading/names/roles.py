"""What is told of a person beside the name: title, office, relation."""

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.claims.base import Span
from checker.reading.lexicon import categories, denotes_person, is_stop_word, is_word, lemmas
from checker.reading.names.words import look_up
from checker.reading.tables import read_set

_LONGEST = 90
_MOST_WORDS = 8
_WORD = re.compile(r"[\w'’./&-]*[\w.]")
_POST = re.compile(r"\b([\w-]+) (?:to|of|for|at) (?:the )?(?:[A-Z][\w.]*+(?: [A-Z][\w.]*+){0,3})(,?) \Z")
_SHORT = re.compile(r"(?:[A-Z]\.)+|[A-Z][a-z]{1,4}\.")


@lru_cache(maxsize=16384)
def is_role(word: str) -> bool:
    """Tell whether a word in small letters is said of a person: "spokesman", "suspect"."""
    barred = (
        not word.islower()
        or word in read_set("no_roles")
        or is_stop_word(word)
        or word.endswith(("ed", "ing", "'s", "’s"))
    )
    return not barred and denotes_person(word)


@lru_cache(maxsize=16384)
def _describes(word: str) -> bool:
    """Tell whether a word may stand within a role, before its noun: "police" spokesman, "local" resident."""
    bare = word.lower().rstrip(".").removesuffix("'s").removesuffix("’s")
    if (is_stop_word(bare) and word != "US") or bare.endswith("-old"):
        return False
    if any(bare in read_set(words) for words in ("no_part_of_roles", "person_verbs", "speech_verbs")):
        return False
    if word[0].isupper():
        owner = word.endswith(("'s", "’s"))
        return bare not in read_set("calendar") and not (owner and not is_word(bare))
    if not word[0].isalpha():
        return False
    if "-" in bare:
        return True
    kinds = categories(bare)
    if "verb" in kinds and any(lemma != bare for lemma in lemmas(bare)):
        return False
    return bool(kinds - {"verb", "adv"})


def role_before(text: str, start: int, floor: int = 0, gap: int = 1) -> int | None:
    """Return the offset at which a role begins whose noun stands right before `start`; None if there is none.

    "police spokesman" in "said police spokesman Jane Roe". Ages and determiners are no part of it. It does not begin
    before `floor`, where the name before ends. `gap`: how many characters stand between the two.
    """
    head = next(_words_back(text, start, floor, gap), None)
    if head is None or not is_role(text[head[0] : head[1]]):
        return None
    return widen(text, head[0], floor)


def role_apposed(text: str, start: int, end: int, floor: int = 0) -> Span | None:
    """Return the role whose noun and a comma stand before a name that a comma or stop follows.

    "police chief" in "The police chief, Jane Roe, resigned".
    """
    if text[start - 2 : start] != ", " or text[end : end + 1] not in (",", ".", ";") or start < 3:
        return None
    begin = role_before(text, start, floor, gap=2)
    return None if begin is None else Span(start=begin, end=start - 2)


def role_posted(text: str, start: int, end: int, floor: int = 0) -> Span | None:
    """Return the role before a name that tells the post too: "Ambassador to the UN" in "Ambassador to the UN Ann Roe".

    A comma may part the two if one, or a stop, follows the name.
    """
    post = _POST.search(text, max(floor, start - _LONGEST), start)
    if post is None or not (is_role(post[1]) or look_up(post[1]).title):
        return None
    if post[2] and text[end : end + 1] not in (",", ".", ";"):
        return None
    return Span(start=widen(text, post.start(1), floor), end=post.start(2))


def widen(text: str, start: int, floor: int = 0) -> int:
    """Return the offset at which the role begins whose last words begin at `start`: "GBI" in "GBI agent"."""
    begin, joined = start, False
    for left, right in _words_back(text, start, floor):
        word = text[left:right]
        if word in ("of", "for") and begin < start + 1 and text[begin : begin + 1].isupper() and not joined:
            joined = True
        elif joined and begin != left and not _leads(word):
            break
        elif _describes(word):
            begin, joined = left, False
            if word in ("former", "then"):
                break
        else:
            break
    return begin


def _leads(word: str) -> bool:
    """Tell whether a word is one that "of" may follow within a role: "Secretary of State", "Bureau of Mines"."""
    return word[0].isupper() and (denotes_person(word) or look_up(word).head in ("organisation", "surname"))


def _words_back(text: str, start: int, floor: int, gap: int = 1) -> Iterator[tuple[int, int]]:
    """Yield the words before an offset, the last first, as long as nothing but a space parts them."""
    floor, end = max(floor, start - _LONGEST), start - gap
    for _ in range(_MOST_WORDS):
        if end <= floor or text[end + gap - 1] not in " \xa0":
            return
        gap = 1
        left = max(text.rfind(" ", floor, end), text.rfind("\n", floor, end)) + 1
        if (not left and floor) or _WORD.fullmatch(text, left, end) is None:
            return
        if text[end - 1] == "." and not _SHORT.fullmatch(text, left, end):
            return
        yield left, end
        end = left - 1


_APPOSED = re.compile(r",\s+(?:(?:an?|the|his|her|their|one of the)\s+)?(?:\d{1,3}-year-old\s+)?")
_ENDS = re.compile(r"[,;:()\"”\n—]|(?<!\b[A-Z])\.|\s(?:who|whose|that|which)\s|\s[-–]")
_CLAUSE = re.compile(r"\s(?:was|were|is|are|had|has|said|says|told|tells|will)\s|-old\b")
_PREPOSITION = re.compile(r"\s(?:of|for|at|in|with|from|on|to|and|by|over|under|behind|overseeing|representing)\s")
_LONGEST_APPOSITION = 90


def role_behind(text: str, end: int) -> Span | None:
    """Return the apposition that follows a name or its age: "the mayor of Leeds"; None if there is none.

    The article and the age are no part of it.
    """
    opening = _APPOSED.match(text, end, end + 40)
    if opening is None:
        return None
    start = opening.end()
    if not text[start : start + 1].isalpha():
        return None
    ending = _ENDS.search(text, start, start + _LONGEST_APPOSITION)
    stop = ending.start() if ending else len(text)
    if (
        stop == start
        or stop - start > _LONGEST_APPOSITION
        or (ending is None and len(text) - start > _LONGEST_APPOSITION)
    ):
        return None
    phrase = text[start:stop].rstrip()
    break_ = _PREPOSITION.search(phrase)
    words = phrase[: break_.start() if break_ else len(phrase)].split()
    if not words or len(words) > _MOST_WORDS or not is_role(words[-1].lower()) or _CLAUSE.search(phrase):
        return None
    article = opening.group().strip() != ","
    if not all(map(_describes, words[:-1])) or not (article or phrase[0].islower() or look_up(words[-1]).title):
        return None
    return Span(start=start, end=start + len(phrase))
