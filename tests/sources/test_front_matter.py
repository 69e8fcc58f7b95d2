import datetime as dt

import pytest

from checker.sources import front_matter
from checker.sources.front_matter import FrontMatter

BODY = "\nA ferry sank.\n"


def read(yaml: str, *, line_end: str = "\n") -> tuple[FrontMatter, str]:
    text = f"---\n{yaml}\n---\n{BODY}".replace("\n", line_end)
    head = front_matter(text)
    assert head is not None
    return head, text


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_front_matter_tells_title_day_language_and_references(line_end: str) -> None:
    yaml = 'title: "Ferry 💥: 12 dead"\ndate: 2024-06-28\nlang: en-GB\nreferences:\n  - ../wire/\n  - "b c.txt"'
    head, text = read(yaml, line_end=line_end)
    assert head.headline is not None
    assert head.published is not None
    assert head.headline.of(text) == "Ferry 💥: 12 dead"
    assert (head.published.value, head.published.span.of(text)) == (dt.date(2024, 6, 28), "2024-06-28")
    assert (head.language, head.references) == ("en-GB", ("../wire/", "b c.txt"))
    assert head.span.of(text).startswith("---")
    assert head.span.of(text).endswith(f"{line_end}---")


@pytest.mark.parametrize(
    ("yaml", "day"),
    [
        ("date: 2024-06-28T23:30:00-05:00", "2024-06-28"),
        ("Date: 2024-06-28 23:30:00 +0900", "2024-06-28"),
        ("published: June 28, 2024", "2024-06-28"),
        ("date_published: '28 June 2024'", "2024-06-28"),
        ("date: 06/07/2024", None),
        ("date: [2024-06-28]", None),
        ("lastmod: 2024-07-02\ndate: 2024-06-28", "2024-06-28"),
        ("lastmod: 2024-07-02", None),
        ("date: !!timestamp &d 2024-06-28", "2024-06-28"),
    ],
)
def test_the_day_is_that_of_publication_in_its_own_zone(yaml: str, day: str | None) -> None:
    published = read(yaml)[0].published
    assert (published and str(published.value)) == day


@pytest.mark.parametrize(
    ("yaml", "told"),
    [
        ("headline: Ferry sinks # a comment", ["Ferry sinks"]),
        ("title: 'It''s sunk'\nlead: A", ["A"]),
        ('title: "Ferry \\u0041 sinks"', []),
        ('title: "Ferry\n  sinks"', ["Ferry\n  sinks"]),
        ('title: !!str "Ferry sinks"', ["Ferry sinks"]),
        ("title: &t Ferry sinks", ["Ferry sinks"]),
        ("title: &t !!str\n  'Ferry'", ["Ferry"]),
        ("title: !<tag:yaml.org,2002:str> |\n  Ferry", ["Ferry"]),
        ("description: >\n  A ferry\n  sank.\ntitle: Ferry", ["A ferry\n  sank.", "Ferry"]),
        ("title: >-\n\n  Ferry sinks\n", ["Ferry sinks"]),
        ("title:\nauthor: Kari", []),
        ("title: [a, b]", []),
        ("title: ''", []),
    ],
)
def test_what_readers_see_of_it_is_told_with_its_place(yaml: str, told: list[str]) -> None:
    head, text = read(yaml)
    assert [span.of(text) for span in head.told] == told


@pytest.mark.parametrize(
    ("yaml", "references"),
    [
        ("references: wire", ("wire",)),
        ("references: []", ()),
        ("references: [a, 7, {b: c}, [d], '']", ("a", "7", "", "")),
        ("references: {a: b}", ("",)),
        ("references: &all [a]\nother: *all", ("a",)),
        ("title: x", ()),
    ],
)
def test_references_are_one_path_or_a_list(yaml: str, references: tuple[str, ...]) -> None:
    assert read(yaml)[0].references == references


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\ntitle: x\n",
        "---\n---\nA ferry sank.",
        "---\nA ferry sank.\n---\nNobody was hurt.",
        "---\n- a\n- b\n---\n",
        "---\ntitle: *nowhere\n---\n",
        "---\ntitle: [\n---\n",
        "A ferry sank.\n---\ntitle: x\n---\n",
        "----\ntitle: x\n----\n",
        f"---\n{'[' * 490}\n---\n",
        f"---\n{'a: x' * 100}\n---\n",
        "---\ntitle: a\x07b\n---\n",
        '---\ntitle: "\\UFFFFFFFF"\n---\n',
        '---\ntitle: "\\U00110000"\n---\n',
        "---\n" + "a: b\n" * 300 + "---\n",
    ],
)
def test_what_is_no_yaml_mapping_between_two_lines_of_hyphens_is_none(text: str) -> None:
    assert front_matter(text) is None


def test_the_place_of_a_day_is_without_its_tag() -> None:
    head, text = read('date: !!str "2024-06-28"')
    assert head.published is not None
    assert head.published.span.of(text) == "2024-06-28"


def test_aliases_are_not_expanded_and_tags_make_no_objects() -> None:
    laughs = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9) if n else 'x'}]" for n in range(40))
    head, _ = read(f"{laughs}\nreferences: *l39\nobject: !!python/object/apply:os.system ['echo x']\ntitle: Ferry")
    assert head.headline is not None
    assert not any(head.references)
