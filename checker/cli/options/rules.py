"""Which rules run, and how loudly their findings are said."""

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypedDict

from checker.cli.complete import complete_codes, complete_glob_codes, complete_severity
from checker.cli.options.declare import Command, add
from checker.cli.options.declare import setting as any_setting
from checker.cli.settings import codes, glob_codes, loudness

if TYPE_CHECKING:
    from checker.rules.policy import Loudness, Policy


class RuleOptions(TypedDict):
    """Which rules run, and how loudly their findings are said."""

    select: tuple[tuple[str, ...], ...]
    ignore: tuple[tuple[str, ...], ...]
    preview: bool
    unsupported: bool
    severity: "tuple[tuple[str, Loudness], ...]"
    per_path: tuple[tuple[str, tuple[str, ...]], ...]


setting = partial(any_setting, group="Rules")
_RULES = (
    setting(
        "--select",
        multiple=True,
        metavar="CODES",
        type=codes,
        shell_complete=complete_codes,
        help="Only these rules: DT,QT101. Repeatable.",
    ),
    setting(
        "--ignore",
        multiple=True,
        metavar="CODES",
        type=codes,
        shell_complete=complete_codes,
        help="Not these rules. Repeatable.",
    ),
    setting("--preview", is_flag=True, help="Also the rules in preview; else --select must name their full code."),
    setting(
        "--unsupported",
        is_flag=True,
        help="Also what a draft says and no reference does, as notes: dates, numbers, names, quotations.",
    ),
    setting(
        "--severity",
        commas=True,
        multiple=True,
        metavar="CODE=LEVEL",
        type=loudness,
        shell_complete=complete_severity,
        help="How loudly findings are said: NM201=off, DT=warning. The longest code counts. Repeatable.",
    ),
    setting(
        "--per-path",
        glob=True,
        multiple=True,
        metavar="GLOB=CODES",
        type=glob_codes,
        shell_complete=complete_glob_codes,
        help="Not these rules in sources at such a path: archive/*=DT,QT101. Repeatable.",
    ),
)


def rule_options(command: Command) -> Command:
    """Add what says which rules run and how loudly, as in `RuleOptions`."""
    return add(command, _RULES)


def policy(options: RuleOptions) -> "Policy":
    """Return what the options say of rules as the pipeline takes it."""
    ignored: dict[str, tuple[str, ...]] = {}
    for glob, named in options["per_path"]:
        ignored[glob] = (*ignored.get(glob, ()), *named)
    return {
        "select": tuple(chain(*options["select"])),
        "ignore": tuple(chain(*options["ignore"])),
        "preview": options["preview"],
        "unsupported": options["unsupported"],
        "severity": dict(options["severity"]),
        "per_path": ignored,
    }
