"""Which names may be of one person, without comparing each with each."""

from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise

from checker.claims.values import NameValue
from checker.reading.names.compare import sounds_of, variant_groups
from checker.reading.names.parts import core

_ONE_EDIT_FROM = 5  # letters of the shorter of two tokens that are alike for want of one edit


class NameIndex:
    """Names by number, in the order in which they were added, and by what every name like them has too."""

    def __init__(self) -> None:
        self._tokens: list[int] = []  # how many each name has
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        self._joined: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, name: NameValue) -> None:
        """Add a name; its number is how many were added before it."""
        tokens, number = core(name.tokens), len(self._tokens)
        self._tokens.append(len(tokens))
        for key in frozenset[str]().union(*map(_keys, _pieces(tokens))):
            self._holders[key].append(number)
        self._joined["".join(tokens)].append(number)

    def like(self, name: NameValue) -> list[int]:
        """Return the numbers of the names that may be the same as this one or a variant of it, in order.

        Every name that `compare_names` calls so is among them; the others are few.
        """
        tokens = core(name.tokens)
        shared: Counter[int] = Counter()
        for piece in _pieces(tokens):
            shared.update({number for key in _keys(piece) for number in self._holders.get(key, ())})
        likely = {number for number, count in shared.items() if count >= min(2, len(tokens), self._tokens[number])}
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
