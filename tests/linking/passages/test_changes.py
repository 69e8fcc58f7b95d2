"""What sort of thing stands in the place of another."""

import pytest

from checker.linking.passages import Sort, replacements
from tests.linking.passages.pairs import make_sources, pairs_of, sorts

HEARD = "On Friday the board heard from {} of the harbour office in the old hall."


@pytest.mark.parametrize(
    ("a", "b", "sort"),
    [
        ("Ana Brandt", "Ana Bramdt", "spelling: Brandt | Bramdt"),
        ("Sergei Lavrin", "Sergey Lavrin", "transliteration: Sergei | Sergey"),
        ("Ana Brandt", "Otto Costa", "name: Ana Brandt | Otto Costa"),
        ("Ana Brandt", "Ana Costa", "name: Brandt | Costa"),
        ("two clerks from Oslo", "two clerks from Bergen", "place: Oslo | Bergen"),
        ("a man from the CID", "a man from the FBI", "abbreviation: CID | FBI"),
        ("Mayor Ana Brandt", "Senator Ana Brandt", "title: Mayor | Senator"),
        ("two clerks not", "two clerks", "negation: not | "),
        ("two clerks allegedly", "two clerks", "hedge: allegedly | "),
        ("two old clerks", "two new clerks", "opposite: old | new"),
    ],
)
def test_a_difference_gets_its_sort(a: str, b: str, sort: str) -> None:
    assert sorts(HEARD.format(a), HEARD.format(b)) == [sort]
    one, _, other = sort.partition(": ")[2].partition(" | ")
    assert sorts(HEARD.format(b), HEARD.format(a)) == [f"{sort.partition(':')[0]}: {other} | {one}"]


def test_a_name_beside_a_verb_of_saying_is_a_speaker() -> None:
    said = "“The old bridge is safe to cross on foot,” {} said."
    assert sorts(said.format("Brandt"), said.format("Costa")) == ["speaker: Brandt | Costa"]
    told = "The clerk told the board that {} owned the boat in May."
    assert sorts(told.format("Brandt"), told.format("Costa")) == ["name: Brandt | Costa"]


def test_a_denial_for_a_statement() -> None:
    line = "Brandt {} that the ferry line will close in the spring."
    assert sorts(line.format("confirmed"), line.format("denied")) == ["denial: confirmed | denied"]
    assert not sorts(line.format("confirmed"), line.format("said"))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ana Brandt", "Brandt"),
        ("Ms. Brandt", "Ana Brandt"),
        ("Ana Brandt", "the owner"),
        ("the Criminal Investigation Department", "the CID"),
        ("a man from Kiev", "a man from Kyiv"),
        ("a man from France", "a man from Paris"),
        ("Sgt. Ana Brandt", "Sergeant Ana Brandt"),
        ("the mayor", "the keeper"),
        ("Mr. Otto Brandt", "Mayor Otto Brandt"),
        ("two clerks", "two dockers"),
        ("Brandt, Costa and Lindholm", "Lindholm, Brandt and Costa"),
        ("not only two clerks", "two clerks"),
        ("two clerks reportedly", "two clerks allegedly"),
        ("the old clerk and the new clerk", "the old clerk"),
    ],
)
def test_what_is_only_worded_otherwise_has_no_sort(a: str, b: str) -> None:
    sources = make_sources(a=HEARD.format(a), b=HEARD.format(b))
    assert pairs_of(sources), "the passages are alike"
    assert not sorts(HEARD.format(a), HEARD.format(b))
    assert not sorts(HEARD.format(b), HEARD.format(a))


def test_a_weekday_is_no_name_near_a_title() -> None:
    line = "On Monday the {} of the old town opened the bridge."
    assert not sorts(line.format("mayor"), line.format("bishop"))


def test_a_hedge_that_moved_is_not_lost() -> None:
    line = "The clerk {}sold the boat to a dealer from the islands{}."
    assert not sorts(line.format("allegedly ", ""), line.format("", " allegedly"))


def test_both_parts_of_a_name_that_an_account_gives_in_full_are_one_name() -> None:
    full = " Ana Brandt has been on it for years."
    assert not sorts(HEARD.format("Ana") + full, HEARD.format("Brandt"))
    assert not sorts(HEARD.format("Ana"), HEARD.format("Brandt") + full)
    assert sorts(HEARD.format("Ana"), HEARD.format("Brandt")) == ["name: Ana | Brandt"]


