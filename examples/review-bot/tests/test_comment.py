"""The comment: compared with what it said before, short enough, and read again from itself."""

import re

import pytest
from review_bot.checking import Outcome, State
from review_bot.comment import LIMIT, MARK, Section, compose, read
from review_bot.words import code

SHA = "0123456789" * 4
ONE, TWO, THREE = (f"{number:016x}" for number in (1, 2, 3))


def section(
    *names: str,
    state: State = "failure",
    draft: str = "drafts/a.md",
    fill: str = "",
    trouble: str = "",
    severity: str = "error",
) -> Section:
    """Return a section with an error for each fingerprint."""
    found = [
        f"<!-- factcheck:finding {name} -->\n**QT101** ({severity}): message {int(name, 16)}{fill}" for name in names
    ]
    comment = "\n\n".join(["<!-- factcheck:report -->", f"**{len(names)} errors**", *found]) + "\n"
    return Section((draft,), Outcome(state, "{}", "" if trouble else comment, trouble, {severity: len(names)}))


def written(*sections: Section, before: str | None = None) -> str:
    text = compose(sections, SHA, before)
    assert text is not None
    return text


def headline(text: str) -> str:
    (line,) = re.findall(r"^### factcheck: (.*)$", text, re.MULTILINE)
    return str(line)


def test_what_is_new_still_there_and_mended_is_counted() -> None:
    text = written(section(TWO, THREE), before=written(section(ONE, TWO)))
    assert headline(text) == "2 errors (1 new, 1 mended)"
    assert text.count(MARK) == 1
    assert read(text).names == {TWO, THREE}
    assert read(text).mended == {ONE: "**QT101** (error): message 1"}


def test_nothing_is_told_as_mended_while_something_could_not_be_checked() -> None:
    before = written(section(ONE, TWO))
    text = written(section(TWO, state="error"), before=before)
    assert headline(text) == "not checked in full; 1 error"
    assert "<del>" not in text
    assert (
        "**Found before in `drafts/a.md`, and not looked at again:**\n\n<!-- factcheck:finding 0000000000000001 -->"
        in text
    )
    assert headline(written(section(state="success"), before=text)) == "all mended"


def open_findings(text: str) -> str:
    """Return what a comment tells as not looked at again."""
    at = text.find("**Found before")
    return text[at:].partition("**Mended")[0] if at >= 0 else ""


UNCHECKED = section(state="error", trouble="no references")


@pytest.mark.parametrize("other", ["a/first.md", "wire/agency.txt"])
def test_what_was_found_in_several_drafts_is_told_of_the_one_where_it_was_loudest(other: str) -> None:
    noted = section(ONE, TWO, state="success", draft=other, severity="note")
    before = written(*sorted([section(ONE), noted]))
    text = written(UNCHECKED, section(state="success", draft=other), before=before)
    told = (
        "**Found before in `drafts/a.md`, and not looked at again:**\n\n"
        f"<!-- factcheck:finding {ONE} -->\n**QT101** (error): message 1",
        f"**Found before in `{other}`, and not looked at again:**\n\n"
        f"<!-- factcheck:finding {TWO} -->\n**QT101** (note): message 2",
    )
    assert sorted(told) == sorted(re.split(r"\n\n(?=\*\*Found)", open_findings(text).strip()))
    again = written(UNCHECKED, section(state="success", draft=other), before=text.replace("\n", "\r\n"))
    assert open_findings(again) == open_findings(text)
    assert read(written(section(state="success"), before=again)).mended == {
        ONE: "**QT101** (error): message 1",
        TWO: "**QT101** (note): message 2",
    }


def test_a_draft_that_could_not_be_checked_keeps_what_another_has_too() -> None:
    other = section(ONE, draft="drafts/b.md")
    text = written(UNCHECKED, other, before=written(section(ONE), other))
    assert "**Found before in `drafts/a.md`, and not looked at again:**" in open_findings(text)
    noted = section(ONE, draft="drafts/b.md", state="success", severity="note")
    text = written(UNCHECKED, noted, before=written(section(ONE), noted))
    assert f"<!-- factcheck:finding {ONE} -->\n**QT101** (error)" in open_findings(text)


