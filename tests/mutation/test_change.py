from checker.claims.base import Span
from checker.mutation.change import Edit, apply, moved

TEXT = "Twelve people died on Friday."


def test_edits_are_made_in_order() -> None:
    edits = (Edit(0, 6, "Ten"), Edit(14, 14, "have "), Edit(18, 28, ""))
    assert apply(TEXT, edits) == "Ten people have died."


def test_no_edit_changes_nothing() -> None:
    assert apply(TEXT, ()) == TEXT


def test_words_are_found_again_where_they_stand_after_the_edits() -> None:
    edits = (Edit(0, 6, "Fourteen"), Edit(22, 28, "Monday"))
    text = apply(TEXT, edits)
    assert moved(Span(start=0, end=13), edits).of(text) == "Fourteen people"
    assert moved(Span(start=14, end=18), edits).of(text) == "died"
    assert moved(Span(start=19, end=28), edits).of(text) == "on Monday"


def test_what_is_put_in_at_either_end_belongs_to_the_words() -> None:
    edits = (Edit(14, 14, "all "), Edit(18, 18, " out"))
    assert moved(Span(start=14, end=18), edits).of(apply(TEXT, edits)) == "all died out"


def test_a_word_that_is_dropped_leaves_its_neighbours() -> None:
    edits = (Edit(7, 14, ""),)
    assert moved(Span(start=0, end=18), edits).of(apply(TEXT, edits)) == "Twelve died"


def test_a_span_inside_of_what_is_replaced_becomes_all_that_replaces_it() -> None:
    edits = (Edit(0, 13, "A dozen"),)
    assert moved(Span(start=0, end=6), edits).of(apply(TEXT, edits)) == "A dozen"
