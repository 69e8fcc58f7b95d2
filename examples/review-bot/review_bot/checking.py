"""One call of factcheck, by its contract: options in, an exit status and a JSON report out."""

import logging
import os
import subprocess
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple

from pydantic import BaseModel, Field, ValidationError

from review_bot.drafts import Job
from review_bot.settings import Settings

State = Literal["success", "failure", "error"]
"""What a commit status says: nothing wrong, something wrong, or not checked in full, which is never told as clean."""

_STATES: Mapping[int, State] = {0: "success", 1: "failure"}
_PASSED_ON = ("FACTCHECK_", "OPENAI_", "LC_", "SSL_")
_PASSED_ON_TOO = {"PATH", "HOME", "LANG", "TZ", "TMPDIR", "SYSTEMROOT", "PYTHONUTF8"} | {
    *("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"),
}
_WRONG_CALL = 2  # the status of factcheck for which its words are of the operator's settings, not of an article
_COMPLAINTS = ("Error: ", "factcheck: ")  # how such a line begins; how it is called may stand before it
_LOGGED = 300  # characters
log = logging.getLogger("review_bot")


class Finding(BaseModel):
    """What the bot reads of a finding."""

    severity: str
    accepted: object | None = None


class Failure(BaseModel):
    """What the bot reads of a failure."""

    stage: str
    kind: str


class Report(BaseModel):
    """What the bot reads of a report; whatever else is there, now or later, it passes over."""

    schema_version: str = Field(pattern=r"^1\.\d+$")
    findings: list[Finding]
    failures: list[Failure]


class Outcome(NamedTuple):
    """What came of one call: the state, the report as it was printed, the comment made of it, and a word on failing."""

    state: State
    report: str = ""
    comment: str = ""
    trouble: str = ""
    counts: Mapping[str, int] = {}
    failures: tuple[Failure, ...] = ()


def check(job: Job, checkout: Path, settings: Settings) -> Outcome:
    """Run factcheck in the folder `checkout`, where the files of the job are; whatever goes wrong is an outcome."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        report, comment, no_config = folder / "report.json", folder / "comment.md", folder / "factcheck.toml"
        no_config.touch()
        command = [*settings.command, "check", "--format", "json", "--output", str(report)]
        command += ["--format", "markdown", "--output", str(comment)]
        command += [part for path in job.references for part in ("--against", _path(path))]
        command += ["--", *map(_path, job.drafts)]
        try:
            done = subprocess.run(  # noqa: S603 - a list, no shell; paths cannot be taken for options
                command,
                cwd=checkout,
                env=_environment(no_config),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                timeout=settings.seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Outcome("error", trouble=f"factcheck took longer than {settings.seconds:g} seconds")
        except OSError as error:
            return Outcome("error", trouble=f"factcheck could not be started: {type(error).__name__}")
        if done.returncode == _WRONG_CALL:
            log.error("factcheck: %s", _complaint(done.stderr))
        try:
            written = report.read_text(encoding="utf-8")
            read = Report.model_validate_json(written)
            return _outcome(done.returncode, read, written, comment.read_text(encoding="utf-8"))
        except (OSError, ValidationError):
            return Outcome("error", trouble=f"factcheck ended with status {done.returncode} and no report")


def _outcome(status: int, report: Report, written: str, comment: str) -> Outcome:
    counts = Counter(finding.severity for finding in report.findings if finding.accepted is None)
    state = _STATES.get(status, "error")
    trouble = f"factcheck ended with status {status}" if state == "error" and not report.failures else ""
    return Outcome(state, written, comment, trouble, counts, tuple(report.failures))


def worst(states: Iterable[State]) -> State:
    """Return the state of several together."""
    return max(states, key=("success", "failure", "error").index, default="success")


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder by their paths; `ValueError` for one that leads out of it."""
    for path, data in files.items():
        place = Path(os.path.normpath(folder / path))
        if not place.is_relative_to(folder) or place == folder or "\0" in path:
            raise ValueError("a path leads out of the folder")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def _path(path: str) -> str:
    """Return a path such that it is neither an option nor standard input."""
    return f"./{path}" if path.startswith("-") else path


def _complaint(said: bytes) -> str:
    """Return the line that says what is wrong, as plain ASCII: it may quote the name of a file, which others chose."""
    lines = said.decode("utf-8", "replace").strip().splitlines() or [""]
    told = next((line for line in lines if line.startswith(_COMPLAINTS)), lines[0])
    return told.encode("unicode_escape").decode("ascii")[:_LOGGED]


def _environment(no_config: Path) -> dict[str, str]:
    """Return what factcheck is told: its own variables, and no secret of the bot.

    Without a configuration of the operator's it gets an empty one. Otherwise it would look for one among the drafts,
    and that could have the model's key sent anywhere. An empty or relative entry of PYTHONPATH would have it look there
    for modules. A relative path of a configuration is the bot's, not one among the drafts.
    """
    kept = {name: value for name, value in os.environ.items() if name.startswith(_PASSED_ON) or name in _PASSED_ON_TOO}
    config = os.path.abspath(os.environ.get("FACTCHECK_CONFIG") or no_config)  # noqa: PTH100 - follows no link
    modules = os.pathsep.join(filter(os.path.isabs, os.environ.get("PYTHONPATH", "").split(os.pathsep)))
    return {**kept, "FACTCHECK_CONFIG": config, **({"PYTHONPATH": modules} if modules else {})}
