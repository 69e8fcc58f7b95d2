from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.base import JSON, Span
from checker.claims.claim import Claim
from checker.claims.statements import QuantityStatement, TimeStatement
from checker.extraction.assemble import assemble
from checker.extraction.crosscheck import Checked, crosscheck
from checker.linking.desk import lay_out
from checker.linking.slots import Desk
from checker.pipeline import with_values
from checker.rules.engine import choose, run
from tests.desk import Article
from tests.timing import assert_linear

EVENT = {"id": "e1", "what": "a ferry sank"}


def check(text: str, *claims: Mapping[str, JSON]) -> tuple[Article, Checked]:
    article = Article("a.txt", text, claims, [EVENT] if claims else ())
    return article, crosscheck(article.source, assemble(article.source, article.events, article.statements))


def words(article: Article, claim: Claim) -> str:
    return claim.at.of(article.source.text)


def when(words_: str, evidence: str) -> dict[str, JSON]:
    return {"kind": "time", "evidence": evidence, "when": words_, "what": "it sank"}


def amount(words_: str, counted: str, evidence: str) -> dict[str, JSON]:
    slots: dict[str, JSON] = {"kind": "quantity", "evidence": evidence, "amount": words_, "counted": counted}
    return {**slots, "relation": "were saved"}


@pytest.mark.parametrize(
    ("text", "claim", "whole"),
    [
        ("It sank on Friday, May 3, off Oakville.", when("May 3", "May 3, off Oakville"), "Friday, May 3"),
        ("It sank on May 3, 2019.", when("May 3", "on May 3"), "May 3, 2019"),
        ("About 50 people were saved.", amount("50", "people", "50 people were saved"), "About 50"),
        ("More than 50 people were saved.", amount("50", "people", "50 people were saved"), "More than 50"),
        ("It cost $1.2 million to raise it.", amount("$1.2", "", "It cost $1.2"), "$1.2 million"),
        ("At least 21 of 50 boats were saved.", amount("21", "boats", "21 of 50 boats"), "At least 21 of 50"),
    ],
)
def test_a_claim_that_is_cut_short_gets_all_of_the_words(text: str, claim: dict[str, JSON], whole: str) -> None:
    article, checked = check(text, claim)
    (completed,) = checked.claims
    assert words(article, completed) == completed.statement.words == whole
    assert completed.evidence.of(text) == completed.statement.evidence
    assert completed.evidence.start <= completed.at.start < completed.at.end <= completed.evidence.end
    assert completed.event is not None
    (told,) = checked.overlooked
    assert told.kind == claim["kind"]
    assert whole in told.evidence
    assert "had only" in told.reason


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("It sank on Friday, May 3.", [when("Friday, May 3", "sank on Friday, May 3")]),
        ("It sank on Friday, May 3.", [when("on Friday, May 3", "sank on Friday, May 3")]),
        ("It sank between May 3 and May 7.", [when("May 3", "May 3"), when("May 7", "May 7")]),
        ("It sank on Friday.", [when("Friday", "on Friday")]),
        ("About 50 people left.", [amount("About 50", "people", "About 50 people")]),
        ("In all, 21 of about 50 boats left.", [amount("about 50", "boats", "about 50 boats")]),
        ("Some 20 to 25 boats left.", [amount("20", "boats", "20")]),
        ("It cost 5 km of rope.", [amount("5", "km of rope", "5 km of rope")]),
    ],
)
def test_claims_that_say_all_that_is_surely_read_stay_as_they_are(text: str, claims: list[dict[str, JSON]]) -> None:
    article, checked = check(text, *claims)
    assert checked.claims == assemble(article.source, article.events, article.statements)
    assert checked.overlooked == ()


@pytest.mark.parametrize(
    ("text", "kind", "found", "evidence"),
    [
        ("It sank on Friday, May 3.", "time", "Friday, May 3", "Friday, May 3"),
        ("It sank on June 31.", "time", "June 31", "June 31"),
        ("About 50 grey boats left.", "quantity", "About 50", "About 50 grey boats"),
        ("It cost $1.2 million.", "quantity", "$1.2 million", "$1.2 million"),
        ("The Oakville Boat Union (GOLD) left.", "abbreviation", "GOLD", "Oakville Boat Union (GOLD)"),
    ],
)
def test_what_no_claim_tells_is_added_without_an_event(text: str, kind: str, found: str, evidence: str) -> None:
    article, checked = check(text)
    (added,) = checked.claims
    assert (added.statement.kind, words(article, added), added.evidence.of(text)) == (kind, found, evidence)
    assert added.event is None
    assert added.sentence == Span(start=0, end=len(text))
    assert [(told.kind, told.evidence) for told in checked.overlooked] == [(kind, evidence)]


