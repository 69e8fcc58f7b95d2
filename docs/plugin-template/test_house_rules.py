"""ZH101 through the whole of factcheck, as it runs in the newsroom; the plugin must be installed."""

from pathlib import Path

import pytest

from checker.extraction.local import LocalExtractor
from checker.pipeline import check
from checker.sources import read_sources


def found(folder: Path, text: str) -> list[str]:
    (folder / "article.txt").write_text(text, encoding="utf-8")
    sources, _failures = read_sources([folder / "article.txt"], role="peer", stdin=None, published={})
    report = check(sources, [], LocalExtractor(nlp=False), select=["ZH101"])
    return [finding.message for finding in report.findings]


def test_both_names_in_one_article_are_flagged(tmp_path: Path) -> None:
    text = "Türkiye closed the border on Monday. Turkey has closed it before."
    assert found(tmp_path, text) == ["one country under two names: Turkey and Türkiye"]


@pytest.mark.parametrize(
    "text", ["Türkiye closed the border on Monday.", "Türkiye (Turkey) closed it. Turkey has closed it before."]
)
def test_one_name_or_one_that_explains_the_other_is_not(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []
