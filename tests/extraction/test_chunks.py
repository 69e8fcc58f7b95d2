import itertools

from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.chunks import split


@given(st.text(alphabet="ab .\n", max_size=400), st.integers(20, 80))
def test_parts_cover_the_text_and_fit(text: str, size: int) -> None:
    parts = split(text, size, size // 4)
    assert parts[0].start == 0
    assert parts[-1].end == len(text)
    for before, after in itertools.pairwise(parts):
        assert before.start < after.start <= before.end
    assert all(part.end - part.start <= size for part in parts)


def test_a_cut_falls_between_paragraphs_and_the_next_part_overlaps() -> None:
    text = "".join(f"Paragraph {number} has a few words in it.\n\n" for number in range(20))
    parts = split(text, 200, 60)
    assert all(part.of(text).startswith("Paragraph") for part in parts)
    assert all(text[part.end - 1] == "\n" for part in parts)
    assert all(after.start < before.end for before, after in itertools.pairwise(parts))


def test_a_short_text_is_one_part() -> None:
    assert len(split("short", 100, 10)) == 1
