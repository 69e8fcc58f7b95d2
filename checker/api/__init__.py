"""What a program calls, and the command as well: `check`, under the names of the options of `factcheck check`."""

from checker.api.checking import Checked, Checker, FailOn, check
from checker.api.extractor import ModelOptions
from checker.report import Display

__all__ = ["Checked", "Checker", "Display", "FailOn", "ModelOptions", "check"]
