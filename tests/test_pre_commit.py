"""The pre-commit hook: of a form that pre-commit takes, and called as pre-commit calls it."""

import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from identify.identify import tags_from_filename

from checker.cli import main

ROOT = Path(__file__).resolve().parents[1]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
(HOOK,) = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
DRAFT = "The ferry sank on Friday, May 4, 2024, and two lifeboats brought 186 people ashore before midnight.\n"
WIRE = "The ferry sank on Saturday, May 4, 2024, and two lifeboats brought 168 people ashore before midnight.\n"


def test_pre_commit_takes_its_form() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", ["draft.md", "wire.txt"])
def test_it_takes_articles(name: str) -> None:
    assert tags_from_filename(name) & set(HOOK["types_or"])


@pytest.mark.parametrize(
    ("args", "found"),
    [
        (None, {"DT101", "QT101"}),
        (["--extractor", "local", "--against", "wire.txt", "--"], {"DT101", "QT101"}),
        (["--extractor", "local", "--ignore", "QT", "--against", "wire.txt", "--"], {"DT101"}),
    ],
)
def test_names_of_files_follow_its_arguments(
    args: list[str] | None,
    found: set[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("draft.md", DRAFT), ("wire.txt", WIRE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = ["draft.md"] if args else ["draft.md", "wire.txt"]
    hook: dict[str, Any] = HOOK
    (_, *command) = shlex.split(hook["entry"])
    assert main([*command, *(args or hook["args"]), *files]) == 1
    printed = capsys.readouterr().out
    assert {rule for rule in ("DT101", "QT101") if rule in printed} == found
