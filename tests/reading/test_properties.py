"""No text breaks a reader, its spans are sound, its time grows with the text, and a value written out reads back."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims.base import Span
from checker.claims.values import Measure, QuantityValue
from checker.reading.abbreviations import Fit, find_abbreviations, initials, judge, translated_word
from checker.reading.balance import find_unbalanced
from checker.reading.clauses import find_clauses
from checker.reading.dates import find_dates, read_date
from checker.reading.headlines import find_headline, find_respelled
from checker.reading.names import FoundNames, NameMatch, compare_names, family, find_names, read_name
from checker.reading.names import given as given_names
from checker.reading.places import canonical, contains, country_of, same_place_name
from checker.reading.quantities import find_quantities, read_quantity
from checker.reading.quotations import find_quotations
from checker.reading.sentences import split_sentences
from checker.reading.tables import read_list
from tests.timing import assert_linear, assert_quick


def _names(text: str) -> list[Span]:
    names = find_names(text)
    spans = [person.span for person in names.persons] + [*names.organisations, *names.places]
    return sorted(spans, key=lambda span: span.start)


patient = settings(deadline=None)  # the first call of a reader opens its tables; how long readers take is tested below
FINDERS: dict[str, Callable[[str], list[Span]]] = {
    "dates": lambda text: [found.span for found in find_dates(text, None)],
    "quantities": lambda text: [found.span for found in find_quantities(text)],
    "names": _names,
    "quotations": lambda text: [found.marks for found in find_quotations(text, FoundNames((), (), ()))],
    "quotations with names": lambda text: [found.marks for found in find_quotations(text, find_names(text))],
    "headlines": lambda text: [found for found in [find_headline(text, [Span(0, len(text))])] if found],
    "marks without a partner": lambda text: [found for found, _ in find_unbalanced(text, [Span(0, len(text))])],
    "abbreviations": lambda text: [found.evidence for found in find_abbreviations(text)],
    "sentences": split_sentences,
    "clauses": lambda text: [
        clause.verb for sentence in split_sentences(text) for clause in find_clauses(text, sentence)
    ],
}
READERS: dict[str, Callable[[str], object]] = {
    "date": lambda text: read_date(text, None, text),
    "quantity": lambda text: read_quantity(text, text),
    "name": read_name,
    "respelled names": lambda text: list(find_respelled(text, Span(0, min(len(text), 80)))),
    "place": lambda text: (canonical(text), country_of(text), same_place_name(text, text), contains(text, "Oakville")),
    "abbreviation": lambda text: (judge(text, text), judge("HPU", text), translated_word(text, initials(text))),
}
# All of Unicode, lone surrogates among it, and what text is seldom made of: controls, marks of direction, combining
# marks, digits of other scripts, numbers without end.
ODD = "\ud800\udfff\x00\x1b\r\n\x85\u2028\u00a0\u200b\u202e\u2067\u0301\ufe0f\u0664\u0967½²Ⅷ①𝟗éßİﬁ中АЁ‘’“”«»„…—¿؟。"
PIECES = [
    *('"', "'", "“", "”", "(", ")", "[", "]", ",", ".", ". ", "!", "-", "–", "…", "$", "%", "\n", "\n\n", " ", "/"),
    *("A", "Jane", "Roe", "Mr. ", "Dr. ", "O'Neill", "Oakville", "U.S.", "the ", "of ", "and ", "or ", "said ", "by "),
    *(
        "about ",
        "at least ",
        "two ",
        "dozen ",
        "million ",
        "1",
        "9" * 400,
        "1,000",
        "1.5",
        "3-2",
        "1/2",
        "34, ",
        "year",
    ),
    *("May ", "June 3", "Friday", "2019", "5 p.m.", "last ", "week ", "ago", "HPU", "(HPU)", "Harbour Police Union "),
]
TEXTS = st.one_of(
    st.text(),
    st.text(st.characters(codec=None)),
    st.text(st.sampled_from(ODD + "aA1 .,")),
    st.lists(st.sampled_from(PIECES), max_size=24).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=24).map(" ".join),
)


@pytest.mark.parametrize("finder", FINDERS)
@patient
@given(text=TEXTS)
def test_spans_are_within_the_text_and_in_order(finder: str, text: str) -> None:
    spans = FINDERS[finder](text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(span.of(text).strip() for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@patient
@given(text=TEXTS)
def test_the_parts_of_what_is_found_lie_where_they_should(text: str) -> None:
    for pair in find_abbreviations(text):
        assert not pair.short.overlaps(pair.long)
        assert pair.evidence.start == min(pair.short.start, pair.long.start)
        assert pair.evidence.end >= max(pair.short.end, pair.long.end)
    for quantity in find_quantities(text):
        assert quantity.counted is None or 0 <= quantity.counted.start < quantity.counted.end <= len(text)
        assert (quantity.counted is None) == (quantity.head is None)
    for quotation in find_quotations(text, find_names(text)):
        assert quotation.marks.start <= quotation.span.start < quotation.span.end <= quotation.marks.end
        assert quotation.evidence.start <= quotation.marks.start < quotation.marks.end <= quotation.evidence.end
    for person in find_names(text).persons:
        assert all(0 <= part.start < part.end <= len(text) for part in (person.role, person.age) if part)
    for one, other in pairwise(split_sentences(text)):
        assert not text[one.end : other.start].strip()


@pytest.mark.parametrize("reader", READERS)
@patient
@given(text=TEXTS)
def test_no_words_break_a_reader(reader: str, text: str) -> None:
    READERS[reader](text)


PROSE = (
    "Mayor Jane Roe, 34, of Oakville said on Friday, May 3, that about 50 people left. “We met the Harbour Police "
    "Union (HPU) at 5 p.m.,” said John Doe. It cost $1.2 million, or 3 percent more than in June 2018.\n"
)
HOSTILE = [
    *('"', "'", "“", "”", "(", "[", "A ", "1,", "1 ", ".", ". ", "\n", " ", "-", "A", "$1 ", "1-", "Mr. ", "said "),
    *(
        '"A" said ',
        "“A.” ",
        "Jane Roe ",
        "Jane Roe, 34, ",
        "June 3, ",
        "(AB) ",
        "AB, ",
        "two or three ",
        "\u0301",
        "\ud800",
    ),
]


@pytest.mark.parametrize("reader", [*FINDERS, *READERS])
@pytest.mark.parametrize("piece", [PROSE, *HOSTILE], ids=lambda piece: repr(piece[:12]))
def test_time_grows_no_faster_than_the_text(reader: str, piece: str) -> None:
    read = FINDERS.get(reader) or READERS[reader]
    assert_linear(read, lambda size: piece * size, small=2_000 // len(piece), large=32_000 // len(piece))


@pytest.mark.parametrize("finder", FINDERS)
def test_a_megabyte_of_prose_takes_seconds(finder: str) -> None:
    assert_quick(FINDERS[finder], PROSE * (1_000_000 // len(PROSE)), within=5)


HEDGES: dict[str, Callable[[int], tuple[float | None, float | None]]] = {
    "": lambda n: (n, n),
    "at least ": lambda n: (n, None),
    "more than ": lambda n: (n + 1, None),
    "fewer than ": lambda n: (None, n - 1),
    "no more than ": lambda n: (None, n),
}
_ONES = read_list("cardinals")[:20]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    """Write a number below a million as words, as newspapers do."""
    if number < len(_ONES):
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
    for size, name in ((1_000, "thousand"), (100, "hundred")):
        if number >= size:
            count, rest = divmod(number, size)
            return f"{in_words(count)} {name}" + (f" {in_words(rest)}" if rest else "")
    raise AssertionError(number)


WRITTEN: dict[str, Callable[[int], str]] = {"figures": str, "grouped": lambda n: f"{n:,}", "words": in_words}


def _lone(text: str) -> QuantityValue:
    (found,) = find_quantities(text)
    return found.value


def _is_plain(number: int) -> bool:
    """Tell whether a number is neither written as a year is nor round, as one that stands for what is near it."""
    return not 1000 <= number <= 2200 and (number < 1000 or number % 1000 != 0)


@pytest.mark.parametrize("hedge", HEDGES)
@pytest.mark.parametrize("written", WRITTEN)
@patient
@given(number=st.integers(3, 999_999).filter(_is_plain))
def test_a_hedged_number_reads_back(written: str, hedge: str, number: int) -> None:
    amount = hedge + WRITTEN[written](number)
    value = read_quantity(amount, "troops")
    assert value is not None
    assert (value.measure, value.low, value.high, value.nominal) == (Measure.COUNT, *HEDGES[hedge](number), number)
    assert _lone(f"They counted {amount} troops there.") == value


UNITS = [
    ("{} percent", Measure.SHARE, 1),
    ("{}%", Measure.SHARE, 1),
    ("{} km", Measure.LENGTH, 1000),
    ("{} kilograms", Measure.MASS, 1),
    ("${}", Measure.MONEY, 1),
    ("${} million", Measure.MONEY, 1_000_000),
    ("${}bn", Measure.MONEY, 1_000_000_000),
]


@pytest.mark.parametrize(("form", "measure", "factor"), UNITS)
@patient
@given(tenths=st.integers(21, 9_999))
def test_a_number_with_a_unit_reads_back(form: str, measure: Measure, factor: int, tenths: int) -> None:
    amount = form.format(f"{tenths / 10:g}")
    value = read_quantity(amount)
    assert value is not None
    assert value.measure is measure
    assert value.low is not None
    assert value.high is not None
    assert value.low <= tenths / 10 * factor <= value.high
    step = factor / 10 if tenths % 10 else factor  # what is written as 2.1 may have been 2.08
    assert value.high - value.low <= step
    assert _lone(f"It came to {amount}, they said.") == value


@pytest.mark.parametrize("form", ["{0}-year-old", "{0} years old", "aged {0}", "age {0}"])
@patient
@given(age=st.integers(2, 110))
def test_an_age_reads_back(form: str, age: int) -> None:
    words = form.format(age)
    value = read_quantity(words)
    assert value is not None
    assert (value.measure, value.nominal, value.unit) == (Measure.AGE, age, "year")
    assert (
        _lone(f"He saw a man {words} there.".replace("man ", "") if "-" in form else f"A man, {words}, left.") == value
    )


GIVEN = ["Jane", "John", "Maria", "Robert", "Anna"]
FAMILY = ["Carver", "Holloway", "Okafor", "Lindqvist", "O'Neill", "Fairweather-Lund"]
TITLES = ["", "Mr. ", "Dr. ", "Mayor ", "Gen. ", "Rep. ", "former Prime Minister ", "Lt. Gov. "]


@patient
@given(st.sampled_from(TITLES), st.sampled_from(GIVEN), st.sampled_from(["", "Q. "]), st.sampled_from(FAMILY))
def test_a_name_reads_back_whatever_title_stands_before_it(title: str, first: str, middle: str, last: str) -> None:
    name = f"{first} {middle}{last}"
    bare, titled = read_name(name), read_name(title + name)
    assert bare is not None
    assert titled is not None
    assert titled.tokens == bare.tokens
    assert given_names(bare)[0] == first.lower()
    assert "".join(family(bare)) == re.sub("[^a-z]", "", last.lower())
    assert compare_names(bare, titled) is NameMatch.SAME


BODY = ["Harbour", "Police", "Union", "National", "Road", "Board", "Council", "Trade", "Energy", "Water", "Office"]


@patient
@given(st.lists(st.sampled_from(BODY), min_size=2, max_size=5), st.booleans())
def test_an_abbreviation_reads_back_in_either_order(words: list[str], short_first: bool) -> None:
    short, long = "".join(word[0] for word in words), " ".join(words)
    assert judge(short, long) is Fit.FITS
    text = f"Today the {short} ({long}) met." if short_first else f"Today the {long} ({short}) met."
    (found,) = find_abbreviations(text)
    assert found.short.of(text) == short
    assert judge(short, found.long.of(text)) is Fit.FITS


@patient
@given(
    st.lists(
        st.sampled_from(["It rained.", "Dr. Roe left!", "“Why?” she asked.", "He paid $1.50 on Jan. 3."]), max_size=9
    )
)
def test_sentences_that_are_joined_are_split_again(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [span.of(text) for span in split_sentences(text)] == sentences
