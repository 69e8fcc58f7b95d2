"""Rules as pages in Markdown: one a rule, and the index of all."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from checker.rules.base import OURS, ContradictionType, Rule

FAMILIES = {
    "AB": "Abbreviations",
    "AC": "Actions",
    "AG": "Ages",
    "DS": "Disputes",
    "DT": "Dates",
    "NM": "Names",
    "PL": "Places",
    "QT": "Quantities",
    "QU": "Quotations",
    "RF": "References",
    "SP": "Superlatives",
    "ST": "Statements",
    "TX": "Text",
}
_TYPES = """## By type of contradiction

The types are those of Marie-Catherine de Marneffe, Anna Rafferty and Christopher Manning, "Finding Contradictions in
Text" (ACL 2008).
"""


def page_of(rule: Rule) -> str:
    """Return the page of a rule: its name, how it is said, and its docstring."""
    facts = [f"class: {rule.class_.value}", f"severity: {rule.severity.value}"]
    facts += [f"type of contradiction: {', '.join(rule.types)}"] if rule.types else []
    facts += [f"{state(rule)}: runs only with {_options(rule)}, or where `--select` names its full code"] * bool(
        rule.needs
    )
    facts += [f"from: {rule.origin}"] if rule.origin != OURS else []
    return "\n".join([f"# {rule.code} {rule.name}", "", *(f"- {fact}" for fact in facts), "", rule.page, ""])


def state(rule: Rule) -> str:
    """Return in a word whether a rule runs by itself: "stable", or "preview" or "on request" if it does not."""
    return "preview" if rule.preview else "on request" if rule.needs else "stable"


def _options(rule: Rule) -> str:
    return " and ".join(f"`--{switch}`" for switch in rule.needs)


def index_of(rules: Sequence[Rule]) -> str:
    """Return the index: the rules by family, and by the type of contradiction that they cover."""
    return "\n".join(["# Rules", "", *_by_family(rules), _TYPES, *_by_type(rules), ""])


def _by_family(rules: Iterable[Rule]) -> Iterator[str]:
    for letters, family in groupby(sorted(rules, key=lambda rule: rule.code), key=lambda rule: rule.code[:2]):
        yield f"## {FAMILIES.get(letters, letters)}"
        yield ""
        rows = (
            (_link(rule), rule.name, rule.class_.value, rule.severity.value, state(rule), rule.summary)
            for rule in family
        )
        yield from _table(("code", "name", "class", "severity", "state", "summary"), rows)
        yield ""


def _by_type(rules: Sequence[Rule]) -> Iterator[str]:
    covered = [(kind.value, _links(rule for rule in rules if kind in rule.types)) for kind in ContradictionType]
    others = _links(rule for rule in rules if not rule.types)
    yield from _table(("type", "rules"), ((kind, links or "none yet") for kind, links in covered))
    if others:
        yield f"\nOf none of these types: {others}."


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    yield from (f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |" for row in rows)


def _links(rules: Iterable[Rule]) -> str:
    return ", ".join(map(_link, rules))


def _link(rule: Rule) -> str:
    return f"[{rule.code}]({rule.code}.md)"
