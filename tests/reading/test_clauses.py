"""Who does what to whom, and how it is put."""

from itertools import pairwise
from typing import NamedTuple

import pytest

from checker.claims.base import Span
from checker.reading.clauses import Clause, clause_at, find_clauses
from checker.reading.clauses.voice import Voice, voice_of


class Told(NamedTuple):
    """The parts of a clause, in words."""

    subject: str | None
    verb: str
    object: str | None


def whole(text: str) -> Span:
    return Span(start=0, end=len(text))


def told(text: str) -> list[Told]:
    def words(span: Span | None) -> str | None:
        return span.of(text) if span else None

    return [
        Told(words(clause.subject), clause.verb.of(text), words(clause.object))
        for clause in find_clauses(text, whole(text))
    ]


def clause_of(text: str, word: str) -> Clause:
    clause = clause_at(find_clauses(text, whole(text)), text.index(word))
    assert clause is not None
    return clause


def voice(text: str, word: str) -> Voice:
    clauses = find_clauses(text, whole(text))
    clause = clause_at(clauses, text.index(word))
    assert clause is not None
    return voice_of(text, whole(text), clauses, clause)


def speaker(text: str, word: str) -> str | None:
    attribution = voice(text, word).attribution
    return attribution.of(text) if attribution else None


def test_a_plain_sentence_has_subject_verb_and_object() -> None:
    assert told("The council approved the new bridge on Monday.") == [Told("The council", "approved", "the new bridge")]


def test_words_before_the_subject_are_no_part_of_it() -> None:
    assert told("On Friday, the old ferry hit a pier.")[0].subject == "the old ferry"


def test_a_list_is_one_subject() -> None:
    assert told("On Friday, Norland, Estia and Vall condemned the raid.")[0].subject == "Norland, Estia and Vall"


def test_an_apposition_is_passed_over() -> None:
    assert told("Ida Brandt, 34, a teacher from Holm, left the town.")[0].subject == "Ida Brandt"


def test_a_relative_clause_keeps_the_outer_subject() -> None:
    assert told("The man who shot two guards at a mill faces four charges.") == [
        Told("The man", "shot", "two guards"),
        Told("The man", "faces", "four charges"),
    ]


def test_joined_verbs_share_their_subject() -> None:
    assert told("The driver fled and sank his boat.") == [
        Told("The driver", "fled", None),
        Told("The driver", "sank", "his boat"),
    ]


def test_a_passive_has_its_agent() -> None:
    text = "Two boats were sunk by the navy."
    clause = find_clauses(text, whole(text))[0]
    assert clause.passive
    assert clause.agent is not None
    assert (clause.agent.of(text), clause.object, clause.lemma) == ("the navy", None, "sink")


def test_a_participle_behind_a_noun_is_no_finite_verb() -> None:
    first, second = find_clauses(text := "The men arrested in Holm denied the theft.", whole(text))
    assert (first.finite, second.finite) == (False, True)
    assert second.subject is not None
    assert second.subject.of(text) == "The men"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Twelve council officers arrived.", "Twelve council officers"),
        ("The navy seized six rifles and three masks.", "The navy"),
        ("Holm police officers found a dog.", "Holm police officers"),
    ],
)
def test_plural_nouns_are_not_taken_for_verbs(text: str, subject: str) -> None:
    assert [clause.subject for clause in told(text)] == [subject]


def test_the_verb_that_an_offer_or_a_plan_leads_to_is_what_is_done() -> None:
    clause = clause_of("The union agreed to meet the mayor.", "mayor")
    assert (clause.lemma, clause.planned) == ("meet", True)


@pytest.mark.parametrize(
    ("text", "word", "stance"),
    [
        ("The mill closed in May.", "May", "asserted"),
        ("The mill did not close in May.", "May", "denied"),
        ("The owner denied that the mill closed in May.", "May", "denied"),
        ("The mill will close in May.", "May", "planned"),
        ("The mill is expected to close in May.", "May", "planned"),
        ("The mill could close in May.", "May", "planned"),
        ("The owner allegedly sold the mill in May.", "May", "alleged"),
        ("The union accused the owner of closing the mill in May.", "May", "alleged"),
    ],
)
def test_how_a_clause_is_put(text: str, word: str, stance: str) -> None:
    assert voice(text, word).stance == stance


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police said two men were hurt.", "Police"),
        ("Two men were hurt, the hospital said.", "the hospital"),
        ("Two men were hurt, said Ida Brandt, a nurse.", "Ida Brandt"),
        ("According to the hospital, two men were hurt.", "the hospital"),
        ("Two men were hurt.", None),
        ("The union said it would strike.", "The union"),
    ],
)
def test_who_says_so(text: str, who: str | None) -> None:
    assert speaker(text, "hurt" if "hurt" in text else "strike") == who


def test_clauses_cover_the_sentence_without_overlap() -> None:
    text = "Police said a man who fled was caught when his car hit a wall, injuring two."
    clauses = find_clauses(text, whole(text))
    assert clauses[0].span.start == 0
    assert clauses[-1].span.end == len(text)
    assert all(a.span.end == b.span.start for a, b in pairwise(clauses))


@pytest.mark.parametrize("text", ["", "...", "!!", "\ud800 said", "said " * 2000, ", who " * 900, "the " * 3000])
def test_no_text_raises(text: str) -> None:
    for clause in find_clauses(text, whole(text)):
        assert clause.verb.of(text)