@pytest.mark.parametrize(
    "text",
    [
        "It sank last week, on a Friday in May, or in 2019.",
        "It sank around May 3.",
        "It sank between May 3 and May 7.",
        "Dozens of boats, a few boats and 20 to 25 boats left.",
        "The two boats and all six boats left, as did 46 other boats.",
        "Jane Roe, 34, won 3-2 after three times and two years.",
        "They held a two-party vote in the 3400 block.",
        "Watch 7 Action News.",
        "“We lost 50 boats,” she said.",
    ],
)
def test_what_is_not_sure_is_not_added(text: str) -> None:
    claims = [{"kind": "quotation", "evidence": text, "quoted": text[1:19], "speaker": "Roe"}] if "“" in text else []
    _, checked = check(text, *claims)
    assert checked.overlooked == ()
    assert len(checked.claims) == len(claims)


def test_boilerplate_and_other_languages_are_left_alone() -> None:
    text = "Updated: Friday, May 3. Il y a 50 boats."
    source = Article("a.txt", text).source
    furniture = source.model_copy(update={"boilerplate": (Span(start=0, end=23),)})
    assert [claim.statement.kind for claim in crosscheck(furniture, ()).claims] == ["quantity"]
    assert crosscheck(source.model_copy(update={"language": "fr"}), ()).claims == ()


def test_claims_keep_the_order_of_the_text_and_have_ids_of_their_own() -> None:
    text = "About 50 boats left on Friday, May 3. It sank on May 4. Then 20 boats left."
    article, checked = check(text, when("May 4", "It sank on May 4"))
    assert [words(article, claim) for claim in checked.claims] == ["About 50", "Friday, May 3", "May 4", "20"]
    assert [claim.id for claim in checked.claims] == ["a.txt#1", "a.txt#2", "a.txt#3", "a.txt#4"]
    assert [claim.event is not None for claim in checked.claims] == [False, False, True, False]


def laid_out(*texts: str) -> Desk:
    sources = [Article(f"{number}.txt", text).source for number, text in enumerate(texts)]
    claims = [claim for source in sources for claim in crosscheck(source, ()).claims]
    return lay_out(sources, with_values(claims, sources), [frozenset(source.id for source in sources)])


def findings(*texts: str) -> list[str]:
    return [finding.rule for finding in run(laid_out(*texts), choose()).findings]


def test_rules_that_look_at_one_place_see_what_was_added() -> None:
    assert findings("It sank on Friday, May 4, 2019.") == ["DT101"]
    assert findings("It sank on June 31.") == ["DT103"]
    assert findings("There were nine boats: five boats and six boats.") == ["QT102"]
    assert findings("The Office of Regulation (GOLD) left.") == ["AB101"]


def test_what_was_added_is_compared_with_no_other_source() -> None:
    ours = "Fire destroyed 50 grey fishing boats in the old harbour of Oakville on May 3, 2019, officials said."
    theirs = ours.replace("50", "60").replace("May 3", "May 9")
    desk = laid_out(ours, theirs, ours.replace("boats", "lamps"))
    assert len(desk.claims) == 6
    assert desk.slots == ()
    # What sentences that are worded alike have in their places is found in the texts, with or without claims.
    assert run(replace(desk, passages=(), replaced=(), other_dates=(), other_numbers=()), choose()).findings == ()


@given(st.text())
def test_no_text_raises(text: str) -> None:
    for claim in crosscheck(Article("a.txt", text).source, ()).claims:
        assert isinstance(claim.statement, TimeStatement | QuantityStatement) or claim.statement.kind == "abbreviation"


def test_time_grows_with_the_text() -> None:
    def read(text: str) -> object:
        return crosscheck(Article("a.txt", text).source, ())

    sentence = "About 50 boats left on Friday, May 3, and cost $2 million. "
    assert_linear(read, lambda size: sentence * size, small=200, large=3_200)
