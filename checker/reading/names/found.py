"""What the finder of names yields."""

from typing import NamedTuple

from checker.claims.base import Span


class FoundPerson(NamedTuple):
    """A mention of a person by name.

    `span`: the name without title, "Roe" in "Mayor Roe". `role`: title, office or description that is told of the
    person right there, before or behind the name. `age`: the words of an age that is told right there ("34",
    "19-year-old"). `person`: the fullest form of this person's name in the text.
    """

    span: Span
    role: Span | None
    age: Span | None
    person: str


class FoundNames(NamedTuple):
    """The names in a text, in order, not overlapping: of persons, of organisations, of places."""

    persons: tuple[FoundPerson, ...]
    organisations: tuple[Span, ...]
    places: tuple[Span, ...]
