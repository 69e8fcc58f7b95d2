"""Every error that the local extractor reports on real news, and what an independent reader said of it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import add
from pathlib import Path

from judging import FILES
from suites import verdicts, whole_clusters
from suites.verdicts import Found, Judged, Key, Verdict
from suites.whole_clusters import Run

from checker.evaluation.interval import interval
from scoreboard.markdown import table
from scoreboard.sections import Section

SETS = {"ecb": "ECB+", "gva": "local news"}
JUDGED_HEADS = ("true", "false", "unclear", "not judged", "precision")
_MOST = 2  # errors in a hundred articles where nothing is wrong
_JUDGED = {"ecb": ("error", "warning"), "gva": ("error",)}


def section(data: Path) -> Section:
    """Return how many errors there are, and how many of them are right."""
    runs = (whole_clusters.of_news(data), whole_clusters.of_local_news(data))
    known = verdicts.read(FILES["errors"])
    kinds = [(run, severity) for run in runs for severity in _JUDGED[run.name]]
    counted = {
        (run.name, severity): verdicts.count(verdicts.of_severity(run.findings, severity), known)
        for run, severity in kinds
    }
    by_rule = {
        (run.name, severity): _by_rule(verdicts.of_severity(run.findings, severity), known) for run, severity in kinds
    }
    errors = [(run, counted[run.name, "error"]) for run in runs]
    body = "\n".join((_sets(runs, counted), _rules(by_rule), _alarms(errors)))
    quality = {
        run.name: {
            "clusters": run.clusters,
            "articles": run.articles,
            **{
                severity: {"all": judged.model_dump(), **{rule: each.model_dump() for rule, each in rules.items()}}
                for (name, severity), judged in counted.items()
                if name == run.name
                for rules in (by_rule[name, severity],)
            },
        }
        for run in runs
    }
    failed = tuple(reason for run in runs for reason in run.failed)
    return Section("errors", "Errors on real news", body, quality, failed)


def _by_rule(findings: Sequence[Found], known: Mapping[Key, Verdict]) -> dict[str, Judged]:
    rules = sorted({finding.rule for finding in findings})
    return {rule: verdicts.count([each for each in findings if each.rule == rule], known) for rule in rules}


def judged_cells(judged: Judged) -> list[str]:
    """Return how many are true, false, unclear and not judged, and the precision."""
    counts = (judged.true, judged.false, judged.unclear, judged.unjudged)
    return [*map(str, counts), interval(judged.precision)]


def _sets(runs: Sequence[Run], counted: Mapping[tuple[str, str], Judged]) -> str:
    by_name = {run.name: run for run in runs}
    rows = [_row(f"{SETS[name]}, {severity}s", [by_name[name]], judged) for (name, severity), judged in counted.items()]
    errors = reduce(add, (counted[run.name, "error"] for run in runs))
    heads = ("articles of, and what", "clusters", "articles", "findings", *JUDGED_HEADS, "per 100 articles")
    return table(heads, [*rows, _row("both, errors", runs, errors)])


def _row(label: str, runs: Iterable[Run], judged: Judged) -> list[str]:
    clusters, articles = (sum(each) for each in zip(*((run.clusters, run.articles) for run in runs), strict=True))
    per_hundred = _hundred(judged.found, articles)
    return [label, f"{clusters:,}", f"{articles:,}", str(judged.found), *judged_cells(judged), per_hundred]


def _rules(by_rule: Mapping[tuple[str, str], Mapping[str, Judged]]) -> str:
    rows = [
        [f"{SETS[name]}, {severity}s", rule, str(judged.found), *judged_cells(judged)]
        for (name, severity), rules in by_rule.items()
        for rule, judged in sorted(rules.items(), key=lambda item: (-item[1].found, item[0]))
    ]
    return "By rule:\n\n" + table(("articles of, and what", "rule", "findings", *JUDGED_HEADS), rows)


def _alarms(errors: Sequence[tuple[Run, Judged]]) -> str:
    """Return the false errors in a hundred articles: what was judged, and what it is at worst."""
    total = (sum(run.articles for run, _ in errors), reduce(add, (judged for _, judged in errors)))
    rows = []
    for label, articles, judged in (
        *((SETS[run.name], run.articles, judged) for run, judged in errors),
        ("both", *total),
    ):
        worst = judged.wrong + judged.unjudged
        kept = "yes" if worst * 100 <= _MOST * articles else "no"
        counts = (judged.wrong, judged.unjudged, worst)
        rows.append([label, f"{articles:,}", *(_hundred(each, articles) for each in counts), kept])
    heads = (
        "articles of",
        "articles",
        "errors judged false or unclear, per 100 articles",
        "errors not judged, per 100 articles",
        "both together",
        f"at most {_MOST}",
    )
    return f"At most {_MOST} errors in 100 articles where nothing is wrong:\n\n{table(heads, rows)}"


def _hundred(number: int, articles: int) -> str:
    return f"{100 * number / max(articles, 1):.2f}"
