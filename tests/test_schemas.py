"""The JSON Schemas in `schemas/` say what the models say."""

import json
import os
import subprocess
import sys
from pathlib import Path

from checker.evaluation.gold import Gold

ROOT = Path(__file__).resolve().parents[1]


def test_no_schema_has_drifted_from_its_model() -> None:
    tool = [sys.executable, "-m", "tools.write_schemas", "--check"]
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(tool, capture_output=True, text=True, check=False, env=here, timeout=60)  # noqa: S603
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_the_seeds_gold_annotation_is_of_its_format_and_its_quotes_stand_in_the_seeds() -> None:
    text = (ROOT / "seeds" / "gold.json").read_text(encoding="utf-8")
    gold = Gold.model_validate_json(text)
    articles = {name: (ROOT / "seeds" / name).read_text(encoding="utf-8") for name in gold.sources}
    assert sorted(articles) == sorted(file.name for file in (ROOT / "seeds").glob("*.txt"))
    for row in (*gold.expect, *gold.forbid, *gold.optional):
        for side in row.evidence:
            named = [articles[name] for name in side.source.split("|")]
            assert all(any(quote in article for article in named) for quote in side.quote.split("|")), row.id


def test_the_report_schema_names_fields_as_the_report_writes_them() -> None:
    schema = json.loads((ROOT / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
    keys = ["schema_version", "tool", "sources", "findings", "failures", "usage", "dropped_findings", "unused_baseline"]
    assert list(schema["properties"]) == keys
    assert "class" in schema["$defs"]["Finding"]["properties"]
    assert schema["additionalProperties"] is False
