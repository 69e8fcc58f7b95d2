"""A prompt that changes gets another number."""

import pytest

from checker.extraction.cassettes.format import json_of
from checker.extraction.cassettes.library import read, recording_files
from checker.extraction.llm.task import TASKS, Task
from tests.conftest import ROOT


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.answer)
def test_no_recording_has_another_prompt_under_the_number_of_today(task: Task) -> None:
    for path in recording_files(ROOT / "cassettes"):
        for interaction in read(path):
            body = json_of(interaction.request)
            if not isinstance(body, dict) or task.answer not in str(body.get("response_format")):
                continue
            messages = body["messages"]
            assert isinstance(messages, list)
            first = messages[0]
            assert isinstance(first, dict)
            recorded = str(first["content"])
            same_number = f"prompt-version: {task.version}\n" in recorded
            assert not same_number or recorded == task.instructions, (
                f"prompts/{task.prompt_file}.md was changed: its line 'prompt-version:' needs the next number"
            )
