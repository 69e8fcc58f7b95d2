"""Accounts of one council meeting, checked: what a page is made of."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from checker.claims.adjudication import Adjudication
from checker.claims.base import JSON
from checker.claims.claim import Failure
from checker.pipeline import check
from checker.report.facts import FactRow
from checker.report.model import Report
from checker.rules.finding import Acceptance, Evidence, Finding, FindingClass, Severity
from checker.sources.model import Role
from tests.desk import Article, WrittenOut

FRIDAY, SATURDAY = dt.date(2024, 6, 7), dt.date(2024, 6, 8)
LEAD = "The harbour council vote on the new ferry quay, against which the mayor spoke, was"
OTHER_LEAD = "Of a new quay for the ferry the mayor will hear nothing; the vote of the harbour council was"


def account(
    name: str,
    when: str,
    told: str = "",
    claims: Sequence[dict[str, JSON]] = (),
    *,
    lead: str = LEAD,
    role: Role = "peer",
) -> Article:
    """Return an account that puts the vote on `when`, and tells more after it."""
    vote: dict[str, JSON] = {"kind": "time", "evidence": f"was {when}", "when": when, "what": "vote on the ferry quay"}
    return Article(
        name,
        f"{lead} {when}.\n{told}\n",
        [vote, *claims],
        [{"id": "e1", "what": "vote on the ferry quay"}],
        published=SATURDAY,
        role=role,
    )


def person(name: str) -> dict[str, JSON]:
    return {"kind": "person", "evidence": name, "name": name, "person": name}


def hurt(amount: str) -> dict[str, JSON]:
    return {
        "kind": "quantity",
        "evidence": f"{amount} people were hurt",
        "amount": amount,
        "counted": "people",
        "relation": "were hurt",
    }


def report_on(*articles: Article) -> Report:
    return check([article.source for article in articles], [], WrittenOut(articles))


def texts_of(*articles: Article) -> dict[str, str]:
    return {article.source.id: article.source.text for article in articles}


def row(report: Report, kind: str) -> FactRow:
    """Return the one fact of a kind."""
    (found,) = (each for each in report.facts if each.kind == kind)
    return found


def finding_on(texts: Mapping[str, str], sides: Iterable[tuple[str, str]], **told: object) -> Finding:
    """Return a finding with the words of each side where they first stand in the text of its source."""

    def side(source: str, words: str) -> Evidence:
        start = texts[source].index(words)
        return Evidence(source=source, start=start, end=start + len(words), quote=words)

    fields: dict[str, object] = {
        "rule": "DT102",
        "name": "event-date-mismatch",
        "class_": FindingClass.CONTRADICTION,
        "severity": Severity.ERROR,
        "message": "two days",
        "explanation": "",
        "fingerprint": "0",
        "evidence": [side(*each) for each in sides],
    }
    return Finding.model_validate(fields | told)


def full() -> tuple[Report, dict[str, str]]:
    """Return a report with all that a page can show, and its texts."""
    articles = [
        account("a.txt", "on Friday", "Ann Lee said that 12 people were hurt.", [person("Ann Lee"), hurt("12")]),
        account("b.txt", "on Friday", "Anne Lee said it to the Gazette.", [person("Anne Lee")], lead=OTHER_LEAD),
        account("c.txt", "on Thursday", "Later, Ann Lee said 12 people were hurt.", [person("Ann Lee"), hurt("12")]),
        account("d.txt", "on Friday", "Nothing else was told there."),
    ]
    report = report_on(*articles)
    first, *others = report.findings
    looked_at = Adjudication(reason="The quay has one vote.", verdict="demote")
    marked = (
        first.model_copy(update={"adjudication": looked_at}),
        *others,
        first.model_copy(update={"fingerprint": "1", "accepted": Acceptance(reason="A slip of the wire")}),
        first.model_copy(update={"fingerprint": "2", "expired": Acceptance(reason="Until the vote", expires=FRIDAY)}),
        first.model_copy(update={"rule": "NM101", "class_": FindingClass.SUSPECT, "severity": Severity.WARNING}),
    )
    failure = Failure(source="e.pdf", stage="read", kind="unreadable", message="it has no text layer")
    dropped = (first.model_copy(update={"adjudication": Adjudication(reason="Two votes.", verdict="drop")}),)
    report = report.model_copy(update={"findings": marked, "failures": (failure,), "dropped_findings": dropped})
    return report, texts_of(*articles)
