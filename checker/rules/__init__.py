"""Rules, one a file; a file named `xx000_*.py` here is a rule and needs no registration."""

import re
from importlib import import_module
from pkgutil import iter_modules

from checker.rules.base import Rule


def load_rules() -> tuple[Rule, ...]:
    """Import every rule file and return one instance of each rule, in the order of their codes."""
    for module in iter_modules(__path__):
        if re.match(r"[a-z]{2}\d{3}_", module.name):
            import_module(f"{__name__}.{module.name}")
    ours = (rule for rule in Rule.__subclasses__() if rule.__module__.startswith(f"{__name__}."))
    return tuple(sorted((rule() for rule in ours), key=lambda rule: rule.code))
