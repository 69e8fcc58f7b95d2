"""What a rule is."""

import inspect
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar, Literal

from checker.linking.slots import Desk
from checker.rules.finding import SEVERITY_OF, FindingClass, Severity
from checker.rules.flag import Flag
from checker.rules.policy import Switch

OURS = "factcheck"
SECTIONS = ("## What it flags", "## Why it matters", "## Example", "## Stays silent when")


class ContradictionType(StrEnum):
    """The types of contradiction in de Marneffe, Rafferty & Manning, "Finding Contradictions in Text" (ACL 2008)."""

    ANTONYM = "antonym"
    NEGATION = "negation"
    NUMERIC = "numeric"
    FACTIVE = "factive/modal"
    STRUCTURAL = "structural"
    LEXICAL = "lexical"
    WORLD_KNOWLEDGE = "world knowledge"


class Rule:
    """One check. A subclass is named CODE_Name, and its docstring is its page.

    `class_` is the sort of disagreement that it finds; `types`, the types of contradiction that it covers. A rule in
    `preview` runs only if that is asked for; so does one that names in `asked` the option that asks for it.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    page: ClassVar[str]
    summary: ClassVar[str]
    class_: ClassVar[FindingClass]
    types: ClassVar[tuple[ContradictionType, ...]] = ()
    preview: ClassVar[bool] = False
    asked: ClassVar[Literal["unsupported"] | None] = None

    def __init__(self, origin: str = OURS) -> None:
        """Take the distribution that the rule comes from."""
        self.origin = origin

    def __init_subclass__(cls) -> None:
        """Take code and name from the class name; refuse a rule without a page or a class."""
        match = re.fullmatch(r"([A-Z]{2}\d{3})_([A-Za-z]+)", cls.__name__)
        if match is None:
            raise TypeError(f"rule class {cls.__name__!r} must read CODE_Name, e.g. 'QT101_CountMismatch'")
        cls.code = match[1]
        cls.name = re.sub(r"(?<!^)(?=[A-Z])", "-", match[2]).lower()
        cls.page = inspect.cleandoc(cls.__doc__ or "")
        cls.summary = cls.page.partition("\n")[0]
        missing = [section for section in SECTIONS if section not in cls.page]
        if missing:
            raise TypeError(f"{cls.__name__}: its docstring lacks {', '.join(missing)}")
        if not isinstance(getattr(cls, "class_", None), FindingClass):
            raise TypeError(f"{cls.__name__}: class_ must say which FindingClass it yields")
        if cls.asked not in (None, "unsupported"):
            raise TypeError(f"{cls.__name__}: asked is {cls.asked!r}, which is no option that has a rule run")

    @property
    def needs(self) -> tuple[Switch, ...]:
        """What must be switched on for it to run, unless its full code is selected."""
        preview: tuple[Switch, ...] = ("preview",) if self.preview else ()
        return (*preview, self.asked) if self.asked else preview

    @property
    def severity(self) -> Severity:
        """How loudly its findings are said, unless one says otherwise."""
        return SEVERITY_OF[self.class_]

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Yield what is wrong on this desk."""
        raise NotImplementedError
