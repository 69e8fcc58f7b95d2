"""Names become people: every form under which the sources name one person."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.claims.claim import Claim, statement_of
from checker.claims.statements import PersonStatement
from checker.claims.values import NameValue
from checker.reading.names import NameMatch, compare_names, read_name
from checker.reading.names.blocking import NameIndex


class Person(NamedTuple):
    """One person: `label` is the fullest form, `claims` the person claims about them, in order."""

    label: str
    claims: tuple[Claim, ...]

    @property
    def sources(self) -> frozenset[str]:
        """Ids of the sources that name them."""
        return frozenset(claim.source for claim in self.claims)


class People:
    """The people of a desk, and who is meant by a name in a source."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._by_name: dict[tuple[str, str], Person] = {}
        groups: list[tuple[NameValue, list[Claim]]] = []
        homes: dict[tuple[tuple[str, ...], str | None], list[Claim]] = {}  # by form; the first that fits stays so
        index = NameIndex()
        for (source, name), members in sorted(_within_sources(claims).items()):
            value = read_name(name)
            if value is None or len(value.tokens) < 2:  # a surname alone identifies nobody outside its article
                self._by_name[source, name] = Person(name, tuple(members))
                continue
            form = value.tokens, value.suffix
            if form not in homes:
                likely = (groups[number] for number in index.like(value))
                home = next((group for known, group in likely if _one_person(known, value)), None)
                if home is None:
                    home = []
                    groups.append((value, home))
                    index.add(value)
                homes[form] = home
            homes[form].extend(members)
        persons = []
        for value, members in groups:
            ordered = tuple(sorted(members, key=lambda claim: (claim.source, claim.at.start)))
            person = Person(value.written, ordered)
            persons.append(person)
            for claim in ordered:
                self._by_name[claim.source, statement_of(claim, PersonStatement).person] = person
                self._by_name[claim.source, statement_of(claim, PersonStatement).name] = person
        self.all: Sequence[Person] = tuple(persons)
        self._named_in: defaultdict[str, list[Person]] = defaultdict(list)
        for person in persons:
            for source in person.sources:
                self._named_in[source].append(person)

    def who(self, source: str, name: str | None) -> Person | None:
        """Return the person whom `source` calls `name`, or None if it is nobody known."""
        if not name:
            return None
        known = self._by_name.get((source, name))
        if known is not None:
            return known
        value = read_name(name)
        if value is None:
            return None
        for person in self._named_in.get(source, ()):
            theirs = read_name(person.label)
            if theirs is not None and _one_person(theirs, value):
                return person
        return None


def _within_sources(claims: Iterable[Claim]) -> dict[tuple[str, str], list[Claim]]:
    """Group person claims by source and by whom the extractor took them to be."""
    found: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.statement, PersonStatement):
            found[claim.source, claim.statement.person].append(claim)
    return found


def _one_person(known: NameValue, other: NameValue) -> bool:
    return compare_names(known, other) in (NameMatch.SAME, NameMatch.VARIANT)
