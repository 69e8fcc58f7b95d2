"""Which changed files are drafts, and what they are checked against."""

import re
import time

import pytest
from review_bot import drafts
from review_bot.drafts import DraftError, Job, choose, plan, references

from checker.sources.decode import Decoded

FILES = {"drafts/a.md", "drafts/b.md", "drafts/c.md", "wire/x.txt", "wire/deep/y.txt", "wire/photo.jpg", "notes/z.html"}


def head(*lines: str) -> bytes:
    return "\n".join(["---", "title: A title", *lines, "---", "", "Text."]).encode()


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
        (["References: [b.md]"], ("drafts/b.md",)),
        (["reference: b.md"], ("drafts/b.md",)),
        ([*(f"key{number}: {'x' * 400}" for number in range(100)), "references: [b.md]"], ("drafts/b.md",)),
        (["date: 2026-99-99", "references: [b.md]"], ("drafts/b.md",)),
    ],
)
def test_front_matter_names_files_and_folders_relative_to_the_draft(lines: list[str], found: tuple[str, ...]) -> None:
    assert references("drafts/a.md", head(*lines), FILES) == found
    assert references("drafts/a.md", b"\xef\xbb\xbf" + head(*lines).replace(b"\n", b"\r\n"), FILES) == found
    assert references("drafts/a.md", b"\n \n" + head(*lines), FILES) == found
    assert references("drafts/a.md", head(*lines).decode().encode("utf-16"), FILES) == found


def test_a_text_without_front_matter_names_nothing() -> None:
    assert references("drafts/a.md", b"references: [b.md]\n", FILES) == ()
    assert references("drafts/a.md", b"Text.\n---\nreferences: [b.md]\n---\n", FILES) == ()


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
    with pytest.raises(DraftError, match=f"reference 1, `{re.escape(path)}`, is no file"):
        references("drafts/a.md", head(f"references: ['{path}']"), files)


@pytest.mark.parametrize("path", ["`@octocat`<!-- x -->", "a\\n\\n# b", "\\u202egnp.a", f"{'x' * 300}.md"])
def test_a_reference_is_named_as_code_and_nothing_else(path: str) -> None:
    with pytest.raises(DraftError) as error:
        references("drafts/a.md", head(f'references: ["{path}"]'), FILES)
    assert re.fullmatch(
        r"reference 1, `[^`\r\n\u202e]{1,200}`, is no file, and no folder with articles, of the repository",
        str(error.value),
    )


@pytest.mark.parametrize(
    "lines",
    [
        ["references: {a: b}"],
        ["references: [[b.md]]"],
        ["references: [b.md, [b.md]]"],
        ["references: [b.md"],
        ['references: "\\UFFFFFFFF"'],
        ["References: [b.md"],
        [*(["x: y"] * 300), "references: [b.md]"],
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
    assert references("drafts/a.md", b"---\n" + b"x: y\n---x\n" * 50_000, FILES) == ()
    assert time.process_time() - began < 2


def test_references_without_an_end_of_the_front_matter_are_refused() -> None:
    with pytest.raises(DraftError, match="front matter cannot be read"):
        references("drafts/a.md", b"---\nreferences: [b.md]\n\nText.\n", FILES)


def test_what_is_no_text_names_nothing() -> None:
    assert references("drafts/a.pdf", b"%PDF-1.7\n---\nreferences: [b.md]\n---\n", FILES) == ()


ODD = {"wire/A.TXT", "wire/b.Docx", "wire/c.json", "wire/d.py", "wire/.hidden/e.txt", "wire/.f.md", "wire/g.jpg"}


def test_of_a_folder_every_file_is_read_that_factcheck_reads_in_capitals_too() -> None:
    assert references("a.md", head("references: wire"), ODD) == ("wire/A.TXT", "wire/b.Docx", "wire/c.json")


def test_a_file_that_factcheck_does_not_read_as_an_article_is_no_reference() -> None:
    with pytest.raises(DraftError, match=r"reference 1, `wire/d\.py`, is no article"):
        references("a.md", head("references: wire/d.py"), ODD)


@pytest.mark.parametrize("said", ["wire", "wire/link", "wire/deep/", "."])
def test_a_link_and_a_folder_with_a_link_in_it_are_refused(said: str) -> None:
    for link in ("wire/link", "wire/deep/link"):
        if link.startswith(said.strip("./")):
            with pytest.raises(DraftError, match=f"reference 1, `{re.escape(said)}`, is a link"):
                references("a.md", head(f"references: {said}"), FILES, {link})


@pytest.mark.parametrize("name", ["x" * 253 + ".md", "日" * 84 + ".txt", "x/" * 1000 + "y.md"])
def test_a_name_that_no_file_system_takes_is_refused(name: str) -> None:
    with pytest.raises(DraftError, match="the name of a file is too long"):
        references("a.md", head("references: wire"), {f"wire/{name}"})


def test_drafts_are_the_changed_files_that_fit_a_glob() -> None:
    changed = ["wire/photo.jpg", "wire/deep/y.txt", "drafts/a.md"]
    assert choose(changed, ("*.md", "*.txt")) == ["drafts/a.md", "wire/deep/y.txt"]
    assert choose(changed, ("drafts/*",)) == ["drafts/a.md"]


def test_drafts_that_name_nothing_are_checked_against_each_other_and_against_the_other_drafts() -> None:
    texts = {"drafts/a.md": b"Text.", "drafts/b.md": b"Text.", "drafts/c.md": head("references: ../wire/x.txt")}
    assert plan(texts, FILES).jobs == (
        Job(("drafts/c.md",), ("wire/x.txt",)),
        Job(("drafts/a.md", "drafts/b.md"), ("drafts/c.md",)),
    )
    assert plan({"drafts/a.md": b"Text."}, FILES).jobs == (Job(("drafts/a.md",)),)


def test_a_reference_that_is_changed_too_is_no_draft() -> None:
    texts = {"drafts/a.md": head("references: ../wire/x.txt"), "wire/x.txt": b"Text."}
    assert plan(texts, FILES).jobs == (Job(("drafts/a.md",), ("wire/x.txt",)),)


def test_one_draft_that_cannot_be_followed_keeps_no_other_from_being_checked() -> None:
    done = plan({"drafts/a.md": head("references: /etc"), "drafts/b.md": b"Text."}, FILES)
    assert done.jobs == (Job(("drafts/b.md",)),)
    assert list(done.problems) == ["drafts/a.md"]


def test_whatever_goes_wrong_with_one_draft_the_others_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(data: bytes) -> Decoded:
        if data == b"odd":
            raise OverflowError("words of an article")
        return Decoded(data.decode(), "utf-8")

    monkeypatch.setattr(drafts, "decode", read)
    done = plan({"drafts/a.md": b"odd", "drafts/b.md": b"Text."}, FILES)
    assert done.jobs == (Job(("drafts/b.md",)),)
    assert done.problems == {"drafts/a.md": "it cannot be read: OverflowError"}
