"""The kinds of change that concern who, where and what is named."""

from checker.mutation.change import Kind
from checker.mutation.errors import abbreviations, actors, person_changes, places, posts

KINDS: tuple[Kind, ...] = (
    *person_changes.KINDS,
    *posts.KINDS,
    *abbreviations.KINDS,
    *places.KINDS,
    *actors.KINDS,
)
