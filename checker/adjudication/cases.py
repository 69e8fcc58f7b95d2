"""A finding becomes a case: its sides with the text around them, and nothing that tells of this machine."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from checker.claims.adjudication import Case, CaseArticle, CaseSide
from checker.rules.finding import Evidence, Finding
from checker.sources.model import Source

_AROUND = 700  # characters shown on either side of the words: the paragraph and those beside it
_BEGINS = 200  # characters shown of an article's beginning
_SIDES = 12  # sides shown of one finding; rules put the odd one out first
_CUT = "…"


def make_case(finding: Finding, summary: str, sources: Mapping[str, Source]) -> Case:
    """Return the case of a finding; `summary` is its rule's, `sources` holds each source by its id.

    Articles are numbered in the order in which the finding cites them. Their names, which may be paths, stay out.
    """
    shown = finding.evidence[:_SIDES]
    cited = list(dict.fromkeys(side.source for side in finding.evidence))
    numbers = _Numbers.of(cited)
    articles = [sources[name] for name in dict.fromkeys(side.source for side in shown)]
    return Case(
        source=shown[0].source,
        rule=finding.rule,
        name=finding.name,
        summary=summary,
        severity=finding.severity.value,
        message=numbers.instead_of_names(finding.message),
        articles=tuple(CaseArticle(published=each.published, begins=_beginning(each)) for each in articles),
        sides=tuple(_side(side, sources[side.source].text, numbers) for side in shown),
    )


class _Numbers(NamedTuple):
    """The number of each source, and what finds the sources' names in a text."""

    by_source: Mapping[str, int]
    name: re.Pattern[str]

    @classmethod
    def of(cls, sources: list[str]) -> "_Numbers":
        longest_first = sorted(sources, key=len, reverse=True)
        name = re.compile(rf"(?<![\w/])(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
        return cls({source: number for number, source in enumerate(sources, 1)}, name)

    def instead_of_names(self, words: str) -> str:
        return self.name.sub(lambda found: f"article {self.by_source[found[0]]}", words)


def _side(side: Evidence, text: str, numbers: _Numbers) -> CaseSide:
    return CaseSide(
        article=numbers.by_source[side.source],
        quote=side.quote,
        reads=side.reads,
        says=side.says and numbers.instead_of_names(side.says),
        before=_last(text[max(0, side.start - _AROUND - 1) : side.start], _AROUND),
        after=_first(text[side.end : side.end + _AROUND + 1], _AROUND),
    )


def _beginning(source: Source) -> str:
    """Return the first words of the article itself, boilerplate left out."""
    words = " ".join(span.of(source.text) for span in source.body()).split()
    return _first(" ".join(words), _BEGINS)


def _first(text: str, most: int) -> str:
    """Return the beginning of `text`, cut at a space."""
    if len(text) <= most:
        return text
    end = max(text.rfind(" ", 0, most), text.rfind("\n", 0, most))
    return text[: end if end > 0 else most] + _CUT


def _last(text: str, most: int) -> str:
    """Return the end of `text`, cut at a space."""
    return _first(text[::-1], most)[::-1]
