"""Which passages are worded alike, and how their words are laid beside each other."""

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.claims.base import Span
from checker.linking.passages import Change, Pair, alike_passages, dates, quantities, replacements
from checker.linking.passages.alike import place, words_at
from checker.sources.model import Source
from tests.linking.passages.pairs import at, make_sources, pair, pairs, pairs_of, told
from tests.timing import assert_linear

HEARD = "The board heard from Ana {} of the harbour office on Monday."
BRANDT, COSTA = HEARD.format("Brandt"), HEARD.format("Costa")


def sides(found: Pair) -> tuple[list[str], list[str]]:
    return [passage.source for passage in found.a], [passage.source for passage in found.b]


def differing(found: Pair) -> list[tuple[str, str]]:
    return [(told(found.a[0], change.a), told(found.b[0], change.b)) for change in found.changes]


def test_two_sentences_that_differ_in_a_word_are_a_pair_and_the_word_is_told() -> None:
    assert differing(pair(BRANDT, COSTA)) == [("Brandt", "Costa")]


def test_a_pair_is_found_among_other_sentences_and_points_into_each_text() -> None:
    before, behind = "Nobody had asked the pilots. ", " It was a long and cold evening for them."
    found = pair(before + BRANDT + behind, f"{COSTA} The hall was full, and dark.")
    assert found.a[0].span.of(before + BRANDT + behind) == BRANDT
    assert found.b[0].span.start == 0
    assert place(found.a[0], found.changes[0].a).of(before + BRANDT + behind) == "Brandt"


def test_words_that_are_put_in_or_left_out_stand_in_no_place_of_the_other() -> None:
    longer = BRANDT.replace("board", "whole harbour board")
    assert differing(pair(longer, BRANDT)) == [("whole harbour", "")]
    assert differing(pair(BRANDT, longer)) == [("", "whole harbour")]


def test_neighbouring_words_that_differ_are_one_change() -> None:
    found = pair(BRANDT, BRANDT.replace("Ana Brandt", "the old engineer Costa"))
    assert differing(found) == [("Ana Brandt", "the old engineer Costa")]


@pytest.mark.parametrize(
    "other",
    [
        BRANDT,
        BRANDT.upper(),
        BRANDT.replace("board", "board,").replace(".", "!"),
        BRANDT.replace("office", "office (www.gazette.example)"),
    ],
)
def test_what_is_one_wording_but_for_capitals_points_and_addresses_is_no_pair(other: str) -> None:
    assert not pairs(a=BRANDT, b=other)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The board heard Ana Brandt.", "The board heard Ana Costa."),
        (BRANDT, "On Monday a brass band from Lund won the prize for the third time."),
        (BRANDT, "The board heard from nobody else who could have told it why the crane fell onto the quay."),
        (BRANDT, "The board heard from Ana that her dog had eaten the letter on Sunday night."),
        (
            "It was one of those that they had been with on a boat.",
            "It was one of those that they had been with on foot.",
        ),
    ],
    ids=["too short", "another matter", "too few runs", "too few words", "no words that carry meaning in common"],
)
def test_what_has_little_in_common_is_no_pair(a: str, b: str) -> None:
    assert not pairs(a=a, b=b)


def test_a_pair_is_found_once_and_sources_with_one_wording_stand_on_one_side() -> None:
    (found,) = pairs(a=BRANDT, b=COSTA, c=BRANDT, d=COSTA)
    assert sides(found) == (["a", "c"], ["b", "d"])


def test_each_wording_is_held_against_each_other_one() -> None:
    found = pairs(a=BRANDT, b=COSTA, c=HEARD.format("Lindholm"))
    assert sorted(sides(each) for each in found) == [(["a"], ["b"]), (["a"], ["c"]), (["b"], ["c"])]


def test_the_order_of_the_sources_does_not_matter() -> None:
    sources = make_sources(a=BRANDT, b=COSTA, c=HEARD.format("Lindholm"), d=BRANDT)
    assert pairs_of(sources) == pairs_of(dict(reversed(sources.items())))


def test_sentences_of_one_source_are_not_held_against_each_other() -> None:
    assert not pairs(a=f"{BRANDT} {COSTA}", b="A brass band from Lund won the prize for the third time on Monday.")


def test_of_several_sentences_of_a_source_the_nearest_is_the_pair() -> None:
    far = "The board heard from Ana Brandt of the pilots on a wet and very long evening."
    for text in (f"{far} {COSTA}", f"{COSTA} {far}"):
        assert differing(pair(BRANDT, text)) == [("Brandt", "Costa")]


def test_a_short_sentence_that_is_a_part_is_not_nearer_than_a_copy_with_a_slip() -> None:
    found = pairs(a=BRANDT, b=f"{COSTA} The board heard from Ana Brandt.")
    assert [("Brandt", "Costa")] in [differing(each) for each in found]


