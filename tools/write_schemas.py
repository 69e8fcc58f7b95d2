"""Write the JSON Schemas of `schemas/` from the models; `--check` only tells which of them have drifted."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from checker.claims.adjudication import Adjudication
from checker.claims.base import Model
from checker.claims.claim import Claim
from checker.claims.statements import Extraction
from checker.evaluation.gold import Gold
from checker.evaluation.summary import Evaluation
from checker.extraction.llm.wire import wire_schema
from checker.report.model import Report
from checker.rules.baseline import Baseline

FOLDER = Path(__file__).resolve().parents[1] / "schemas"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Iterator[tuple[str, str]]:
    """Yield the file name and the text of every schema."""
    models: tuple[tuple[str, type[Model]], ...] = (("claim", Claim), ("report", Report), ("evaluation", Evaluation))
    for name, model in models:
        yield f"{name}.schema.json", _text({"$schema": _DIALECT, **model.model_json_schema(mode="serialization")})
    for name, model in (("gold", Gold), ("baseline", Baseline)):
        yield f"{name}.schema.json", _text({"$schema": _DIALECT, **model.model_json_schema()})
    for name, model in (("extraction", Extraction), ("adjudication", Adjudication)):
        yield f"{name}.schema.json", _text(wire_schema(model))


def drifted() -> list[str]:
    """Return the names of the files that do not hold what they should, and of those that are no schema of ours."""
    wanted = dict(schemas())
    present = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.iterdir()}
    return sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))


def main(arguments: list[str]) -> int:
    """Write the schemas, or check them; return the exit status."""
    if arguments == ["--check"]:
        found = drifted()
        for name in found:
            print(f"schemas/{name} has drifted: run tools/write_schemas.py")
        return 1 if found else 0
    if arguments:
        print("usage: write_schemas.py [--check]", file=sys.stderr)
        return 2
    FOLDER.mkdir(exist_ok=True)
    for name, text in schemas():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


def _text(schema: object) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
