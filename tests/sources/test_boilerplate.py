import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.sources.boilerplate import find_boilerplate
from checker.sources.stamps import find_stamps
from tests.timing import assert_quick

ARTICLE = "The council voted on Tuesday.\n{}\nThe mayor, who had asked for the vote, said nothing."


def flagged(text: str) -> list[str]:
    return [span.of(text) for span in find_boilerplate(text, find_stamps(text))]


@pytest.mark.parametrize(
    "line",
    [
        "icon-facebook icon-twitter icon-whatsapp",
        "Share this article",
        "Share on Facebook | Tweet | Email",
        "12 Shares Facebook Twitter Pinterest",
        "Tweet",
        "Follow us on X",
        "Follow @deskofnews on Twitter",
        "READ ALSO: Ten dead as ferry sinks",
        "ALSO READ: Ten dead as ferry sinks",
        "Read more: What we know of the ferry",
        "RELATED STORIES",
        "Advertisement",
        "Story continues below advertisement",
        "Subscribe to our newsletter",
        "Sign up for one of our email newsletters.",
        "Please enable Javascript to watch this video",
        "Photo: Jane Doe / Agency",
        "(AP Photo/Jane Doe)",
        "Image 1 of 9",
        "© 2024 Morning Herald, All rights reserved",
        "Copyright 2024 The Herald. All rights reserved. This material may not be rewritten.",
        "This site uses cookies to make your visit better.",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "3 min read",
        "0 Comments",
        "…",
        "* * *",
    ],
)
def test_a_line_of_page_furniture_is_boilerplate(line: str) -> None:
    assert flagged(ARTICLE.format(line)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by a third after the news.",
        "Print is not dead, the editor of the paper said.",
        "Follow the money, the prosecutor told the jury, and it leads to the bank.",
        "He read more: three books a week.",
        "Photographs of the scene show two cars.",
        "Copyright law was changed in 2019, and publishers sued.",
        "Cookies and milk were served at the vigil.",
        "Advertisement spending rose 4 percent.",
        "Related to the case are two arrests in May.",
        "Loading of the ship began at dawn",
        "© Jane Doe, 24, was killed on Saturday evening. Three others were hurt.",
        "The suspect posted the video on Facebook and Twitter.",
        "‘NO TURNING BACK’",
        "Sign up began on Monday and 300 people came.",
        "Image is everything for the party, analysts say.",
    ],
)
def test_a_sentence_of_the_article_is_none(line: str) -> None:
    assert flagged(ARTICLE.format(line)) == []


@pytest.mark.parametrize(
    ("line", "prompt"),
    [
        (
            'Click here to connect with us on WhatsApp "We are late," he said.',
            "Click here to connect with us on WhatsApp",
        ),
        ("He left. Click here for more photos. She stayed.", "Click here for more photos."),
        ("Tap here to follow our Telegram channel The minister resigned.", "Tap here to follow our Telegram channel"),
        ("The bridge, seen on Monday. (Photo: City Archive) It fell.", "(Photo: City Archive)"),
    ],
)
def test_a_prompt_within_a_line_ends_where_its_own_words_end(line: str, prompt: str) -> None:
    assert flagged(line) == [prompt]


def test_a_prompt_whose_end_is_not_told_stays_in_the_article() -> None:
    assert flagged("Click here to see " + "a long story of many words " * 6) == []


def test_publication_lines_are_boilerplate_and_datelines_are_not() -> None:
    text = "Ferry sinks\nUpdated: 11:06 PM CEST\nGENEVA, June 28, 2024 (Agency) - A ferry sank."
    assert flagged(text) == ["Updated: 11:06 PM CEST"]


def test_front_matter_is_boilerplate_but_for_its_title() -> None:
    text = "---\ntitle: Ferry sinks\nauthor: Jane Doe\ndate: 2024-06-28\n---\nA ferry sank."
    assert flagged(text) == ["---", "title:", "author: Jane Doe\ndate: 2024-06-28\n---"]


def test_text_between_two_rules_is_no_front_matter() -> None:
    assert flagged("---\nA ferry sank off Arendal.\n---\nNobody was hurt.") == ["---", "---"]


@given(st.text(alphabet="Click here to share: photo(©)\n-…\"'|. 12ab\r", max_size=200))
def test_spans_are_ordered_trimmed_and_do_not_overlap(text: str) -> None:
    end = 0
    for span in find_boilerplate(text, find_stamps(text)):
        assert end <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
        end = span.end


@pytest.mark.parametrize(
    "unit", ["share | ", "Click here to ", "(photo ", "- ", "Share this article on yyyy\n", "icon-"]
)
def test_a_megabyte_of_anything_is_searched_quickly(unit: str) -> None:
    assert_quick(flagged, unit * (1_000_000 // len(unit)), within=5)
