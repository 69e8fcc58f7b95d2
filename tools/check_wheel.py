"""Build the distribution, install its wheel in a fresh environment, and use it from outside the checkout."""

import json
import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Return 0 if the wheel is sound; `CalledProcessError` or `AssertionError` where it is not."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        _run([sys.executable, "-m", "build", "--outdir", str(folder / "dist"), str(ROOT)])
        (wheel,) = (folder / "dist").glob("*.whl")
        scripts = Path(sys.executable).parent
        _run([str(scripts / "check-wheel-contents"), "--toplevel", "checker", str(wheel)])

        venv.create(folder / "fresh", with_pip=True)
        binaries = folder / "fresh" / ("Scripts" if os.name == "nt" else "bin")
        install = ["-m", "pip", "install", "--quiet", "--constraint", str(ROOT / "constraints.txt"), str(wheel)]
        _run([str(binaries / "python"), *install])

        outside = folder / "outside"
        outside.mkdir()
        command = str(binaries / "factcheck")
        _run([command, "--version"], outside)
        assert (folder / "fresh" / "share" / "man" / "man1" / "factcheck.1").is_file(), "man finds the page there"
        _run([str(binaries / "python"), "-W", "error", "-c", "from checker import check; assert check"], outside)
        assert "DT101" in _run([command, "rules"], outside)
        assert json.loads(_run([command, "schema", "report"], outside))["title"] == "Report"
        seeds, recordings = str(ROOT / "seeds"), str(ROOT / "cassettes" / "seeds")
        report = json.loads(_run([command, "check", seeds, "--replay", recordings, "--format", "json"], outside, 1))
        assert report["findings"], "the seeds hold contradictions"
        assert not report["failures"], report["failures"]
        report = json.loads(_run([command, "check", seeds, "--extractor", "local", "--format", "json"], outside, 1))
        assert report["findings"], "and some of them are found by rule"
        page = _run([command, "check", seeds, "--replay", recordings, "--format", "html"], outside, 1)
        assert page.startswith("<!doctype html>"), "the page is made of files that ship"
    print(f"{wheel.name}: built, installed and used")
    return 0


def _run(command: Sequence[str], folder: Path = ROOT, status: int = 0) -> str:
    """Run a command in `folder` and return its output; it must end with `status`."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHONPATH", "FACTCHECK_", "OPENAI_"))
    }
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != status:
        sys.stderr.write(done.stdout + done.stderr)
        raise subprocess.CalledProcessError(done.returncode, command)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
