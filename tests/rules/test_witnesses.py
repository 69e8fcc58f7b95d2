"""How many accounts say something, where some of them are copies."""

import datetime as dt

from checker.pipeline import check
from checker.rules.witnesses import count_witnesses, tally
from tests.desk import Article, WrittenOut

WITNESS = {"a": 0, "copy": 0, "b": 1, "c": 2}


def test_copies_of_one_text_are_one_witness() -> None:
    assert count_witnesses(["a", "copy", "b"], WITNESS) == 2


def test_a_tally_counts_accounts_and_says_where_some_are_copies() -> None:
    assert tally({"34": ["b", "c"], "36": ["a"]}, WITNESS) == "2 say 34, 1 says 36"
    assert tally({"34": ["a", "copy"], "36": ["b"]}, WITNESS) == "1 account in 2 copies says 34, 1 says 36"
    assert tally({"34": ["a", "copy", "b"]}, WITNESS) == "2 accounts in 3 sources say 34"


def test_one_account_against_two_copies_of_another_is_not_the_odd_one_out() -> None:
    lead = "The harbour council vote on the new ferry quay, against which the mayor spoke, was"
    again = "Of a new quay for the ferry the mayor will hear nothing; the vote of the harbour council was"

    def account(name: str, lead: str, when: str) -> Article:
        vote = {"kind": "time", "evidence": f"was {when}", "when": when, "what": "vote on the ferry quay"}
        event = {"id": "e1", "what": "vote on the ferry quay"}
        return Article(name, f"{lead} {when}.", [vote], [event], published=dt.date(2024, 6, 8))

    def explanation(*articles: Article) -> str:
        report = check([each.source for each in articles], [], WrittenOut(articles), select=["DT102"])
        return report.findings[0].explanation

    friday, thursday = account("a", lead, "on Friday"), account("c", lead, "on Thursday")
    assert "odd one out is c" in explanation(friday, account("b", again, "on Friday"), thursday)
    assert "odd one out" not in explanation(friday, account("b", lead, "on Friday"), thursday)
