import datetime as dt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mutation.change import Article, Change, apply
from checker.mutation.harmless.forms import KINDS
from tests.mutation.sound import assert_sound

FIND = {kind.name: kind.find for kind in KINDS}
THURSDAY = dt.date(2016, 1, 14)


def changes(kind: str, text: str, published: dt.date | None = THURSDAY) -> list[Change]:
    return list(FIND[kind](Article(text, published), Random(1)))  # noqa: S311


def copies(kind: str, text: str, published: dt.date | None = THURSDAY) -> list[str]:
    return [apply(text, change.edits) for change in changes(kind, text, published)]


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("number_form", "Police arrested 12 people at the old bridge.", "twelve people"),
        ("number_form", "Police arrested three suspects at the bridge.", "3 suspects"),
        ("number_form", "Police counted 1,200 people at the old bridge.", "1200 people"),
        ("number_form", "The town paid $1.2 million for the old bridge.", "$1,200,000"),
        ("number_form", "The town paid $1,250,000 for the old bridge.", "$1.25 million"),
        ("number_form", "The crime rate of the town fell by 5 percent.", "by 5%"),
        ("relative_date", "The man was shot on Tuesday at the old bridge.", "shot on Jan. 12 at"),
        ("relative_date", "The man was shot Tuesday night at the bridge.", "on the night of Jan. 12"),
        ("relative_date", "The mayor will meet the press Monday at the bridge.", "press on Jan. 18 at"),
        ("relative_date", "The man was shot yesterday at the old bridge.", "on Jan. 13"),
        ("relative_date", "The mayor was shot last month in the old town.", "in December 2015"),
        ("relative_date", "The man was shot on Jan. 13 at the old bridge.", "shot yesterday at"),
        ("country_form", "The man was sent back to the U.S. after the war.", "the United States after"),
        ("country_form", "The man lives in Dover, Del., near the old bridge.", "Dover, Delaware, near"),
        ("country_form", "A man from Chicago, Illinois, was hurt there.", "Chicago, Ill., was"),
        ("country_form", "The man works in Washington, D.C., for the city.", "in Washington for"),
        ("title_order", "The bridge was closed, according to Sgt. Ann Lee.", "Sergeant Ann Lee."),
        (
            "title_order",
            "Dover Police Chief Ann Lee said the man had fled from the bridge.",
            "Ann Lee, the Dover police chief, said",
        ),
        ("title_order", "Ann Lee, the police chief, said the man had fled.", "Police Chief Ann Lee said"),
        ("transliteration", "Police said that Jose Garcia was at the bridge.", "José Garcia"),
        ("transliteration", "Police said that José García was at the bridge.", "José Garcia"),
        ("transliteration", "The mayor met with Sergei Ivanov at the bridge.", "Sergey"),
        ("quotation_marks", "The mayor's aide said: \"It's late.\"", "The mayor’s aide said: “It’s late.”"),
        ("quotation_marks", "The mayor’s aide said: “It’s late.”", "The mayor's aide said: \"It's late.\""),
        ("line_breaks", "The bridge was closed.\nThe mayor was late.", "closed.\n\nThe"),
        ("line_breaks", "The bridge was closed.\n\nThe mayor was late.", "closed.\nThe"),
    ],
)
def test_the_same_is_written_another_way(kind: str, text: str, words: str) -> None:
    assert any(words in copy for copy in copies(kind, text))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("number_form", "The man, who was 12 years old, was at the bridge."),
        ("number_form", "The team lost by 12 points at the end of the day."),
        ("number_form", "The man was found on Jan. 12 bridges away from home."),
        ("number_form", "The man drove on Highway 12 bridges and roads."),
        ("number_form", "In all the 2012 elections the mayor was the winner."),
        ("relative_date", "The man goes to the old bridge every Tuesday."),
        ("relative_date", "The mayor spoke of Tuesday's shooting at the bridge."),
        ("relative_date", "The man was shot on Tuesday, Jan. 12, at the bridge."),
        ("relative_date", "The man was shot last Tuesday at the old bridge."),
        ("relative_date", "The children of today are used to it, he said."),
        ("relative_date", "They may meet Thursday at the old bridge, he said."),
        ("country_form", "The car was seen on U.S. 41 near the old bridge."),
        ("country_form", "The United States of America is a big country."),
        ("title_order", "The man was seen on Lincoln Dr. Police were called."),
        ("transliteration", "The man was shot in San Jose near the old bridge."),
        ("transliteration", "The man was found on Garcia Street near the bridge."),
        ("quotation_marks", "The man is 5'10\" and wore a coat at the bridge."),
        ("relative_date", 'The son wrote: "My mother died yesterday at the house of a friend."'),
        ("relative_date", "Officers worked throughout Tuesday at the old bridge."),
        ("country_form", "Officials at UK Hospital in Kentucky say that both are badly hurt."),
        ("country_form", "The man was tried by the U.S. District Court near the bridge."),
        ("country_form", "The singer lives in Washington, D.C.-based circles near the bridge."),
        ("country_form", "The envoy met the United Nations' director near the bridge."),
        ("transliteration", "The trial of Amir, a student, was held near the bridge."),
        ("transliteration", "Police said Marquez Holt was near the old bridge then."),
        ("transliteration", "The man lives on Garcia Bixby Road near the old bridge."),
        ("quotation_marks", 'The crew said: "We were there.\nThe ship was hit " a man said near the bridge.'),
        ("quotation_marks", "The crew said: “We were there “ and then “ left the ship at the bridge."),
        ("sentence_order", "The bridge is old. It is closed. The mayor is late. He is ill. It is cold there."),
    ],
)
def test_a_look_alike_is_left_alone(kind: str, text: str) -> None:
    assert copies(kind, text) == []


