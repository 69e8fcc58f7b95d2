"""What a shell offers where the name of a rule or a source is wanted."""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps

import click
from click.shell_completion import CompletionItem

from checker.written import LEVELS

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def _completer(offer: Callable[[str], Iterable[CompletionItem]]) -> Completer:
    """Make of `offer`, which takes the word so far, what click calls; a fault offers nothing."""

    @wraps(offer)
    def complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        try:
            return list(offer(incomplete))
        except Exception:  # a shell that asks what may come next has no use for an error
            return []

    return complete


@_completer
def complete_sources(incomplete: str) -> Iterator[CompletionItem]:
    """Offer files and folders."""
    yield CompletionItem(incomplete, type="file")


@_completer
def complete_published(incomplete: str) -> Iterator[CompletionItem]:
    """Offer files as long as no day follows."""
    if "=" not in incomplete:
        yield CompletionItem(incomplete, type="file")


@_completer
def complete_rule(incomplete: str) -> Iterator[CompletionItem]:
    """Offer the code of one rule."""
    yield from _rules("", incomplete, families=False)


@_completer
def complete_codes(incomplete: str) -> Iterator[CompletionItem]:
    """Offer rule codes and families after the last comma."""
    yield from _after_comma("", incomplete)


@_completer
def complete_severity(incomplete: str) -> Iterator[CompletionItem]:
    """Offer rule codes, and how loudly they may be said after the equals sign."""
    code, equals, level = incomplete.partition("=")
    if equals:
        yield from (CompletionItem(f"{code}={each}") for each in LEVELS if each.startswith(level.lower()))
    else:
        yield from _rules("", incomplete)


@_completer
def complete_glob_codes(incomplete: str) -> Iterator[CompletionItem]:
    """Offer files, and rule codes after the equals sign."""
    glob, equals, codes = incomplete.rpartition("=")
    if equals:
        yield from _after_comma(f"{glob}=", codes)
    else:
        yield CompletionItem(incomplete, type="file")


def _after_comma(before: str, codes: str) -> Iterator[CompletionItem]:
    done, comma, last = codes.rpartition(",")
    return _rules(f"{before}{done}{comma}", last)


def _rules(before: str, incomplete: str, *, families: bool = True) -> Iterator[CompletionItem]:
    """Yield the codes that begin with `incomplete`, each with what stands `before` it."""
    from checker.rules import load_rules
    from checker.rules.page import FAMILIES

    known = dict(FAMILIES) if families else {}
    known |= {rule.code: rule.summary for rule in load_rules()}
    for code, summary in known.items():
        if code.startswith(incomplete.upper()):
            yield CompletionItem(f"{before}{code}", help=summary)
