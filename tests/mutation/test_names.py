"""Changes of who, where and what is named: what is changed and how, and what must stay untouched."""

from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.mutation.change import Article, Change, apply
from checker.mutation.errors.names import KINDS
from tests.mutation.sound import assert_sound

BY_NAME = {kind.name: kind for kind in KINDS}

STORY = """\
Police Chief John Carver said a man was arrested on Monday after a shooting in Chicago that left a teacher dead.

Mary Jones, 34, was killed when a gunman opened fire on Monday at her home, police said in a statement.

Peter Holt, 27, was charged with murder on Tuesday and is being held without bail in the county jail.

"She was loved by everyone who ever met her," said Anna Weber, a neighbor.

Holt told investigators that he did not know Jones. Carver said the gun was stolen in Denver.

"We want answers," Weber said as she left the house.
"""


def made(kind: str, text: str, seed: int = 0) -> list[str]:
    """Return the phrases that changes of this kind put in place of others."""
    return [_phrase(text, change) for change in changes(kind, text, seed)]


def changes(kind: str, text: str, seed: int = 0) -> list[Change]:
    return list(BY_NAME[kind].find(Article(text), Random(seed)))  # noqa: S311


def _phrase(text: str, change: Change) -> str:
    changed = apply(text, change.edits)
    return changed[change.at.start : change.at.end + len(changed) - len(text)]


def sentence(text: str) -> str:
    """Return the only copy that an exchange of actors makes of a text."""
    (change,) = changes("actors_swapped", text)
    return apply(text, change.edits)


def test_the_seven_kinds_are_there() -> None:
    assert list(BY_NAME) == [
        "person_swapped", "surname_misspelled", "speaker_swapped", "title", "abbreviation", "place", "actors_swapped",
    ]  # fmt: skip


def test_each_change_touches_one_mention_only() -> None:
    for kind in KINDS:
        for change in changes(kind.name, STORY, 1):
            copy = apply(STORY, change.edits)
            assert copy[: change.at.start] == STORY[: change.at.start]
            assert copy.endswith(STORY[change.at.end :])
            assert change.was != change.now
            assert change.at.of(STORY) in " ".join(STORY.split())


def test_the_same_random_numbers_make_the_same_changes() -> None:
    for kind in KINDS:
        assert changes(kind.name, STORY, 7) == changes(kind.name, STORY, 7)


class TestPersonSwapped:
    def test_a_suspect_takes_the_place_of_nobody_but_others_take_his(self) -> None:
        found = {(change.at.of(STORY), _phrase(STORY, change)) for seed in range(9) for change in swaps(seed)}
        assert ("Peter Holt", "Mary Jones") in found or ("Peter Holt", "Anna Weber") in found
        assert all(old != new for old, new in found)

    def test_two_victims_of_one_shooting_are_not_exchanged(self) -> None:
        text = (
            "Mary Jones, 34, was killed in the shooting on Monday, police said in a statement.\n"
            "Peter Holt, 27, was killed as well when the man opened fire on Monday.\n"
        )
        assert not made("person_swapped", text)

    def test_a_byline_and_a_credit_are_left_alone(self) -> None:
        byline = "By Susan Miller, 34, was a staff writer of the paper for many years"
        text = f"{STORY}\n{byline}\nPhoto: Susan Miller, 34, was killed on Monday here, police said\n"
        assert all("Susan Miller" not in change.at.of(text) for change in changes("person_swapped", text))

    def test_persons_of_one_surname_do_not_stand_for_each_other(self) -> None:
        text = STORY.replace("Anna Weber", "Anna Holt").replace("Weber", "Holt")
        assert all("Holt" not in phrase for phrase in made("person_swapped", text))


def swaps(seed: int) -> list[Change]:
    return changes("person_swapped", STORY, seed)


