"""Write the JSON Schemas of `schemas/` from the models; `--check` only tells which of them have drifted."""

import json
import sys
from collections.abc import Iterator

from checker.claims.adjudication import Adjudication
from checker.claims.base import Model
from checker.claims.claim import Claim
from checker.claims.statements import Extraction
from checker.evaluation.gold import Gold
from checker.evaluation.summary import Evaluation
from checker.extraction.llm.wire import wire_schema
from checker.report.model import Report
from checker.rules.baseline import Baseline
from tools.generated import write

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


def _text(schema: object) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.exit(write("schemas", dict(schemas()), sys.argv[1:], "python -m tools.write_schemas"))
