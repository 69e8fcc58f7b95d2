"""Desks without claims, and rules that flag what a test says."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from checker.claims.base import Span
from checker.linking.people import People
from checker.linking.slots import Desk
from checker.rules.base import SECTIONS, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.model import Role, Source
from tests.desk import Article

TEXT = "Three boats sank on Friday.\nFour boats sank on Saturday.\nFive boats sank on Sunday.\n"


class Bench:
    """Makers of sources, desks, flags and rules."""

    def desk(self, **roles: Role) -> Desk:
        sources = {name: self.source(name, role) for name, role in roles.items()}
        return Desk(sources, (), dict.fromkeys(sources, 0), People(()), ())

    def source(self, name: str, role: Role = "peer", path: str | None = None) -> Source:
        source: Source = Article(name, TEXT).source
        return source.model_copy(update={"role": role, "path": path or name})

    def flag(self, *sides: tuple[str, str], class_: FindingClass | None = None) -> Flag:
        """Return a flag with sides told as (source, words of `TEXT`)."""
        return Flag(" and ".join(words for _, words in sides), "", tuple(self.side(*each) for each in sides), class_)

    def side(self, source: str, words: str) -> Side:
        start = TEXT.index(words)
        return Side(source, Span(start=start, end=start + len(words)), reads=f"{source}: {words}")

    def rule(self, name: str, *flags: Flag, class_: FindingClass = FindingClass.CONTRADICTION, **more: Any) -> Rule:  # noqa: ANN401
        def check(_self: Rule, _desk: Desk) -> Iterator[Flag]:
            yield from flags

        body: Mapping[str, object] = {"__doc__": "One. " + "\n".join(SECTIONS), "class_": class_, "check": check}
        made: type[Rule] = type(name, (Rule,), {**body, **more})
        return made()


@pytest.fixture
def bench() -> Bench:
    return Bench()
