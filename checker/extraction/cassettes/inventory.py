"""What a directory of recordings holds, and what of it can go."""

import contextlib
import re
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from checker.extraction.cassettes.errors import CassetteError
from checker.extraction.cassettes.format import Interaction, json_of, request_half
from checker.claims.base import JSON
from checker.extraction.cassettes.key import SUFFIX, split_name
from checker.extraction.cassettes.library import by_key, read, recording_files

_PROMPT_VERSION = re.compile(r"^\W{0,8}prompt-version:[ \t]{0,8}([\w.+-]{1,40})", re.MULTILINE | re.IGNORECASE)
# The model's line in the files that are written here: no other line of a request has its indentation and name. A name
# in quotes is for YAML to read.
_MODEL_LINE = re.compile(r"^ {8}model: ([A-Za-z][^\s#:]*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Recording:
    """One file of recordings.

    `model`, `prompt_version` and `problem` are empty when unknown, `tokens` is the sum that its answers state, `size`
    is in bytes. `keys` of a damaged file is the one in its name.
    """

    file: Path
    label: str
    keys: tuple[str, ...]
    model: str
    prompt_version: str
    tokens: int
    size: int
    status: Literal["ok", "damaged"]
    problem: str = ""


def list_recordings(directory: Path) -> list[Recording]:
    """Return what every file of a directory and below holds, sorted by path; a damaged file is one of them."""
    return [_look(path)[0] for path in recording_files(directory)]


def recorded_models(directory: Path) -> frozenset[str]:
    """Return the names of the models that the readable recordings of a directory were asked of.

    A replay begins with it, so files are not read where a line tells.
    """
    return frozenset(map(_model, recording_files(directory))) - {""}


def unused(directory: Path, used_keys: Set[str]) -> list[Recording]:
    """Return the recordings of which no request was made, e.g. `transport.used`; damaged ones are not judged."""
    return [each for each in list_recordings(directory) if each.status == "ok" and used_keys.isdisjoint(each.keys)]


def stale(directory: Path, is_current: Callable[[Mapping[str, object]], bool]) -> list[Recording]:
    """Return the recordings of which no request would be made today; damaged ones are not judged.

    Args:
        directory: Where the recordings are.
        is_current: Whether a request body, as JSON, carries the prompt and the schema of today.

    """
    found = []
    for path in recording_files(directory):
        recording, interactions = _look(path)
        bodies = (json_of(interaction.request) for interaction in interactions)
        if interactions and not any(isinstance(body, dict) and is_current(body) for body in bodies):
            found.append(recording)
    return found


def remove(files: Iterable[Path]) -> int:
    """Delete recordings and return how many there were; a file that is not named like one is left alone."""
    present = [path for path in files if path.suffix == SUFFIX and path.is_file()]
    for path in present:
        path.unlink()
    return len(present)


def _look(path: Path) -> tuple[Recording, tuple[Interaction, ...]]:
    label, key = split_name(path.name)
    try:
        size = path.stat().st_size
        interactions = read(path)
    except OSError as error:
        return Recording(path, label, (key,) if key else (), "", "", 0, 0, "damaged", str(error)), ()
    except CassetteError as error:
        return Recording(path, label, (key,) if key else (), "", "", 0, size, "damaged", str(error)), ()
    request = json_of(interactions[0].request)
    body = request if isinstance(request, dict) else {}
    model = body.get("model")
    recording = Recording(
        file=path,
        label=label,
        keys=tuple(by_key(interactions)),
        model=model if isinstance(model, str) else "",
        prompt_version=_prompt_version(body),
        tokens=sum(map(_tokens, interactions)),
        size=size,
        status="ok",
    )
    return recording, interactions


def _model(path: Path) -> str:
    if split_name(path.name)[1]:
        with contextlib.suppress(OSError):
            if line := _MODEL_LINE.search(request_half(path.read_text(encoding="utf-8", errors="replace"))):
                return line[1]
    return _look(path)[0].model


def _prompt_version(body: dict[str, JSON]) -> str:
    """Return what a line "prompt-version: N" of the system message says."""
    messages = body.get("messages")
    for message in messages if isinstance(messages, list) else ():
        match message:
            case {"role": "system" | "developer", "content": str(text)}:
                if found := _PROMPT_VERSION.search(text):
                    return found[1]
    return ""


def _tokens(interaction: Interaction) -> int:
    match json_of(interaction.content):
        case {"usage": {"total_tokens": int(total)}}:
            return total
    return 0
