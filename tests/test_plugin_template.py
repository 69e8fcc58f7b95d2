"""The template in `docs/plugin-template/` is a plugin that works."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.environment import unset

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = ROOT / "docs" / "plugin-template"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the template visible as an installer does, from what its own pyproject.toml says."""
    site = tmp_path_factory.mktemp("site")
    project = tomllib.loads((TEMPLATE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name, version = project["name"], project["version"]
    info = site / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
    (group, points), *others = project["entry-points"].items()
    assert not others
    lines = [f"[{group}]", *(f"{point} = {value}" for point, value in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    for file in TEMPLATE.glob("*.py"):
        shutil.copy(file, site)
    (site / "article.txt").write_text("Türkiye closed the border. Turkey has closed it before.\n", encoding="utf-8")
    return site


def run(site: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**unset(), "PYTHONPATH": f"{site}{os.pathsep}{ROOT}", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(  # noqa: S603
        command, capture_output=True, env=environment, cwd=site, check=False, timeout=120, text=True, encoding="utf-8"
    )


def test_its_rule_is_listed_and_explained(site: Path) -> None:
    (line,) = (line for line in run(site, "checker", "rules").stdout.splitlines() if line.startswith("ZH101"))
    assert line.split()[:6] == [
        *("ZH101", "old-country-name", "variant", "note", "preview", "factcheck-house-rules"),
    ]
    assert "- from: factcheck-house-rules" in run(site, "checker", "rule", "ZH101").stdout


def test_its_rule_runs_where_it_is_asked_for(site: Path) -> None:
    check = ("check", "article.txt", "--extractor", "local", "--no-nlp", "--format", "json")
    done = run(site, "checker", *check, "--select", "ZH101")
    assert done.returncode == 0, done.stderr
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["rule"], [side["quote"] for side in finding["evidence"]]) == ("ZH101", ["Turkey", "Türkiye"])
    others = json.loads(run(site, "checker", *check).stdout)["findings"]
    assert "ZH101" not in {finding["rule"] for finding in others}


def test_its_own_tests_pass(site: Path) -> None:
    done = run(site, "pytest", "-q", "-p", "no:cacheprovider", "test_house_rules.py")
    assert "3 passed" in done.stdout, done.stdout + done.stderr