def test_who_has_both_wordings_says_two_things() -> None:
    assert not pairs(a=BRANDT, b=f"{COSTA} {BRANDT}")
    (found,) = pairs(a=BRANDT, b=f"{COSTA} {BRANDT}", c=COSTA)
    assert sides(found) == (["a"], ["c"])


def in_roles(roles: dict[str, str], **texts: str) -> dict[str, Source]:
    sources = make_sources(**texts)
    return {name: source.model_copy(update={"role": roles[name]}) for name, source in sources.items()}


def test_a_draft_is_held_against_references_and_these_are_not_held_against_each_other() -> None:
    roles = {"d": "draft", "r": "reference", "s": "reference"}
    found = pairs_of(in_roles(roles, d=BRANDT, r=COSTA, s=HEARD.format("Lindholm")))
    assert sorted(sides(each) for each in found) == [(["d"], ["r"]), (["d"], ["s"])]
    assert not pairs_of(in_roles(roles, d="A brass band from Lund won the prize again.", r=BRANDT, s=COSTA))


def test_sources_of_two_stories_are_not_held_against_each_other_whatever_their_roles() -> None:
    apart = {"a": 0, "b": 1}
    assert not list(alike_passages(tuple(make_sources(a=BRANDT, b=COSTA).values()), apart))
    drafted = in_roles({"a": "draft", "b": "reference"}, a=BRANDT, b=COSTA)
    assert not list(alike_passages(tuple(drafted.values()), apart))


def test_boilerplate_is_left_out() -> None:
    sources = make_sources(a=BRANDT, b=COSTA)
    furniture = (Span(start=4, end=9),)
    sources["b"] = sources["b"].model_copy(update={"boilerplate": furniture})
    assert not pairs_of(sources)


def test_a_run_of_words_that_many_sentences_have_is_no_evidence() -> None:
    def weather(where: str) -> str:
        return f"{where} waits for rain as the heat goes on and on in the north of {where}."

    few = [f"Town{chr(97 + number)}" for number in range(4)]
    many = [f"Town{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(60)]
    assert pairs(a=weather("Lund"), b=" ".join(map(weather, few)))
    assert not pairs(a=weather("Lund"), b=" ".join(map(weather, many)))


def test_words_beside_a_place_are_counted_up_to_three_and_the_ends_count_as_three() -> None:
    found = pair(BRANDT, COSTA)
    assert found.kept_beside(*found.changes[0]) == (3, 3)
    first = pair(BRANDT, "No " + BRANDT.removeprefix("The "))
    assert first.kept_beside(*first.changes[0]) == (3, 3)
    near = pair(BRANDT, BRANDT.replace("Ana", "Otto").replace("harbour", "fishing"))
    assert [near.kept_beside(*change) for change in near.changes] == [(3, 3), (3, 3)]
    nearer = pair(BRANDT, BRANDT.replace("heard", "saw").replace("Ana", "Otto"))
    assert [nearer.kept_beside(*change) for change in nearer.changes] == [(3, 1), (1, 3)]


def test_only_one_passage_begins_at_the_place_that_is_no_end_of_both() -> None:
    found = pair(BRANDT, f"On Sunday {BRANDT}")
    assert found.kept_beside(*found.changes[0]) == (3, 3)
    assert found.kept_beside(at(found.a[0], "The board"), at(found.b[0], "The board")) == (0, 3)


def test_likeness_is_the_share_of_the_longer_wording() -> None:
    assert pair(BRANDT, COSTA).likeness == pytest.approx(11 / 12)
    longer = BRANDT.replace(".", ", after the storm had torn the roof from the old hall.")
    assert pair(BRANDT, longer).likeness == pair(longer, BRANDT).likeness == pytest.approx(12 / 23)


def test_the_words_of_the_one_lie_on_those_in_their_place_in_the_other() -> None:
    found = pair(BRANDT, BRANDT.replace("board", "whole board").replace("Ana Brandt", "the old engineer"))
    ours, theirs = found.a[0], found.b[0]
    for mine, other in {
        "heard": "heard",
        "Ana Brandt": "the old engineer",
        "Ana": "the old engineer",
        "from Ana Brandt of": "from the old engineer of",
        "the harbour office": "the harbour office",
        "Monday": "Monday",
        "board": "whole board",
    }.items():
        assert told(theirs, found.onto(at(ours, mine))) == other


def test_a_span_covers_the_words_that_it_touches() -> None:
    text = f"Nobody knew. {BRANDT}"
    found = pair(text, COSTA).a[0]
    at = text.index("board heard")
    assert told(found, words_at(found, Span(start=at, end=at + 11))) == "board heard"
    assert told(found, words_at(found, Span(start=at + 1, end=at + 2))) == "board"
    assert words_at(found, Span(start=at - 1, end=at)) == (0, 0)


WORDS = st.sampled_from(
    [
        *("ferry", "harbour", "Brandt", "Costa", "board", "Oslo", "not", "no", "allegedly"),
        *("said", "denied", "the", "a", "of", "12", "40", "Monday", "May"),
    ]
)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """Return a sentence, and a copy with words put in, left out and replaced."""
    own = draw(st.lists(WORDS, min_size=8, max_size=24))
    other = list(own)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(other)))
        other[start : start + draw(st.integers(0, 3))] = draw(st.lists(WORDS, max_size=3))
    return f"{' '.join(own)}.", f"{' '.join(other)}."


