import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.extraction.cassettes import list_recordings, recorded_models, remove, stale, unused
from checker.extraction.cassettes.format import Interaction
from checker.extraction.cassettes.library import Library


def store(directory: Path, label: str, *, prompt: str = "prompt-version: 7\nList the claims.", model: str = "m") -> str:
    messages = [{"role": "system", "content": prompt}, {"role": "user", "content": label}]
    interaction = Interaction.make(
        method="POST",
        path="/v1/chat/completions",
        request=json.dumps({"model": model, "messages": messages}).encode(),
        status=200,
        content=b'{"choices": [], "usage": {"total_tokens": 120}}',
    )
    Library(directory).put(label, (interaction,))
    return interaction.key


def test_a_recording_says_what_it_is_of(tmp_path: Path) -> None:
    key = store(tmp_path, "flood")
    (recording,) = list_recordings(tmp_path)
    assert recording.file == tmp_path / f"flood-{key}.yaml"
    assert (recording.label, recording.keys, recording.model) == ("flood", (key,), "m")
    assert (recording.prompt_version, recording.tokens, recording.status) == ("7", 120, "ok")
    assert recording.size == recording.file.stat().st_size


@pytest.mark.parametrize(
    ("prompt", "version"),
    [("# Reader\n<!-- prompt-version: 2.1 -->\nRead.", "2.1"), ("Read the prompt-version: 3", ""), ("Read.", "")],
)
def test_the_prompt_version_is_a_line_of_the_system_message(tmp_path: Path, prompt: str, version: str) -> None:
    store(tmp_path, "flood", prompt=prompt)
    assert list_recordings(tmp_path)[0].prompt_version == version


def test_a_damaged_file_is_listed_with_what_is_wrong(tmp_path: Path) -> None:
    key = store(tmp_path, "flood")
    path = tmp_path / f"flood-{key}.yaml"
    path.write_text("version: [")
    (recording,) = list_recordings(tmp_path)
    assert (recording.status, recording.label, recording.keys) == ("damaged", "flood", (key,))
    assert ", line 2: damaged" in recording.problem
    assert unused(tmp_path, set()) == stale(tmp_path, lambda _: False) == []


def test_unused_are_those_of_which_no_request_was_made(tmp_path: Path) -> None:
    used = store(tmp_path, "flood")
    store(tmp_path, "fire")
    assert [each.label for each in unused(tmp_path, {used})] == ["fire"]


def test_stale_are_those_that_carry_another_prompt(tmp_path: Path) -> None:
    store(tmp_path, "flood")
    store(tmp_path, "fire", prompt="prompt-version: 6")

    def is_current(body: Mapping[str, object]) -> bool:
        return "prompt-version: 7" in json.dumps(body)

    assert [each.label for each in stale(tmp_path, is_current)] == ["fire"]


def test_removing_leaves_what_is_no_recording(tmp_path: Path) -> None:
    store(tmp_path, "flood")
    note = tmp_path / "README.md"
    note.write_text("hands off")
    files = [each.file for each in list_recordings(tmp_path)]
    assert remove([*files, note, tmp_path / "gone.yaml"]) == 1
    assert list(tmp_path.iterdir()) == [note]


def test_the_models_that_were_asked_are_known(tmp_path: Path) -> None:
    store(tmp_path, "flood")
    store(tmp_path, "fire", model="n")
    assert recorded_models(tmp_path) == {"m", "n"}
