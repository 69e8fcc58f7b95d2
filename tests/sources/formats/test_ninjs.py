import json
from collections.abc import Callable

import pytest

from checker.sources.formats import Drawn, NotAnArticle, Unread

TEXT = "A ferry sank off the port of Arendal on Friday."
Draw = Callable[[str, str], Drawn]
Refuse = Callable[[str, str], Unread]


def item(**fields: object) -> str:
    return json.dumps({"uri": "urn:x:1", **fields}, ensure_ascii=False)


@pytest.mark.parametrize(
    ("fields", "text", "places"),
    [
        ({"headline": "Ferry sinks", "body_text": TEXT}, f"Ferry sinks\n\n{TEXT}", ["/headline", "/body_text"]),
        (
            {"headline": "Ferry sinks", "body_text": TEXT, "body_xhtml": f"<p>{TEXT}</p></ br><p>It was hit.</p>"},
            f"Ferry sinks\n\n{TEXT}\n\nIt was hit.",
            ["/headline", "/body_xhtml /p[1]", "/body_xhtml /p[2]"],
        ),
        (
            {"headlines": [{"value": "Ferry"}], "bodies": [{"contenttype": "text/plain", "value": TEXT}]},
            f"Ferry\n\n{TEXT}",
            ["/headlines/0/value", "/bodies/0/value"],
        ),
        (
            {"headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry sinks"}],
             "bodies": [{"role": "x", "value": "no"},
                        {"role": "main", "contentType": "text/html", "value": f"{TEXT}<br><br>B"}]},
            f"Ferry sinks\n\n{TEXT}\n\nB",
            ["/headlines/1/value", "/bodies/1/value /", "/bodies/1/value /"],
        ),
        ({"headline": "Ferry", "body_text": f"Ferry\n{TEXT}"}, f"Ferry\n\n{TEXT}", ["/body_text"] * 2),
        ({"headline": "<b>Ferry</b>", "body_text": f"<5 boats: {TEXT}"}, f"<b>Ferry</b>\n\n<5 boats: {TEXT}",
         ["/headline", "/body_text"]),
        ({"body_text": TEXT, "body_\n": "no", "body_" + "x" * 99: "no"}, TEXT, ["/body_text"]),
    ],
)  # fmt: skip
def test_headline_and_body_are_joined_and_know_their_pointers(
    drawn: Draw, fields: dict[str, object], text: str, places: list[str]
) -> None:
    article = drawn("a.json", item(**fields))
    assert article.text == text
    assert [block.place for block in article.blocks] == places


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"versioncreated": "2024-06-28T23:30:00-05:00"}, "2024-06-28"),
        ({"versionCreated": "2024-07-02T08:00:00Z", "firstCreated": "2024-06-29T04:30:00Z"}, "2024-06-29"),
        ({"firstcreated": "2024-06-29T04:30:00Z", "contentcreated": "2024-06-28"}, "2024-06-28"),
        ({"versioncreated": "soon", "firstcreated": 7}, "None"),
        ({}, "None"),
    ],
)
def test_the_day_is_that_on_which_it_was_made_first(drawn: Draw, fields: dict[str, object], day: str) -> None:
    assert str(drawn("a.json", item(body_text=TEXT, **fields)).published) == day


@pytest.mark.parametrize(
    "data",
    [
        "[]",
        '"text"',
        "{}",
        json.dumps({"text": TEXT}),
        json.dumps({"body_text": TEXT}),
        item(type="picture", headline="The ferry", description_text="It lies on its side."),
        item(bodies=[{"value": 7}, "x", None]),
        item(body_text="  "),
        '{"compilerOptions": {}, // a comment\n}',
    ],
)
def test_json_that_is_no_article_is_told_as_such_and_passed_over_in_a_folder(refused: Refuse, data: str) -> None:
    assert isinstance(refused("a.json", data), NotAnArticle)


def test_a_named_file_that_is_no_ninjs_says_what_would_be_one(refused: Refuse) -> None:
    message = str(refused("gold.json", '{"expect": []}'))
    assert "uri" in message
    assert "body_text" in message
    assert ".jsonl" in message


@pytest.mark.parametrize("data", [item(body_text=TEXT)[:-1], item(body_text=TEXT, x=1) + "]", item(bodies="x")[:-1]])
def test_broken_ninjs_is_a_failure_that_says_where(refused: Refuse, data: str) -> None:
    unread = refused("a.json", data)
    assert not isinstance(unread, NotAnArticle)
    assert unread.kind == "malformed"
    assert "line 1, column" in str(unread)


@pytest.mark.parametrize("data", ["[" * 100_000, '{"a":' * 100_000, "1" * 5_000])
def test_json_that_is_made_to_be_hard_is_a_failure(refused: Refuse, data: str) -> None:
    assert refused("a.json", data).kind in {"malformed", "unsupported"}


def test_markup_without_words_is_no_text(refused: Refuse) -> None:
    assert refused("a.json", item(body_xhtml="<p><script>a()</script></p>")).kind == "no_text"


def test_what_is_no_character_becomes_the_sign_for_it(drawn: Draw) -> None:
    article = drawn("a.json", '{"uri": "u", "body_text": "A\\u0000 ferry\\ud800 sank."}')
    assert article.text == "A\ufffd ferry\ufffd sank."
