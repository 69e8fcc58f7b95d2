"""Names and titles that stand for others."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from checker.reading.abbreviations import fits
from checker.reading.lexicon import is_given_name, is_stop_word, is_title, is_word, near_synonyms
from checker.reading.names import NameMatch, compare_names, read_name
from checker.reading.names.compare import sounds_of
from checker.reading.names.read import fold
from checker.reading.names.roles import is_role
from checker.reading.places import canonical, contains, country_of
from checker.reading.tables import read_set
from checker.reading.tokens import Word

SHORT_TITLES = {
    "sgt": "sergeant", "lt": "lieutenant", "capt": "captain", "det": "detective", "gov": "governor", "sen": "senator",
    "rep": "representative", "dr": "doctor", "prof": "professor", "pres": "president", "gen": "general",
    "col": "colonel", "maj": "major", "cpl": "corporal", "cmdr": "commander", "rev": "reverend", "atty": "attorney",
    "cpt": "captain", "supt": "superintendent", "asst": "assistant", "dep": "deputy", "insp": "inspector",
}  # fmt: skip
_STATION = re.compile(r"[WK][A-Z]{2,3}")
_HEADLINE = 0.7  # share of the words
_LONGEST = 6  # letters of an abbreviation
_ACADEMIC = {"doctor", "professor"}  # who is the one may be the other
_SLIP = 2  # letters changed, left out, put in or exchanged
_PHRASE = 2  # words
_SHORTEST = 4  # letters; shorter names differ by a letter or two and are others


def is_headline(words: Sequence[Word]) -> bool:
    """Tell whether most words of a passage have a capital, so that capitals tell nothing."""
    told = [word for word in words if word.low.isalpha() and not is_stop_word(word.low)]
    return sum(word.raw[0].isupper() for word in told) > _HEADLINE * len(told)


def is_name(words: Sequence[Word], *, first: bool) -> bool:
    """Tell whether words are a name or a part of one; `first`: the passage begins with them."""
    own = [word for word in words if word.low not in read_set("name_joints")]
    if not own or not all(word.raw[0].isupper() for word in own):
        return False
    if any(word.low in read_set("courtesy_titles") or word.low in read_set("calendar") for word in own):
        return False
    ordinary = [word for word in own if is_word(word.low) and not is_given_name(word.low)]
    return not (first and len(ordinary) == len(own)) and not all(is_stop_word(word.low) for word in own)


def other_name(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether two phrases name two persons, bodies or places, not one in two ways."""
    named = [[word for word in words if may_be_name(word) and not is_stop_word(word.low)] for words in (a, b)]
    return all(named) and not stands_for(*named) and not is_spelling(*named) and not is_refined(*named)