@pytest.mark.parametrize(
    "line",
    [
        "{} reports from the old harbour on the missing ferry.",
        "{} of the Gazette contributed to the story of the missing ferry.",
        "By {}, Gazette staff in the old harbour town of Lund",
    ],
)
def test_who_reports_is_no_matter_of_the_story(line: str) -> None:
    assert not sorts(line.format("Ana Brandt"), line.format("Otto Costa"))


def test_a_dateline_and_a_station_are_each_accounts_own() -> None:
    dated = "{}, Norway: The night ferry was two hours late on Monday."
    assert not sorts(dated.format("OSLO"), dated.format("BERGEN"))
    told = "The pilot of the ferry spoke with {} after the news on Monday."
    assert not sorts(told.format("KQTV"), told.format("WZZB"))


def test_who_is_told_is_no_speaker() -> None:
    line = "“The old bridge is safe to cross on foot,” Brandt told {} on Monday."
    assert not sorts(line.format("Reuters"), line.format("Bloomberg"))


def test_by_whom_is_missing_after_a_passive_only() -> None:
    line = "On Monday the guard was {} near the gate of the depot."
    assert sorts(line.format("attacked by a dog"), line.format("attacked")) == ["agent: by a dog | "]
    assert sorts(line.format("attacked"), line.format("attacked by a dog")) == ["agent:  | by a dog"]
    for words in ("attacked by noon Monday", "waiting by a wall"):
        assert not sorts(line.format(words.replace("noon ", "")), line.format(words.split()[0]))


def test_what_is_planned_is_told_as_done() -> None:
    line = "The council {} the gate of the fish market on Monday."
    assert sorts(line.format("will open"), line.format("opened")) == ["planned: will open | opened"]
    assert not sorts(line.format("will open"), line.format("mended"))


def test_in_a_headline_capitals_tell_nothing() -> None:
    line = "Board Hears From {} About Cracks In Quay Wall On Monday"
    assert not sorts(line.format("Brandt"), line.format("Costa"))
    plain = "The board hears from {} about the cracks in the quay wall on Monday."
    assert sorts(plain.format("Brandt"), plain.format("Costa")) == ["name: Brandt | Costa"]


def test_more_than_five_words_are_another_statement() -> None:
    assert sorts(HEARD.format("Ana Brandt"), HEARD.format("Otto Karl Emil Lind Costa"))
    assert not sorts(HEARD.format("Ana Brandt"), HEARD.format("Otto Karl Emil Lind Holm Costa"))


def test_a_negation_that_moved_is_none_that_was_dropped() -> None:
    line = "The board voted for the bridge{} on a wet Monday evening{}."
    assert not sorts(line.format(" not the tunnel", ""), line.format("", " not the tunnel"))
    line = "The clerk was{}, he told the court,{} at home on Monday."
    assert not sorts(line.format(" not", ""), line.format("", " not"))
    assert sorts(line.format(" not", ""), line.format("", "")) == ["negation: not | "]


def test_where_parties_have_changed_places_nothing_else_is_told() -> None:
    assert sorts(
        "On Monday Ana Brandt sued Otto Costa over the price of the boat.",
        "On Monday Otto Costa sued Ana Brandt over the price of the boat.",
    ) == ["parties: Ana Brandt sued Otto Costa | Otto Costa sued Ana Brandt"]


def test_a_turned_verb_is_told_with_what_turns_it() -> None:
    assert sorts(
        "The driver hit the guard near the gate of the depot.",
        "The driver was hit by the guard near the gate of the depot.",
    ) == ["voice: hit | was hit by"]


def test_several_differences_come_in_the_order_of_the_passage() -> None:
    a = "On Friday Mayor Ana Brandt did not sell the old boat to a dealer from Oslo."
    b = "On Friday Senator Ana Brandt did sell the old boat to a dealer from Bergen."
    assert [each.partition(":")[0] for each in sorts(a, b)] == ["title", "negation", "place"]


def test_a_replacement_holds_the_pair_that_it_is_of() -> None:
    sources = make_sources(a=HEARD.format("Brandt"), b=HEARD.format("Costa"))
    (found,) = pairs_of(sources)
    (each,) = replacements(found, sources)
    assert (each.sort, each.pair) == (Sort.NAME, found)
