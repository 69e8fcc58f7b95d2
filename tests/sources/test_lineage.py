import random
from collections.abc import Callable

from checker.sources import Source, copies
from tests.timing import assert_quick

Make = Callable[..., Source]


def words(seed: int, count: int) -> str:
    chosen = random.Random(seed).choices([f"word{number}" for number in range(5000)], k=count)  # noqa: S311
    return " ".join(chosen)


def test_an_article_and_its_shortened_copy_are_one_witness(make_source: Make) -> None:
    wire = words(1, 300)
    sources = [
        make_source("a", wire),
        make_source("b", "Our title\n" + wire[: len(wire) // 2]),
        make_source("c", words(2, 300)),
    ]
    assert copies(sources) == [{"a", "b"}, {"c"}]


def test_accounts_that_share_a_few_phrases_are_several(make_source: Make) -> None:
    common = words(3, 60)
    assert copies([make_source("a", common + words(4, 200)), make_source("b", common + words(5, 200))]) == [
        {"a"},
        {"b"},
    ]


def test_copies_of_copies_are_one_group(make_source: Make) -> None:
    first, second, third = words(6, 100), words(7, 100), words(8, 100)
    sources = [make_source("c", f"{second} {third}"), make_source("a", f"{first} {second}"), make_source("b", second)]
    assert copies(sources) == [{"a", "b", "c"}]


def test_case_punctuation_and_boilerplate_do_not_count(make_source: Make) -> None:
    furniture = "\nShare this article\nAdvertisement\nSubscribe to our newsletter"
    sources = [
        make_source("a", "A ferry sank near the port, police say." + furniture),
        make_source("b", "A FERRY SANK near the port police say"),
        make_source("c", "Nobody was hurt when the old theatre burned down." + furniture),
    ]
    assert copies(sources) == [{"a", "b"}, {"c"}]


def test_texts_without_words_are_no_copies_of_each_other(make_source: Make) -> None:
    assert copies([make_source("a", "…"), make_source("b", "—")]) == [{"a"}, {"b"}]


def test_the_order_of_the_sources_does_not_matter(make_source: Make) -> None:
    sources = [make_source(str(number), words(number // 3, 50)) for number in range(12)]
    shuffled = sources.copy()
    random.Random(0).shuffle(shuffled)  # noqa: S311
    assert copies(sources) == copies(shuffled)
    assert sorted(name for group in copies(sources) for name in group) == sorted(source.id for source in sources)


def test_a_thousand_copies_are_grouped_quickly(make_source: Make) -> None:
    def group(text: str) -> None:
        wire = make_source("x", text)
        assert len(copies([wire.model_copy(update={"id": str(number)}) for number in range(1000)])) == 1

    assert_quick(group, words(9, 400), within=3)
