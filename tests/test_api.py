"""`from checker import check`: what the command does, for a program."""

from __future__ import annotations

import asyncio
import datetime as dt
import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import get_type_hints

import pytest

import checker
from checker import Checked, ExitCode, UsageError, check
from checker.api.extractor import ModelOptions
from checker.cli import main
from checker.cli.app import factcheck
from checker.cli.settings import Setting
from checker.extraction.llm import LLMSettings
from checker.report import FORMATS

ROOT = Path(__file__).resolve().parents[1]
SEEDS, RECORDINGS = ROOT / "seeds", ROOT / "cassettes" / "seeds"
DRAFT = "The council met on Friday, June 29, 2024. At least 40 people died in Lyon, police said.\n"
WIRE = "The council met on Saturday, June 29, 2024. At least 40 people died in Lyon, police said.\n"


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith(("FACTCHECK_", "OPENAI_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wire").mkdir()
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "notes.txt").write_text(WIRE, encoding="utf-8")
    (tmp_path / "wire" / "a.txt").write_text(WIRE, encoding="utf-8")


def rules(report: Checked) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_a_program_gets_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    report = check("draft.txt", "wire", extractor="local")
    assert main(["check", "draft.txt", "--against", "wire", "--extractor", "local", "--format", "json"]) == 1
    assert report.render("json") == capsys.readouterr().out
    assert rules(report)
    assert report.status() is ExitCode.FINDINGS
    assert report.status("never") is ExitCode.CLEAN


def test_recordings_are_replayed_as_by_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    report = check(SEEDS, replay=RECORDINGS, adjudicate=True)
    main(["check", str(SEEDS), "--replay", str(RECORDINGS), "--adjudicate", "--format", "json", "--quiet"])
    assert report.render("json") == capsys.readouterr().out
    assert {source.extractor for source in report.sources} == {"llm"}


def test_facts_and_events_are_there_and_on_the_page() -> None:
    report = check(SEEDS, replay=RECORDINGS)
    assert report.facts
    assert report.events
    assert report.facts[0].about in report.render("html")


def test_paths_are_one_or_several_as_text_or_paths() -> None:
    assert [source.path for source in check("draft.txt", extractor="local").sources] == ["draft.txt"]
    both = check([Path("draft.txt"), "notes.txt"], extractor="local")
    assert [(source.path, source.role) for source in both.sources] == [("draft.txt", "peer"), ("notes.txt", "peer")]


def test_options_reach_the_rules() -> None:
    assert "DT101" in rules(check("draft.txt", extractor="local"))
    assert "DT101" not in rules(check("draft.txt", extractor="local", ignore=["DT"]))
    assert rules(check("draft.txt", extractor="local", select=["DT101"])) == ["DT101"]
    assert not check("draft.txt", extractor="local", per_path={"draft.*": ["DT"]}).findings
    noted = check("draft.txt", extractor="local", select=["DT101"], severity={"DT": "note"})
    assert [finding.severity for finding in noted.findings] == ["note"]
    dated = check("draft.txt", extractor="local", published={"draft": dt.date(2024, 6, 28)})
    assert dated.sources[0].published_basis == "given"


def test_a_baseline_is_held_against_the_report() -> None:
    main(["baseline", "draft.txt", "--extractor", "local", "--quiet"])
    report = check("draft.txt", extractor="local", baseline="factcheck-baseline.json")
    assert report.findings
    assert report.status() is ExitCode.CLEAN


def test_offsets_point_into_the_texts_which_are_no_part_of_the_json() -> None:
    report = check("draft.txt", "wire", extractor="local")
    for finding in report.findings:
        for side in finding.evidence:
            assert report.texts[side.source][side.start : side.end] == side.quote
    assert "texts" not in report.model_dump(mode="json")
    assert DRAFT not in repr(report)


def test_every_format_can_be_rendered_and_an_unknown_one_is_told_with_the_nearest() -> None:
    report = check("draft.txt", extractor="local")
    for name in FORMATS:
        assert report.render(name)
    with pytest.raises(UsageError, match="there is no format 'jsno'; did you mean json"):
        report.render("jsno")


