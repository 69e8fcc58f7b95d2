"""What the tests of formats share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.sources.formats import Drawn, Unread, draw

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "sources"


@pytest.fixture
def fixture() -> Callable[[str], bytes]:
    return lambda name: (FIXTURES / name).read_bytes()


@pytest.fixture
def drawn() -> Callable[[str, bytes | str], Drawn]:
    """Return the one article of a file."""

    def one(name: str, data: bytes | str) -> Drawn:
        (article,) = draw(name, data.encode() if isinstance(data, str) else data)
        assert isinstance(article, Drawn)
        return article

    return one


@pytest.fixture
def refused() -> Callable[[str, bytes | str], Unread]:
    """Return why a file is not read."""

    def why(name: str, data: bytes | str) -> Unread:
        with pytest.raises(Unread) as caught:
            list(draw(name, data.encode() if isinstance(data, str) else data))
        return caught.value

    return why
