"""What a rule is."""

import inspect
import re
from collections.abc import Iterator
from typing import ClassVar

from checker.linking.slots import Desk
from checker.rules.finding import SEVERITY_OF, FindingClass, Severity
from checker.rules.flag import Flag

SECTIONS = ("## What it flags", "## Why it matters", "## Example", "## Stays silent when")


class Rule:
    """One check. A subclass is named CODE_Name, and its docstring is its page."""

    code: ClassVar[str]
    name: ClassVar[str]
    page: ClassVar[str]
    summary: ClassVar[str]
    class_: ClassVar[FindingClass]

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

    @property
    def severity(self) -> Severity:
        """How loudly its findings are said, unless one says otherwise."""
        return SEVERITY_OF[self.class_]

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Yield what is wrong on this desk."""
        raise NotImplementedError