def test_nothing_is_printed_and_without_a_way_to_a_model_articles_are_read_by_rule(
    capfd: pytest.CaptureFixture[str],
) -> None:
    report = check(["draft.txt", "gone.txt"])
    assert capfd.readouterr() == ("", "")
    assert report.sources[0].extractor == "local"
    assert [failure.source for failure in report.failures] == ["gone.txt"]
    assert report.status() is ExitCode.INCOMPLETE


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"select": ["ZZ"]}, "no rule's code begins with 'ZZ'"),
        ({"extractor": "llm"}, "there is no model to ask"),
        ({"replay": "missing"}, "there is no such folder"),
        ({"replay": ".", "record": "."}, "exclude each other"),
        ({"rerecord": True}, "needs --record"),
        ({"adjudicate": True}, "asks a model"),
        ({"baseline": "missing.json"}, "there is no such file"),
        ({"unsupported": True}, "there are none: --against"),
        ({"published": {"other.txt": dt.date(2024, 6, 28)}}, "no source has that name"),
        ({"extractor": "llm", "base_url": "http://x.test", "concurrency": 0}, "concurrency"),
    ],
)
def test_what_cannot_be_had_is_a_usage_error(options: dict[str, object], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        check("draft.txt", **options)  # type: ignore[arg-type]


def test_neither_the_configuration_nor_the_environment_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("factcheck.toml").write_text("ignore = ['DT']", encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_IGNORE", "DT")
    assert "DT101" in rules(check("draft.txt", extractor="local"))


def test_a_key_is_sent_to_the_server_that_the_environment_names(monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.api.extractor import make_model_extractor

    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-of-a-test")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://one.test/v1")
    assert vars(make_model_extractor())["_settings"].base_url == "http://one.test/v1"
    assert vars(make_model_extractor(base_url="http://two.test/v1"))["_settings"].base_url == "http://two.test/v1"


def test_a_check_can_be_made_where_an_event_loop_runs() -> None:
    async def cell() -> Checked:
        return check(SEEDS / "000_ecadb2b4344d6cd7.txt", replay=RECORDINGS)

    assert not asyncio.run(cell()).failures


def test_names_are_those_of_the_command() -> None:
    signature = set(inspect.signature(check).parameters) - {"on_progress", "model"} | set(get_type_hints(ModelOptions))
    settings = {
        param.key.replace("-", "_") for param in factcheck.commands["check"].params if isinstance(param, Setting)
    }
    of_the_command_alone = {"format", "output", "fail_on", "no_temperature", "quiet", "verbose"}
    assert signature - {"paths"} == settings - of_the_command_alone


def test_every_setting_of_the_model_can_be_said() -> None:
    assert set(get_type_hints(ModelOptions)) == set(LLMSettings.model_fields) - {"api_key"}


def test_the_example_of_the_docs_runs(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    example = re.search(r"<!-- example -->\s*```python\n(.*?)```", text, re.DOTALL)
    assert example
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-W", "error", "-c", example[1]],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=here,
        check=False,
        timeout=60,
    )
    assert done.stderr == ""
    assert done.returncode == 1
    told, _, report = done.stdout.partition("{\n")
    assert told.startswith("error: DT101: ")
    assert json.loads("{\n" + report)["findings"]


def test_the_docs_name_every_argument() -> None:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    for name in {*inspect.signature(check).parameters, *get_type_hints(ModelOptions)}:
        assert f"`{name}`" in text, name
        assert name in (check.__doc__ or "") or name in get_type_hints(ModelOptions), name


def test_what_the_package_offers_is_there_and_nothing_else() -> None:
    for name in checker.__all__:
        assert getattr(checker, name) is not None
    with pytest.raises(AttributeError, match="nonsense"):
        _ = checker.nonsense  # type: ignore[attr-defined]


def test_a_misspelt_argument_is_told_and_never_passed_over() -> None:
    for name, near in (("extracter", "extractor"), ("ignroe", "ignore"), ("concurency", "concurrency")):
        with pytest.raises(TypeError, match=f"unexpected keyword argument '{name}'; did you mean {near}"):
            check("draft.txt", **{name: "local"})  # type: ignore[arg-type]


def test_a_string_is_a_code_or_codes_with_commas_as_in_the_command() -> None:
    assert "DT101" not in rules(check("draft.txt", extractor="local", ignore="dt"))
    assert rules(check("draft.txt", extractor="local", select="DT101,NM")) == ["DT101"]
    assert not check("draft.txt", extractor="local", per_path={"draft.*": "DT"}).findings


def test_days_may_be_written() -> None:
    dated = check("draft.txt", extractor="local", published={"draft": "2024-06-28"})
    assert dated.sources[0].published == dt.date(2024, 6, 28)
    for today in ("2024-07-01", dt.datetime(2024, 7, 1, 12)):
        later = check("notes.txt", extractor="local", as_of=today)
        assert later.sources[0].published == dt.date(2024, 7, 1)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"extractor": "locl"}, "extractor: 'locl' is none of auto, llm, local; did you mean local?"),
        ({"severity": {"DT": "loud"}}, "severity: DT: 'loud' is none of error, warning, note, off"),
        ({"severity": "DT=note"}, "severity: 'DT=note' is no dict"),
        ({"published": {"draft.txt": "2024-06-38"}}, "published: draft.txt: '2024-06-38' is not a day of the calendar"),
        ({"as_of": "yesterday"}, "as_of: 'yesterday' is not a day"),
        ({"as_of": 3}, "as_of: 3 is not a day"),
        ({"ignore": ""}, "ignore: no rule code in it"),
        ({"select": [3]}, "select: .3. are no rule codes"),
        ({"extractor": "local", "concurrency": 0}, "concurrency: Input should be greater"),
        ({"extractor": "local", "mode": "zz"}, "mode: Input should be 'json_schema' or 'tools'"),
        ({"extractor": "local", "temperature": -3}, "temperature: Input should be greater"),
        ({"base_url": "foo"}, "base_url: it should begin with http"),
        ({"base_url": "ftp://foo"}, "base_url: it should begin with http"),
        ({"base_url": "http://x.test:port"}, "base_url: it should begin with http"),
    ],
)
def test_a_value_that_cannot_be_is_a_usage_error_before_any_article_is_read(
    options: dict[str, object], told: str
) -> None:
    with pytest.raises(UsageError, match=told):
        check("gone.txt", **options)  # type: ignore[arg-type]


def test_nothing_to_check_and_an_unknown_word_for_what_counts_are_usage_errors() -> None:
    with pytest.raises(UsageError, match="there is nothing to check"):
        check([])
    with pytest.raises(UsageError, match="fail_on: 'eror' is none of error, warning, note, never; did you mean error"):
        check("draft.txt", extractor="local").status("eror")  # type: ignore[arg-type]


def test_a_wrong_address_of_a_server_ends_the_command_before_anything_is_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "gone.txt", "--base-url", "ftp://user:secret@foo"]) == 2
    told = capsys.readouterr().err
    assert "base_url: it should begin with http:// or https://" in told
    assert "secret" not in told
