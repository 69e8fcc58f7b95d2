from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mutation.change import Article, Change, apply
from checker.mutation.errors.wording import KINDS
from tests.mutation.sound import assert_sound

FIND = {kind.name: kind.find for kind in KINDS}


def changes(kind: str, text: str) -> list[Change]:
    return list(FIND[kind](Article(text), Random(1)))  # noqa: S311


def copies(kind: str, text: str) -> list[str]:
    return [apply(text, change.edits) for change in changes(kind, text)]


@pytest.mark.parametrize(
    ("kind", "text", "copy"),
    [
        (
            "quoted_word",
            '"I always locked the gate at night," Smith told the court.',
            '"I never locked the gate at night," Smith told the court.',
        ),
        (
            "quoted_word",
            "“We saw more than one car on the bridge,” the mayor said.",
            "“We saw less than one car on the bridge,” the mayor said.",
        ),
        ("dropped_not", "The mayor did not resign over the affair.", "The mayor did resign over the affair."),
        ("dropped_not", "The bridge hasn’t been closed by the city.", "The bridge has been closed by the city."),
        ("dropped_not", "The driver cannot leave the country again.", "The driver can leave the country again."),
        ("dropped_not", "The driver pleaded not guilty in the court.", "The driver pleaded guilty in the court."),
        ("dropped_not", "There is no evidence of a crime, he said.", "There is evidence of a crime, he said."),
        ("dropped_not", "There was no threat to the old bridge.", "There was a threat to the old bridge."),
        ("dropped_not", "No arrests were made at the old bridge.", "Arrests were made at the old bridge."),
        ("dropped_not", "Police said no one was hurt at the bridge.", "Police said someone was hurt at the bridge."),
        ("dropped_hedge", "The man allegedly shot his neighbor twice.", "The man shot his neighbor twice."),
        ("dropped_hedge", "Police arrested an alleged gunman at home.", "Police arrested a gunman at home."),
        ("dropped_hedge", "The suspected robber was seen at the bank.", "The robber was seen at the bank."),
        ("dropped_hedge", "The drivers may have been drunk, he said.", "The drivers were drunk, he said."),
        ("dropped_hedge", "The driver may have been drunk, he said.", "The driver was drunk, he said."),
        ("dropped_hedge", "Police believe that the man fled to the city.", "The man fled to the city."),
        ("dropped_hedge", "The gun is believed to have been stolen there.", "The gun was stolen there."),
        (
            "denial",
            "The mayor said that the bridge was closed.",
            "The mayor denied that the bridge was closed.",
        ),
        ("denial", "The driver said he was alone in the car.", "The driver denied that he was alone in the car."),
        ("denial", "Smith admitted to shooting at the old bridge.", "Smith denied shooting at the old bridge."),
        ("denial", "Police say that the man was at the bridge.", "Police deny that the man was at the bridge."),
    ],
)
def test_the_copy_says_something_else(kind: str, text: str, copy: str) -> None:
    assert copy in copies(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("quoted_word", 'The film "Always Good Men Win in the End" opened, the studio said.'),
        ("quoted_word", 'The mayor said the "good" news came late at night.'),
        ("quoted_word", '"He shot the man at night on the old bridge," Smith said.'),
        ("quoted_word", '"It sounded like a machine gun at the old bridge," Smith said.'),
        ("quoted_word", '"He was in the wrong place on the old bridge," Smith said.'),
        ("quoted_word", '"The boy was alone when he left the bridge," Smith said.'),
        ("quoted_word", '"My neighbors were out on the old bridge," Smith said.'),
        ("quoted_word", '"The love of the town was on the old bridge," Smith said.'),
        ("dropped_not", "A friend had not heard from the family in quite some time."),
        ("dropped_not", "A friend had not seen the family at the house all day."),
        ("dropped_not", "The zipcode is not in the area of this subscription service."),
        ("dropped_not", "The family went to look when he did not some home then."),
        ("dropped_hedge", "They went to the hospital with what was believed to be a broken leg."),
        ("dropped_hedge", "People in town have speculated that the gold was probably taken."),
        ("dropped_hedge", "The money may have ended the quarrel if it would have come."),
        ("dropped_hedge", "The board may have vested interests in the old bridge."),
        ("dropped_hedge", "The boy was reportedly shot in the chest at the old bridge."),
        ("dropped_hedge", "The man allegedly stole a car. He stole a car in May, the court found."),
        ("dropped_hedge", "The child may be caught in the fire of the men there."),
        ("quoted_word", 'He always said "no, thank you" to the people there.'),
        ("quoted_word", '"I said good morning to the officer there," Smith said.'),
        ("quoted_word", "He always locked the gate at night, the mayor said."),
        ("dropped_not", "The mayor was not only late but drunk too."),
        ("dropped_not", "It is unclear whether or not the mayor will resign."),
        ("dropped_not", "The mayor did not see any of the people there."),
        ("dropped_not", "The bridge was not opened until the end of the day."),
        ("dropped_not", "The driver was not yet at the old bridge."),
        ("dropped_not", "Why did the mayor say he did not resign?"),
        ("dropped_not", "The driver is not guilty of murder but of theft."),
        ("dropped_hedge", "She alleged that the mayor was drunk that day."),
        ("dropped_hedge", "The man is suspected of a robbery at the bank."),
        ("dropped_hedge", "He is accused of allegedly shooting at the bridge."),
        ("dropped_hedge", "The meeting may not have been held at the bank."),
        ("denial", "It was said that the bridge was closed that day."),
        ("denial", "The mayor would not say that the bridge was closed."),
        ("denial", "The mayor said that day was the worst of his life."),
        ("denial", '"The bridge was closed that day," said the mayor.'),
        ("denial", "By Ann Lee, who said that the bridge was closed."),
    ],
)
def test_a_look_alike_is_left_alone(kind: str, text: str) -> None:
    assert copies(kind, text) == []


def test_the_place_covers_the_neighbours_of_a_word_that_goes() -> None:
    text = "The mayor did not resign over the affair."
    assert [change.at.of(text) for change in changes("dropped_not", text)] == ["did not resign"]


WORDS = st.sampled_from(
    ["not", "did", "no", "one", "was", "said", "that", "he", "allegedly", "an", "alleged",
     "gunman", "may", "have", "been",
     "Police", "believe", '"', "“", "”", ".", ",", "always", "good", "\n", "The", "mayor",
     "cannot", "n't", "reportedly"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)))
def test_any_text_is_changed_in_order_and_within_it(text: str) -> None:
    for kind in FIND:
        assert_sound(text, changes(kind, text))
