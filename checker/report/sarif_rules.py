"""Rules as SARIF describes them: made of their pages."""

from collections.abc import Iterator, Mapping

from checker.claims.base import JSON
from checker.report.sarif_text import braced
from checker.rules import load_rules
from checker.rules.base import SECTIONS, Rule
from checker.rules.page import page_of


def descriptors(names: Mapping[str, str]) -> Iterator[dict[str, JSON]]:
    """Yield the descriptor of each rule in `names`, which holds names by code, of plugins too.

    Of a rule that is not installed, as in a report of elsewhere, it says no more than the name, where GitHub wants a
    description and help.
    """
    known = {rule.code: rule for rule in load_rules()}
    for code, name in names.items():
        said: JSON = {"text": braced(name)}
        bare: dict[str, JSON] = {"shortDescription": said, "fullDescription": said, "help": said}
        yield _descriptor(known[code]) if code in known else {"id": code, "name": name, **bare}


def _descriptor(rule: Rule) -> dict[str, JSON]:
    tags: list[JSON] = [rule.class_.value, *(kind.value for kind in rule.types)]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": braced(rule.summary)},
        "fullDescription": {"text": braced(_flags(rule))},
        "help": {"text": braced(rule.page), "markdown": braced(page_of(rule))},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": tags, "origin": rule.origin},
    }


def _flags(rule: Rule) -> str:
    """Return what a rule flags: the first section of its page, on one line."""
    return " ".join(rule.page.partition(SECTIONS[0])[2].partition("\n## ")[0].split())
