"""JSON: the contract of `schemas/report.schema.json`."""

import json
import re
from collections.abc import Mapping

from checker.claims.base import Model
from checker.report import Display
from checker.report.model import Report


def render(report: Report, _texts: Mapping[str, str], _display: Display) -> str:
    """Return the report as JSON, its keys in the order of the model."""
    return dumps(report)


def dumps(model: Model) -> str:
    """Return `model` as readable JSON that is always valid UTF-8, with a line end."""
    text = json.dumps(model.model_dump(mode="json", by_alias=True), ensure_ascii=False, indent=2)
    return re.sub("[\ud800-\udfff]", lambda lone: f"\\u{ord(lone[0]):04x}", text) + "\n"
