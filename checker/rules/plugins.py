"""Rules from other distributions: each entry point of the group `factcheck.rules` names a module of them."""

import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType

from checker.errors import UsageError
from checker.rules.base import Rule

GROUP = "factcheck.rules"


def plugin_rules() -> Iterator[Rule]:
    """Yield one instance of each rule of each plugin; `UsageError`, which names it, for one that cannot be used."""
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (_origin(entry), entry.name)):
        origin = _origin(entry)
        try:
            with redirect_stdout(sys.stderr):  # the report has standard output to itself
                module = entry.load()
                rules = [rule(origin) for rule in _rules_in(module)]
        except (Exception, SystemExit) as error:
            raise UsageError(
                f"the plugin {origin} cannot be used: {entry.value}: {type(error).__name__}: {error}"
            ) from error
        if not rules:
            raise UsageError(f"the plugin {origin} cannot be used: {entry.value} is no module with rules in it")
        yield from rules


def _origin(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist else entry.value


def _rules_in(module: object) -> list[type[Rule]]:
    """Return the rules that a module holds, whichever module of the plugin defines them; rules of ours are not its."""
    if not isinstance(module, ModuleType):
        return []
    found = {each for each in vars(module).values() if isinstance(each, type) and issubclass(each, Rule)}
    theirs = (each for each in found if each is not Rule and not each.__module__.startswith("checker."))
    return sorted(theirs, key=lambda each: each.code)
