"""JSON: the contract of `schemas/report.schema.json`."""

from collections.abc import Mapping

from checker.claims.base import Model
from checker.report import Display
from checker.report.json_text import json_text
from checker.report.model import Report


def render(report: Report, _texts: Mapping[str, str], _display: Display) -> str:
    """Return the report as JSON, its keys in the order of the model."""
    return dumps(report)


def dumps(model: Model) -> str:
    """Return `model` as readable JSON that is always valid UTF-8, with a line end."""
    return json_text(model.model_dump(mode="json", by_alias=True)) + "\n"
