"""Options that several commands share."""

from checker.cli.options.check import CheckOptions, JudgeOptions, check_options, source_options
from checker.cli.options.declare import config_option, setting
from checker.cli.options.extractor import ExtractorOptions, adjudicate_option, extractor_options
from checker.cli.options.rules import RuleOptions, policy, rule_options

__all__ = [
    "CheckOptions",
    "ExtractorOptions",
    "JudgeOptions",
    "RuleOptions",
    "adjudicate_option",
    "check_options",
    "config_option",
    "extractor_options",
    "policy",
    "rule_options",
    "setting",
    "source_options",
]
