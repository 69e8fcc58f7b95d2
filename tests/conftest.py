"""Tests marked `vcr` replay the recordings that the product makes.

`cassettes/<folder>` is one cassette: all the files in it. The folder is named like the test's module without "test_";
a module reads another one by a fixture `vcr_cassette_dir`, and one test a single file by
`@pytest.mark.default_cassette("<file name without .yaml>")`. vcrpy repeats the first answer to a request for ever; a
test that replays several answers to one request says `@pytest.mark.vcr(allow_playback_repeats=False)`.
"""

import gc
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NotRequired, TypedDict

import pytest
from vcr import VCR
from vcr.persisters.filesystem import CassetteNotFoundError
from vcr.request import Request

from checker.extraction.cassettes.format import Interaction
from checker.extraction.cassettes.key import endpoint_of, request_key
from checker.extraction.cassettes.library import Library, by_key, read, recording_files

ROOT = Path(__file__).resolve().parents[1]


class VcrResponse(TypedDict):
    status: dict[str, int | str]
    headers: dict[str, list[str]]
    body: dict[str, bytes]
    loaded: NotRequired[bool]


class VcrCassette(TypedDict):
    requests: list[Request]
    responses: list[VcrResponse]


class FolderPersister:
    """A cassette is the file of its name, or else the whole folder that it would stand in."""

    def __init__(self, extra: list[str]) -> None:
        self.extra = [Path(path) for path in extra]

    def load_cassette(self, path: str, serializer: object) -> tuple[list[Request], list[VcrResponse]]:  # noqa: ARG002
        files = [Path(path)] if Path(path).is_file() else recording_files(Path(path).parent)
        interactions = list(chain.from_iterable(map(read, [*files, *self.extra])))
        if not interactions:
            raise CassetteNotFoundError
        return [to_request(each) for each in interactions], [to_response(each) for each in interactions]

    def save_cassette(self, path: str, cassette: VcrCassette, serializer: object) -> None:  # noqa: ARG002
        library = Library(Path(path).parent)
        pairs = zip(cassette["requests"], cassette["responses"], strict=True)
        for key, interactions in by_key(from_vcr(*pair) for pair in pairs).items():
            if not library.get(key):
                library.put(Path(path).stem.removeprefix("test_"), interactions[:1])


def to_request(interaction: Interaction) -> Request:
    return Request(interaction.method, interaction.uri, interaction.request, {})


def to_response(interaction: Interaction) -> VcrResponse:
    return {
        "status": {"code": interaction.status, "message": ""},
        "headers": {name: [value] for name, value in interaction.headers.items()},
        "body": {"string": interaction.content},
        "loaded": True,
    }


def from_vcr(request: Request, response: VcrResponse) -> Interaction:
    headers = {name.lower(): values for name, values in response["headers"].items()}
    return Interaction.make(
        method=request.method,
        path=request.path,
        request=request.body or b"",
        status=int(response["status"]["code"]),
        content=response["body"]["string"],
        content_type=headers.get("content-type", ["application/json"])[0],
    )


def worth_keeping(response: VcrResponse) -> VcrResponse | None:
    """Drop faults while recording, or vcrpy would answer the retries with them; it asks at loading too."""
    return response if response.get("loaded") or 200 <= int(response["status"]["code"]) < 300 else None


def same_request(new: Request, recorded: Request) -> bool:
    one, other = (request_key(each.method, endpoint_of(each.path), bytes(each.body or b"")) for each in (new, recorded))
    return one == other


def pytest_recording_configure(config: pytest.Config, vcr: VCR) -> None:  # noqa: ARG001
    vcr.register_matcher("same_request", same_request)
    vcr.register_persister(FolderPersister(getattr(vcr.persister, "extra_paths", [])))


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    """Undo what the command, which is its process, does to the collector of garbage."""
    yield
    gc.unfreeze()


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, object]:
    return {
        "match_on": ["same_request"],
        "before_record_response": worth_keeping,
        "decode_compressed_response": True,
        "allow_playback_repeats": True,
    }


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    return str(ROOT / "cassettes" / request.path.stem.removeprefix("test_").replace("_", "-"))
