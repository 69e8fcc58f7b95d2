"""JSON: the contract of `schemas/report.schema.json`."""

import json
import unicodedata
from collections.abc import Mapping

from checker.claims.base import Model
from checker.report import Display
from checker.report.model import Report

_HIDDEN = ("Cc", "Cf", "Cs")


def render(report: Report, _texts: Mapping[str, str], _display: Display) -> str:
    """Return the report as JSON, its keys in the order of the model."""
    return dumps(report)


def dumps(model: Model) -> str:
    """Return `model` as readable JSON that is always valid UTF-8, with a line end.

    What a terminal would obey, or not show, is escaped: controls, marks of direction and other format characters.
    """
    text = json.dumps(model.model_dump(mode="json", by_alias=True), ensure_ascii=False, indent=2)
    # Line ends are those between the fields: json.dumps escapes those in a value.
    hidden = (each for each in set(text) if unicodedata.category(each) in _HIDDEN and each != "\n")
    return text.translate({ord(each): _escaped(each) for each in hidden}) + "\n"


def _escaped(character: str) -> str:
    """Return a character as JSON escapes it: one or two units of UTF-16."""
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
