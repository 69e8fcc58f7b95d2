"""Rules, one a file; a file named `xx000_*.py` here is a rule and needs no registration.

Other distributions bring rules of their own by entry points, as `checker.rules.plugins` says.
"""

import re
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from checker.errors import UsageError
from checker.rules.base import Rule


@cache
def load_rules() -> tuple[Rule, ...]:
    """Return one instance of each rule, ours and those of plugins, in the order of their codes.

    `UsageError` for a plugin that cannot be used, and for a code that two rules have.
    """
    from checker.rules.plugins import plugin_rules

    known = {rule.code: rule for rule in our_rules()}
    for rule in plugin_rules():
        other = known.setdefault(rule.code, rule)
        if other is not rule:
            raise UsageError(
                f"two rules have the code {rule.code}: {other.name} of {other.origin} and {rule.name} of {rule.origin}"
            )
    return tuple(sorted(known.values(), key=lambda rule: rule.code))


@cache
def our_rules() -> tuple[Rule, ...]:
    """Import every rule file and return one instance of each rule, in the order of their codes."""
    for module in iter_modules(__path__):
        if re.match(r"[a-z]{2}\d{3}_", module.name):
            import_module(f"{__name__}.{module.name}")
    ours = (rule for rule in Rule.__subclasses__() if rule.__module__.startswith(f"{__name__}."))
    return tuple(sorted((rule() for rule in ours), key=lambda rule: rule.code))
