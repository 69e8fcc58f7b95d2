"""The GitHub Action: of a form that GitHub takes, and its steps run in bash as a runner runs them."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: dict[str, dict[str, Any]] = {step["id"]: step for step in ACTION["runs"]["steps"] if "id" in step}
DRAFT = "The ferry sank on Friday, May 4, 2024.\n\nForty people were aboard, the harbour said.\n"
WIRE = "Published: 2024-05-04\n\nThe ferry sank on Friday.\n"


class Run(NamedTuple):
    """What came of a step."""

    status: int
    log: str
    outputs: Mapping[str, str]
    summary: str


class Runner:
    """A runner with a workspace, and a folder for what is temporary."""

    def __init__(self, folder: Path) -> None:
        self.workspace, self.temp = folder / "workspace", folder / "temp"
        self.workspace.mkdir()
        self.temp.mkdir()
        self.path = os.environ["PATH"]
        self.variables: dict[str, str] = {}

    def write(self, **files: str) -> None:
        for name, text in files.items():
            (self.workspace / f"{name}.txt").write_text(text, encoding="utf-8")

    def run(self, step: str, **inputs: str) -> Run:
        """Run one step with inputs of the action, the others being their defaults."""
        given = {name: str(each.get("default", "")) for name, each in ACTION["inputs"].items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        known = {f"inputs.{name}": value for name, value in given.items()}
        known["steps.install.outputs.bin"] = str(Path(sys.executable).parent)
        env = {
            name: re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda match: known[match[1]], value)
            for name, value in STEPS[step]["env"].items()
        }
        output, summary, script = (self.temp / name for name in ("output", "summary", "script.sh"))
        output.write_text("", encoding="utf-8")
        summary.write_text("", encoding="utf-8")
        script.write_text(STEPS[step]["run"], encoding="utf-8")
        done = subprocess.run(  # noqa: S603
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],  # noqa: S607
            cwd=self.workspace,
            env={
                **env,
                "PATH": self.path,
                "PYTHONPATH": str(ROOT),
                "RUNNER_TEMP": str(self.temp),
                "GITHUB_ACTION_PATH": str(ROOT),
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(summary),
                "FACTCHECK_NLP": "false",
                **self.variables,
            },
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        told = output.read_text(encoding="utf-8")
        found = re.findall(r"^([\w-]+)<<(.+)\n(.*(?:\n.*)*?)\n\2$|^([\w-]+)=(.*)$", told, re.MULTILINE)
        outputs = {one or two: many or single for one, _, many, two, single in found}
        return Run(done.returncode, done.stdout + done.stderr, outputs, summary.read_text(encoding="utf-8"))


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    runner = Runner(tmp_path)
    runner.write(draft=DRAFT, wire=WIRE)
    return runner


def test_github_takes_its_form() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions"]
    command.append(str(ROOT / "action.yml"))
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout


def test_no_script_has_an_expression_in_it() -> None:
    for step in STEPS.values():
        assert "${{" not in step["run"]
    used = {
        name
        for step in STEPS.values()
        for value in step["env"].values()
        for name in re.findall(r"inputs\.([\w-]+)", value)
    }
    assert used | {"python-version"} == set(ACTION["inputs"])


def test_every_input_and_output_is_told_in_the_docs() -> None:
    told = (ROOT / "docs" / "bot.md").read_text(encoding="utf-8")
    for name in (*ACTION["inputs"], *ACTION["outputs"]):
        assert f"`{name}`" in told


def test_findings_are_annotations_a_summary_and_outputs(runner: Runner) -> None:
    run = runner.run("check", paths="draft.txt", against="wire.txt", extractor="local", sarif="out.sarif")
    assert run.status == 1, run.log
    assert "::error file=draft.txt,line=1," in run.log
    counts = {name: run.outputs[name] for name in ("status", "errors", "warnings", "notes", "accepted", "failures")}
    report = json.loads(Path(run.outputs["report"]).read_text(encoding="utf-8"))
    assert counts == {
        "status": "1",
        "errors": str(sum(finding["severity"] == "error" for finding in report["findings"])),
        **dict.fromkeys(("warnings", "notes", "accepted", "failures"), "0"),
    }
    assert counts["errors"] != "0"
    assert run.summary == "## factcheck\n\n" + Path(run.outputs["comment"]).read_text(encoding="utf-8")
    assert "**DT101 weekday-mismatch** (error)" in run.summary
    assert json.loads((runner.workspace / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_what_is_clean_ends_with_0(runner: Runner) -> None:
    run = runner.run("check", paths="wire.txt", extractor="local")
    assert (run.status, run.outputs["status"], run.outputs["errors"]) == (0, "0", "0")
    assert "**No findings" in run.summary


def test_the_options_are_those_of_the_inputs(runner: Runner) -> None:
    run = runner.run("check", paths="draft.txt", extractor="local", fail_on="never", args="--ignore\nDT\n")
    assert (run.status, run.outputs["errors"]) == (0, "0")


def test_what_could_not_be_checked_ends_with_3_and_is_told(runner: Runner) -> None:
    run = runner.run("check", paths="draft.txt\ngone.txt", extractor="local")
    assert (run.status, run.outputs["status"], run.outputs["failures"]) == (3, "3", "1")
    assert "**Not checked in full.**" in run.summary


def test_a_wrong_call_ends_with_2_and_has_no_report(runner: Runner) -> None:
    run = runner.run("check", paths="draft.txt", extractor="oracle")
    assert (run.status, run.outputs["status"], run.outputs["report"], run.outputs["errors"]) == (2, "2", "", "")
    assert "**Nothing was checked:** it ended with status 2" in run.summary


EVIL = """[severity]\nDT = "off"\n"""


@pytest.mark.parametrize("variable", [None, ""])
def test_a_configuration_of_the_workspace_is_not_obeyed(runner: Runner, variable: str | None) -> None:
    (runner.workspace / "factcheck.toml").write_text(EVIL, encoding="utf-8")
    if variable is not None:
        runner.variables["FACTCHECK_CONFIG"] = variable
    run = runner.run("check", paths="draft.txt", extractor="local")
    assert (run.status, run.outputs["errors"]) == (1, "1"), run.log


def test_a_configuration_that_is_named_is_obeyed(runner: Runner) -> None:
    (runner.workspace / "-own.toml").write_text(EVIL, encoding="utf-8")
    run = runner.run("check", paths="draft.txt", extractor="local", config="-own.toml")
    assert (run.status, run.outputs["errors"]) == (0, "0"), run.log


OWNED = "open('owned', 'w')\nraise SystemExit('owned')\n"


@pytest.mark.parametrize("entries", ["", f"{os.pathsep}{ROOT}", f".{os.pathsep}{ROOT}{os.pathsep}"])
def test_no_module_of_the_workspace_is_run(runner: Runner, entries: str) -> None:
    for module in ("json", "click", "yaml", "checker"):
        (runner.workspace / f"{module}.py").write_text(OWNED, encoding="utf-8")
    runner.variables["PYTHONPATH"] = entries or str(ROOT)
    run = runner.run("check", paths="draft.txt", extractor="local")
    assert run.status == 1, run.log
    assert list(runner.workspace.glob("owned")) == []


def test_no_module_of_the_workspace_is_run_when_it_is_installed(runner: Runner) -> None:
    """`venv` is the true one; its `pip` is asked for a version that is none, and refuses before it asks anybody."""
    for module in ("venv", "pip", "json", "ensurepip"):
        (runner.workspace / f"{module}.py").write_text(OWNED, encoding="utf-8")
    runner.variables["PYTHONPATH"] = "."
    run = runner.run("install", version="no version")
    assert "Invalid requirement" in run.log
    assert "owned" not in run.log
    assert list(runner.workspace.glob("owned")) == list(runner.temp.glob("owned")) == []


HOSTILE = ("$(touch owned)", "`touch owned`", "a; touch owned", '"; touch owned; "', "--output=owned", "-", "${{ x }}")


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_of_a_file_is_a_command_or_an_option(runner: Runner, name: str) -> None:
    (runner.workspace / name).write_text(DRAFT, encoding="utf-8")
    run = runner.run("check", paths=name, against=name, extractor="local", sarif="out.sarif")
    assert run.status == 1, run.log
    assert {file.name for file in runner.workspace.iterdir()} == {"draft.txt", "wire.txt", name, "out.sarif"}


def test_an_input_of_several_lines_is_no_output_of_its_own(runner: Runner) -> None:
    run = runner.run("check", paths="wire.txt", extractor="local", sarif="a.sarif\nstatus=0", replay="x\nreport=y")
    assert run.outputs["status"] == str(run.status) != "0"
    assert run.outputs["report"] != "y"


@pytest.mark.parametrize(
    ("version", "wanted"),
    [
        ("", [str(ROOT), "--constraint", f"{ROOT}/constraints.txt"]),
        ("0.2.0", ["factcheck-desk==0.2.0"]),
        ("1; touch owned", ["factcheck-desk==1; touch owned"]),
    ],
)
def test_the_version_is_installed_apart_from_all_else(runner: Runner, version: str, wanted: list[str]) -> None:
    tools = runner.temp / "tools"
    tools.mkdir()
    python = tools / "python"
    python.write_text(
        '#!/bin/bash\nfor word in "$@"; do echo "$word"; done > "$RUNNER_TEMP/last"\n'
        '[ "$3" != venv ] || { mkdir -p "$4/bin"; cp "$0" "$4/bin/python"; }\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    runner.path = f"{tools}{os.pathsep}{runner.path}"
    run = runner.run("install", version=version)
    assert run.status == 0, run.log
    assert run.outputs == {"bin": str(runner.temp / "factcheck" / "bin")}
    told = (runner.temp / "last").read_text(encoding="utf-8").splitlines()
    assert told == ["-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted]
    assert list(runner.workspace.glob("owned*")) == []
