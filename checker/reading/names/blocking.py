"""Which names may be of one person, without comparing each with each."""

from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

from checker.claims.values import NameValue
from checker.reading.names.compare import sounds_of, variant_groups
from checker.reading.names.parts import core

_ONE_EDIT_FROM = 5  # letters of the shorter of two tokens that are alike for want of one edit


class NameIndex:
    """Names by number, in the order in which they were added, and by what every name like them has too."""

    def __init__(self) -> None:
        self._count = 0
        self._single: set[int] = set()  # names of one token
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        self._joined: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, name: NameValue) -> None:
        """Add a name; its number is how many were added before it."""
        tokens, number = core(name.tokens), self._count
        self._count += 1
        if len(tokens) == 1:
            self._single.add(number)
        for key in frozenset[str]().union(*map(_keys, _pieces(tokens))):
            self._holders[key].append(number)
        self._joined["".join(tokens)].append(number)

    def like(self, name: NameValue) -> list[int]:
        """Return the numbers of the names that may be the same as this one or a variant of it, in order.

        Every name that `compare_names` calls so is among them; the others are few.
        """
        tokens = core(name.tokens)
        once, twice = set[int](), set[int]()
        for piece in _pieces(tokens):
            own = set[int]().union(*filter(None, map(self._holders.get, _keys(piece))))
            twice |= once & own
            once |= own
        likely = twice | (once if len(tokens) == 1 else once & self._single)
        return sorted(likely.union(self._joined.get("".join(tokens), ())))


def _pieces(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tokens, and each two neighbours as one word: "Mac Donald" may be "MacDonald"."""
    return tokens + tuple(one + other for one, other in pairwise(tokens))


@lru_cache(maxsize=65536)
def _keys(token: str) -> frozenset[str]:
    """Return keys of which two tokens that are alike share one: of letters, sound, short forms, one letter off."""
    keys = {
        token,
        *(f"~{sound}" for sound in sounds_of(token)),
        *(f"={group}" for group in variant_groups().get(token, ())),
    }
    if len(token) >= _ONE_EDIT_FROM:
        keys.update(token[:at] + token[at + 1 :] for at in range(len(token)))
    return frozenset(keys)
