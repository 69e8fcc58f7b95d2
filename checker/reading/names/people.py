"""The people of one text, and who is meant by a surname or a given name."""

from collections import defaultdict
from functools import lru_cache

from checker.claims.values import NameValue
from checker.reading.lexicon import given_name
from checker.reading.names.compare import NameMatch, compare_names
from checker.reading.names.parts import family, given
from checker.reading.names.read import read_name

_MOST_COMPARED = 8


class Person:
    """One person: the fullest name so far, and the offset at which it was last written in full.

    `relative`: introduced as somebody's relative, "his wife, Ann Roe": whom the surname alone does not mean.
    """

    __slots__ = ("last", "name", "relative", "value")

    def __init__(self, name: str, value: NameValue, at: int, *, relative: bool) -> None:
        self.name = name
        self.value = value
        self.last = at
        self.relative = relative

    def sex(self) -> str:
        """Return "m" or "f" by the given name, else ""."""
        known = given_name(self.value.tokens[0])
        return known.sex if known and known.sex != "u" else ""


def _fullness(name: str, value: NameValue) -> tuple[int, bool, int]:
    """Return by what the fullest form of a name is chosen: many words, not in capitals, many letters."""
    return len(value.tokens), not name.isupper(), len(name)


@lru_cache(maxsize=16384)
def _parts(name: str) -> tuple[NameValue, tuple[str, ...], tuple[str, ...]] | None:
    value = read_name(name)
    return (value, family(value), given(value)) if value else None


class People:
    """Persons named in full, found again by parts of their names."""

    def __init__(self) -> None:
        self._by_family: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_given: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_name: dict[str, Person] = {}

    def add(self, name: str, at: int, *, relative: bool = False) -> Person | None:
        """Enter a full name as written at an offset, and return whose it is; None if it cannot be read."""
        known = self._by_name.get(name)
        if known:
            return known
        parts = _parts(name)
        if parts is None:
            return None
        value, families, givens = parts
        home = next(
            (
                other
                for other in self._by_family[families[-1]][-_MOST_COMPARED:]
                if compare_names(other.value, value) is not NameMatch.DIFFERENT
            ),
            None,
        )
        if home is None:
            home = Person(name, value, at, relative=relative)
            for key in dict.fromkeys(families):
                self._by_family[key].append(home)
        elif _fullness(name, value) > _fullness(home.name, home.value):
            home.name, home.value = name, value
        self._by_name[name] = home
        for key in givens[:1]:
            if len(key) > 1 and home not in self._by_given[key]:
                self._by_given[key].append(home)
        return home

    def see(self, name: str, at: int) -> Person | None:
        """Note that a full name is written at an offset, and return whose it is."""
        person = self._by_name.get(name)
        if person:
            person.last = at
        return person

    def has_family(self, key: str) -> bool:
        """Tell whether somebody named in full has the surname."""
        return bool(self._by_family.get(key))

    def meant(self, key: str, at: int, sex: str = "") -> Person | None:
        """Return who is meant by a surname at an offset: the one of that name, or the last who was named in full.

        `sex`: "m" or "f" if it is known. Who was introduced as a relative of somebody else comes last.
        """
        persons = self._by_family.get(key, [])
        if len(persons) > 1 and sex:
            persons = [person for person in persons if person.sex() == sex] or [
                person for person in persons if person.sex() == ""
            ]
        if len(persons) > 1:
            persons = [person for person in persons if not person.relative] or persons
        if len(persons) < 2:
            return persons[0] if persons else None
        named = [person for person in persons if 0 <= person.last < at]
        return max(named, key=lambda person: person.last, default=None)

    def of_given(self, key: str) -> Person | None:
        """Return the one person of that given name, None if there are none or several."""
        persons = self._by_given.get(key, [])
        return persons[0] if len(persons) == 1 else None
