"""What the local extractor makes of an article."""

import datetime as dt
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims.claim import Claim, Reading
from checker.claims.statements import (
    AbbreviationStatement,
    ActionStatement,
    DenialStatement,
    ExistenceStatement,
    PersonStatement,
    PlaceStatement,
    QuantityStatement,
    QuotationStatement,
    RelationStatement,
    StatementBase,
    TimeStatement,
)
from checker.extraction.local import LocalExtractor
from checker.pipeline import check
from checker.sources.boilerplate import find_boilerplate
from tests.desk import Article

STORY = """Ferry runs aground off Holm

A ferry ran aground near Holm on Tuesday, May 7, injuring at least 12 passengers, the coast guard said.
Ida Brandt, 51, a spokeswoman for the Northern Ferry Company (NFC), said the crew had seen no light.
"We heard a loud noise and then everything went dark," Brandt told reporters.
Four of the injured were taken to a hospital in Lund by helicopter on Wednesday, and two more were expected to follow.
The company denied that the ship was overloaded. There were no children on board, according to police.
The accident happened at about 6 a.m. in heavy fog.
"""
Kind = TypeVar("Kind", bound=StatementBase)


def read(text: str) -> Reading:
    source = Article("a", text, published=dt.date(2024, 5, 8)).source
    source = source.model_copy(update={"boilerplate": find_boilerplate(text)})
    return LocalExtractor(nlp=False).read([source])[0]


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(STORY)


def of(reading: Reading, kind: type[Kind]) -> list[Kind]:
    return [claim.statement for claim in reading.claims if isinstance(claim.statement, kind)]


def claim_with(reading: Reading, words: str) -> Claim:
    return next(claim for claim in reading.claims if claim.statement.words == words)


def test_every_claim_stands_in_the_words_of_the_article(reading: Reading) -> None:
    assert len(reading.claims) > 12
    for claim in reading.claims:
        assert claim.evidence.of(STORY) == claim.statement.evidence
        assert claim.evidence.start <= claim.at.start < claim.at.end <= claim.evidence.end
        if claim.statement.words is not None:
            assert " ".join(claim.at.of(STORY).split()) == " ".join(claim.statement.words.split())


def test_times_are_read_with_what_happens_then(reading: Reading) -> None:
    found = {each.when: each.what for each in of(reading, TimeStatement)}
    assert found["Tuesday, May 7"] == "A ferry ran"
    assert "Wednesday" in found
    assert any("6 a.m." in when for when in found)


def test_numbers_are_read_with_what_is_counted_and_what_befell_it(reading: Reading) -> None:
    hurt = next(each for each in of(reading, QuantityStatement) if "12" in each.amount)
    assert (hurt.amount, hurt.counted, hurt.relation) == ("at least 12", "passengers", "injuring")
    assert hurt.attribution == "the coast guard"


def test_a_number_without_a_noun_counts_what_the_sentence_counted_before() -> None:
    found = of(read("Two climbers died and at least seven were injured, police said."), QuantityStatement)
    assert [(each.amount, each.counted) for each in found] == [("Two", "climbers"), ("at least seven", "climbers")]


def test_a_person_is_read_with_role_and_age(reading: Reading) -> None:
    first = of(reading, PersonStatement)[0]
    assert (first.name, first.age, first.person) == ("Ida Brandt", "51", "Ida Brandt")
    assert {each.name for each in of(reading, PersonStatement)} == {"Ida Brandt", "Brandt"}
    assert {each.person for each in of(reading, PersonStatement)} == {"Ida Brandt"}


def test_a_quotation_is_read_with_its_speaker(reading: Reading) -> None:
    quotation = of(reading, QuotationStatement)[0]
    assert quotation.quoted == "We heard a loud noise and then everything went dark,"
    assert quotation.speaker == "Ida Brandt"


def test_an_abbreviation_is_read_with_its_long_form(reading: Reading) -> None:
    assert [(each.short, each.long) for each in of(reading, AbbreviationStatement)] == [
        ("NFC", "Northern Ferry Company")
    ]


