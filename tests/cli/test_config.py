"""The configuration file."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from checker.rules.paths import fits

if TYPE_CHECKING:
    from tests.cli.conftest import Desk


def write(folder: Path, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_flag_beats_environment_beats_file_beats_default(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.run("check", "a.txt")
    assert desk.settings()["concurrency"] == 8
    write(tmp_path, "factcheck.toml", "concurrency = 2\n")
    desk.run("check", "a.txt")
    assert desk.settings()["concurrency"] == 2
    monkeypatch.setenv("FACTCHECK_CONCURRENCY", "3")
    desk.run("check", "a.txt")
    assert desk.settings()["concurrency"] == 3
    desk.run("check", "a.txt", "--concurrency", "4")
    assert desk.settings()["concurrency"] == 4


def test_every_sort_of_value_is_taken(desk: Desk, tmp_path: Path) -> None:
    write(
        tmp_path,
        "factcheck.toml",
        """
        format = "json"
        fail-on = "note"
        select = ["DT", "QT101"]
        ignore = "NM"
        as-of = 2024-07-01
        strict = false
        timeout = 30
        temperature = 0.25
        published = {"a.txt" = 2024-06-28, "b.txt" = "2024-06-29"}
        against = ["b.txt"]
        preview = true
        unsupported = true
        severity = {DT = "warning", DT102 = "off"}
        per-path = {"a.txt" = ["NM", "DT101"], "wire/*" = "QT"}
        """,
    )
    run = desk.run("check", "a.txt")
    assert run.out.startswith("{")
    assert desk.options == {
        "as_of": date(2024, 7, 1),
        "select": ("DT", "QT101"),
        "ignore": ("NM",),
        "preview": True,
        "unsupported": True,
        "severity": {"DT": "warning", "DT102": "off"},
        "per_path": {"a.txt": ("NM", "DT101"), "wire/*": ("QT",)},
    }
    assert [str(source.published) for source in desk.sources] == ["2024-06-28", "2024-06-29"]
    assert [source.role for source in desk.sources] == ["draft", "reference"]
    assert [desk.settings()[name] for name in ("strict", "timeout", "temperature")] == [False, 30.0, 0.25]


def test_it_is_found_above_and_its_paths_are_relative_to_itself(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "pyproject.toml", '[tool.factcheck]\nreplay = "tapes"\n')
    (tmp_path / "tapes").mkdir()
    (tmp_path / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "deep" / "er")
    monkeypatch.delenv("OPENAI_API_KEY")
    assert desk.run("check", "../../a.txt").status == 0


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("drafts/*.txt", "../drafts/*.txt"),
        ("here/*", "./*"),
        ("./here", "./."),
        ("!drafts/**", "!../drafts/**"),
        ("*.txt", "*.txt"),
        ("her?", "../**/her?"),
        ("!*.txt", "!*.txt"),
    ],
)
def test_a_glob_with_a_slash_is_relative_to_the_file_and_one_without_stays_a_name(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, meant: str
) -> None:
    write(tmp_path, "factcheck.toml", f'per-path = {{"{written}" = ["DT"]}}\n')
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert desk.run("check", "../a.txt").status == 0
    assert desk.options["per_path"] == {meant: ("DT",)}


def test_the_nearest_file_counts_and_a_pyproject_without_our_table_does_not(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "factcheck.toml", 'model = "above"\n')
    write(tmp_path / "here", "pyproject.toml", "[project]\nname = 'x'\n")
    monkeypatch.chdir(tmp_path / "here")
    desk.run("check", "../a.txt")
    assert desk.settings()["model"] == "above"
    write(tmp_path / "here", "factcheck.toml", 'model = "here"\n')
    desk.run("check", "../a.txt")
    assert desk.settings()["model"] == "here"


def test_a_file_can_be_named(desk: Desk, tmp_path: Path) -> None:
    write(tmp_path, "other.toml", 'model = "other"\n')
    write(tmp_path, "factcheck.toml", 'model = "found"\n')
    desk.run("check", "a.txt", "--config", "other.toml")
    assert desk.settings()["model"] == "other"


def test_the_environment_can_name_the_file_too(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "other.toml", 'model = "other"\n')
    monkeypatch.setenv("FACTCHECK_CONFIG", "other.toml")
    desk.run("check", "a.txt")
    assert desk.settings()["model"] == "other"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("fail_on = 'error'", "did you mean fail-on?"),
        ("formt = 'json'", "did you mean format?"),
        ("api-key = 'sk-1'", "unknown key 'api-key'"),
        ("zzzzzzzz = 1", "known are"),
        ("concurrency = 'many'", "concurrency must be an integer, not 'many'"),
        ("concurrency = true", "concurrency must be an integer"),
        ("concurrency = 0", "concurrency"),
        ("timeout = 'long'", "timeout must be a number"),
        ("strict = 'yes'", "strict must be true or false"),
        ("model = 4", "model must be a string"),
        ("select = [1]", "select must be a string"),
        ("format = 'fax'", "format"),
        ("as-of = 2024-06-28T10:00:00", "as-of"),
        ("published = {'a.txt' = 'soon'}", "published"),
        ("severity = {DT = 3}", "a level is one of error, warning, note, off"),
        ("severity = 'DT'", "severity: 'DT' does not read CODE=LEVEL"),
        ("published = {draft.txt = 2024-06-28}", 'published: quote the name: "draft.txt" = ...'),
        ("per-path = {a.txt = 'DT'}", 'per-path: quote the name: "a.txt" = ...'),
        ("per-path = {'a.txt' = []}", "per-path: 'a.txt=' does not read GLOB=CODES"),
        ("not toml", "cannot be read"),
    ],
)
def test_a_wrong_configuration_is_a_wrong_call_that_names_file_and_key(
    desk: Desk, tmp_path: Path, line: str, told: str
) -> None:
    write(tmp_path, "factcheck.toml", line + "\n")
    run = desk.run("check", "a.txt")
    assert run.status == 2
    assert "factcheck.toml" in run.err
    assert told in run.err
    assert "Traceback" not in run.err


def test_help_is_there_whatever_the_configuration_is(desk: Desk, tmp_path: Path) -> None:
    write(tmp_path, "factcheck.toml", "not toml")
    assert desk.run("check", "--help").status == 0


def test_every_setting_has_a_variable_of_its_name(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    import click

    from checker.cli.app import factcheck
    from checker.cli.settings import Setting

    check = factcheck.commands["check"]
    settings = {param.key: param.envvar for param in check.params if isinstance(param, Setting)}
    assert settings["fail-on"] == "FACTCHECK_FAIL_ON"
    assert settings["base-url"] == ["FACTCHECK_BASE_URL", "OPENAI_BASE_URL"]
    options = {param.name for param in check.params if isinstance(param, click.Option)}
    assert len(settings) == len(options - {"config", "watch"})
    monkeypatch.setenv("FACTCHECK_FORMAT", "json")
    monkeypatch.setenv("FACTCHECK_UNSUPPORTED", "1")
    monkeypatch.setenv("FACTCHECK_NO_TEMPERATURE", "1")
    assert desk.run("check", "a.txt").out.startswith("{")
    assert desk.settings()["temperature"] is None
    assert desk.options["unsupported"] is True


@pytest.mark.parametrize("name", ["factcheck.toml", "pyproject.toml"])
def test_a_file_of_another_user_counts_only_where_it_is_named(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    write(tmp_path, name, "tool.factcheck.base-url = 'http://x.test/v1'\n"[0 if name[0] == "p" else 15 :])
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert desk.run("check", "../a.txt").status == 0
    look = Path.stat

    def as_of_another(file: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        seen = look(file, follow_symlinks=follow_symlinks)
        return os.stat_result([*seen[:4], 4242, *seen[5:10]]) if file.name == name else seen

    monkeypatch.setattr(Path, "stat", as_of_another)
    run = desk.run("check", "../a.txt")
    assert run.status == 2
    assert f"--config {tmp_path / name}" in run.err
    assert desk.run("check", "../a.txt", "--config", f"../{name}").status == 0
    assert desk.settings()["base_url"] == "http://x.test/v1"


def test_a_pyproject_of_another_user_that_says_nothing_of_us_is_none_of_our_business(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "pyproject.toml", "[project]\nname = 'x'\n")
    monkeypatch.setattr(os, "geteuid", lambda: 4242)
    assert desk.run("check", "a.txt").status == 0


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("**/draft.txt", "draft.txt"),
        ("*/draft.txt", "draft.txt"),
        ("sub/*", "deep/draft.txt"),
        ("su[b]/*", "draft.txt"),
        ("s?b", "draft.txt"),
        ("draft.txt", "draft.txt"),
    ],
)
def test_a_glob_of_the_file_fits_below_its_folder_what_it_fits_there(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, path: str
) -> None:
    folder = tmp_path / "a[b]*"
    write(folder, "factcheck.toml", f'per-path = {{"{written}" = ["DT"]}}\n')
    (folder / "sub" / "deep").mkdir(parents=True)
    for place in (folder, folder / "sub"):
        monkeypatch.chdir(place)
        assert desk.run("check", str(tmp_path / "a.txt")).status == 0
        (glob,) = cast("dict[str, object]", desk.options["per_path"])
        assert fits(glob, f"sub/{path}" if place == folder else path)
        assert not fits(glob, str(tmp_path / "a.txt"))
        assert not fits(f"!{glob}", str(folder / "sub" / path))


def test_a_day_in_the_file_is_for_the_runs_that_read_the_source(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "factcheck.toml", 'published = {"draft.txt" = 2024-06-28, "b.txt" = 2024-06-29}\n')
    assert desk.run("check", "a.txt", "b.txt").status == 0
    assert [str(source.published) for source in desk.sources] == ["None", "2024-06-29"]
    assert desk.run("check", "a.txt", "--published", "draft.txt=2024-06-28").status == 2
    monkeypatch.setenv("FACTCHECK_PUBLISHED", "draft.txt=2024-06-28\na.txt=2024-06-30")
    assert desk.run("check", "a.txt").status == 0
    assert [str(source.published) for source in desk.sources] == ["2024-06-30"]
    assert desk.run("extract", "b.txt").status == 0
    assert desk.run("extract", "b.txt", "--published", "draft.txt=2024-06-28").status == 2


def test_several_values_in_the_environment_stand_on_lines_of_their_own(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("my wire", "other"):
        write(tmp_path / folder, "a b.txt", f"Five boats sank, says {folder}.\n")
    monkeypatch.setenv("FACTCHECK_AGAINST", f"my wire/{os.pathsep}other\nb.txt")
    monkeypatch.setenv("FACTCHECK_PUBLISHED", "my wire/a b.txt=2024-06-28\n a.txt=2024-06-29\n")
    monkeypatch.setenv("FACTCHECK_SEVERITY", "DT=warning, QT=note\nNM=off")
    monkeypatch.setenv("FACTCHECK_PER_PATH", "my wire/*=DT,QT101\r\nb.txt=NM")
    assert desk.run("check", "a.txt").status == 0
    assert {source.path: source.role for source in desk.sources} == {
        "a.txt": "draft",
        "b.txt": "reference",
        "my wire/a b.txt": "reference",
        "other/a b.txt": "reference",
    }
    days = {source.path: str(source.published) for source in desk.sources if source.published_basis == "given"}
    assert days == {"my wire/a b.txt": "2024-06-28", "a.txt": "2024-06-29"}
    assert desk.options["severity"] == {"DT": "warning", "QT": "note", "NM": "off"}
    assert desk.options["per_path"] == {"my wire/*": ("DT", "QT101"), "b.txt": ("NM",)}


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("FACTCHECK_CONCURRENCY", "x", "Invalid value for FACTCHECK_CONCURRENCY: 'x' is not a valid integer"),
        ("FACTCHECK_FORMAT", "jsno", "Invalid value for FACTCHECK_FORMAT: 'jsno' is not one of"),
        ("FACTCHECK_PUBLISHED", "a.txt", "Invalid value for FACTCHECK_PUBLISHED: 'a.txt' does not read NAME=DATE"),
        ("FACTCHECK_CONFIG", ".", "Invalid value for FACTCHECK_CONFIG: "),
    ],
)
def test_what_is_wrong_in_the_environment_is_told_with_the_variable(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, told: str
) -> None:
    assert "Invalid value for '--concurrency': 'x'" in desk.run("check", "a.txt", "--concurrency", "x").err
    monkeypatch.setenv(variable, value)
    run = desk.run("check", "a.txt")
    assert run.status == 2
    assert told in run.err


def test_a_variable_that_is_misspelt_is_told_in_a_line_and_no_more(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FACTCHECK_IGNROE", "FACTCHECK_DEBUG", "FACTCHECK_OF_SOMEBODY_ELSE", "FACTCHECK_IGNORE"):
        monkeypatch.setenv(name, "DT")
    run = desk.run("check", "a.txt")
    told = "factcheck: the variable FACTCHECK_IGNROE sets nothing; did you mean FACTCHECK_IGNORE?\n"
    assert (run.status, run.err) == (0, told)
    assert desk.run("check", "a.txt", "--quiet").err == ""
    assert desk.run("schema", "report").err == ""
