"""Exit statuses, and the errors that a person reads."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What `factcheck` tells its caller; the review bot acts on it."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INCOMPLETE = 3
    INTERRUPTED = 130

    @property
    def meaning(self) -> str:
        """What it says of a check."""
        return {
            ExitCode.CLEAN: "Nothing as loud as --fail-on.",
            ExitCode.FINDINGS: "Findings.",
            ExitCode.USAGE: "The call or the configuration is wrong.",
            ExitCode.INCOMPLETE: "Something could not be checked: a file, a request, an answer. What was found is "
            "printed all the same.",
            ExitCode.INTERRUPTED: "Interrupted, as --watch is by Ctrl-C.",
        }[self]


class FactcheckError(Exception):
    """Base of every error that is meant for a person; `exit_code` is what the command ends with."""

    exit_code = ExitCode.INCOMPLETE


class UsageError(FactcheckError):
    """The call or the configuration is wrong."""

    exit_code = ExitCode.USAGE
