"""The local extractor on each cluster of the public sets: all articles of an event or incident on one desk, as peers.

All 43 events of ECB+ and all 779 incidents of the gun-violence set, as they were published, with their days. Nothing is
left out: neither the articles with a conflict that is known, nor those that were looked at while the rules were made.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from contest import Text
from corpus import make_source

from checker.extraction.local import LocalExtractor
from checker.pipeline import check
from suites.texts import events, incidents
from suites.verdicts import Found, told


class Run(NamedTuple):
    """What is found in a set; `failed`: what could not be checked, with the reason."""

    name: str
    clusters: int
    articles: int
    findings: tuple[Found, ...]
    failed: tuple[str, ...] = ()


@cache
def of_news(data: Path) -> Run:
    """Return what is found in ECB+."""
    return _run("ecb", events(data))


@cache
def of_local_news(data: Path) -> Run:
    """Return what is found in the gun-violence set."""
    return _run("gva", {name: incident.texts for name, incident in incidents(data).items()})


def _run(name: str, clusters: Mapping[str, Sequence[Text]]) -> Run:
    extractor = LocalExtractor(nlp=False)
    findings: list[Found] = []
    failed = []
    for cluster, texts in clusters.items():
        report = check([make_source(text.name, text.text, text.published) for text in texts], [], extractor)
        findings += told(report, name, cluster)
        failed += [f"{failure.source} was not checked: {failure.message}" for failure in report.failures]
    return Run(name, len(clusters), sum(map(len, clusters.values())), tuple(findings), tuple(failed))
