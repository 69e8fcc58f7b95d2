"""What a model is asked for: each task has a prompt that editors review, and a schema of its answer."""

import json
import re
from dataclasses import dataclass
from functools import cache

from checker.claims.base import JSON
from checker.resources import read_text

_VERSION = re.compile(r"^prompt-version: (\S+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Task:
    """One task: the name of its answer, and its files in `prompts/` and `schemas/`, without their endings."""

    answer: str
    prompt_file: str
    schema_file: str

    @property
    def instructions(self) -> str:
        """The fixed part of every request."""
        return _instructions(self.prompt_file)

    @property
    def version(self) -> str:
        """The version line of the prompt; `ValueError` if it has none."""
        match = _VERSION.search(self.instructions)
        if match is None:
            raise ValueError(f"prompts/{self.prompt_file}.md lacks its line 'prompt-version: N'")
        return match[1]

    @property
    def schema(self) -> dict[str, JSON]:
        """The schema of the answer as shipped: the same bytes whatever pydantic is installed."""
        return _schema(self.schema_file)


EXTRACTION = Task("Extraction", "extract", "extraction")
ADJUDICATION = Task("Adjudication", "adjudicate", "adjudication")
TASKS = (EXTRACTION, ADJUDICATION)


@cache
def _instructions(name: str) -> str:
    return read_text("prompts", f"{name}.md").strip()


@cache
def _schema(name: str) -> dict[str, JSON]:
    schema: dict[str, JSON] = json.loads(read_text("schemas", f"{name}.schema.json"))
    return schema
