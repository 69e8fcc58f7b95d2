"""The page that editors read, as it is written; what a browser makes of it is tested beside this."""

import base64
import datetime as dt
import hashlib
import re
from collections.abc import Mapping

import pytest

from checker.claims.claim import Dropped
from checker.report import Display, load_format
from checker.report.model import Report
from checker.report.page.cut import Mark, cut
from checker.report.page.dates import later, stretch
from checker.resources import read_data
from checker.rules.finding import Evidence
from tests.report.accounts import account, full, report_on, texts_of
from tests.timing import assert_linear

DRAFT = account("z.txt", "on Friday", role="draft")
REFERENCE = account("a.txt", "on Thursday", "It rained all day long, and the hall was full.", role="reference")


def page(report: Report, texts: Mapping[str, str]) -> str:
    return load_format("html")(report, texts, Display())


@pytest.fixture(scope="module")
def full_page() -> str:
    return page(*full())


def test_it_is_the_same_every_time_and_its_policy_knows_style_and_script_by_hash(full_page: str) -> None:
    assert full_page == page(*full())
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', full_page)
    assert policy.startswith("default-src &#39;none&#39;")
    assert "unsafe" not in policy
    for name in ("style", "script"):
        (text,) = re.findall(rf"<{name}>(.*?)</{name}>", full_page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{name}-src &#39;sha256-{digest}&#39;" in policy


def test_it_names_no_address_outside_itself(full_page: str) -> None:
    assert not re.search(r"(?:src|href|action|poster|data)\s*=\s*[\"'](?!#)", full_page)
    assert "url(" not in full_page
    assert "@import" not in full_page
    assert set(re.findall(r"https?://[^\s\"'<]+", full_page)) <= {"http://www.w3.org/2000/svg"}


def test_all_that_a_report_has_is_told(full_page: str) -> None:
    for words in (
        "1 thing could not be checked",
        "it has no text layer",
        "Second look, told less loudly: The quay has one vote.",
        "Accepted: A slip of the wire",
        "Was accepted: Until the vote (until 2024-06-07)",
        "Two votes.",
        "DT102 event-date-mismatch",
    ):
        assert words in full_page


def test_what_is_accepted_does_not_count_in_the_head(full_page: str) -> None:
    assert "<title>2 errors, 1 warning, 1 note: factcheck</title>" in full_page


def test_nothing_found_is_not_clean_where_something_was_not_checked() -> None:
    report, texts = full()
    quiet = report.model_copy(update={"findings": (), "dropped_findings": ()})
    assert "Nothing was found in what could be checked" in page(quiet, texts)
    assert "Nothing was found that cannot be true" in page(quiet.model_copy(update={"failures": ()}), texts)


def test_where_no_source_could_be_read_nothing_was_checked() -> None:
    report, _ = full()
    written = page(report_on().model_copy(update={"failures": report.failures}), {})
    assert "<title>Nothing checked: factcheck</title>" in written
    assert "Nothing was checked.</b></p><p>No source could be read: see above." in written
    assert "Nothing was found" not in written
    assert "No findings" not in written


def test_what_one_source_alone_was_held_against_is_said() -> None:
    written = page(report_on(DRAFT), texts_of(DRAFT))
    assert "1 source with 1 claim. It was read for what contradicts itself, and compared with no other." in written
    assert "no comparison shows" not in written
    other = account("b.txt", "on Friday")
    assert "What all of them get wrong alike, no comparison shows." in page(
        report_on(DRAFT, other), texts_of(DRAFT, other)
    )


def test_a_draft_stands_before_its_references() -> None:
    written = page(report_on(DRAFT, REFERENCE), texts_of(DRAFT, REFERENCE))
    titles = re.findall(r'<h3 id="p\d+"><b class="pin">(\d+)</b> <bdi[^>]*>([^<]*)</bdi>', written)
    assert titles == [("1", "z.txt"), ("2", "a.txt")]


def test_a_side_in_a_file_that_is_no_text_is_told_by_its_place_and_not_by_a_line() -> None:
    report, texts = full()
    drawn = tuple(entry.model_copy(update={"format": "pdf"}) for entry in report.sources)

    def placed(side: Evidence) -> Evidence:
        return side.model_copy(update={"place": "page 7"})

    findings = tuple(
        each.model_copy(update={"evidence": tuple(map(placed, each.evidence))}) for each in report.findings
    )
    written = page(report.model_copy(update={"sources": drawn, "findings": findings}), texts)
    assert 'class="where">page 7<' in written
    assert 'class="where">line' not in written
    assert "· pdf" in written


def test_a_finding_whose_text_is_not_at_hand_is_told_all_the_same() -> None:
    report, _ = full()
    written = page(report, {})
    assert "<mark>on Thursday</mark>" in written
    assert "The text of this source is not on the page" in written


def test_claims_that_were_dropped_are_told_with_their_source() -> None:
    report, texts = full()
    first, *others = report.sources
    told = first.model_copy(update={"dropped": (Dropped(evidence="a made-up excerpt", reason="it is not there"),)})
    written = page(report.model_copy(update={"sources": (told, *others)}), texts)
    assert "1 claim dropped, 0 overlooked" in written
    assert "a made-up excerpt" in written


def test_of_very_many_findings_the_loudest_are_shown_and_the_rest_is_counted() -> None:
    report, texts = full()
    error, *_, warning = report.findings
    many = report.model_copy(update={"findings": (*[warning] * 400, error)})
    written = page(many, texts)
    assert written.count('data-severity="warning"') == 299
    assert written.count('data-severity="error"') == 1
    assert "101 more are not shown" in written


def test_words_under_several_findings_are_cut_where_one_begins_or_ends() -> None:
    text = cut("one two three\r\nfour", [Mark(0, 7, "f1.1", "error"), Mark(4, 17, "f2.1", "note")])
    assert [[tuple(piece) for piece in line.pieces] for line in text.lines] == [
        [("one ", "f1.1", "error"), ("two", "f1.1 f2.1", "error"), (" three", "f2.1", "note")],
        [("fo", "f2.1", "note"), ("ur", "", "")],
    ]


def test_of_a_very_long_text_what_stands_around_the_marks_is_shown() -> None:
    long = "".join(f"line {number} of a very long article\n" for number in range(1, 10_001))
    at = long.index("line 7000 ")
    text = cut(long, [Mark(at, at + 4, "f1.1", "error")])
    numbers = [line.number for line in text.lines]
    assert numbers == [*range(1, 10), *range(6992, 7009)]
    assert [line.skipped for line in text.lines if line.skipped] == [6982]
    assert text.left_out == 10_001 - 7008


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        ("2024-06-28", "2024-06-28", "28 June 2024"),
        ("2024-06-01", "2024-06-30", "June 2024"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2023-12-01", "2024-02-29", "December 2023 to February 2024"),
        ("2024-03-01", "2024-04-30", "March to April 2024"),
        ("2024-06-17", "2024-06-23", "17 to 23 June 2024"),
        ("2024-05-28", "2024-06-03", "28 May to 3 June 2024"),
        ("2023-12-28", "2024-01-03", "28 December 2023 to 3 January 2024"),
        ("9999-12-31", "9999-12-31", "31 December 9999"),
    ],
)
def test_a_time_is_told_in_the_fewest_words(earliest: str, latest: str, told: str) -> None:
    assert stretch(dt.date.fromisoformat(earliest), dt.date.fromisoformat(latest)) == told