def test_a_day_is_not_named_where_that_of_publication_is_unknown() -> None:
    assert copies("relative_date", "The man was shot yesterday at the old bridge.", None) == []


def test_all_mentions_of_a_name_change_or_one_of_them() -> None:
    text = "Police said Ana Lopez was at the bridge. A friend of Lopez was not at the old bridge."
    assert copies("transliteration", text) == [
        text.replace("Lopez", "López"),
        text.replace("Lopez", "López", 1),
        "Lopez".join(text.split("Lopez")[:2]) + "López" + text.split("Lopez")[2],
    ]


def test_neighbouring_sentences_that_stand_alone_change_places() -> None:
    text = (
        "The old bridge over the river was closed by police. A man is being held at the county jail there.\n"
        "Police are looking for a dark car in the old town.\n"
        "Workers are clearing mud from several roads.\n"
    )
    lines = text.split("\n")
    assert copies("sentence_order", text) == ["\n".join([lines[0], lines[2], lines[1], ""])]


@pytest.mark.parametrize(
    "told",
    [
        "The man was shot after a quarrel in the old town.\nThe gunman forced a driver into his own car.",
        "The fair was visited by many people of the town.\nA melee broke out and was followed by shots outside.",
        "The court has 30 days to decide on the case.\nThe lawyers have requested an end of the 30-day period.",
        "Police are looking for a dark car in the old town.\nCheck back with the paper for news of the case.",
        "Three adults were charged in the case last week.\nPaul Holt is being held at the county jail.",
        "Police are looking for a dark car in the old town.\nNo description has been given to the press.",
        "Police are looking for a dark car in the old town.\nWorkers are clearing mud from roads.\n"
        "Two minutes later, a driver called the police again.",
        "Police are looking for a dark car in the old town.\nWitnesses are speaking of a white sedan.\n"
        "The car drove west and was not found by anyone.",
    ],
)
def test_sentences_that_lean_on_each_other_stay(told: str) -> None:
    opening = "The old bridge over the river was closed by police. A man is being held at the county jail there.\n"
    assert copies("sentence_order", opening + told + "\n") == []


@given(st.text())
def test_lines_broken_elsewhere_keep_every_word(text: str) -> None:
    for copy in copies("line_breaks", text):
        assert copy.split() == text.split()


@given(st.text())
def test_other_quotation_marks_keep_every_other_character(text: str) -> None:
    plain = str.maketrans("“”‘’", "\"\"''")
    for copy in copies("quotation_marks", text):
        assert copy.translate(plain) == text.translate(plain)


WORDS = st.sampled_from(
    ["12", "two", "people", "1,200", "$1.2 million", "5%", "percent", "on", "Tuesday", "night",
     "was", "shot", "yesterday",
     "today", "Jan.", "13", ",", ".", "U.S.", "Dover, Del.", "Sgt.", "Ann Lee", "Police Chief",
     "said", "José", "Garcia",
     '"', "“", "”", "'", "\n", "\n\n", "The", "mayor", "is", "being", "held", "last month", "United States", "early"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)), st.none() | st.dates())
def test_any_text_is_changed_in_order_and_within_it(text: str, published: dt.date | None) -> None:
    for kind in FIND:
        assert_sound(text, changes(kind, text, published), throughout=True)
