"""One call of factcheck: what it is told, what it is not, and what is made of how it ends."""

import json
import logging
import os
import sys
from pathlib import Path

import pytest
from desk import WIRE, draft, settings
from review_bot.checking import Outcome, check, worst, write_files
from review_bot.drafts import Job

JOB = Job(("drafts/ferry.md",), tuple(WIRE))
REPORT = {"schema_version": "1.0", "findings": [], "failures": [], "of a later version": 1}
STUB = """
import json, os, pathlib, sys, time
files = [pathlib.Path(sys.argv[at + 1]) for at, word in enumerate(sys.argv) if word == "--output"]
{body}
"""


def stub(tmp_path: Path, body: str) -> tuple[str, ...]:
    """Return a command that does something else than factcheck."""
    script = tmp_path / "stub.py"
    script.write_text(STUB.format(body=body), encoding="utf-8")
    return (sys.executable, str(script))


def ended(tmp_path: Path, status: int, report: object = REPORT) -> Outcome:
    text = report if isinstance(report, str) else json.dumps(report)
    body = f"files[0].write_text({text!r}); files[1].write_text('the comment'); sys.exit({status})"
    return check(JOB, tmp_path, settings(command=stub(tmp_path, body)))


@pytest.mark.parametrize(
    ("status", "state"), [(0, "success"), (1, "failure"), (2, "error"), (3, "error"), (130, "error"), (7, "error")]
)
def test_the_exit_status_is_the_state_and_what_is_not_known_is_an_error(
    tmp_path: Path, status: int, state: str
) -> None:
    assert ended(tmp_path, status).state == state


@pytest.mark.parametrize("report", ["", "{", "[]", {**REPORT, "schema_version": "2.0"}, {"schema_version": "1.0"}])
def test_a_report_that_cannot_be_read_is_an_error_whatever_the_status(tmp_path: Path, report: object) -> None:
    done = ended(tmp_path, 0, report)
    assert (done.state, done.trouble) == ("error", "factcheck ended with status 0 and no report")


def test_a_report_of_a_later_version_of_the_same_kind_is_read(tmp_path: Path) -> None:
    finding: dict[str, object] = {"severity": "error", "accepted": None, "rule": "QT101", "new": {}}
    accepted = {**finding, "accepted": {"reason": "x"}}
    done = ended(tmp_path, 1, {**REPORT, "schema_version": "1.7", "findings": [finding, accepted]})
    assert (done.state, done.counts, done.comment) == ("failure", {"error": 1}, "the comment")


def test_failures_are_an_error_with_their_stages_and_kinds(tmp_path: Path) -> None:
    failure = {"source": "a.txt", "stage": "extract", "kind": "no_recording", "message": "words of the article"}
    done = ended(tmp_path, 3, {**REPORT, "failures": [failure]})
    assert done.state == "error"
    assert [each.model_dump() for each in done.failures] == [{"stage": "extract", "kind": "no_recording"}]


def test_what_takes_too_long_is_stopped(tmp_path: Path) -> None:
    done = check(JOB, tmp_path, settings(command=stub(tmp_path, "time.sleep(60)"), seconds=0.5))
    assert (done.state, done.trouble) == ("error", "factcheck took longer than 0.5 seconds")


def test_what_cannot_be_started_is_an_error(tmp_path: Path) -> None:
    done = check(JOB, tmp_path, settings(command=(str(tmp_path / "gone"),)))
    assert (done.state, done.trouble) == ("error", "factcheck could not be started: FileNotFoundError")


def test_factcheck_learns_its_own_variables_and_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("REVIEW_BOT_TOKEN", "REVIEW_BOT_SECRET", "GITHUB_TOKEN", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "hush")
    monkeypatch.setenv("OPENAI_API_KEY", "for the model")
    told = tmp_path / "told.json"
    body = f"pathlib.Path({str(told)!r}).write_text(json.dumps(dict(os.environ)))"
    check(JOB, tmp_path, settings(command=stub(tmp_path, body)))
    environment = json.loads(told.read_text(encoding="utf-8"))
    assert "hush" not in environment.values()
    assert (environment["FACTCHECK_EXTRACTOR"], environment["OPENAI_API_KEY"]) == ("local", "for the model")


@pytest.mark.parametrize("variable", [None, ""])
def test_a_configuration_among_the_articles_is_not_obeyed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str | None
) -> None:
    if variable is not None:
        monkeypatch.setenv("FACTCHECK_CONFIG", variable)
    evil = b'[severity]\nDT = "off"\nQT = "off"\nAG = "off"\n'
    files = {path: text.encode() for path, text in draft().items()}
    write_files(tmp_path, {**files, "factcheck.toml": evil, "drafts/factcheck.toml": evil})
    assert check(JOB, tmp_path, settings()).counts == {"error": 3}