@pytest.mark.parametrize(
    ("days", "told"),
    [(2, "2 days later"), (13, "13 days later"), (14, "2 weeks later"), (60, "2 months later"), (730, "2 years later")],
)
def test_how_much_later_something_is_is_told_in_the_largest_unit_that_fits(days: int, told: str) -> None:
    assert later(days) == told


_COLOURS = {
    name: (light, dark)
    for name, light, dark in re.findall(
        r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", read_data("report.css").decode("utf-8")
    )
}
_INKS = ("ink", "soft", "error", "warning", "note", "c0", "c1", "c2", "c3")


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        *((words, ground) for words in _INKS for ground in ("paper", "card", "sunk")),
        *((words, f"{hue}-pale") for hue in _INKS[2:] for words in ("ink", "soft", hue)),
        *(("card", hue) for hue in _INKS[5:]),
    ],
)
def test_words_stand_out_from_their_ground_in_both_themes(words: str, ground: str) -> None:
    for one, other in zip(_COLOURS[words], _COLOURS[ground], strict=True):
        lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5  # WCAG 2.2, 1.4.3


def luminance(colour: str) -> float:
    """Return the relative luminance that WCAG 2.2 defines."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_line_without_end_is_shown_around_what_is_marked() -> None:
    long = "word " * 40_000
    text = cut(long, [Mark(100_000, 100_004, "f1.1", "error")])
    before, marked, after = text.lines[0].pieces
    assert (marked.words, marked.sides) == ("word", "f1.1")
    assert before.words.startswith("word word")
    assert before.words.endswith("word ")
    assert " […] " in before.words
    assert " […] " in after.words
    assert sum(len(piece.words) for piece in text.lines[0].pieces) < 5_000


def test_marks_without_number_in_one_line_cost_what_the_line_is_long() -> None:
    def shown(text: str) -> None:
        cut(text, [Mark(at, at + 8, f"f{at}", "") for at in range(0, len(text), 4)])

    assert_linear(shown, lambda size: "word " * size, small=200, large=8_000)


def test_marks_that_overlap_touch_or_are_empty_are_cut_apart() -> None:
    marks = [Mark(2, 6, "a", ""), Mark(0, 4, "b", "error"), Mark(4, 8, "c", "note"), Mark(5, 5, "d", "warning")]
    (line,) = cut("abcdefgh", marks).lines
    told = [
        ("ab", "b", "error"),
        ("cd", "a b", "error"),
        ("e", "a c", "note"),
        ("f", "a c", "note"),
        ("gh", "c", "note"),
    ]
    assert list(line.pieces) == told