@settings(deadline=None)
@given(edited())
def test_a_pair_is_laid_out_soundly_whichever_way_round(texts: tuple[str, str]) -> None:
    found = pairs(a=texts[0], b=texts[1])
    assume(found)
    (each,) = found
    turned = each.turned()
    assert turned.turned() == each
    assert turned.likeness == each.likeness
    assert 0 < each.likeness < 1
    ends = [Change((0, 0), (0, 0)), *each.changes, Change(*[(len(side[0].words),) * 2 for side in (each.a, each.b)])]
    for before, behind in pairwise(ends):
        assert before.a[1] <= behind.a[0]
        kept_a, kept_b = (before.a[1], behind.a[0]), (before.b[1], behind.b[0])
        assert each.a[0].low(kept_a) == each.b[0].low(kept_b)
    for change in each.changes:
        assert each.onto(change.a) == change.b
        assert each.a[0].low(change.a) != each.b[0].low(change.b)


@settings(deadline=None)
@given(edited(), st.data())
def test_what_words_lie_on_is_inside_the_other_passage(texts: tuple[str, str], data: st.DataObject) -> None:
    found = pairs(a=texts[0], b=texts[1])
    assume(found)
    for each in (found[0], found[0].turned()):
        start = data.draw(st.integers(0, len(each.a[0].words) - 1))
        end = data.draw(st.integers(start + 1, len(each.a[0].words)))
        onto = each.onto((start, end))
        assert 0 <= onto[0] <= onto[1] <= len(each.b[0].words)
        kept = all(change.a[1] < start or end < change.a[0] for change in each.changes)
        if kept:
            assert each.b[0].low(onto) == each.a[0].low((start, end))


PIECES = [
    "The ferry",
    "not",
    "Ana Brandt",
    "said",
    "12",
    "40 boats",
    "in May",
    "Oslo",
    ". ",
    "“",
    "”",
    "\n",
    "by",
    "was",
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_no_text_raises(a: str, b: str) -> None:
    sources = make_sources(a=a, b=b)
    for each in pairs_of(sources):
        for found in replacements(each, sources):
            assert all(0 <= start <= end for start, end in (found.a, found.b))
        assert all(found.pair == each for found in dates(each, sources))
        assert all(found.pair == each for found in quantities(each, sources))


def read(text: str) -> object:
    sources = make_sources(a=text, b=text.replace("sank", "drifted").replace("red", "blue"))
    found = pairs_of(sources)
    return [(list(replacements(each, sources)), list(quantities(each, sources))) for each in found]


def test_time_grows_with_the_text() -> None:
    def text(size: int) -> str:
        return "".join(f"Near x{n} the red boat{n} of Lund{n} sank after {n} days at sea.\n" for n in range(size))

    assert_linear(read, text, small=100, large=1_600)


def test_time_grows_with_the_text_where_all_sentences_are_alike() -> None:
    def text(size: int) -> str:
        return "".join(
            f"On Monday the red boat x{n} of the fleet sank near the harbour of Lund.\n" for n in range(size)
        )

    assert_linear(read, text, small=200, large=3_200)


def test_time_grows_with_the_length_of_a_sentence() -> None:
    def text(size: int) -> str:
        return " ".join(f"the boat{n} of {'red' if n % 3 else 'old'} Ana sank {n} times and" for n in range(size))

    assert_linear(read, text, small=25, large=250)


def test_time_grows_with_the_text_where_boilerplate_stands_between_all_sentences() -> None:
    def among_furniture(text: str) -> object:
        sources = make_sources(a=text, b=text.replace("sank", "drifted"))
        line = len(text.partition("\n")[0]) + 1
        furniture = tuple(Span(start=start, end=start + 1) for start in range(0, len(text) - 1, 2 * line))
        return pairs_of({name: each.model_copy(update={"boilerplate": furniture}) for name, each in sources.items()})

    def text(size: int) -> str:
        return "".join(f"It sank off x{n} with the boat{n} of Lund.\n" for n in range(size))

    assert_linear(among_furniture, text, small=100, large=3_200)
