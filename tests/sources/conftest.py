from collections.abc import Callable

import pytest

from checker.sources import Source
from checker.sources.boilerplate import find_boilerplate


@pytest.fixture
def make_source() -> Callable[..., Source]:
    def make(name: str, text: str = "", **more: object) -> Source:
        fields = {
            "id": name,
            "path": name,
            "text": text,
            "encoding": "utf-8",
            "sha256": "",
            "language": "en",
            "published": None,
            "published_basis": "unknown",
            "published_span": None,
            "role": "peer",
            "boilerplate": find_boilerplate(text),
            "damage": (),
        }
        return Source.model_validate(fields | more)

    return make
