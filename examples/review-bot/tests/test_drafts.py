"""Which changed files are drafts, and what they are checked against."""

import time

import pytest
from review_bot.drafts import DraftError, Job, choose, plan, references

FILES = {"drafts/a.md", "drafts/b.md", "drafts/c.md", "wire/x.txt", "wire/deep/y.txt", "wire/photo.jpg", "notes/z.html"}


def head(*lines: str) -> str:
    return "\n".join(["---", "title: A title", *lines, "---", "", "Text."])


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([], ()),
        (["references:"], ()),
        (["references: []"], ()),
        (["references: ../wire/x.txt"], ("wire/x.txt",)),
        (["references:", "  - ../wire/x.txt", "  - b.md"], ("wire/x.txt", "drafts/b.md")),
        (["references: [../wire/]"], ("wire/deep/y.txt", "wire/x.txt")),
        (["references: [../wire, ../wire/x.txt]"], ("wire/deep/y.txt", "wire/x.txt")),
        (["references: [../notes/z.html]"], ("notes/z.html",)),
        (["references: [a.md]"], ()),
        (["date: 2026-99-99", "references: [b.md]"], ("drafts/b.md",)),
    ],
)
def test_front_matter_names_files_and_folders_relative_to_the_draft(lines: list[str], found: tuple[str, ...]) -> None:
    assert references("drafts/a.md", head(*lines), FILES) == found
    assert references("drafts/a.md", "\ufeff" + head(*lines).replace("\n", "\r\n"), FILES) == found


def test_a_text_without_front_matter_names_nothing() -> None:
    assert references("drafts/a.md", "references: [b.md]\n", FILES) == ()
    assert references("drafts/a.md", "Text.\n---\nreferences: [b.md]\n---\n", FILES) == ()


@pytest.mark.parametrize(
    "path",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "../..",
        "../wire/../../secret",
        "..\\\\wire\\\\x.txt",
        "wire/./../../../x",
        "../../desk/wire/x.txt",
    ],
)
def test_a_path_out_of_the_repository_is_refused_and_not_repeated(path: str) -> None:
    with pytest.raises(DraftError, match="reference 2 is no path inside the repository") as error:
        references("drafts/a.md", head("references:", "  - b.md", f'  - "{path}"'), FILES)
    assert path not in str(error.value)


@pytest.mark.parametrize("path", ["gone.md", "../wire/photo", "../photos/", "~/x.txt", "file:///etc/passwd", "b.md/"])
def test_what_is_no_file_of_the_commit_is_refused(path: str) -> None:
    files = FILES - {"drafts/b.md"}
    with pytest.raises(DraftError, match="reference 1 is no file"):
        references("drafts/a.md", head(f"references: ['{path}']"), files)


@pytest.mark.parametrize(
    "lines",
    [
        ["references: {a: b}"],
        ["references: [[b.md]]"],
        ["references: [b.md"],
        ["references: !!python/object/apply:os.system ['true']", "x: ["],
        ["references: " + "[" * 9000],
        ["a: &a [x, x]", "b: &b [*a, *a]", "references: [*b, *b]"],
    ],
)
def test_front_matter_that_is_something_else_is_refused(lines: list[str]) -> None:
    with pytest.raises(DraftError):
        references("drafts/a.md", head(*lines), FILES)


def test_no_tag_of_yaml_makes_an_object() -> None:
    assert references("drafts/a.md", head("x: !!python/object/apply:os.getcwd []"), FILES) == ()


def test_too_many_references_are_refused() -> None:
    with pytest.raises(DraftError, match="300 references; 200 are the most"):
        references("a.md", head("references: wire"), {f"wire/{number}.txt" for number in range(300)})


def test_front_matter_without_end_is_read_quickly() -> None:
    began = time.process_time()
    assert references("drafts/a.md", "---\n" + "x: y\n---x\n" * 50_000, FILES) == ()
    assert time.process_time() - began < 2


def test_drafts_are_the_changed_files_that_fit_a_glob() -> None:
    changed = ["drafts/a.md", "wire/photo.jpg", "wire/deep/y.txt", "drafts/gone.md"]
    assert choose(changed, ("*.md", "*.txt"), FILES) == ["drafts/a.md", "wire/deep/y.txt"]
    assert choose(changed, ("drafts/*",), FILES) == ["drafts/a.md"]


def test_drafts_that_name_nothing_are_checked_against_each_other_and_against_the_other_drafts() -> None:
    texts = {"drafts/a.md": "Text.", "drafts/b.md": "Text.", "drafts/c.md": head("references: ../wire/x.txt")}
    assert plan(texts, FILES).jobs == (
        Job(("drafts/c.md",), ("wire/x.txt",)),
        Job(("drafts/a.md", "drafts/b.md"), ("drafts/c.md",)),
    )
    assert plan({"drafts/a.md": "Text."}, FILES).jobs == (Job(("drafts/a.md",)),)


def test_a_reference_that_is_changed_too_is_no_draft() -> None:
    texts = {"drafts/a.md": head("references: ../wire/x.txt"), "wire/x.txt": "Text."}
    assert plan(texts, FILES).jobs == (Job(("drafts/a.md",), ("wire/x.txt",)),)


def test_one_draft_that_cannot_be_followed_keeps_no_other_from_being_checked() -> None:
    done = plan({"drafts/a.md": head("references: /etc"), "drafts/b.md": "Text."}, FILES)
    assert done.jobs == (Job(("drafts/b.md",)),)
    assert list(done.problems) == ["drafts/a.md"]
