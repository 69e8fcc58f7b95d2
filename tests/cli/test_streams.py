"""Every command where a stream is closed, and where nobody listens any more."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCAL = "--extractor local --no-nlp"
STATUSES = {
    "--version": 0,
    "--help": 0,
    "": 2,
    "chekc": 2,
    f"check a.txt {LOCAL}": 1,
    f"check a.txt {LOCAL} --verbose": 1,
    f"check a.txt {LOCAL} --format json": 1,
    f"check a.txt {LOCAL} --format json --output report.json": 1,
    f"check gone.txt {LOCAL}": 3,
    "check a.txt --severity ZZ=note": 2,
    "check a.txt --no-such-option": 2,
    f"baseline a.txt {LOCAL}": 0,
    f"extract a.txt {LOCAL}": 0,
    "rules": 0,
    "rule DT101": 0,
    "rule ZZ999": 2,
    "schema report": 0,
    "completion zsh": 0,
    "mutate a.txt --out copies --kind weekday": 0,
    f"eval gold.json {LOCAL}": 0,
    "cassettes list tapes": 0,
    f"cassettes unused tapes a.txt {LOCAL}": 3,
    "cassettes stale tapes": 0,
    "cassettes prune tapes": 0,
}

SHOWS = {
    *(
        "--version",
        "--help",
        f"check a.txt {LOCAL}",
        f"check a.txt {LOCAL} --verbose",
        f"check a.txt {LOCAL} --format json",
    ),
    *(f"check gone.txt {LOCAL}", f"extract a.txt {LOCAL}", "rules", "rule DT101", "schema report", "completion zsh"),
    *("mutate a.txt --out copies --kind weekday", f"eval gold.json {LOCAL}"),
}
"""What is for standard output: where it cannot be written, nothing was delivered."""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="no such shell here")


def run(folder: Path, arguments: str, redirection: str) -> subprocess.CompletedProcess[bytes]:
    article = "The two councils met on Friday, June 29, 2024, the police in Lyon said.\n"
    (folder / "a.txt").write_text(article, encoding="utf-8")
    (folder / "gold.json").write_text('{"about": "x", "sources": ["a.txt"], "expect": []}', encoding="utf-8")
    (folder / "tapes").mkdir()
    command = shlex.join([sys.executable, "-m", "checker", *arguments.split()])
    return subprocess.run(  # noqa: S603
        ["/bin/bash", "-c", f"set -o pipefail; {command} {redirection}"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=folder,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("closed", [">&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(("arguments", "status"), STATUSES.items())
def test_the_status_is_the_same_where_a_stream_is_closed_that_nothing_goes_to(
    tmp_path: Path, arguments: str, status: int, closed: str
) -> None:
    done = run(tmp_path, arguments, closed)
    assert done.returncode == (3 if arguments in SHOWS else status), done.stderr
    told = b"standard output is closed, so nothing was written"
    assert (told in done.stderr) is (arguments in SHOWS and closed == ">&-")
    assert b"internal error" not in done.stderr + done.stdout
    assert b"Traceback" not in done.stderr + done.stdout


@pytest.mark.parametrize(("arguments", "status"), STATUSES.items())
def test_who_stops_listening_is_told_nothing_and_the_status_stays(tmp_path: Path, arguments: str, status: int) -> None:
    done = run(tmp_path, arguments, "2>&1 | (exec <&-; sleep 0.1)")
    assert (done.returncode, done.stdout, done.stderr) == (status, b"", b"")


@pytest.mark.parametrize("closed", ["<&-", "</dev/null"])
def test_standard_input_that_is_closed_or_empty_is_a_source_that_cannot_be_read(tmp_path: Path, closed: str) -> None:
    done = run(tmp_path, f"check - {LOCAL}", closed)
    assert done.returncode == 3
    assert b"stdin: not checked (read, " in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full here")
@pytest.mark.parametrize("arguments", ["--help", "rules", f"check a.txt {LOCAL}", f"check a.txt {LOCAL} --format json"])
def test_a_full_disk_is_told_in_one_line(tmp_path: Path, arguments: str) -> None:
    done = run(tmp_path, arguments, "> /dev/full")
    assert done.returncode == 3
    assert done.stderr == b"factcheck: standard output cannot be written: No space left on device\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full here")
def test_messages_that_cannot_be_written_change_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, f"check a.txt {LOCAL} --verbose", "2> /dev/full").returncode == 1
