"""The commands explain themselves, and guess what was meant."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from checker.cli.app import factcheck
from checker.cli.command import Command, Commands, Example
from checker.cli.settings import GROUPS, Setting
from checker.report import FORMATS

if TYPE_CHECKING:
    from tests.cli.conftest import Desk


def commands(group: click.Group = factcheck, path: tuple[str, ...] = ()) -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        yield " ".join([*path, name]), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


COMMANDS = dict(commands())
EXAMPLES = [
    (example.call, example)
    for command in [factcheck, *COMMANDS.values()]
    if isinstance(command, Command | Commands)
    for example in command.examples
]


def test_the_options_of_a_check_stand_in_groups(desk: Desk) -> None:
    text = desk.run("check", "--help").out
    titles = re.findall(r"^([A-Z].*):$", text, re.MULTILINE)
    wanted = [title for title in GROUPS if title != "Options"]
    assert titles == ["Positional arguments", *wanted, "Examples"]
    report = text[text.index("\nReport:") : text.index("\nRules:")]
    assert re.findall(r"^  (--[a-z-]+)", report, re.MULTILINE) == ["--format", "--output", "--baseline", "--fail-on"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_is_in_its_help_once(desk: Desk, name: str) -> None:
    command = COMMANDS[name]
    text = desk.run(*name.split(), "--help").out
    for param in command.params:
        if isinstance(param, click.Option):
            assert len(re.findall(rf"^ .*{param.opts[0]}\b", text, re.MULTILINE)) >= 1, param.opts
            assert param.help, f"{name} {param.opts[0]} has no help"
    assert command.help
    assert command.get_short_help_str()


@pytest.mark.parametrize(("call", "example"), EXAMPLES)
def test_every_example_is_a_call_that_is_understood(
    call: str, example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tapes").mkdir()
    monkeypatch.chdir(tmp_path)
    assert example.does
    words = shlex.split(call.rpartition("| ")[2].partition(" >")[0])
    assert words.pop(0) == "factcheck"
    ctx = factcheck.make_context("factcheck", words, resilient_parsing=False)
    command, rest = factcheck.resolve_command(ctx, [*ctx._protected_args, *ctx.args])[1:]
    while isinstance(command, click.Group):
        command, rest = command.resolve_command(ctx, rest)[1:]
    assert command is not None
    if "--help" in rest:
        return
    command.make_context(command.name, rest, parent=ctx)


def test_help_is_as_wide_as_the_terminal(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    narrow = desk.run("check", "--help").out
    monkeypatch.setenv("COLUMNS", "100")
    assert len(narrow.splitlines()) > len(desk.run("check", "--help").out.splitlines())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["chek", "a.txt"], "'check'"),
        (["cassettes", "unsued"], "Did you mean 'unused'?"),
        (["check", "a.txt", "--fial-on", "note"], "'--fail-on'"),
        (["check", "a.txt", "--fail-on", "wanring"], "did you mean warning?"),
        (["check", "a.txt", "--format", "jsno"], "did you mean json?"),
        (["check", "a.txt", "--extractor", "locla"], "did you mean local?"),
        (["check", "a.txt", "--replay", "taeps"], "--replay taeps: there is no such folder; did you mean tapes?"),
        (["check", "a.txt", "--baseline", "knwon.json"], "did you mean known.json?"),
        (["check", "a.txt", "--config", "fatcheck.toml"], "did you mean other/factcheck.toml?"),
        (["rule", "DT11"], "did you mean DT101?"),
        (["rule", "weekday-mismach"], "did you mean weekday-mismatch?"),
        (["schema", "reprot"], "did you mean report?"),
        (["cassettes", "list", "taeps"], "'taeps' is no folder; did you mean tapes?"),
        (["completion", "bahs"], "did you mean bash?"),
        (["mutate", "a.txt", "--out", "x", "--kind", "weekdya"], "did you mean weekday?"),
    ],
)
def test_a_slip_is_told_with_what_may_have_been_meant(desk: Desk, arguments: list[str], told: str) -> None:
    for folder in ("tapes", "other"):
        Path(folder).mkdir()
    Path("known.json").touch()
    Path("other/factcheck.toml").touch()
    run = desk.run(*(argument.replace("fatcheck", "other/fatcheck") for argument in arguments))
    assert run.status == 2
    assert told in run.err


def test_a_rule_code_that_no_rule_has_is_told_with_the_nearest(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    for option in ("--select", "--ignore"):
        run = desk.run("check", "a.txt", option, "DT1O1", "--extractor", "local")
        assert run.status == 2
        assert "no rule's code begins with 'DT1O1'; did you mean DT101?" in run.err


def test_a_file_that_is_not_there_is_told_with_the_nearest_name_of_its_folder(desk: Desk) -> None:
    run = desk.run("extract", "aa.txt", "b.tx")
    assert run.status == 3
    assert "aa.txt; did you mean a.txt?" in run.out
    assert "b.tx; did you mean b.txt?" in run.out


def test_every_option_that_takes_a_format_takes_all() -> None:
    formats = next(param for param in COMMANDS["check"].params if isinstance(param, Setting) and param.key == "format")
    assert isinstance(formats.type, click.Choice)
    assert list(formats.type.choices) == list(FORMATS)


def test_the_usage_of_a_wrong_call_cannot_command_the_terminal(desk: Desk) -> None:
    run = desk.run("check", "a.txt", "--x\x1b[2J")
    assert run.status == 2
    assert "\x1b" not in run.err
