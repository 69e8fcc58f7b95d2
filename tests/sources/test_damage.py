import re
import subprocess
import sys

import pytest
from ftfy.badness import MOJIBAKE_CATEGORIES, is_bad
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.sources.damage import _SUSPECT, find_damage
from tests.timing import assert_linear


def damage(text: str) -> list[tuple[str, str, str]]:
    return [(each.found, each.repaired, each.kind) for each in find_damage(text)]


@pytest.mark.parametrize(
    ("text", "found", "repaired"),
    [
        ("four ships â€“ two of them old", "â€“", "–"),
        ("Itâ€™s late", "â€™", "’"),
        ("SÃ£o Paulo", "Ã£", "ã"),
        ("il va Ã  Lyon", "Ã ", "à"),
        ("near PrzepÅ‚yw", "Å‚", "ł"),
        ("twice Ã¢â‚¬â„¢ damaged", "Ã¢â‚¬â„¢", "’"),
        ("the ErdoÄŸan visit", "ÄŸ", "ğ"),
        ("he saidâ€ and left", "â€", "”"),
        ("Ð¼Ð¸Ñ€ means peace", "Ð¼Ð¸Ñ€", "мир"),
    ],
)
def test_a_whole_run_of_mojibake_is_found_with_its_repair(text: str, found: str, repaired: str) -> None:
    assert damage(text) == [(found, repaired, "mojibake")]


def test_each_run_is_found_by_itself_and_where_it_stands() -> None:
    text = "Ciudad JuÃ¡rez, MÃ©xico – “ok”\nfine\nâ€œYesâ€\x9d"
    assert [each.repaired for each in find_damage(text)] == ["á", "é", "“", "”"]
    assert all(each.span.of(text) == each.found for each in find_damage(text))


def test_lost_characters_and_controls_are_damage_of_their_own_kind() -> None:
    assert damage("prot\ufffdg\ufffd It\x92s a\x07b") == [
        ("\ufffd", "", "replacement"),
        ("\ufffd", "", "replacement"),
        ("\x92", "’", "control"),
        ("\x07", "", "control"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "À l’été, l’œuvre naïve coûtait 5 € — « très cher », dit François Ÿ.",
        "Über Österreichs Straßen fährt die Ärztin nach Ålborg.",
        "Zażółć gęślą jaźń; Łódź, Świnoujście.",
        "İstanbul’da şehir ışıkları, çığ, Erdoğan.",
        "Το υπουργείο ανακοίνωσε την Τρίτη.",
        "Съешь ещё этих мягких французских булок.",
        "Їжак з'їв ґудзик у Києві.",
        "أعلنت الوزارة يوم الثلاثاء",
        "该部门星期二表示，三人死亡。",
        "São Paulo, Ângela, Ã, RENÉ” said “Å”",
        "A plain line.\r\n\tAnd another.\x0c",
    ],
)
def test_correct_text_of_any_language_is_not_damaged(text: str) -> None:
    assert damage(text) == []


@given(st.text(alphabet="aÃ©â€“Å‚Ð\x9d\x92\ufffd \n”Äş", max_size=150))
def test_spans_hold_what_was_found_and_do_not_overlap(text: str) -> None:
    end = 0
    for each in find_damage(text):
        assert end <= each.span.start < each.span.end
        assert each.span.of(text) == each.found
        end = each.span.end


@pytest.mark.parametrize("unit", ["é", "Ã©", "Ð", "Ã¢â‚¬â„¢", "\ufffd"])
def test_work_grows_with_the_text(unit: str) -> None:
    assert_linear(find_damage, lambda size: unit * size, small=62_500 // len(unit), large=1_000_000 // len(unit))


def every_sort() -> str:
    """Return characters of every sort that ftfy tells apart, some plain ones, and those of ordinary print."""
    ranges = re.findall(r"(.)-(.)", "".join(MOJIBAKE_CATEGORIES.values()))
    in_ranges = (chr(code) for first, last in ranges for code in range(ord(first), ord(last) + 1))
    return "".join(sorted({*"".join(MOJIBAKE_CATEGORIES.values()), *in_ranges, *"aZ1 .,?!-\n", *"“”‘’–—…\xa0Ђў‚√≈×β"}))


@given(st.text(alphabet=every_sort(), max_size=6))
@settings(max_examples=2000)
@example("œ,")
@example("a Â ")
@example("Ã ")
def test_whatever_ftfy_finds_wrong_is_put_to_it(text: str) -> None:
    if is_bad(text):
        assert _SUSPECT.search(text)


def test_an_article_in_ordinary_print_is_read_without_ftfy() -> None:
    article = "“It’s over” — so the mayor, in Besançon… ‘No,’ said José Muñoz – “never”."
    code = (
        "import sys; from checker.sources.damage import find_damage; "
        f"find_damage({article!r}); print('ftfy' in sys.modules)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)  # noqa: S603
    assert done.stdout == "False\n"