def test_a_draft_of_a_new_name_is_not_told_twice_while_another_could_not_be_checked() -> None:
    before = written(section(ONE, draft="drafts/old.md"))
    text = written(UNCHECKED, section(ONE, draft="drafts/new.md"), before=before)
    assert open_findings(text) == ""
    assert headline(text) == "not checked in full; 1 error"


def test_endless_names_of_drafts_fit() -> None:
    sections = [section(f"{at:016x}", draft=f"{at}/{'x' * 1900}.md") for at in range(30)]
    unchecked = [each._replace(outcome=UNCHECKED.outcome) for each in sections]
    text = written(*unchecked, before=written(*sections))
    assert len(text) <= LIMIT
    assert len(read(text).names) == 30
    assert open_findings(text).count("**Found before, and not looked at again:**") == 1


def test_what_was_mended_before_stays_so_while_something_could_not_be_checked() -> None:
    before = written(section(TWO), before=written(section(ONE, TWO)))
    text = written(section(state="error", trouble="factcheck took longer than 5 seconds"), before=before)
    assert set(read(text).mended) == {ONE}
    assert read(text).names == {TWO}
    assert "> [!CAUTION]\n> **Not checked:** factcheck took longer than 5 seconds." in text


def test_a_first_comment_needs_something_to_say() -> None:
    assert compose([section(state="success")], SHA, None) is None
    assert compose([], SHA, None) is None
    assert compose([section(state="error", trouble="no report")], SHA, None) is not None


def test_warnings_are_told_though_the_status_is_success() -> None:
    assert headline(written(section(ONE, state="success"))) == "1 error"


def test_a_comment_whose_lines_the_forge_ends_in_its_own_way_is_read_all_the_same() -> None:
    before = written(section(TWO), before=written(section(ONE, TWO))).replace("\n", "\r\n")
    text = written(section(state="success"), before=before)
    assert read(text).mended == {
        ONE: "**QT101** (error): message 1",
        TWO: "**QT101** (error): message 2",
    }


def test_drafts_whose_findings_do_not_fit_are_counted_and_known_again() -> None:
    names = [f"{number:016x}" for number in range(60)]
    sections = [
        section(*names[at : at + 20], draft=f"drafts/{at}.md", fill="x" * (2000 if at else 10)) for at in (0, 20, 40)
    ]
    text = written(*sections)
    assert len(text) <= LIMIT
    assert headline(text) == "60 errors"
    assert "#### `drafts/40.md`\n\n<!-- factcheck:left-out " in text
    assert "**20 findings left out here:** a comment holds no more." in text
    assert read(text).names == set(names)
    assert headline(written(*sections, before=text)) == "60 errors"


def test_endless_titles_of_what_is_mended_fit() -> None:
    names = [f"{number:016x}" for number in range(60)]
    before = "\n\n".join(
        [MARK, *(f"<!-- factcheck:finding {name} -->\n**QT101 x** (error): {'$' * 9000}" for name in names)]
    )
    text = written(section(ONE), before=before)
    assert len(text) <= LIMIT
    assert "- <del>**QT101 x** (error)</del> <!-- review-bot:mended " in text
    assert read(text).names == {ONE}


def test_hundreds_of_drafts_fit() -> None:
    text = written(*(section(f"{at:016x}", draft=f"drafts/{at}.md", fill="x" * 900) for at in range(900)))
    assert len(text) <= LIMIT
    assert headline(text) == "900 errors"
    assert re.search(r"\*\*\d+ more left out here:\*\*", text)


@pytest.mark.parametrize("path", ["a`b`@octocat", "a\n# b", "<!-- x -->`", "\u202egnp.a", "`", " ", "a\r\n\r\n/close"])
def test_no_path_leaves_its_code(path: str) -> None:
    assert re.fullmatch(r"`[^`\r\n\u202e]+`", code(path))
