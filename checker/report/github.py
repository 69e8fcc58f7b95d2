"""GitHub workflow commands: annotations of the lines of a pull request, written to the log of a workflow.

Syntax and escapes are those of the runner (`ActionCommand.cs` of actions/runner). GitHub shows ten annotations of a
level for each step: the loudest come first, what could not be checked before them. A workflow command cannot say that
a finding is accepted, and each is shown, so accepted findings are left out. Columns count Unicode code points.
"""

from collections.abc import Iterable, Iterator, Mapping

from checker.claims.claim import Failure
from checker.report import Display
from checker.report.commands import without_commands
from checker.report.located import Located
from checker.report.model import Report
from checker.report.order import counted
from checker.report.visible import visible
from checker.report.wording import heading, not_checked
from checker.rules.finding import Finding, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report, texts: Mapping[str, str], _display: Display) -> str:
    """Return a command a line: failures as errors, then findings; nothing where there is nothing to tell."""
    located = Located(report, texts)
    commands = [_failure(located, failure) for failure in report.failures]
    commands += [_finding(located, finding) for finding in counted(report)]
    return "".join(f"{command}\n" for command in commands)


def _finding(located: Located, finding: Finding) -> str:
    properties = dict(_place(located, finding))
    return _command(_COMMANDS[finding.severity], {**properties, "title": heading(finding)}, located.told(finding))


def _failure(located: Located, failure: Failure) -> str:
    path = located.failed(failure)
    properties = {"title": f"{located.failing(failure)} was not checked"}
    return _command("error", {"file": path, **properties} if path else properties, [not_checked(failure)])


def _place(located: Located, finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield the properties that say where the first side stands; the runner takes columns within one line alone."""
    for side in located.sides(finding)[:1]:
        yield "file", located.path(side.source)
        if found := located.range(side):
            yield "line", str(found.start.line)
            yield "endLine", str(found.end.line)
            if found.start.line == found.end.line:
                yield "col", str(found.start.column)
                yield "endColumn", str(found.end.column)


def _command(name: str, properties: Mapping[str, str], message: Iterable[str]) -> str:
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {said}::{_data(message)}"


def _data(lines: Iterable[str]) -> str:
    """Return lines as the message of a command, one line of the log; none would be a command if it stood alone."""
    return "%0A".join(_harmless(line).replace("%", "%25") for line in lines)


def _property(words: str) -> str:
    return _harmless(words).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def _harmless(words: str) -> str:
    """Return `words` on one line that is no command and has none in its midst."""
    return without_commands(visible(words))
