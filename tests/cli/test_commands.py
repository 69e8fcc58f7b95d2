"""The other commands, and the process as a whole."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from checker import __version__
from checker.claims.claim import Dropped, Failure, Overlooked
from checker.cli import main
from checker.rules import load_rules
from checker.rules.page import page_of

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

ROOT = Path(__file__).resolve().parents[2]


def process(*arguments: str, **rest: Any) -> subprocess.CompletedProcess[bytes]:  # noqa: ANN401
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **rest.pop("env", {})}
    return subprocess.run(  # noqa: S603
        [sys.executable, *arguments], capture_output=True, env=environment, check=False, timeout=60, **rest
    )


HEAVY = {
    *("pydantic", "rich", "openai", "instructor", "httpx2", "yaml", "ftfy", "rapidfuzz", "jinja2", "asyncio"),
    *("importlib.metadata", "difflib", "tomllib", "tempfile", "traceback", "checker.api", "checker.claims"),
}
"""What takes its time to import."""
FOR_A_MODEL = {"openai", "instructor", "httpx2", "yaml", "tenacity", "asyncio", "checker.extraction.llm"}
UNUSED = {"ftfy", "wcwidth", "charset_normalizer", "jinja2", "difflib", "checker.evaluation", "checker.mutation"}
"""What a check of ordinary articles in UTF-8 by rule has no use for."""


def loaded(heavy: set[str], *arguments: str, status: int = 0, **rest: Any) -> set[str]:  # noqa: ANN401
    """Return which of the `heavy` modules a call of the command imports."""
    code = (
        "import sys; from checker.cli import main; status = main(sys.argv[1:]); "
        f"assert status == {status}, status; print(*({heavy!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = process("-c", code, *arguments, **rest)
    assert done.returncode == 0, done.stderr.decode()
    return set(done.stderr.decode().split())


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["check", "--help"],
        ["baseline", "--help"],
        ["cassettes", "--help"],
        ["eval", "--help"],
    ],
)
def test_help_and_version_import_nothing_heavy(arguments: list[str]) -> None:
    assert loaded(HEAVY, *arguments) == set()


@pytest.mark.parametrize("more", [[], ["--format", "json"]])
def test_a_check_by_rule_imports_nothing_that_it_has_no_use_for(tmp_path: Path, more: list[str]) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("“It’s over,” the mayor of Lyon said — on Friday.\n", encoding="utf-8")
    arguments = ["check", "a.txt", "b.txt", "--extractor", "local", "--no-nlp", *more]
    assert loaded(FOR_A_MODEL | UNUSED, *arguments, cwd=tmp_path) == set()


def test_to_import_the_package_is_immediate() -> None:
    done = process("-c", "import sys, checker; print(*sorted(name for name in sys.modules if 'checker' in name))")
    assert done.stdout.decode().split() == ["checker", "checker.errors", "checker.version"]


def test_the_version_is_that_of_the_package(desk: Desk) -> None:
    assert desk.run("--version").out == f"factcheck {__version__}\n"


def test_python_m_checker_is_the_command() -> None:
    assert process("-m", "checker", "--version").stdout.startswith(b"factcheck ")


def test_an_unknown_command_is_a_wrong_call(desk: Desk) -> None:
    assert desk.run("chekc").status == 2


def test_who_stops_listening_is_told_nothing_and_the_status_stays(tmp_path: Path) -> None:
    code = (
        "import os, sys; from checker.cli.output import show; read, write = os.pipe(); os.close(read); "
        "os.dup2(write, 1); show('x' * 100_000); show('more'); sys.exit(1)"
    )
    done = process("-c", code, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")


def test_json_is_utf8_and_text_is_readable_where_the_terminal_knows_less() -> None:
    code = "from checker.cli.output import show; show('é…', utf8=True); show('é…')"
    done = process("-c", code, env={"PYTHONIOENCODING": "ascii"})
    assert done.stdout == "é…".encode() + rb"\xe9\u2026"


def test_extract_prints_claims_as_json_with_what_was_dropped_and_overlooked(desk: Desk) -> None:
    desk.drops = (Dropped(evidence="x", reason="it stands nowhere"),)
    desk.overlooks = (Overlooked(evidence="y", kind="time", reason="no claim stands there"),)
    run = desk.run("extract", "a.txt", "b.txt")
    report = json.loads(run.out)
    assert run.status == 0
    assert list(report) == ["schema_version", "tool", "sources", "failures", "usage"]
    keys = ["id", "path", "extractor", "claims", "dropped", "overlooked", "tagger"]
    assert [list(source) for source in report["sources"]] == [keys] * 2
    assert report["sources"][0]["overlooked"][0]["evidence"] == "y"
    assert report["sources"][0]["dropped"] == [{"evidence": "x", "reason": "it stands nowhere"}]


def test_extract_ends_with_3_when_a_source_failed(desk: Desk) -> None:
    desk.fails = [Failure(source="b.txt", stage="extract", kind="timeout", message="no answer")]
    run = desk.run("extract", "a.txt", "b.txt", "gone.txt")
    assert run.status == 3
    assert [failure["source"] for failure in json.loads(run.out)["failures"]] == ["gone.txt", "b.txt"]


def test_rules_lists_every_rule(desk: Desk) -> None:
    run = desk.run("rules")
    assert run.status == 0
    lines = run.out.splitlines()
    assert lines[0].split() == ["code", "name", "class", "severity", "state", "from", "summary"]
    assert [line.split()[0] for line in lines[1:] if not line.startswith(" ")] == [rule.code for rule in load_rules()]


def test_an_unknown_rule_is_a_wrong_call(desk: Desk) -> None:
    run = desk.run("rule", "ZZ999")
    assert run.status == 2
    assert "ZZ999" in run.err


def test_every_rule_has_a_page_by_code_and_by_name(desk: Desk) -> None:
    for rule in load_rules():
        run = desk.run("rule", rule.code.lower())
        assert run.out == page_of(rule)
        assert desk.run("rule", rule.name).out == run.out


@pytest.mark.parametrize("name", ["baseline", "claim", "extraction", "gold", "report"])
def test_schemas_are_printed_as_they_are_shipped(desk: Desk, name: str) -> None:
    run = desk.run("schema", name)
    assert run.out == (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")


def test_recordings_of_an_empty_folder(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "tapes").mkdir()
    for command in ("list", "stale", "prune"):
        run = desk.run("cassettes", command, "tapes")
        assert (run.status, run.out) == (0, "")
    assert desk.run("cassettes", "list", "missing").status == 2


def test_a_damaged_recording_is_listed_and_not_clean(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "tapes").mkdir()
    (tmp_path / "tapes" / "broken.yaml").write_text("{", encoding="utf-8")
    run = desk.run("cassettes", "list", "tapes")
    assert run.status == 3
    assert run.out.startswith("damaged\t")
    assert "broken.yaml" in run.err


def test_unused_recordings_are_found_by_replaying_and_not_by_recording(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "tapes").mkdir()
    assert desk.run("cassettes", "unused", "tapes", "a.txt").status == 0
    assert vars(desk.extractor)["_cassettes"].mode == "replay"
    assert desk.run("cassettes", "unused", "tapes", "a.txt", "--record", "tapes").status == 2


def test_unused_recordings_are_judged_with_the_options_of_check(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "tapes").mkdir()
    more = ["--select", "DT", "--preview", "--severity", "DT=warning", "--as-of", "2024-07-01", "--adjudicate"]
    assert desk.run("cassettes", "unused", "tapes", "a.txt", "--against", "b.txt", *more).status == 0
    assert [source.role for source in desk.sources] == ["draft", "reference"]
    assert desk.options["select"] == ("DT",)
    assert desk.options["preview"] is True
    assert desk.options["severity"] == {"DT": "warning"}
    assert str(desk.options["as_of"]) == "2024-07-01"
    assert desk.adjudicator is not None


def test_a_file_that_is_no_recording_is_passed_over_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tapes = tmp_path / "tapes"
    shutil.copytree(ROOT / "cassettes" / "seeds", tapes, ignore=shutil.ignore_patterns("adjudication"))
    first, *_ = sorted(tapes.glob("*.yaml"))
    (tapes / "docker-compose.yaml").write_text("services: {}\n", encoding="utf-8")
    command = ["cassettes", "unused", str(tapes), *map(str, sorted((ROOT / "seeds").glob("*.txt")))]
    assert main(command) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"factcheck: {tapes / 'docker-compose.yaml'}: passed over, it is no recording\n")
    assert main([*command[:3], *command[4:]]) == 1
    assert str(first) in capsys.readouterr().out
