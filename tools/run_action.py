"""What `action.yml` runs: factcheck on the inputs of the action, then its outputs and the summary of the job.

Inputs are variables `ACTION_...`. Annotations go to standard output, where GitHub looks for them.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from secrets import token_hex


def main() -> int:
    """Return the exit status of factcheck."""
    folder = Path(os.environ["RUNNER_TEMP"]) / "factcheck-report"
    folder.mkdir(parents=True, exist_ok=True)
    report, comment, no_config = folder / "report.json", folder / "comment.md", folder / "factcheck.toml"
    for file in (report, comment):
        file.unlink(missing_ok=True)
    no_config.write_text("", encoding="utf-8")
    status = subprocess.run(
        [sys.executable, "-P", "-m", "checker", *arguments(report, comment)], env=environment(no_config), check=False
    ).returncode
    told = outputs(status, report, comment)
    append("GITHUB_OUTPUT", "".join(assigned(name, value) for name, value in told.items()))
    append("GITHUB_STEP_SUMMARY", summary(status, comment))
    return status


def append(variable: str, text: str) -> None:
    """Write to the end of the file that the runner names in a variable."""
    with Path(os.environ[variable]).open("a", encoding="utf-8") as file:
        file.write(text)


def arguments(report: Path, comment: Path) -> Iterator[str]:
    """Yield what factcheck is called with; the last format has no file: it goes to the log."""
    yield "check"
    yield from ("--format", "json", "--output", str(report), "--format", "markdown", "--output", str(comment))
    if sarif := _said("SARIF"):
        yield from ("--format", "sarif", "--output", sarif)
    yield from ("--format", "github")
    for option in ("extractor", "replay", "fail-on"):
        if said := _said(option.upper().replace("-", "_")):
            yield from (f"--{option}", said)
    yield from _lines("ARGS")
    for path in _lines("AGAINST"):
        yield from ("--against", _path(path))
    yield "--"
    yield from map(_path, _lines("PATHS"))


def environment(no_config: Path) -> dict[str, str]:
    """Return what factcheck is told: the variables of the step, with nothing in them that the workspace decides.

    A configuration that is found there could have the model's key sent anywhere, so that without one that is named it
    gets an empty one. An empty or relative entry of PYTHONPATH means modules of the workspace.
    """
    config = _said("CONFIG") or os.environ.get("FACTCHECK_CONFIG") or str(no_config)
    entries = filter(os.path.isabs, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    return {**os.environ, "FACTCHECK_CONFIG": config, "PYTHONPATH": os.pathsep.join(entries)}


def outputs(status: int, report: Path, comment: Path) -> Mapping[str, str]:
    """Return the outputs of the action; all but the status are empty where there is no report."""
    names = ("errors", "warnings", "notes", "accepted", "failures")
    if not report.exists():
        return {"status": str(status), **dict.fromkeys(("report", "comment", *names), "")}
    told = json.loads(report.read_text(encoding="utf-8"))
    counts = Counter("accepted" if each["accepted"] else f"{each['severity']}s" for each in told["findings"])
    counts["failures"] = len(told["failures"])
    return {"status": str(status), "report": str(report), "comment": str(comment)} | {
        name: str(counts[name]) for name in names
    }


def assigned(name: str, value: str) -> str:
    """Return a line for `GITHUB_OUTPUT`, such that a value of several lines is one value."""
    mark = f"end-{token_hex(16)}"
    return f"{name}<<{mark}\n{value}\n{mark}\n"


def summary(status: int, comment: Path) -> str:
    """Return what the summary of the job says."""
    if comment.exists():
        return f"## factcheck\n\n{comment.read_text(encoding='utf-8')}"
    return f"## factcheck\n\n**Nothing was checked:** it ended with status {status}; the log says why.\n"


def _path(path: str) -> str:
    """Return a path such that it is neither an option nor standard input."""
    return f"./{path}" if path.startswith("-") else path


def _said(name: str) -> str:
    return os.environ.get(f"ACTION_{name}", "").strip()


def _lines(name: str) -> list[str]:
    return [line.strip() for line in _said(name).splitlines() if line.strip()]


if __name__ == "__main__":
    sys.exit(main())