class TestSurnameMisspelled:
    def test_it_differs_by_a_letter_or_two_from_the_name_that_stands_elsewhere(self) -> None:
        for seed in range(20):
            for change in changes("surname_misspelled", STORY, seed):
                old, new = change.at.of(STORY), _phrase(STORY, change)
                assert old in ("Jones", "Weber", "Carver")
                assert new.lower() not in STORY.lower()
                assert (new[0], new[-1]) == (old[0], old[-1])
                assert abs(len(new) - len(old)) <= 1

    def test_a_surname_that_stands_only_once_is_left_alone(self) -> None:
        text = "Police said Mary Jones, 34, was killed on Monday when a gunman opened fire.\n"
        assert not made("surname_misspelled", text)

    def test_the_surname_of_another_person_is_never_the_result(self) -> None:
        text = "Police said Mary Jones, 34, was killed by Ann Janes, 50, on Monday. Then Jones was buried by friends.\n"
        assert made("surname_misspelled", text)
        assert all("Janes" not in made("surname_misspelled", text, seed) for seed in range(60))

    @pytest.mark.parametrize("name", ["Gadhafi", "Mohammed", "Lee"])
    def test_names_of_many_spellings_and_short_names_are_left_alone(self, name: str) -> None:
        text = f"The leader, Ali {name}, said on Monday that he would stay. {name} said so again on Tuesday.\n"
        assert not made("surname_misspelled", text)


class TestSpeakerSwapped:
    def test_a_surname_is_replaced_by_a_surname_and_a_full_name_by_a_full_name(self) -> None:
        for change in changes("speaker_swapped", STORY):
            old, new = change.at.of(STORY), _phrase(STORY, change)
            assert (" " in old) == (" " in new)

    def test_both_orders_of_the_verb_are_found(self) -> None:
        assert [change.at.of(STORY) for change in changes("speaker_swapped", STORY)] == [
            "Anna Weber",
            "Weber",
        ]

    @pytest.mark.parametrize(
        "text", ["Carver said the gun was stolen in Denver.", "The gun was stolen in Denver, according to John Carver."]
    )
    def test_what_is_only_reported_may_be_said_by_both(self, text: str) -> None:
        story = STORY + "\n" + text + "\n"
        assert all(change.at.start < len(STORY) for change in changes("speaker_swapped", story))

    def test_a_place_is_no_speaker(self) -> None:
        story = STORY + "\nThe car was found near Holly Dorman on Monday, police said.\n"
        story += "Dorman, 40, was asked about it and Holly Dorman said nothing at all.\n"
        assert "Holly Dorman" not in [_phrase(story, change) for change in changes("speaker_swapped", story)]

    @pytest.mark.parametrize(
        "text",
        [
            "Weber and Holt said they saw nothing at all that night.",
            "Prosecutors said Holt was seen near the house that night.",
            "The mother of Holt said she saw nothing at all that night.",
            "He said, and she said, that they saw nothing at all that night.",
            "Weber was said to have been in the house that night.",
        ],
    )
    def test_whoever_does_not_speak_alone_is_left_alone(self, text: str) -> None:
        story = STORY + "\n" + text + "\n"
        assert all(change.at.start < len(STORY) for change in changes("speaker_swapped", story))


class TestTitle:
    @pytest.mark.parametrize(
        ("text", "new"),
        [
            ("The shooting was an accident, Police Chief John Smith said on Monday.", {"Fire Chief"}),
            ("The shooting was an accident, Sgt. John Smith said on Monday.", {"Capt.", "Lt."}),
            (
                "The shooting was an accident, police spokesman John Smith said.",
                {"receptionist", "accountant"},
            ),
            ("John Smith, a lawyer for the family, said it was an accident.", {"doctor", "psychiatrist"}),
        ],
    )
    def test_the_post_becomes_another(self, text: str, new: set[str]) -> None:
        assert {phrase for seed in range(20) for phrase in made("title", text, seed)} == new

    def test_the_indefinite_article_follows(self) -> None:
        text = "John Smith, an attorney for the family, said that it was an accident."
        assert made("title", text) in (["a doctor"], ["a psychiatrist"])

    @pytest.mark.parametrize(
        "text",
        [
            "The shooting was an accident, Detective Sgt. John Smith said on Monday.",
            "The former Police Chief John Smith said that it was an accident.",
            "The Sheriff Department said that it was an accident on Monday.",
            "The sheriff and the mayor said that it was an accident.",
            "It is not clear if John Smith has an attorney who speaks for him.",
        ],
    )
    def test_other_words_are_left_alone(self, text: str) -> None:
        assert not made("title", text)

    def test_a_title_that_stands_in_the_article_is_not_put_in(self) -> None:
        text = "The shooting was an accident, Sgt. John Smith said. A captain came as well, Lt. Ann Lee said."
        assert [change.at.of(text) for change in changes("title", text)] == ["Lt."]


