import pytest

from checker.sources.formats.hyphens import Hyphens


@pytest.mark.parametrize(
    ("line", "after", "joined"),
    [
        ("brought to the hos-", "pital in Arendal", "brought to the hospital in Arendal"),
        ("brought to the hos\u00ad", "pital", "brought to the hospital"),
        ("brought to the hos\u2010", "pital", "brought to the hospital"),
        ("a self-", "described witness", "a self-described witness"),
        ("the first-", "floor windows", "the first-floor windows"),
        ("a 14-", "year-old girl", "a 14-year-old girl"),
        ("the Anglo-", "American line", "the Anglo-American line"),
        ("said Neben-", "zya on Friday", "said Nebenzya on Friday"),
        ("east of Green-", "land", "east of Greenland"),
        ("an F-", "16 fighter", "an F-16 fighter"),
        ("a ferry -", "the Solveig", "a ferry - the Solveig"),
        ("from Oslo –", "and back", "from Oslo – and back"),
        ("it sank", "on Friday", "it sank on Friday"),
        ("it was mid-", "“ocean”", "it was mid- “ocean”"),
    ],
)
def test_a_word_that_the_line_end_divides_is_joined(line: str, after: str, joined: str) -> None:
    words, between = Hyphens([line, after]).join(line, after)
    assert f"{words}{between}{after}" == joined


@pytest.mark.parametrize(
    ("elsewhere", "joined"),
    [("a cease-fire", "cease-fire"), ("a ceasefire", "ceasefire"), ("a ceasefire and a cease-fire", "ceasefire")],
)
def test_what_the_text_writes_elsewhere_decides(elsewhere: str, joined: str) -> None:
    words, between = Hyphens([elsewhere]).join("the cease-", "fire")
    assert f"{words}{between}fire" == f"the {joined}"