def test_the_configuration_of_the_operator_is_obeyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[severity]\nDT = "off"\n', encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_CONFIG", str(own))
    write_files(tmp_path, {path: text.encode() for path, text in draft().items()})
    assert check(JOB, tmp_path, settings()).counts == {"error": 2}


def test_a_relative_configuration_is_one_of_the_bots_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bots, checkout = tmp_path / "bot", tmp_path / "checkout"
    bots.mkdir()
    (bots / "own.toml").write_text('[severity]\nDT = "off"\n', encoding="utf-8")
    monkeypatch.chdir(bots)
    monkeypatch.setenv("FACTCHECK_CONFIG", "own.toml")
    files = {path: text.encode() for path, text in draft().items()}
    write_files(checkout, {**files, "own.toml": b'[severity]\nDT = "off"\nQT = "off"\nAG = "off"\n'})
    assert check(JOB, checkout, settings()).counts == {"error": 2}


@pytest.mark.parametrize("entry", ["", ".", "wire"])
def test_no_module_among_the_articles_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str) -> None:
    home = str(Path(__file__).resolve().parents[3])
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([entry, home, entry]))
    files = {path: text.encode() for path, text in draft().items()}
    evil = b"open('owned', 'w')\nraise SystemExit('owned')\n"
    write_files(tmp_path, {**files, "click.py": evil, "wire/click.py": evil})
    assert check(JOB, tmp_path, settings()).counts == {"error": 3}
    assert not (tmp_path / "owned").exists()


def test_absolute_entries_of_the_path_of_modules_are_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "told"
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(["", str(tmp_path), "x"]))
    body = f"pathlib.Path({str(told)!r}).write_text(os.environ['PYTHONPATH'])"
    check(JOB, tmp_path, settings(command=stub(tmp_path, body)))
    assert told.read_text(encoding="utf-8") == str(tmp_path)


def test_a_wrong_configuration_is_logged_in_one_plain_line(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    body = (
        "sys.stderr.write('Usage: factcheck\\nError: \\x1b[31mno\\x9b such key\\r\\nwords of an article'); sys.exit(2)"
    )
    check(JOB, tmp_path, settings(command=stub(tmp_path, body)))
    assert [each.getMessage() for each in caplog.records] == [r"factcheck: Error: \x1b[31mno\x9b such key"]


@pytest.mark.parametrize("status", [0, 1, 3])
def test_what_factcheck_says_otherwise_is_not_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    caplog.set_level(logging.DEBUG)
    body = f"sys.stderr.write('words of an article'); sys.exit({status})"
    check(JOB, tmp_path, settings(command=stub(tmp_path, body)))
    assert caplog.records == []


HOSTILE_NAMES = ("--help.md", "-", "$(touch owned).md", "; touch owned;.md", "a b\n.md", "`touch owned`.md", "'\".md")


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_no_name_is_an_option_standard_input_or_a_command(tmp_path: Path, name: str) -> None:
    text = draft()["drafts/ferry.md"].encode()
    write_files(tmp_path, {name: text, "wire/x.txt": WIRE["wire/agency.txt"].encode()})
    done = check(Job((name,), ("wire/x.txt",)), tmp_path, settings())
    assert (done.state, done.counts["error"]) == ("failure", 2)
    assert {each.name for each in tmp_path.iterdir()} == {name, "wire"}


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_no_name_of_a_reference_is_one_either(tmp_path: Path, name: str) -> None:
    told = tmp_path / "told.json"
    body = f"pathlib.Path({str(told)!r}).write_text(json.dumps(sys.argv[1:]))"
    check(Job(("drafts/ferry.md",), (name,)), tmp_path, settings(command=stub(tmp_path, body)))
    words = json.loads(told.read_text(encoding="utf-8"))
    assert words[-4:] == ["--against", f"./{name}" if name.startswith("-") else name, "--", "drafts/ferry.md"]


@pytest.mark.parametrize("path", ["../x", "a/../../x", "/etc/x", "..", ".", "", "a/../..", "a\0b"])
def test_no_file_is_written_outside_of_its_folder(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(ValueError, match="leads out"):
        write_files(folder, {path: b"x"})
    assert [each.name for each in tmp_path.rglob("*")] == ["folder"]


def test_of_several_states_the_worst_counts() -> None:
    assert worst([]) == "success"
    assert worst(["success", "failure", "success"]) == "failure"
    assert worst(["failure", "error", "success"]) == "error"
