"""The persons and places that references name."""

from collections.abc import Iterable

from checker.claims.values import NameValue
from checker.reading.names import NameMatch, compare_names, family
from checker.reading.names.blocking import NameIndex
from checker.reading.places import canonical
from checker.rules.references.wording import Wording, said


class Persons:
    """Persons by their names, and the words of the texts that name them."""

    def __init__(self, names: Iterable[NameValue], wording: Wording) -> None:
        self._names = list(dict.fromkeys(names))
        self._wording = wording
        self._index = NameIndex()
        for name in self._names:
            self._index.add(name)

    def has(self, name: NameValue) -> bool:
        """Tell whether the surname stands there, or that of a person who may be the same."""
        last = said(name.written)[-1:]
        if self._wording.has(last) or self._wording.has(family(name)):
            return True
        likely = (self._names[number] for number in self._index.like(name))
        return any(compare_names(name, other) is not NameMatch.DIFFERENT for other in likely)


class Places:
    """Places by all their names."""

    def __init__(self, names: Iterable[str], wording: Wording) -> None:
        self._known = {canonical(name) for name in names}
        self._wording = wording

    def has(self, place: str) -> bool:
        """Tell whether it is named there, by this name or another, with what it lies in or without."""
        itself = place.partition(",")[0]
        return self._wording.has(said(itself)) or not self._known.isdisjoint((canonical(place), canonical(itself)))