def is_spelling(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether one name is the other with a letter or two other: "Gonzalez", "Gonazlez"."""
    pairs = [(x.low, y.low) for x, y in zip(a, b, strict=False) if x.low != y.low]
    if len(a) != len(b) or len(pairs) != 1:
        return False
    one, other = pairs[0]
    least = min(len(one), len(other))
    slip = OSA.distance(one, other, score_cutoff=_SLIP)
    known = is_word(one) and is_word(other) and not (is_given_name(one) or is_given_name(other))
    if any(word.low in read_set("calendar") for word in (*a, *b)):
        return False
    capitals = all(word.raw[0].isupper() for word in (*a, *b) if word.low not in read_set("name_joints"))
    return capitals and least >= _SHORTEST and slip <= (1 if least < 2 * _SLIP + 2 else _SLIP) and not known


def is_refined(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether a word of the one name is a form of a word of the other, or a title stands in one only."""
    if any(x.low[:_SHORTEST] == y.low[:_SHORTEST] for x in a for y in b if min(len(x.low), len(y.low)) >= _SHORTEST):
        return True
    titled = [words[0].low in SHORT_TITLES or is_title(words[0].low) for words in (a, b)]
    return titled[0] != titled[1]


def sound_alike(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether two spellings are said alike, as two transliterations of one name are."""
    pairs = [(fold(x.low), fold(y.low)) for x, y in zip(a, b, strict=True) if x.low != y.low]
    exchanged = any(x != y and sorted(x) == sorted(y) for x, y in pairs)
    return not exchanged and all(x == y or sounds_of(x) & sounds_of(y) for x, y in pairs)


def are_stations(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether both are call signs of stations."""
    return all(len(each) == 1 and _STATION.fullmatch(each[0].raw) for each in (a, b))


def is_agency(words: Sequence[Word]) -> bool:
    """Tell whether words are the short name of an agency or a broadcaster."""
    return len(words) == 1 and words[0].raw.isupper() and words[0].low in read_set("agencies")


def are_agencies(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether both are short names of agencies."""
    return is_agency(a) and is_agency(b)


def is_abbreviation(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether both are one short form in capitals."""
    return all(len(each) == 1 and each[0].raw.isupper() and 2 <= len(each[0].raw) <= _LONGEST for each in (a, b))


def may_be_name(word: Word) -> bool:
    """Tell whether a word inside a sentence may be one of a name."""
    return word.raw[0].isupper() and word.low not in read_set("calendar")


def stands_for(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether the one is a short form, or another name, of the other: "FBI", "U.S." and the United States."""
    ours, theirs = _joined(a), _joined(b)
    names = read_name(ours), read_name(theirs)
    if names[0] and names[1] and compare_names(names[0], names[1]) in (NameMatch.SAME, NameMatch.VARIANT):
        return not is_spelling(a, b)  # "Bob" for Robert
    one, other = canonical(ours), canonical(theirs)
    titles = SHORT_TITLES.get(ours.lower(), ours.lower()), SHORT_TITLES.get(theirs.lower(), theirs.lower())
    if one == other or titles[0] == titles[1]:
        return True
    short, long = sorted((ours, theirs), key=len)
    if _cut_short(short.lower(), long.lower()):
        return True
    if f"/{short.lower()}" == canonical(long).lower()[-len(short) - 1 :]:  # "CT" is Connecticut
        return True
    shorter = "".join(word[0] for word in short.split()) if all(len(w) == 1 for w in short.split()) else short
    return fits(shorter, long) or fits(short, long)


def _cut_short(short: str, long: str) -> bool:
    """Tell whether a word is cut short: "Const", "St", "Awards"."""
    if " " in long or (len(long) - len(short) == 1 and not long.endswith("s")):
        return False  # "Lindhol" for Lindholm is a slip
    letters = iter(long)
    skips = len(short) <= _SHORTEST and short[0] == long[0] and all(letter in letters for letter in short)
    return long.startswith(short) or skips


def are_places(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether both are names of places that are known, of which neither lies in the other."""
    ours, theirs = _joined(a), _joined(b)
    return (
        all(country_of(each) for each in (ours, theirs)) and not contains(ours, theirs) and not contains(theirs, ours)
    )


def other_title(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether both are titles or posts, and not forms of one."""
    if len(a) != len(b) and not all(len(each) <= _PHRASE and _is_titled(each) for each in (a, b)):
        return False
    ours, theirs = _title(a[-1].low), _title(b[-1].low)
    if {ours, theirs} == _ACADEMIC or {ours, theirs} & (read_set("no_posts") | read_set("courtesy_titles")):
        return False
    return bool(ours and theirs and ours != theirs and not near_synonyms(ours, theirs) and _stem(ours) != _stem(theirs))


def _is_titled(words: Sequence[Word]) -> bool:
    """Tell whether words are a title with its capitals: "Prime Minister"."""
    return bool(words) and all(word.raw[0].isupper() for word in words) and is_title(words[-1].low)


@lru_cache(maxsize=4096)
def _title(word: str) -> str:
    full = SHORT_TITLES.get(word, word)
    known = is_title(full) or (is_role(full) and not country_of(full))  # "the French" are a nation
    return full if known else ""


def _stem(title: str) -> str:
    """Return a title without what tells the sex: "spokesman" and "spokeswoman" are one."""
    for ending in ("persons", "person", "woman", "women", "man", "men", "ress", "er", "or"):
        if title.endswith(ending):
            return title.removesuffix(ending)
    return title


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.raw for word in words)