def test_places_actions_denials_relations_and_what_is_not_there_are_read(reading: Reading) -> None:
    assert {each.place for each in of(reading, PlaceStatement)} >= {"Lund"}
    assert [(each.denier, each.denied) for each in of(reading, DenialStatement)] == [
        ("company", "that the ship was overloaded")
    ]
    assert [(each.what, each.exists) for each in of(reading, ExistenceStatement)] == [("children on board", False)]
    assert [(each.party, each.relation) for each in of(reading, RelationStatement)] == [
        ("Ida Brandt", "spokeswoman for")
    ]
    assert all(each.actor for each in of(reading, ActionStatement))


def test_what_the_lead_tells_is_the_main_event_and_what_happened_again_belongs_to_it(reading: Reading) -> None:
    main = [claim for claim in reading.claims if claim.event and claim.event.main]
    assert {claim.statement.words for claim in main} >= {"Tuesday, May 7", "at least 12"}
    later = claim_with(reading, "Wednesday")
    assert later.event is not None
    assert not later.event.main


def test_how_a_thing_is_put_is_told() -> None:
    text = "The union will meet 12 drivers on Friday. The mayor allegedly paid two men. No buses did not run on May 3."
    stances = {claim.statement.words: getattr(claim.statement, "stance", None) for claim in read(text).claims}
    assert (stances["12"], stances["two"], stances["May 3"]) == ("planned", "alleged", "denied")


def test_what_is_no_part_of_the_article_gives_no_claim() -> None:
    text = "A bus burned on Monday.\n\nRead more: Mayor Ton Berg, 51, fined $300 on Friday\n\nNobody was hurt."
    assert not [claim for claim in read(text).claims if "Berg" in claim.statement.evidence]


def test_a_list_of_days_is_one_time() -> None:
    found = of(read("The market was shelled on December 30, January 2 and 6, officials said."), TimeStatement)
    assert [each.when for each in found] == ["December 30", "January 2 and 6"]


def test_a_text_in_another_language_is_not_called_clean() -> None:
    text = "Le conseil a décidé mardi que le pont sera fermé, et les travaux sont prévus pour mai dans la ville."
    article = Article("a", text)
    source = article.source.model_copy(update={"language": "fr"})
    reading = LocalExtractor(nlp=False).read([source])[0]
    assert reading.failure is not None
    assert reading.failure.kind == "language"
    assert not reading.claims


@pytest.mark.parametrize("text", ["", " ", "\ud800", '"' * 500, "A" * 5000, "1,2,3 " * 500, "Mr. " * 400])
def test_no_text_raises(text: str) -> None:
    assert read(text).failure is None


def test_the_same_rules_find_what_is_wrong_as_with_a_model() -> None:
    articles = [
        Article("a", "Mayor Jon Fisher, 51, resigned on Tuesday, May 8, 2024.", published=dt.date(2024, 5, 9)),
        Article("b", "The mayor of Holm, John Fisher, resigned on Wednesday, May 8.", published=dt.date(2024, 5, 9)),
    ]
    report = check([article.source for article in articles], [], LocalExtractor(nlp=False))
    assert {finding.rule for finding in report.findings} >= {"DT101", "NM201"}
    assert {source.extractor for source in report.sources} == {"local"}


@settings(deadline=None)
@given(
    st.text(alphabet="aA é.,\"“”'-–$%0123 \n\ud800\u2028", max_size=120)
    | st.lists(st.sampled_from(STORY.split())).map(" ".join)
)
def test_no_text_raises_and_every_claim_is_exact(text: str) -> None:
    for claim in read(text).claims:
        assert claim.evidence.of(text) == claim.statement.evidence
        assert 0 <= claim.evidence.start <= claim.at.start < claim.at.end <= claim.evidence.end <= len(text)


def test_a_name_that_ends_like_a_determiner_stays_whole() -> None:
    found = of(read("Anna Holm denied the accusation on Monday."), DenialStatement)
    assert [each.denier for each in found] == ["Anna Holm"]