class TestAbbreviation:
    PAIR = "Agents of the Georgia Bureau of Investigation (GBI) were called to the house on Monday."

    def test_the_letters_or_a_word_no_longer_fit(self) -> None:
        for seed in range(20):
            for change in changes("abbreviation", self.PAIR, seed):
                new = _phrase(self.PAIR, change)
                if change.at.of(self.PAIR) == "GBI":
                    assert sorted(new) != sorted("GBI") or new != "GBI"
                else:
                    initials = [word[0] for word in new.split() if word != "of"]
                    assert "".join(initials) != "GBI"

    def test_each_word_that_has_others_of_its_sort_is_changed_once_and_the_letters_once(self) -> None:
        assert len(changes("abbreviation", self.PAIR)) == 3

    def test_the_abbreviation_may_come_first(self) -> None:
        text = "Agents of the GBI (Georgia Bureau of Investigation) were called to the house on Monday."
        assert len(changes("abbreviation", text)) == 3

    def test_a_word_becomes_one_of_its_sort_or_stays(self) -> None:
        text = "The Granite Valley Orchard (GVO) was closed on Monday by the police of the town."
        assert {change.at.of(text) for change in changes("abbreviation", text)} == {"GVO"}

    @pytest.mark.parametrize(
        "text",
        [
            "Agents of the FBI were called to the house on Monday by the police.",
            "The officers of the Georgia Bureau of Investigation were called (AP) to the house on Monday.",
            "The Georgia Bureau of Investigation was called to the house on Monday by the police.",
            "The shooting was in Georgia (KRQE) and the police were called to the house.",
        ],
    )
    def test_what_is_no_pair_is_left_alone(self, text: str) -> None:
        assert not made("abbreviation", text)


class TestPlace:
    def test_a_city_becomes_a_city(self) -> None:
        text = "A man was shot dead in Chicago on Monday, and the police found no gun."
        (phrase,) = made("place", text)
        assert phrase.startswith("in ")
        assert phrase != "in Chicago"

    def test_a_city_with_its_state_keeps_one_of_them(self) -> None:
        text = "A man was shot dead in Columbus, Ohio, on Monday, and the police found no gun."
        for seed in range(20):
            (phrase,) = made("place", text, seed)
            city, state = phrase.split(", ")
            assert (city == "Columbus") != (state == "Ohio")

    def test_the_form_of_the_state_is_kept(self) -> None:
        (phrase,) = made(
            "place", "A man was shot dead in Goodlettsville, Tenn., on Monday, and the police found no gun."
        )
        assert phrase.startswith("Goodlettsville, ")
        assert phrase.endswith(".")

    @pytest.mark.parametrize(
        "text",
        [
            "The woman told the Chicago Police Department that she saw nothing at all.",
            "The fans of the Boston Red Sox came to the park early on that day.",
            "She studied at the University of Texas before she moved to the coast.",
            "The room was full when Paris Hilton came to the club early on that day.",
            "They were at the Museum of Mexico Art when the fire was seen by a guard.",
            "The man was brought to Houston Methodist Hospital after the crash on that day.",
            "He came to Washington before the war and stayed there for many years.",
            "They lived in New York City before the war and stayed there for many years.",
            "They lived in Boston and Chicago before the war and stayed for many years.",
            "Police looked for Jordan after the crash but found no trace of him or her.",
            "The driver may be trying to go to Mexico on a bus, police said on Monday.",
            "The problems of the dairy industry in Alaska go back to before her time.",
        ],
    )
    def test_names_that_hold_a_place_are_left_alone(self, text: str) -> None:
        assert not made("place", text)

    def test_a_dateline_is_left_alone(self) -> None:
        assert not made("place", "CHICAGO (AP) -- A man was shot dead on Monday, and the police found no gun.")

    def test_a_place_that_the_article_names_is_not_put_in(self) -> None:
        text = "A man was shot dead in Chicago on Monday. He came from Denver. His sister lives near Boston still."
        for seed in range(30):
            assert not {"Chicago", "Denver", "Boston"} & {phrase.split()[-1] for phrase in made("place", text, seed)}


