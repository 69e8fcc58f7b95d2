"""Finding quotations and who says them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.base import Span
from checker.reading.names.found import FoundNames, FoundPerson
from checker.reading.quotations import FoundQuotation, find_quotations
from tests.timing import assert_linear

PEOPLE = {"Jane Roe": "Jane Roe", "Paul Doe": "Paul Doe", "Roe": "Jane Roe", "Doe": "Paul Doe", "Ada Lund": "Ada Lund"}
ORGANISATIONS = ["Acme Corp.", "FBI"]
SENTENCES = [
    '"We ran," said Jane Roe, a neighbor. "It was loud," she added.',
    "Roe called it “pure invention” — ‘no more’, he said — and left.",
    "According to Doe, the mayor said: \"He asked 'why?' and went.",
]
WORDS = st.sampled_from([*" ".join(SENTENCES).split(), "\n", "\n\n", '"', "'", "“", "”", "’", "said", "and", "of", "İ"])


def names_in(text: str) -> FoundNames:
    persons: list[FoundPerson] = []
    for written in sorted(PEOPLE, key=len, reverse=True):
        start = text.find(written)
        while start >= 0:
            span = Span(start=start, end=start + len(written))
            if not any(person.span.overlaps(span) for person in persons):
                persons.append(FoundPerson(span, None, None, PEOPLE[written]))
            start = text.find(written, span.end)
    persons.sort(key=lambda person: person.span.start)
    organisations = [
        Span(start=text.index(name), end=text.index(name) + len(name)) for name in ORGANISATIONS if name in text
    ]
    return FoundNames(tuple(persons), tuple(organisations), ())


def found(text: str) -> list[FoundQuotation]:
    return find_quotations(text, names_in(text))


def said(text: str) -> list[tuple[str, str | None]]:
    return [(item.span.of(text), item.speaker) for item in found(text)]


def speakers(text: str) -> list[str | None]:
    return [item.speaker for item in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        '"We ran away," Jane Roe said.',
        '"We ran away," said Jane Roe.',
        '"We ran away," said neighbor Jane Roe, who lives there.',
        '"We ran away," Jane Roe, a neighbor of Paul Doe, told reporters.',
        '"We ran away," said the boy\'s aunt, Jane Roe.',
        '"We ran away," the boy\'s aunt, Jane Roe, said.',
        '"We ran away," Mayor Jane Roe of Acme Corp. told the court.',
        '"We ran away," Roe, 34, later recalled. She is Jane Roe.',
        '"We ran away," according to Jane Roe.',
        '"We ran away," Jane Roe was quoted as saying.',
        '"We ran away" — Jane Roe, a neighbor.',
        "Jane Roe said: “We ran away.”",
        "Jane Roe told police, “We ran away.”",
        "In a statement, Jane Roe said, «We ran away.»",
        "Jane Roe, who lives there, said “we ran away from it”.",
        "Jane Roe was quoted as saying “we ran away from it”.",
        "Jane Roe left the house, saying “we ran away from it”.",
        "According to Jane Roe, they “ran away”.",
        "The rest “ran away”, Jane Roe said.",
        "Jane Roe released a statement: “We ran away.”",
        "Jane Roe released the following statement.\n\n“We ran away.”",
        "Jane Roe said that they saw it all.\n\n“We ran away.”",
    ],
)
def test_the_speaker_of_the_sentence_is_found(text: str) -> None:
    assert speakers(text) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We went in," police said.', "police"),
        ('"We went in," a police spokesman said.', "a police spokesman"),
        ('"We went in," said a woman standing outside.', "a woman"),
        ('"We went in," the lawyer for the union argued.', "the lawyer for the union"),
        ('"We went in," Doe\'s mother said.', "Doe's mother"),
        ('"We went in," one of the drivers said.', "one of the drivers"),
        ('"We went in," the FBI said in a statement.', "the FBI"),
        ('"We went in," says Acme Corp. on its site.', "Acme Corp."),
    ],
)
def test_who_has_no_name_is_told_as_written(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "“It may have been an accident,” the report said.",
        "“It may have been an accident,” Jane Roe and Paul Doe said.",
        "Jane Roe said it was “an accident of a sort,” Paul Doe said.",
        "Paul Doe was told “it was an accident of a sort”.",
        "“It may have been an accident,” he said.",
        "The baggage claim “may have been an accident of a sort”.",
        "“It may have been an accident.”\n\nJane Roe left.",
    ],
)
def test_who_is_not_sure_is_nobody(text: str) -> None:
    assert speakers(text) == [None]


def test_an_interrupted_quotation_is_two_of_one_speaker() -> None:
    text = '"We ran," Roe said, "and it rained." Jane Roe left.'
    assert said(text) == [("We ran,", "Jane Roe"), ("and it rained.", "Jane Roe")]
    assert all(item.direct for item in found(text))


def test_quotations_in_a_row_have_one_speaker() -> None:
    assert speakers('"We ran," Jane Roe said. "It rained. It was cold."') == ["Jane Roe"] * 2
    assert speakers('"We ran." "It rained," Jane Roe said.') == ["Jane Roe"] * 2
    assert speakers('Jane Roe said she saw it. "We ran. It rained."') == ["Jane Roe"]
    assert speakers('"We ran," Jane Roe said.\n\n"It rained."') == ["Jane Roe"] * 2


def test_the_next_sentence_does_not_take_a_quotation_that_has_a_speaker_before() -> None:
    assert speakers('"We ran," Jane Roe said. "It rained." Paul Doe said he saw nothing.') == ["Jane Roe"] * 2


def test_a_quotation_of_several_paragraphs_is_one_for_each() -> None:
    text = "“We ran. It rained.\n\n“Then we came home.\n\n“It was late,” Jane Roe said."
    assert [words for words, _ in said(text)] == ["We ran. It rained.", "Then we came home.", "It was late,"]
    text = "Jane Roe said: “We ran. It rained.\n\n“Then we came home.\n\n“It was late.”"
    assert speakers(text) == ["Jane Roe"] * 3


def test_a_quotation_goes_on_over_lines_that_are_no_paragraphs() -> None:
    assert said('"We ran.\nIt rained.\nIt was late," Jane Roe said.') == [
        ("We ran.\nIt rained.\nIt was late,", "Jane Roe")
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"We ran, Jane Roe said.\n\nIt rained.\n\n"It was late," Doe said.', ["It was late,"]),
        ('"We ran away.\n\nIt rained.\n\n"It was late," Doe said.', ["We ran away.", "It was late,"]),
        ('It was late," Roe said. "We ran away."', ["We ran away."]),
        ('"We ran, "said Roe. "It was late."', ["We ran, ", "It was late."]),
        ("“We ran,“ said Roe.", ["We ran,"]),
        ('“We ran," said Roe.', ["We ran,"]),
        ("``We ran,'' said Roe.", ["We ran,"]),
        ("„We ran,“ said Roe.", ["We ran,"]),
    ],
)
def test_a_lost_or_wrong_mark_does_no_harm_to_the_rest(text: str, words: list[str]) -> None:
    assert [item.span.of(text) for item in found(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "“She said, ‘Go!’ and I ran,” said Roe.",
        "“She said, “Go!” and I ran,” said Roe.",
        '"She said, "Go!" and I ran," said Roe.',
        "'She said, \"Go!\" and I ran,' said Roe.",
    ],
)
def test_of_nested_marks_the_outer_ones_count(text: str) -> None:
    assert [item.span for item in found(text)] == [Span(start=1, end=text.index(" said Roe") - 1)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("'We didn't run,' Roe said.", ["We didn't run,"]),
        ("‘We didn’t run,’ Roe said.", ["We didn’t run,"]),
        ("He called the boys' home 'a sorry place', Roe said.", ["a sorry place"]),
        ("The boys' home and the girls' home aren't open in the '90s, Roe said.", []),
        ("'Get 'em all in the boys' home,' Roe said.", ["Get 'em all in the boys' home,"]),
        ("He is 5'10\" and she is 5'2\" tall, Roe said.", []),
        ("A day of 'sorrow and rage' for town", []),
    ],
)
def test_single_marks_are_told_from_apostrophes(text: str, words: list[str]) -> None:
    assert [item.span.of(text) for item in found(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        'Jane Roe said she wrote a book called "The Long Way".',
        'The film "Night Train," with Paul Doe, was said to be good.',
        'John "Jack" Poe said so.',
        'It is known as "the rock" to all who live there.',
        'The word "sorry" was not said.',
        'They sang "Happy Birthday" to Roe.',
        'He bought a "smart" phone.',
    ],
)
def test_titles_nicknames_and_words_kept_at_a_distance_are_no_quotations(text: str) -> None:
    assert found(text) == []


def test_a_remark_that_looks_like_a_title_is_a_quotation() -> None:
    assert said('"Nobody," Jane Roe said. "Never Again," she added.') == [
        ("Nobody,", "Jane Roe"),
        ("Never Again,", "Jane Roe"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jane Roe said it rained. “We ran,” she said.", "Jane Roe"),
        ("Jane Roe met Paul Doe.\n\n“We ran,” she said.", "Jane Roe"),
        ("Jane Roe said it rained.\n\nPaul Doe came home.\n\n“We ran,” she told reporters.", "Jane Roe"),
        ("“It rained,” said Jane Roe.\n\nThe park was shut.\n\n“We ran,” she said.", "Jane Roe"),
        ("Jane Roe said Ada Lund was away. “We ran,” she said.", "Jane Roe"),
        ("“It rained,” a woman said.\n\n“We ran,” she added.", "a woman"),
        ("Officials said it rained. “We ran,” they said.", "Officials"),
        ("Jane Roe said it rained. “We ran,” he said.", None),
        ("Jane Roe said it rained.\n\nAda Lund was asleep.\n\n“We ran,” she said.", None),
    ],
)
def test_a_pronoun_stands_for_who_spoke_or_was_spoken_of_before(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


def test_a_few_words_within_a_sentence_are_not_direct() -> None:
    (item,) = found("Roe called the plan “pure invention” on Monday.")
    assert not item.direct
    (item,) = found("Roe said: “It is pure invention.”")
    assert item.direct


def test_the_spans_hold_the_words_the_marks_and_the_speaker_beside_them() -> None:
    text = "It rained. “We ran,” said Jane Roe, a neighbor."
    (item,) = found(text)
    assert [span.of(text) for span in item[:3]] == ["We ran,", "“We ran,”", "“We ran,” said Jane Roe"]
    text = "“It rained,” said Jane Roe.\n\n“We ran.”"
    assert found(text)[1].evidence == found(text)[1].marks


@pytest.mark.parametrize("text", ["", '"', '""', "“”", "\ud800“a b c d\udfff”", "\0", "said", '" " " "'])
def test_no_text_raises(text: str) -> None:
    find_quotations(text, FoundNames((), (), ()))


@given(st.lists(WORDS, max_size=60).map(" ".join) | st.text(alphabet="\"'“”‘’«»aA .,\n", max_size=60))
def test_spans_are_in_order_and_within_each_other(text: str) -> None:
    end = 0
    for item in found(text):
        assert end <= item.marks.start <= item.span.start < item.span.end <= item.marks.end <= len(text)
        assert item.evidence.start <= item.marks.start
        assert item.evidence.end >= item.marks.end
        end = item.marks.end


@pytest.mark.parametrize(
    "piece", ['"', '"A. ', "“", "'a b' ", '"A b," he said. ', '"A b.\n\n', "“a” said ", '"A," x, ', "the man of "]
)
def test_work_grows_with_the_length_of_the_text(piece: str) -> None:
    def find(text: str) -> object:
        return find_quotations(text, FoundNames((), (), ()))

    def text(size: int) -> str:
        return piece * size + '"A b c d," he said.'

    assert_linear(find, text, small=5_000 // len(piece), large=80_000 // len(piece))
