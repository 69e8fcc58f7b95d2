"""What a shell offers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from checker.cli import main
from checker.cli.app import factcheck
from checker.cli.completion import VARIABLE
from checker.report import FORMATS

ROOT = Path(__file__).resolve().parents[2]
SHELLS = ("bash", "zsh", "fish")


def offers(*words: str) -> dict[str, str]:
    """Return what may stand in the place of the last word, each with its type."""
    *before, last = words
    found = ShellComplete(factcheck, {}, "factcheck", VARIABLE).get_completions(before, last)
    return {item.value: item.type for item in found}


def test_commands_and_options_are_offered() -> None:
    assert "check" in offers("che")
    assert {"--format", "--fail-on"} <= offers("check", "a.txt", "--f").keys()
    assert "unused" in offers("cassettes", "u")


def test_words_of_an_option_are_offered() -> None:
    assert offers("check", "--format", "").keys() == FORMATS.keys()
    assert list(offers("check", "--fail-on", "n")) == ["note", "never"]
    assert list(offers("completion", "z")) == ["zsh"]


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_rule_codes_are_offered_after_the_last_comma(option: str) -> None:
    assert {"DT", "DT101"} <= offers("check", option, "d").keys()
    found = offers("check", "a.txt", option, "NM,DT10")
    assert "NM,DT101" in found
    assert all(each.startswith("NM,DT10") for each in found)


def test_codes_and_levels_of_a_severity_are_offered() -> None:
    assert "DT101" in offers("check", "--severity", "DT1")
    assert list(offers("check", "--severity", "DT=n")) == ["DT=note"]
    assert len(offers("check", "--severity", "DT=")) == 4
    assert "wire/*=NM,DT101" in offers("check", "--per-path", "wire/*=NM,DT10")


def test_a_rule_is_offered_by_its_code() -> None:
    assert "DT101" in offers("rule", "dt10")
    assert "DT" not in offers("rule", "DT")


@pytest.mark.parametrize("words", [["check", ""], ["check", "--against", "a"], ["check", "--against", "a", "b"]])
def test_the_shell_offers_files_where_sources_are_wanted(words: list[str]) -> None:
    assert set(offers(*words).values()) == {"file"}


def test_a_broken_configuration_does_not_disturb_a_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "factcheck.toml").write_text("not toml", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "--format" in offers("check", "--for")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_a_shell_is_printed(capsys: pytest.CaptureFixture[str], shell: str) -> None:
    assert main(["completion", shell]) == 0
    assert f"{VARIABLE}={shell}_complete" in capsys.readouterr().out


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_itself_takes_the_script(tmp_path: Path, capsys: pytest.CaptureFixture[str], shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"no {shell} here")
    main(["completion", shell])
    script = tmp_path / "script"
    script.write_text(capsys.readouterr().out, encoding="utf-8")
    done = subprocess.run([shell, "-n", str(script)], capture_output=True, check=False, timeout=60)  # noqa: S603
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
@pytest.mark.parametrize(
    ("words", "at", "offered"),
    [
        ("--select DT10", 3, "DT101"),
        ("--format = j", 4, "json"),
        ("--format =", 3, "json"),
        ("--severity DT = w", 5, "warning"),
        ("--severity = DT = w", 6, "warning"),
        ("--per-path 'wire/*' = NM,DT10", 5, "NM,DT101"),
        ("--format = json --fail-on nev", 6, "never"),
    ],
)
def test_bash_completes_by_the_script_what_stands_around_an_equals_sign_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str, at: int, offered: str
) -> None:
    main(["completion", "bash"])
    command = tmp_path / "factcheck"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    script = (
        f"{capsys.readouterr().out}\n"
        f"COMP_WORDS=(factcheck check {words}); COMP_CWORD={at}\n"
        '_factcheck_completion factcheck; printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(  # noqa: S603
        ["bash", "-c", script],  # noqa: S607
        capture_output=True,
        text=True,
        env=environment,
        check=False,
        timeout=60,
    )
    assert offered in done.stdout.split()
    assert done.stderr == ""