class TestActorsSwapped:
    def test_a_rank_is_not_cut_from_its_name(self) -> None:
        text = "Off-duty Dover Police Officer Adam Holt, who was hired by Pulse for the night, saw a man."
        assert not changes("actors_swapped", text)

    @pytest.mark.parametrize(
        ("text", "swapped"),
        [
            (
                "The suspect shot a police officer in the leg on Monday.",
                "A police officer shot the suspect in the leg on Monday.",
            ),
            (
                "Peter Holt was shot by a neighbor on Monday night.",
                "A neighbor was shot by Peter Holt on Monday night.",
            ),
            ("The man was hit by two officers on Monday night.", "Two officers were hit by the man on Monday night."),
            ("Police said Holt stabbed the clerk in the store.", "Police said the clerk stabbed Holt in the store."),
            ("Police arrested the man who shot the officer.", "Police arrested the officer who shot the man."),
            (
                "Peter Holt is accused of killing Mary Jones in her home.",
                "Mary Jones is accused of killing Peter Holt in her home.",
            ),
            (
                "Peter Holt, 27, is charged in the death of Mary Jones.",
                "Mary Jones is charged in the death of Peter Holt, 27.",
            ),
            (
                "Officers have arrested a man in the case, a clerk said.",
                "A man has arrested officers in the case, a clerk said.",
            ),
            (
                "In a statement, Holt told police that he had slept.",
                "In a statement, police told Holt that he had slept.",
            ),
        ],
    )
    def test_who_did_it_and_to_whom_it_was_done_change_places(self, text: str, swapped: str) -> None:
        assert sentence(text) == swapped

    @pytest.mark.parametrize(
        "text",
        [
            "Later that night he shot her in the leg, police said on Monday.",
            "The owner of the car shot the suspect in the leg on Monday.",
            "The suspect shot the officer's dog in the leg on Monday.",
            "The suspect shot the owner of the store in the leg on Monday.",
            "The suspect shot a clerk and a guard in the leg on Monday.",
            "The suspect shot the clerk, a father of three, on Monday.",
            "The suspect shot the clerk before turning the gun on himself.",
            "A man shot another man in the leg on Monday, police said.",
            "The suspect met the officer at the store on Monday night.",
            "A girl and her brother shot the officer in the leg on Monday.",
            "Accidentally shot the little girl, the man said in his call.",
            "Evacuees were shot by the police when they came to the gate.",
            "Police arrested a man they believe to be the driver of the car.",
            "The fight began when police shot at cars in the street on Monday.",
        ],
    )
    def test_whatever_might_come_out_wrong_is_left_alone(self, text: str) -> None:
        assert not made("actors_swapped", text)


PIECES = st.sampled_from(
    [
        *(
            "John Smith",
            "Mary Jones",
            "Smith",
            "Jones",
            " said",
            " told ",
            " shot ",
            " was shot by ",
            "police",
            "Sgt. ",
        ),
        *("the suspect", "a man", "spokesman ", "Dr. ", " who ", " and ", "’s ", " is accused of killing ", ", 34, "),
        *(" (FBI)", "Federal Bureau of Investigation", " in Chicago", " in Columbus, Ohio", "é", "\u2028", "\x00"),
        *(", ", ". ", ".\n", "\n", '"', " "),
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(0, 99))
@example(STORY, 3)
def test_any_text_gives_sound_changes(text: str, seed: int) -> None:
    for kind in KINDS:
        assert_sound(text, changes(kind.name, text, seed))
