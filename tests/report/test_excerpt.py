"""Lines cut around words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from checker.report.excerpt import excerpt
from checker.report.lines import Lines


@given(st.text(max_size=200), st.data())
def test_no_text_breaks_it_and_none_is_wider_than_asked(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cut = excerpt(Lines(text), start, end, 60)
    shown = cut.before + cut.words + cut.after
    assert "\n" not in shown
    assert cell_len(shown) <= 60 + 8  # one hidden character that is spelled out may stand at the edge


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_once(end: str) -> None:
    lines = Lines(f"one{end}two{end}{end}four")
    assert lines.place(0) == (1, 1)
    assert lines.place(lines.text.index("two") + 1) == (2, 2)
    assert lines.place(lines.text.index("four")) == (4, 1)
    assert lines.place(len(lines.text)) == (4, 5)


def test_columns_count_code_points() -> None:
    assert Lines("é\U0001f600x").place(2) == (1, 3)


def test_a_line_that_fits_is_shown_whole_without_its_indentation() -> None:
    cut = excerpt(Lines("   a short line  "), 5, 10, 40)
    assert (cut.before, cut.words, cut.after) == ("a ", "short", " line")
