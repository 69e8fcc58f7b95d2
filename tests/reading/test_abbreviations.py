import pytest

from checker.reading.abbreviations import Fit, fits, initials, judge, looks_like_abbreviation, translated_word
from tests.timing import assert_quick

FITS = [
    ("WHO", "World Health Organization"),
    ("NATO", "North Atlantic Treaty Organization"),
    ("DPRK", "Democratic People's Republic of Korea"),
    ("ROK", "Republic of Korea"),
    ("IAEA", "International Atomic Energy Agency"),
    ("U.S.", "United States"),
    ("AFL-CIO", "American Federation of Labor and Congress of Industrial Organizations"),
    ("CENTCOM", "U.S. Central Command"),
    ("AIDS", "acquired immunodeficiency syndrome"),
    ("TV", "television"),
    ("DNA", "deoxyribonucleic acid"),
    ("G20", "Group of 20"),
    ("G-7", "Group of Seven industrialized nations"),
    ("UNHCR", "Office of the United Nations High Commissioner for Refugees"),
    ("MPs", "members of parliament"),
    ("NGOs", "non-governmental organizations"),
    ("DoD", "Department of Defense"),
    ("ICBM", "intercontinental ballistic missile"),
    ("OSCE", "Organization for Security and Co-operation in Europe"),
    ("IBM", "International Business Machines Corp."),
    ("AT&T", "American Telephone and Telegraph"),
    ("BART", "Bay Area Rapid Transit"),
    ("Goldman", "Goldman Sachs Group"),
    ("TASS", "TASS news agency"),
    ("SL", "Second Life"),
]
KNOWN = [
    ("MSF", "Doctors Without Borders"),
    ("FIFA", "International Federation of Association Football"),
    ("USSR", "Soviet Union"),
    ("EU", "Union européenne"),
    ("OTAN", "North Atlantic Treaty Organization"),
    ("MI6", "Secret Intelligence Service"),
    ("UNICEF", "United Nations Children's Fund"),
    ("Ph.D.", "Doctor of Philosophy"),
]
REORDERED = [
    ("OCS", "Shanghai Cooperation"),
    ("CCG", "Gulf Cooperation Council"),
    ("BAD", "African Development Bank"),
]
UNKNOWN = [
    ("ERTS", "Electronic Arts"),
    ("JNJ", "Johnson & Johnson"),
    ("META", "Facebook"),
    ("Unilabs", "Northern Testing Company"),
    ("the Agency", "Environmental Protection Office"),
    ("AP", "LAS VEGAS"),
    ("KTNV", "North Las Vegas"),
    ("D-CA", "Rep. Lois Capps"),
]
UNRELATED = [
    ("WTO", "World Health Organization"),
    ("BECAUSE", "Regional Water Authority"),
    ("GOLD", "Office of Regulation"),
    ("CIA", "Federal Bureau of Investigation"),
    ("NHL", "National Basketball Association"),
    ("IMF", "World Bank"),
    ("THE", "Liberal Alliance Party"),
]


@pytest.mark.parametrize(("short", "long"), FITS)
def test_letters_that_begin_the_words_fit(short: str, long: str) -> None:
    assert fits(short, long)
    assert judge(short, long) is Fit.FITS


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [(KNOWN, Fit.KNOWN), (REORDERED, Fit.REORDERED), (UNKNOWN, Fit.UNKNOWN), (UNRELATED, Fit.UNRELATED)],
    ids=str,
)
def test_other_pairs_are_told_apart(pairs: list[tuple[str, str]], expected: Fit) -> None:
    for short, long in pairs:
        assert not fits(short, long), (short, long)
        assert judge(short, long) is expected, (short, long)


@pytest.mark.parametrize("short", ["WHO", "U.S.", "AFL-CIO", "MI6", "G20", "COVID-19", "Ph.D.", "MPs", "ОБСЕ"])
def test_capitals_look_like_an_abbreviation(short: str) -> None:
    assert looks_like_abbreviation(short)


@pytest.mark.parametrize(
    "short", ["Goldman", "the Agency", "UNITED NATIONS", "A", "7", "", "INTERNATIONALE", "Interpol"]
)
def test_names_do_not_look_like_an_abbreviation(short: str) -> None:
    assert not looks_like_abbreviation(short)


def test_initials_leave_small_words_out() -> None:
    assert initials("Organization for the Prohibition of Chemical Weapons") == "OPCW"
    assert initials("Co-operation Council 2000") == "COC2000"


def test_initials_that_are_a_foreign_word_are_recognised() -> None:
    assert translated_word("GOLD", "OR") == ("French", "or")
    assert translated_word("But", "MAIS") == ("French", "mais")
    assert translated_word("WITH", "MIT") == ("German", "mit")
    assert translated_word("GOLD", "ABC") is None
    assert translated_word("SILVER", "OR") is None


def test_judging_is_quick_on_hostile_input_and_never_raises() -> None:
    def use(long: str) -> None:
        for short in ("AAAAAAAAAA", "A" * 1_000_000, "", "((((", "\ud800", "É" * 50):
            assert judge(short, long) in Fit

    hostile = ("A " * 500_000, "a" * 1_000_000, "United " * 200_000, "tele" * 200_000, "1 " * 300_000)
    assert_quick(use, *hostile, "", "\ud800", within=3)
